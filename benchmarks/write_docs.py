"""Write what was measured into docs/benchmarks.md and the README.

    python benchmarks/write_docs.py [--check]

Nothing there is typed: it holds what lies in docs/benchmarks/ and in
docs/accuracy.json. With --check nothing is written, and the exit status is
1 where a page is not what it would be.
"""

import argparse
import json
import re
import sys
from pathlib import Path

from figures import KEPT, Figures, ratio_rows, read, table, text_of

PAGE = KEPT.with_suffix(".md")
ACCURACY = KEPT.with_name("accuracy.json")
README = KEPT.parent.with_name("README.md")
ORDER = ("stock", "class", "workers", "check", "isolation", "solutions")
HEAD = ["", "measured", "bar", "held"]
INTRODUCTION = """\
# How fast it is

Written by `python benchmarks/write_docs.py` from docs/benchmarks/*.json.
Ratios come first, for they depend least on the machine; every section says
how its figures were taken, by which command, and on what.
"""
# The README's part between these two lines is written here.
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def main() -> None:
    options = _options()
    found = [read(path) for name in ORDER if (path := _kept(name)).exists()]
    missing = [name for name in ORDER if not _kept(name).exists()]
    pages = {
        PAGE: page(found, missing) + "\n",
        README: with_figures(README.read_text(), found),
    }
    stale = [path for path, text in pages.items() if _read(path) != text]
    for path in stale:
        if options.check:
            print(f"{path.name} is not what was measured: run this script")
        else:
            path.write_text(pages[path])
            print(path)
    sys.exit(1 if options.check and stale else 0)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--check", action="store_true", help="write nothing")
    return parser.parse_args()


def _kept(name: str) -> Path:
    return KEPT / f"{name}.json"


def _read(path: Path) -> str:
    return path.read_text() if path.exists() else ""


def page(found: list[Figures], missing: list[str]) -> str:
    """The whole document; it says which figures there are not."""
    parts = [INTRODUCTION, speed(found)]
    if missing:
        parts.append(f"Not taken yet: {', '.join(missing)} (`make bench`).")
    parts += [text_of(each) for each in found]
    return "\n\n".join(part.strip() for part in parts)


def with_figures(readme: str, found: list[Figures]) -> str:
    """The README with today's figures in place of those it has."""
    parts = [BEGIN, *accuracy(), speed(found), END]
    marked = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)
    return marked.sub(lambda _: "\n\n".join(parts), readme, count=1)


def speed(found: list[Figures]) -> str:
    """Every ratio of every benchmark beside its bar."""
    ratios = [ratio for each in found for ratio in each.ratios]
    return table(HEAD, ratio_rows(ratios))


def accuracy() -> list[str]:
    """How often the grader was wrong; nothing before it was measured."""
    if not ACCURACY.exists():
        return []
    measured = json.loads(ACCURACY.read_text())
    rows = [
        [
            figure["name"],
            f"**{figure['wrong']}** of {figure['total']:,}",
            f"{figure['allowed']:.0%}" if figure["allowed"] else "none",
            "yes" if figure["reached"] else "no",
        ]
        for figure in measured["figures"]
    ]
    head = ["what must not be", "found", "allowed", "held"]
    end = "" if measured["finished"] else ", which was stopped before its end"
    return [table(head, rows), f"By `{measured['command']}`{end}."]


if __name__ == "__main__":
    main()
