"""Write docs/benchmarks.md from the figures that the benchmarks have kept.

    python benchmarks/write_docs.py

Nothing in that page is typed: it holds what lies in docs/benchmarks/.
"""

from figures import KEPT, Figures, ratio_rows, read, table, text_of

PAGE = KEPT.with_suffix(".md")
ORDER = ("stock", "class", "workers", "check", "solutions")
INTRODUCTION = """\
# How fast it is

Written by `python benchmarks/write_docs.py` from docs/benchmarks/*.json.
Ratios come first, for they depend least on the machine; every section says
how its figures were taken, by which command, and on what.
"""


def main() -> None:
    found = [
        read(path) for name in ORDER if (path := KEPT / f"{name}.json").exists()
    ]
    missing = [n for n in ORDER if not (KEPT / f"{n}.json").exists()]
    PAGE.write_text(page(found, missing) + "\n")
    print(PAGE)


def page(found: list[Figures], missing: list[str]) -> str:
    """The whole document; it says which figures there are not."""
    ratios = [ratio for each in found for ratio in each.ratios]
    head = ["", "measured", "bar", "held"]
    summary = table(head, ratio_rows(ratios))
    parts = [INTRODUCTION, summary]
    if missing:
        parts.append(f"Not taken yet: {', '.join(missing)} (`make bench`).")
    parts += [text_of(each) for each in found]
    return "\n\n".join(part.strip() for part in parts)


if __name__ == "__main__":
    main()
