"""`python -m checks NOTEBOOK.ipynb`: the checks, without a browser.

    python -m checks                        every question of the notebook
    python -m checks --question softmax     one of them
    python -m checks --submission           all cells, and the list of rules

Exit status: 0 if all is well, 1 if something is not right yet, 2 if the
notebook could not be run or the command is wrong.
"""

import argparse
import sys
from io import TextIOWrapper
from pathlib import Path

from checks.display import Line
from checks.headless import CannotRun, Ran, run_notebook
from checks.recorded import recording
from checks.run import FAILED, PASSED
from checks.student import require_known
from checks.submission import (
    MAX_MINUTES,
    line_of_questions,
    list_of,
)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; gives the exit status."""
    _print_any_character()
    options = _parser().parse_args(arguments)
    questions = recording().handout.questions
    try:
        if options.question:
            require_known(options.question)
            questions = (options.question,)
        ran = run_notebook(
            options.notebook,
            questions,
            whole=options.submission,
            limit=MAX_MINUTES * 60,
        )
    except (CannotRun, ValueError) as error:
        print(f"checks: {error}", file=sys.stderr)
        return 2
    is_well = _print_questions(ran)
    if options.submission:
        is_well = _print_list(options.notebook, ran) and is_well
    return 0 if is_well else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m checks",
        description="Run the public checks on the answers in a notebook.",
    )
    name = f"{recording().handout.name}.ipynb"
    parser.add_argument(
        "notebook",
        nargs="?",
        type=Path,
        default=Path(name),
        help=f"the notebook, by default {name}",
    )
    parser.add_argument("--question", help="look at this question only")
    parser.add_argument(
        "--submission",
        action="store_true",
        help=f"run every cell, within {MAX_MINUTES} minutes, and go through "
        "the list of what to look at before handing in",
    )
    return parser


def _print_questions(ran: Ran) -> bool:
    for question in ran.questions:
        print(question["text"], end="\n\n")
    well = sum(question["is_well"] for question in ran.questions)
    print(f"{well} of {len(ran.questions)} questions pass their public checks.")
    return bool(well == len(ran.questions))


def _print_list(notebook: Path, ran: Ran) -> bool:
    left = [q["question"] for q in ran.questions if not q["is_well"]]
    table = list_of(notebook, [line_of_questions(left), _run_line(ran)])
    print(f"\n{table}")
    return all(line.outcome == PASSED for line in table.lines)


def _run_line(ran: Ran) -> Line:
    title = f"it runs from start to finish within {MAX_MINUTES} minutes"
    if ran.errors:
        return Line(
            title,
            FAILED,
            f"after {ran.seconds:.0f} s: {'; '.join(ran.errors[:3])}",
            "Restart the kernel, run all cells, and look at the first error.",
        )
    return Line(f"{title} (it took {ran.seconds:.0f} s)", PASSED)


def _print_any_character() -> None:
    """Where the terminal has no sign for a failed check, print a "?"."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
