"""The journal: reports already made, kept by what they depend on.

One JSON line a report, appended as it is made, so that a run that is
stopped at any moment loses nothing and the next one finishes the rest.
In memory is only where each line stands: a class of any size costs little.
"""

import fcntl
import functools
import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

from autograder.judging.versions import grader_version, question_version
from autograder.report import (
    COULD_NOT_GRADE,
    GRADER_FAILED,
    TIMED_OUT,
    QuestionReport,
    Report,
)

FRESH = "fresh"


def version() -> str:
    """A name for everything that every verdict depends on."""
    return grader_version()


def key_of(notebook: bytes, assignment: str, seed: int | None) -> str:
    """The key of a report: submission, assignment, seed policy, version.

    What concerns one question only is kept beside the report instead.
    """
    policy = FRESH if seed is None else str(seed)
    head = f"{assignment} {policy} {version()}\n".encode()
    return hashlib.sha256(head + notebook).hexdigest()[:32]


@dataclass(frozen=True)
class Entry:
    """Where a report stands in the file, and what is asked of it often."""

    place: int
    name: str
    seconds: float
    is_current: bool
    """All its questions have the checks of today."""
    is_done: bool
    """And nothing of it failed for a reason of ours."""


@functools.lru_cache(maxsize=4)
def _opened(path: Path) -> "Journal":
    return Journal(path)


def journal_at(path: Path) -> "Journal":
    """The journal of a path: read once, then only what has been added."""
    journal = _opened(path.resolve())
    journal.refresh()
    return journal


class Journal:
    """The reports of a course root's assignment, by key."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._entries: dict[str, Entry] = {}
        self._end = 0
        self.refresh()

    def refresh(self) -> None:
        """Read what others have added, or all where the file is another."""
        size = self.path.stat().st_size if self.path.exists() else 0
        if size < self._end:
            self._entries, self._end = {}, 0
        if size > self._end:
            with self.path.open("rb") as file:
                fcntl.flock(file, fcntl.LOCK_SH)  # no line half-written
                file.seek(self._end)
                self._entries |= _entries(file)
                self._end = file.tell()

    def get(self, key: str) -> Report | None:
        """The report of that key, if nothing about it is out of date."""
        if not self.is_current(key):
            return None
        return Report.from_json(self._line(self._entries[key])["report"])

    def is_current(self, key: str) -> bool:
        """Whether `get` finds a report."""
        entry = self._entries.get(key)
        return entry is not None and entry.is_current

    def is_done(self, key: str) -> bool:
        """Whether there is nothing left to grade, or to try once more."""
        entry = self._entries.get(key)
        return entry is not None and entry.is_done

    def kept(self, key: str) -> Report | None:
        """What of an out-of-date report still holds: some questions of it.

        None where a whole grading could come out otherwise: code that ran
        out of time, or missed a name, changes how the rest is graded.
        """
        entry = self._entries.get(key)
        if entry is None:
            return None
        line = self._line(entry)
        report = Report.from_json(line["report"])
        if report.outcome == COULD_NOT_GRADE or _is_entangled(report):
            return None
        still = (
            question
            for question in report.questions
            if not _is_old(question.id, line) and not _failed_us(question)
        )
        return replace(report, questions=tuple(still))

    def reports(self) -> Iterator[Report]:
        """The newest report of every key, the oldest key first."""
        for entry in self._entries.values():
            yield Report.from_json(self._line(entry)["report"])

    def seconds(self) -> dict[str, float]:
        """How long each submission took last, by its name."""
        return {entry.name: entry.seconds for entry in self._entries.values()}

    def put(self, key: str, report: Report) -> None:
        """Keep a report; it is on the disk when this returns."""
        names = [question.id for question in report.questions]
        line = {
            "key": key,
            "questions": {name: question_version(name) for name in names},
            "report": report.to_json(),
        }
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # two runs may write at once
            if _cut_off(file):
                file.write(b"\n")
            place = file.seek(0, os.SEEK_END)
            file.write(json.dumps(line).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
        self._entries[key] = _entry(place, line)

    def _line(self, entry: Entry) -> dict[str, Any]:
        with self.path.open("rb") as file:
            file.seek(entry.place)
            line: dict[str, Any] = json.loads(file.readline())
        return line


def _cut_off(file: BinaryIO) -> bool:
    """A line that a crash cut off must not swallow the next one."""
    if not file.seek(0, os.SEEK_END):
        return False
    file.seek(-1, os.SEEK_END)
    return file.read(1) != b"\n"


def _entries(file: BinaryIO) -> Iterator[tuple[str, Entry]]:
    """What stands in the file from here on."""
    place = file.tell()
    for text in iter(file.readline, b""):
        try:
            line = json.loads(text)
            yield line["key"], _entry(place, line)
        except (ValueError, KeyError, TypeError, AttributeError):
            pass  # cut off by a crash: that submission is graded again
        place = file.tell()


def _entry(place: int, line: dict[str, Any]) -> Entry:
    report = Report.from_json(line["report"])
    is_current = not any(_is_old(q.id, line) for q in report.questions)
    ours = report.reason.startswith(GRADER_FAILED) or any(
        _failed_us(question) for question in report.questions
    )
    name, seconds = report.notebook, report.seconds
    return Entry(place, name, seconds, is_current, is_current and not ours)


def _is_old(question: str, line: dict[str, Any]) -> bool:
    """Whether a question has other checks today."""
    known: str | None = line["questions"].get(question)
    return known != question_version(question)


def _failed_us(question: QuestionReport) -> bool:
    return any(c.outcome == COULD_NOT_GRADE for c in question.checks)


def _is_entangled(report: Report) -> bool:
    checks = [check for q in report.questions for check in q.checks]
    return any(
        check.outcome == TIMED_OUT or "NameError" in check.message
        for check in checks
    )
