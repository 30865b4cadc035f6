"""The command `accuracy`: every measurement, the table and the JSON file."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.markdown import Markdown

from autograder.accuracy import corpus, judged
from autograder.accuracy.figures import Figure, Measured
from autograder.accuracy.pool import Pool
from autograder.accuracy.survivors import mutants_killed

HEADING = """# How accurate the grader is

Written by `{command}` in {minutes} minutes{state}. *Wrong* counts what must not
be; the bar is what is allowed of it.

"""


def measure(sample: int | None = None) -> Iterator[Measured]:
    """Measure everything, and give what is there after every step.

    With `sample`, at most so many cases of each are looked at.
    """
    start = time.perf_counter()
    measured = Measured(command="python -m autograder accuracy")
    if sample is not None:
        measured.command += f" --sample {sample}"
    for figure in _figures(measured, sample):
        measured.figures.append(figure)
        measured.seconds = time.perf_counter() - start
        yield measured


def _figures(measured: Measured, sample: int | None) -> Iterator[Figure]:
    with Pool() as pool:
        wrong = corpus.known_mistakes(pool, sample)
        failing = [*wrong, *corpus.forbidden(pool, sample)]
        failing += corpus.unnamed(pool, sample)
        measured.needed = corpus.needed_checks(failing)
        yield corpus.wrong_accepted(failing)
        yield corpus.right_rejected(pool, sample)
        yield from corpus.named(wrong)
        yield corpus.idle_checks(measured.needed)
        yield from mutants_killed(pool, sample)
        yield judged.collateral(pool, sample)
    yield from judged.flips(sample)
    measured.finished = True


def accuracy(
    sample: int | None, json_file: Path | None, table_file: Path | None
) -> int:
    """Measure, print and write; the exit status is 1 where a bar is missed.

    The files are written after every step, so that a run which is stopped
    leaves what it has measured.
    """
    for measured in measure(sample):
        _write(measured, json_file, table_file)
    _write(measured, json_file, table_file)
    Console().print(Markdown(measured.table()))
    return 0 if measured.reached else 1


def _write(
    measured: Measured, json_file: Path | None, table_file: Path | None
) -> None:
    if json_file:
        json_file.parent.mkdir(parents=True, exist_ok=True)
        json_file.write_text(json.dumps(measured.to_json(), indent=2) + "\n")
    if table_file:
        table_file.parent.mkdir(parents=True, exist_ok=True)
        heading = HEADING.format(
            command=measured.command,
            minutes=round(measured.seconds / 60),
            state="" if measured.finished else ", not finished",
        )
        table_file.write_text(heading + measured.table())
