"""The command line: build the course, grade notebooks, run a class."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from autograder import actions
from autograder.assignment import ASSIGNMENTS
from autograder.course import COURSE
from autograder.errors import CourseError
from autograder.sandbox.errors import IsolationUnavailable

ISOLATION_HELP = (
    "auto: the strongest that this machine allows, and stop if there is "
    "none; none: run student code without isolation, for code you trust"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit status is 0, 1 (failed) or 2 (bad usage)."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except (CourseError, IsolationUnavailable) as error:
        return actions.complain(str(error))
    except KeyboardInterrupt:
        return actions.complain("stopped; what was graded so far is kept")
    except OSError as error:  # a full disk above all
        return actions.complain(f"{error}; what was graded so far is kept")
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m autograder", description=__doc__
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_grade(commands)
    _add_batch(commands)
    _add_build(commands)
    _add_demo(commands)
    _add_accuracy(commands)
    doctor = commands.add_parser(
        "doctor",
        help="show what this machine isolates and if the course is in order",
    )
    doctor.set_defaults(run=actions.doctor)
    return parser


Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _add_grade(commands: Commands) -> None:
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
        "--json",
        type=Path,
        metavar="OUT.jsonl",
        help="write one report a line, in the order given",
    )
    grade.add_argument(
        "--execute",
        type=Path,
        metavar="FOLDER",
        help="also run each notebook from start to end in the sandbox, for "
        "at most ten minutes, and keep it with its outputs in FOLDER; they "
        "decide no points",
    )
    _add_how(grade)
    grade.set_defaults(run=actions.grade)


def _add_batch(commands: Commands) -> None:
    batch = commands.add_parser(
        "batch",
        help="grade every submission of a class into the gradebook",
        description=(
            "Grade every submission in COURSE_ROOT/submitted in parallel and "
            "record the scores in nbgrader's gradebook. What was graded "
            "before and has not changed is not graded again; a run that was "
            "stopped goes on where it was."
        ),
    )
    batch.add_argument(
        "root",
        type=Path,
        metavar="COURSE_ROOT",
        help="the folder with nbgrader_config.py, source, release, submitted",
    )
    batch.add_argument("--assignment", required=True, choices=ASSIGNMENTS)
    batch.add_argument(
        "--execute",
        action="store_true",
        help="also run each notebook from start to end in the sandbox, for "
        "at most ten minutes, and keep it with its outputs in COURSE_ROOT/"
        "executed, for feedback; they decide no points",
    )
    _add_how(batch)
    batch.set_defaults(run=actions.batch)


def _add_how(command: argparse.ArgumentParser) -> None:
    """Options on how to grade, the same for every command that does."""
    command.add_argument(
        "--jobs",
        type=_positive,
        default=2,
        metavar="N",
        help="how many to grade at the same time (default: 2)",
    )
    command.add_argument(
        "--dask",
        metavar="ADDRESS",
        help="grade on the Dask cluster of this scheduler; local:N tries "
        "one of N processes on this machine",
    )
    command.add_argument(
        "--seed",
        type=int,
        metavar="S",
        help="draw the hidden inputs from this seed (default: a fresh one "
        "for each notebook, recorded in its report)",
    )
    command.add_argument(
        "--isolation",
        choices=("auto", "none"),
        default="auto",
        help=ISOLATION_HELP,
    )


def _add_build(commands: Commands) -> None:
    build = commands.add_parser(
        "build", help="build source notebooks, release notebooks and kits"
    )
    build.add_argument(
        "--target",
        type=Path,
        default=COURSE,
        help="where source/, release/ and kits/ go (default: the course)",
    )
    build.add_argument(
        "--source-only",
        action="store_true",
        help="only the notebooks with solutions; leave the release as it is",
    )
    build.set_defaults(run=actions.build)


def _add_demo(commands: Commands) -> None:
    demo = commands.add_parser(
        "demo", help="grade a sample class from end to end"
    )
    demo.add_argument(
        "--target",
        type=Path,
        default=Path("demo"),
        help="the course root to make (default: demo)",
    )
    _add_how(demo)
    demo.set_defaults(run=actions.demo)


def _add_accuracy(commands: Commands) -> None:
    accuracy = commands.add_parser(
        "accuracy",
        help="measure how accurate the grader is",
        description=(
            "Grade right and wrong answers, mutants of the reference and the "
            "same notebooks again, and hold what comes out against the bars. "
            "The exit status is 1 where a bar is missed."
        ),
    )
    accuracy.add_argument(
        "--sample",
        type=_positive,
        metavar="N",
        help="at most N cases of each measurement (default: all, in about "
        "an hour and a half)",
    )
    accuracy.add_argument("--json", type=Path, metavar="FILE")
    accuracy.add_argument(
        "--table", type=Path, metavar="FILE", help="write a Markdown table"
    )
    accuracy.set_defaults(run=actions.accuracy)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("it must be at least 1")
    return number
