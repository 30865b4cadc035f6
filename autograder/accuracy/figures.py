"""What was measured, held against the bar it must reach."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Figure:
    """One measured number: `wrong` of `total`, and how many are allowed."""

    name: str
    wrong: int
    total: int
    allowed: float
    """The largest share of wrong ones that still reaches the bar."""
    cases: tuple[str, ...] = ()
    """Each wrong one, in a line."""

    @property
    def reached(self) -> bool:
        """Whether the bar is reached; not where nothing was measured."""
        return self.total > 0 and self.wrong <= self.allowed * self.total

    def to_json(self) -> dict[str, Any]:
        """Plain data for the JSON file."""
        return {
            "name": self.name,
            "wrong": self.wrong,
            "total": self.total,
            "allowed": self.allowed,
            "reached": self.reached,
            "cases": list(self.cases),
        }


@dataclass
class Measured:
    """All figures of a run, and what else it found."""

    figures: list[Figure] = field(default_factory=list)
    needed: set[str] = field(default_factory=set)
    """Checks that are the only one to catch some wrong answer."""
    finished: bool = False
    seconds: float = 0.0
    command: str = ""

    @property
    def reached(self) -> bool:
        """Whether everything is measured and every bar reached."""
        return self.finished and all(figure.reached for figure in self.figures)

    def to_json(self) -> dict[str, Any]:
        """Plain data for the JSON file."""
        return {
            "command": self.command,
            "finished": self.finished,
            "seconds": round(self.seconds),
            "reached": self.reached,
            "needed_checks": sorted(self.needed),
            "figures": [figure.to_json() for figure in self.figures],
        }

    def table(self) -> str:
        """A Markdown table, with the cases that were wrong below it."""
        lines = [
            "| what | wrong | of | allowed | bar |",
            "|---|---:|---:|---:|---|",
        ]
        lines += [_row(figure) for figure in self.figures]
        for figure in self.figures:
            if figure.cases:
                lines += ["", f"{figure.name}:", ""]
                lines += [f"- `{case}`" for case in figure.cases]
        return "\n".join(lines) + "\n"


def _row(figure: Figure) -> str:
    allowed = f"{figure.allowed:.0%}" if figure.allowed else "0"
    bar = "reached" if figure.reached else "**missed**"
    return (
        f"| {figure.name} | {figure.wrong} | {figure.total} "
        f"| {allowed} | {bar} |"
    )
