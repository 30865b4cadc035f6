"""Stands for the judge in tests of the batch; light, for every worker
process imports it."""

import os
from dataclasses import replace
from typing import Any

from autograder.batch.jobs import Job, could_not_grade
from autograder.report import GRADED, Report


def graded_as_told(job: Job, *_: Any) -> Report:
    """Some submissions end its process."""
    if job.notebook == b"kill":
        os._exit(9)
    return replace(could_not_grade(job, ""), outcome=GRADED, reason="")
