"""What the commands of the command line do; the status they end with.

Each imports what it needs when it runs: `--help` answers at once.
"""

import argparse
import json

from rich.console import Console

from autograder.assignment import ASSIGNMENTS

USAGE_ERROR = 2
FAILED = 1


def complain(message: str, status: int = FAILED) -> int:
    """Say in one sentence what is wrong, and give the exit status."""
    Console(stderr=True).print(f"autograder: {message}", markup=False)
    return status


def grade(options: argparse.Namespace) -> int:
    """Grade notebooks, and print and write their reports."""
    from autograder.batch.executors import Workforce
    from autograder.batch.jobs import Job
    from autograder.batch.progress import graded, print_table

    missing = [path for path in options.notebooks if not path.is_file()]
    if missing:
        return complain(f"there is no file {missing[0]}", USAGE_ERROR)
    jobs = [
        Job(str(path), path.read_bytes(), seed=options.seed)
        for path in options.notebooks
    ]
    workforce = Workforce(options.jobs, options.dask)
    console = Console(stderr=True)
    done = dict(graded(jobs, len(jobs), workforce, options.isolation, console))
    reports = [done[index] for index in range(len(jobs))]
    if options.json:
        lines = [json.dumps(report.to_json()) + "\n" for report in reports]
        options.json.write_text("".join(lines))
    if options.execute:
        from autograder.batch.full_runs import places_for, run_in_full

        places = places_for(options.execute, options.notebooks)
        run_in_full(
            dict(zip(places, jobs, strict=True)),
            workforce,
            options.isolation,
            console,
        )
    print_table(reports, Console())
    return 0


def batch(options: argparse.Namespace) -> int:
    """Grade a class into the gradebook."""
    from autograder.batch.class_run import grade_class
    from autograder.batch.executors import Workforce
    from autograder.batch.progress import print_table
    from autograder.gradebook.handed_in import submitters

    if not submitters(options.root, options.assignment):
        return complain(
            f"no submissions in {options.root}/submitted/*/"
            f"{options.assignment}: collect them first",
            USAGE_ERROR,
        )
    run = grade_class(
        options.root,
        ASSIGNMENTS[options.assignment],
        Workforce(options.jobs, options.dask),
        options.isolation,
        Console(stderr=True),
        options.seed,
        execute=options.execute,
    )
    print_table(run.reports(), Console())
    return 0


def build(options: argparse.Namespace) -> int:
    """Build the course."""
    from autograder.building.build import build, build_sources

    made = build_sources if options.source_only else build
    for path in made(options.target):
        print(path)
    return 0


def demo(options: argparse.Namespace) -> int:
    """Grade the sample class."""
    from autograder.batch.executors import Workforce
    from autograder.demo import demo

    workforce = Workforce(options.jobs, options.dask)
    demo(options.target, workforce, options.isolation)
    return 0


def doctor(options: argparse.Namespace) -> int:
    """Say what this machine isolates."""
    from autograder.doctor import doctor

    return 0 if doctor(Console()) else FAILED


def accuracy(options: argparse.Namespace) -> int:
    """Measure how often the grader is wrong."""
    from autograder.accuracy.main import accuracy
    from autograder.sandbox.errors import IsolationUnavailable

    try:
        return accuracy(options.sample, options.json, options.table)
    except IsolationUnavailable as error:
        return complain(str(error))
