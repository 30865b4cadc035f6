"""The command line: build the course, grade notebooks, run a class."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from autograder.course import COURSE, NoRelease

USAGE_ERROR = 2
FAILED = 1

ISOLATION_HELP = (
    "auto: the strongest that this machine allows, and stop if there is "
    "none; none: run student code without isolation, for code you trust"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit status is 0, 1 (failed) or 2 (bad usage)."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except NoRelease as error:
        return complain(str(error))
    except KeyboardInterrupt:
        return complain("stopped; what was graded so far is kept")
    return status


def complain(message: str, status: int = FAILED) -> int:
    """Say in one sentence what is wrong, and give the exit status."""
    Console(stderr=True).print(f"autograder: {message}", markup=False)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m autograder", description=__doc__
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_grade(commands)
    _add_build(commands)
    _add_demo(commands)
    return parser


def _add_grade(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    grade = commands.add_parser(
        "grade",
        help="grade notebooks and print a table",
        description=(
            "Grade notebooks, each in its own sandbox, and print a table. "
            "The assignment is read from the notebook."
        ),
    )
    grade.add_argument("notebooks", nargs="+", type=Path, metavar="NOTEBOOK")
    grade.add_argument(
        "--json", type=Path, metavar="OUT.jsonl",
        help="write one report a line, in the order given",
    )
    grade.add_argument(
        "--jobs", type=_positive, default=2, metavar="N",
        help="how many to grade at the same time (default: 2)",
    )
    grade.add_argument(
        "--seed", type=int, metavar="S",
        help="draw the hidden inputs from this seed (default: a fresh one "
        "for each notebook, recorded in its report)",
    )
    grade.add_argument(
        "--isolation", choices=("auto", "none"), default="auto",
        help=ISOLATION_HELP,
    )
    grade.set_defaults(run=_grade)


def _add_build(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    build = commands.add_parser(
        "build", help="build source notebooks, release notebooks and kits"
    )
    build.add_argument("--target", type=Path, default=COURSE)
    build.set_defaults(run=_build)


def _add_demo(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    demo = commands.add_parser(
        "demo", help="grade a sample class from end to end"
    )
    demo.add_argument("--target", type=Path, default=Path("demo"))
    demo.add_argument("--jobs", type=_positive, default=2, metavar="N")
    demo.add_argument(
        "--isolation", choices=("auto", "none"), default="auto",
        help=ISOLATION_HELP,
    )
    demo.set_defaults(run=_demo)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("it must be at least 1")
    return number


def _grade(options: argparse.Namespace) -> int:
    from autograder.batch import Job
    from autograder.progress import graded, print_table
    from autograder.sandbox.errors import IsolationUnavailable

    missing = [path for path in options.notebooks if not path.is_file()]
    if missing:
        return complain(f"there is no file {missing[0]}", USAGE_ERROR)
    jobs = [
        Job(str(path), path.read_bytes(), seed=options.seed)
        for path in options.notebooks
    ]
    console = Console(stderr=True)
    try:
        done = dict(graded(jobs, options.jobs, options.isolation, console))
    except IsolationUnavailable as error:
        return complain(str(error))
    reports = [done[index] for index in range(len(jobs))]
    if options.json:
        lines = [json.dumps(report.to_json()) + "\n" for report in reports]
        options.json.write_text("".join(lines))
    print_table(reports, Console())
    return 0


def _build(options: argparse.Namespace) -> int:
    from autograder.authoring import AuthoringError
    from autograder.build import build
    from autograder.gradebook.steps import StepFailed
    from autograder.recording import RecordingError

    try:
        for path in build(options.target):
            print(path)
    except (AuthoringError, RecordingError, StepFailed) as error:
        return complain(str(error))
    return 0


def _demo(options: argparse.Namespace) -> int:
    from autograder.demo import demo
    from autograder.sandbox.errors import IsolationUnavailable

    try:
        demo(options.target, options.jobs, options.isolation)
    except IsolationUnavailable as error:
        return complain(str(error))
    return 0
