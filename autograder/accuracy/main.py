"""The command `accuracy`: every measurement, the table and the JSON file."""

import json
import time
from pathlib import Path

from rich.console import Console
from rich.markdown import Markdown

from autograder.accuracy import corpus, judged
from autograder.accuracy.figures import Measured
from autograder.accuracy.pool import Pool
from autograder.accuracy.survivors import mutants_killed

HEADING = """# How accurate the grader is

Written by `{command}` in {minutes} minutes. *Wrong* counts what must not
be; the bar is what is allowed of it.

"""


def measure(sample: int | None = None) -> Measured:
    """Measure everything; with `sample`, at most so many cases of each."""
    start = time.perf_counter()
    measured = Measured(command="python -m autograder accuracy")
    if sample is not None:
        measured.command += f" --sample {sample}"
    with Pool() as pool:
        wrong = corpus.wrong_answers(pool, sample)
        failing = [*wrong, *corpus.forbidden(pool, sample)]
        measured.needed = corpus.needed_checks(failing)
        measured.figures += [
            corpus.right_rejected(pool, sample),
            corpus.wrong_accepted(failing),
            *corpus.named(wrong),
            corpus.idle_checks(measured.needed),
            *mutants_killed(pool, sample),
            judged.collateral(pool, sample),
        ]
    measured.figures += judged.flips(sample)
    measured.seconds = time.perf_counter() - start
    return measured


def accuracy(
    sample: int | None, json_file: Path | None, table_file: Path | None
) -> int:
    """Measure, print and write; the exit status is 1 where a bar is missed."""
    measured = measure(sample)
    table = measured.table()
    Console().print(Markdown(table))
    if json_file:
        json_file.write_text(json.dumps(measured.to_json(), indent=2) + "\n")
    if table_file:
        heading = HEADING.format(
            command=measured.command, minutes=round(measured.seconds / 60)
        )
        table_file.parent.mkdir(parents=True, exist_ok=True)
        table_file.write_text(heading + table)
    return 0 if measured.reached else 1
