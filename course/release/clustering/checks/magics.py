"""Jupyter's own commands, which are not Python, taken out of a cell."""


def without_magics(source: str) -> str:
    """The cell without Jupyter's own commands, line for line.

    `%magic`, `!command` and `name?` lines are emptied; a cell that is
    another language altogether (`%%bash`) is emptied whole. Lines end where
    Python's do: not at a form feed, which str.splitlines() takes for an end.
    """
    lines = with_line_feeds(source).split("\n")
    if lines and lines[0].startswith("%%"):
        timing = lines[0].split()[0] in ("%%time", "%%timeit", "%%capture")
        lines = ["", *lines[1:]] if timing else [""] * len(lines)
    return "\n".join("" if _is_magic(line) else line for line in lines)


def with_line_feeds(text: str) -> str:
    """The text with every line ended the same way, as Python reads it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_magic(line: str) -> bool:
    stripped = line.strip()
    return line.startswith(("%", "!", "?")) or (
        stripped.endswith("?") and stripped[:-1].isidentifier()
    )
