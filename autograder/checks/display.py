"""How a student sees the outcome of checks: a table, in words."""

import html
from collections.abc import Sequence
from dataclasses import dataclass

SIGNS = {
    "passed": "✓",
    "failed": "✗",
    "blocked": "–",
    "timed_out": "⏱",
    "could_not_grade": "?",
}
WORDS = {
    "passed": "passed",
    "failed": "failed",
    "blocked": "not run",
    "timed_out": "too slow",
    "could_not_grade": "could not check",
}
COLOURS = {
    "passed": "#006d4e",
    "failed": "#a62a00",
    "blocked": "#555555",
    "timed_out": "#a62a00",
    "could_not_grade": "#555555",
}
# Its own background and colours, so that it reads the same in light and
# dark themes.
STYLE = (
    "border-collapse:collapse;background:#ffffff;color:#1a1a1a;"
    "font-size:13px;text-align:left;border:1px solid #cccccc"
)
CELL = "padding:4px 10px;text-align:left;vertical-align:top;white-space:normal"


@dataclass(frozen=True)
class Line:
    """One check as a student sees it."""

    title: str
    outcome: str
    message: str = ""
    help: str = ""


@dataclass(frozen=True)
class Table:
    """The outcome of a question's checks; Jupyter shows it as HTML."""

    heading: str
    lines: Sequence[Line]
    footer: str = ""

    def _repr_html_(self) -> str:
        rows = "".join(_html_row(line) for line in self.lines)
        return (
            f'<table style="{STYLE}"><caption style="text-align:left;'
            f'color:inherit;padding:4px 0"><b>{html.escape(self.heading)}</b>'
            f"</caption><tbody>{rows}</tbody></table>"
            f'<p style="font-size:12px;margin:4px 0">'
            f"{html.escape(self.footer)}</p>"
        )

    def __repr__(self) -> str:
        parts = [self.heading]
        for line in self.lines:
            parts.append(
                f"  {SIGNS[line.outcome]} {WORDS[line.outcome]:<8} "
                f"{line.title}"
            )
            parts += [f"      saw: {line.message}"] * bool(line.message)
            parts += [f"      try: {line.help}"] * bool(line.help)
        return "\n".join([*parts, self.footer] if self.footer else parts)


def _html_row(line: Line) -> str:
    colour = COLOURS[line.outcome]
    details = ""
    if line.message:
        details += f"<br>saw: {html.escape(line.message)}"
    if line.help:
        details += f"<br>try: {html.escape(line.help)}"
    return (
        f'<tr style="background:#ffffff"><td style="{CELL};color:{colour};'
        f'white-space:nowrap"><b>{SIGNS[line.outcome]} '
        f'{WORDS[line.outcome]}</b></td><td style="{CELL}">'
        f"{html.escape(line.title)}{details}</td></tr>"
    )
