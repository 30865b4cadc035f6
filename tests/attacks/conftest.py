"""Fixtures of the attack suite: bait, the stock grader, and the judge."""

import json
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from autograder.judging.judge import Judge
from autograder.report import Report
from tests.attacks.bait import Bait, laid_out
from tests.attacks.judging import small_judge
from tests.attacks.notebooks import Notebook, small_notebook, with_answer

HERE = Path(__file__).parent
GiB = 2**30


@dataclass(frozen=True)
class Stock:
    """What the stock grader put out, and the score it printed last."""

    output: str
    alive: bool

    @property
    def score(self) -> float | None:
        found = re.findall(r"^score: (\d+)", self.output, re.MULTILINE)
        return float(found[-1]) if found else None


@pytest.fixture
def bait() -> Iterator[Bait]:
    with ExitStack() as stack:
        make = tempfile.TemporaryDirectory(prefix="bait-")
        folder = Path(stack.enter_context(make))
        yield stack.enter_context(laid_out(folder))
        with suppress(OSError, ValueError):  # of the control's daemon
            pid = (folder / "outside" / "pid").read_text()
            os.kill(int(pid), signal.SIGKILL)


@pytest.fixture
def stock(tmp_path: Path) -> Callable[[Notebook], Stock]:
    """The stock grader: no protection, but bounds, so that nothing breaks."""

    def run(
        notebook: Notebook, folder: Path = tmp_path, cpu: int = 10
    ) -> Stock:
        path = folder / "stock.ipynb"
        path.write_text(json.dumps(notebook))
        process = subprocess.Popen(
            ["/bin/sh", "-c", '"$@"; echo the parent lives', "sh",
             sys.executable, HERE / "stock.py", path],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env={"PATH": os.environ["PATH"], "OMP_NUM_THREADS": "1",
                 "PYTHONPATH": str(folder), "TMPDIR": str(tmp_path)},
            preexec_fn=lambda: _bound(cpu),
            start_new_session=True,
        )  # fmt: skip
        try:
            text = process.communicate(timeout=240)[0].decode(errors="replace")
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        return Stock(text, "the parent lives" in text)

    return run


def _bound(cpu: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
    resource.setrlimit(resource.RLIMIT_AS, (4 * GiB, 4 * GiB))
    resource.setrlimit(resource.RLIMIT_FSIZE, (2**28, 2**28))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    with small_judge() as judge:
        yield judge


@pytest.fixture(scope="module")
def notebook() -> Notebook:
    return small_notebook()


@pytest.fixture(scope="module")
def grade(judge: Judge, notebook: Notebook) -> Callable[[str], Report]:
    """The report of the solved notebook with this answer in it."""

    def grade(softmax: str) -> Report:
        return judge.grade(with_answer(notebook, softmax), seed=3)

    return grade


@dataclass(frozen=True)
class Neighbour:
    """An honest notebook, graded again and again by another judge."""

    process: "subprocess.Popen[bytes]"
    reports: Path

    def ended(self) -> list[bytes]:
        """Its reports, one a line, once it has been told to end."""
        assert self.process.stdin
        self.process.stdin.close()
        assert self.process.wait(300) == 0
        return self.reports.read_bytes().splitlines()


@pytest.fixture(scope="module")
def neighbour(
    notebook: Notebook, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Neighbour]:
    folder = tmp_path_factory.mktemp("neighbour")
    path, reports = folder / "honest.ipynb", folder / "reports.jsonl"
    path.write_text(json.dumps(notebook))
    with (
        reports.open("wb") as file,
        subprocess.Popen(
            [sys.executable, HERE / "innocent.py", path],
            stdin=subprocess.PIPE,
            stdout=file,
            env=dict(os.environ, OMP_NUM_THREADS="1"),
        ) as process,
    ):
        yield Neighbour(process, reports)
        process.kill()
