"""How a benchmark's figures are shown, kept and put into the documents."""

import argparse
import json
import os
import platform
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

KEPT = Path(__file__).resolve().parent.parent / "docs" / "benchmarks"


@dataclass
class Ratio:
    """A figure held against the bar it must reach (or stay below), if any."""

    what: str
    value: float
    bar: float | None
    unit: str = "times"
    below: bool = False

    def held(self) -> list[str]:
        """The bar, and whether it is held."""
        if self.bar is None:
            return ["none", ""]
        sign = "at most" if self.below else "at least"
        over = self.value - self.bar
        holds = over <= 0 if self.below else over >= 0
        return [f"{sign} {self.bar:g}", "yes" if holds else "no"]


@dataclass
class Figures:
    """What one benchmark has found: ratios first, then a table."""

    name: str
    title: str
    notes: str
    head: list[str]
    ratios: list[Ratio] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    command: str = ""
    machine: str = ""

    def finish(self, options: argparse.Namespace) -> None:
        """Show the figures, and keep them with --json."""
        self.command = " ".join(["python", *sys.argv])
        self.machine = machine()
        print(text_of(self))
        if options.json:
            options.json.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(asdict(self), indent=1)
            options.json.write_text(text + "\n")


def machine() -> str:
    """What the figures were taken on, and how busy it was."""
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    return (
        f"{os.cpu_count()} processors, Python {platform.python_version()}, "
        f"load average at the end {load}"
    )


def read(path: Path) -> Figures:
    """The figures that `finish` has kept."""
    content: dict[str, Any] = json.loads(path.read_text())
    content["ratios"] = [Ratio(**ratio) for ratio in content["ratios"]]
    return Figures(**content)


def parser(description: str, name: str) -> argparse.ArgumentParser:
    """Options that every benchmark has."""
    made = argparse.ArgumentParser(
        description=description,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument(
        "--json",
        type=Path,
        help=f"keep the figures here (docs/benchmarks/{name}.json)",
    )
    return made


def ratio_rows(ratios: list[Ratio]) -> list[list[str]]:
    """Each ratio beside its bar."""
    return [
        [
            ratio.what,
            f"**{ratio.value:.3g}** {ratio.unit}",
            *ratio.held(),
        ]
        for ratio in ratios
    ]


def table(head: list[str], rows: list[list[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def text_of(found: Figures) -> str:
    """A benchmark's section of the document."""
    parts = [f"## {found.title}", found.notes]
    if found.ratios:
        head = ["", "measured", "bar", "held"]
        parts.append(table(head, ratio_rows(found.ratios)))
    parts.append(table(found.head, found.rows))
    parts.append(f"`{found.command}`, on {found.machine}.")
    return "\n\n".join(parts)


def say(text: str) -> None:
    """Progress, apart from the figures."""
    print(text, file=sys.stderr, flush=True)
