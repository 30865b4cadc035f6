"""How a student sees the outcome of checks: a table, in words.

Jupyter shows the HTML, which brings its own background and colours and so
reads the same in light and dark themes; everything else shows the text.
"""

import html
import textwrap
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

TO_DO = "to_do"
LATER = "later"
SIGNS = {
    "passed": "✓",
    "failed": "✗",
    "blocked": "–",
    "timed_out": "⏱",
    "could_not_grade": "?",
    TO_DO: "○",
    LATER: "–",
}
WORDS = {
    "passed": "passed",
    "failed": "failed",
    "blocked": "not run",
    "timed_out": "too slow",
    "could_not_grade": "could not check",
    TO_DO: "to do",
    LATER: "later",
}
GREEN, RED, GREY = "#006d4e", "#a62a00", "#555555"
COLOURS = {"passed": GREEN, "failed": RED, "timed_out": RED}
WIDTH = 79  # of the text

BOX = (
    "background:#ffffff;color:#1a1a1a;border:1px solid #c8c8c8;"
    "border-radius:4px;padding:8px 12px;max-width:56em;font-size:14px;"
    "line-height:1.45;text-align:left;overflow-wrap:anywhere"
)
HINT = (
    "background:#fff4d6;color:#1a1a1a;border-left:4px solid #b26b00;"
    "padding:6px 10px;margin:8px 0"
)
TABLE = (
    "border-collapse:collapse;background:#ffffff;color:#1a1a1a;margin:4px 0;"
    "font-size:14px;text-align:left;border:0"
)
ROW = "background:#ffffff"
CELL = (
    "padding:4px 14px 4px 0;text-align:left;vertical-align:top;"
    "white-space:normal;max-width:none;border:0;color:#1a1a1a;"
    "font-size:14px;line-height:1.45"
)
SMALL = "color:#444444;font-size:13px;margin-top:4px"


@dataclass(frozen=True)
class Line:
    """One check as a student sees it."""

    title: str
    outcome: str
    message: str = ""
    help: str = ""


@dataclass(frozen=True)
class Picture:
    """Yours beside the target; the caption is also what a reader hears."""

    png: bytes
    caption: str


@dataclass(frozen=True)
class Table:
    """The outcome of a question's checks."""

    heading: str
    lines: Sequence[Line]
    footer: str = ""
    hints: Sequence[str] = ()
    """What comes first: a known mistake, or a cause outside the question."""
    picture: Callable[[], Picture | None] | None = None
    """Drawn only where it can be seen."""

    def _repr_html_(self) -> str:
        parts = [f"<b>{html.escape(self.heading)}</b>"]
        parts += [_div(HINT, hint) for hint in self.hints]
        rows = "".join(map(_html_row, self.lines))
        parts.append(f'<table style="{TABLE}"><tbody>{rows}</tbody></table>')
        picture = self.picture() if self.picture else None
        if picture:
            parts.append(_html_picture(picture))
        if self.footer:
            parts.append(_div(SMALL, self.footer))
        edge = GREEN if self._is_well else RED
        style = f"{BOX};border-left:5px solid {edge}"
        return f'<div style="{style}">{"".join(parts)}</div>'

    @property
    def _is_well(self) -> bool:
        return all(line.outcome in ("passed", LATER) for line in self.lines)

    def __repr__(self) -> str:
        return "\n".join(self._text())

    def _text(self) -> Iterator[str]:
        yield self.heading
        for hint in self.hints:
            yield _wrapped(hint, "  ! ", "    ")
        for line in self.lines:
            start = f"  {SIGNS[line.outcome]} {WORDS[line.outcome]:<8} "
            yield _wrapped(line.title, start, " " * 13)
            if line.message:
                yield _wrapped(line.message, "      saw: ", "           ")
            if line.help:
                yield _wrapped(line.help, "      try: ", "           ")
        if self.footer:
            yield _wrapped(self.footer, "  ", "  ")


def show(table: Table) -> None:
    """Show a table here: as HTML in Jupyter, as text elsewhere."""
    try:
        from IPython.display import display
    except ImportError:
        print(table)
        return
    display(table)  # type: ignore[no-untyped-call]


def _wrapped(text: str, first: str, then: str) -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=then,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _div(style: str, text: str) -> str:
    return f'<div style="{style}">{html.escape(text)}</div>'


def _html_row(line: Line) -> str:
    colour = COLOURS.get(line.outcome, GREY)
    details = ""
    if line.message:
        details += f"<br><b>saw:</b> {html.escape(line.message)}"
    if line.help:
        details += f"<br><b>try:</b> {html.escape(line.help)}"
    return (
        f'<tr style="{ROW}"><td style="{CELL};white-space:nowrap">'
        f'<b style="color:{colour}">{SIGNS[line.outcome]} '
        f'{WORDS[line.outcome]}</b></td><td style="{CELL}">'
        f"{html.escape(line.title)}{details}</td></tr>"
    )


def _html_picture(picture: Picture) -> str:
    caption = html.escape(picture.caption)
    data = b64encode(picture.png).decode()
    return (
        f'<img src="data:image/png;base64,{data}" alt="{caption}" '
        f'style="max-width:100%;margin:4px 0;background:#ffffff">'
        f'<div style="{SMALL}">{caption}</div>'
    )
