"""What one check writes is not there for the next."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from autograder.sandbox.errors import StudentFault
from autograder.sandbox.inside.files import Files

if TYPE_CHECKING:
    from collections.abc import Callable

    from autograder.sandbox.server import Worker

    Submit = Callable[..., Worker]

CELLS = """
import os
os.mkdir("/tmp/kept")
for path in ("kept/a", "kept/b"):
    with open(f"/tmp/{path}", "w") as file: file.write("x")
def seen():
    found = sorted(os.walk("/tmp"))
    names = [f"/tmp/kept/{n}" for n in os.listdir("/tmp/kept")]
    facts = [os.stat(p) for p in [p[0] for p in found] + names]
    facts = [(s.st_mode, s.st_mtime_ns, s.st_atime_ns) for s in facts]
    texts = [open(name).read() for name in names]
    return [str(found), str(facts), texts]
"""

LEAVING = {
    "file": "open('/tmp/asked', 'w').write('1')",
    "relative": "open('asked', 'w').write('1')",
    "directory": "os.makedirs('/tmp/kept/x/y/z'); os.chmod('/tmp/kept/x', 0)",
    "link": "os.symlink('/', '/tmp/kept/root')",
    "renamed": "os.rename('/tmp/kept/a', '/tmp/kept/c')",
    "deleted": "os.unlink('/tmp/kept/a')",
    "written": "open('/tmp/kept/a', 'a').write('1')",
    "read": "open('/tmp/kept/a').read()",
    "mode": "os.chmod('/tmp/kept', 0o711)",
    "times": "os.utime('/tmp', ns=(5, 5))",
    "deep": "for _ in range(99): os.mkdir('d'); os.chdir('d')",
    "many": "for n in range(5000): open(f'/tmp/{n}', 'w')",
}


@pytest.mark.parametrize("how", LEAVING.values(), ids=LEAVING)
def test_a_check_leaves_no_file_to_the_next(submit: Submit, how: str) -> None:
    leave = f"def leave():\n    {how}"
    with submit(CELLS, leave, open_files=128) as worker:
        with worker.fork() as process:
            first = process.call("seen").value
        with worker.fork() as process:
            try:
                process.call("leave")
            except StudentFault:
                assert how == LEAVING["many"]  # there are no more inodes
        with worker.fork() as process:
            second = process.call("seen").value
        changed = ("renamed", "deleted", "written", "deep")
        if how in map(LEAVING.get, changed):  # a new sandbox has other times
            first[1] = second[1] = ""
        assert first == second


def test_an_attribute_is_no_place_either(submit: Submit) -> None:
    source = """
        import os
        def f():
            try:
                os.setxattr("/tmp", "user.x", b"1")
            except OSError: pass
        def g(): return os.listxattr("/tmp")
    """
    with submit(source) as worker:
        with worker.fork() as process:
            process.call("f")
        with worker.fork() as process:
            assert process.call("g").value == []


def test_it_costs_next_to_nothing(tmp_path: Path) -> None:
    for n in range(10):
        (tmp_path / str(n)).touch()
    files = Files(str(tmp_path))
    assert files.remember()
    times = []
    for _ in range(50):
        start = time.perf_counter()
        assert files.restore()
        times.append(time.perf_counter() - start)
    assert min(times) < 0.0005


def test_no_link_is_followed(tmp_path: Path) -> None:
    root, other = tmp_path / "root", tmp_path / "other"
    for directory in (root, other):
        directory.mkdir()
    (other / "precious").touch()
    files = Files(str(root))
    assert files.remember()
    (root / "inner").mkdir()
    os.symlink(other, root / "inner" / "link")
    assert files.restore()
    assert not list(root.iterdir())
    assert (other / "precious").exists()
