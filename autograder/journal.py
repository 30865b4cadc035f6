"""The journal: reports already made, kept by what they depend on.

One JSON line a report, appended as it is made, so that a run that is
stopped at any moment loses nothing and the next one finishes the rest.
"""

import fcntl
import functools
import hashlib
import json
import os
from pathlib import Path
from typing import BinaryIO

from autograder.course import ROOT, released_skeletons
from autograder.report import Report

FRESH = "fresh"


@functools.cache
def version() -> str:
    """A name for everything a verdict depends on beside the submission."""
    text = hashlib.sha256()
    for folder in ("autograder", "solutions"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            text.update(path.relative_to(ROOT).as_posix().encode())
            text.update(path.read_bytes())
    text.update((ROOT / "pyproject.toml").read_bytes())
    for name, skeleton in sorted(released_skeletons().items()):
        # The cells only: a set's order is another in every process.
        text.update(f"{name} {skeleton.cells!r}".encode())
    return text.hexdigest()[:16]


def key_of(notebook: bytes, assignment: str, seed: int | None) -> str:
    """The key of a report: submission, assignment, seed policy, version."""
    policy = FRESH if seed is None else str(seed)
    head = f"{assignment} {policy} {version()}\n".encode()
    return hashlib.sha256(head + notebook).hexdigest()[:32]


class Journal:
    """The reports of a course root's assignment, by key."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._reports = dict(_entries(path))

    def get(self, key: str) -> Report | None:
        """The report of that key, if it has been made."""
        return self._reports.get(key)

    def reports(self) -> list[Report]:
        """Every report that is kept, the oldest first."""
        return list(self._reports.values())

    def put(self, key: str, report: Report) -> None:
        """Keep a report; it is on the disk when this returns."""
        self._reports[key] = report
        line = json.dumps({"key": key, "report": report.to_json()})
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # two runs may write at once
            if _cut_off(file):
                file.write(b"\n")
            file.write(line.encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())


def _cut_off(file: BinaryIO) -> bool:
    """A line that a crash cut off must not swallow the next one."""
    if not file.seek(0, os.SEEK_END):
        return False
    file.seek(-1, os.SEEK_END)
    return file.read(1) != b"\n"


def _entries(path: Path) -> list[tuple[str, Report]]:
    if not path.exists():
        return []
    found = []
    for line in path.read_bytes().splitlines():
        try:
            entry = json.loads(line)
            found.append((entry["key"], Report.from_json(entry["report"])))
        except (ValueError, KeyError, TypeError):
            continue  # cut off by a crash: that submission is graded again
    return found
