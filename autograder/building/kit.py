"""The kit: what a student gets, and works with nothing else installed.

Beside the notebook lie its images and a package `checks`: the public
checks, what they are written with, and the values the reference gave for
their inputs. It holds no reference, no hidden check and no misconception's
code.
"""

import re
import shutil
import zipfile
from pathlib import Path

from autograder.assignment import Assignment
from autograder.building.environment import requirements, student_environment
from autograder.building.kit_readme import readme
from autograder.building.recording import recording_of
from autograder.checks.all import checks_of
from autograder.checks.recorded import RECORDING
from autograder.course import IMAGES, ROOT

AUTOGRADER = ROOT / "autograder"

# The modules of the kit's package `checks` that every kit holds.
MODULES = {
    **{
        f"{name}.py": f"checks/{name}.py"
        for name in (
            *("registry", "compare", "run", "source", "in_process"),
            *("all", "priming"),
            *("naming", "magics", "recorded", "examine", "causes"),
            *("student", "display", "pictures", "submission", "headless"),
            "__main__",
        )
    },
    "codec.py": "codec.py",
    "errors.py": "sandbox/errors.py",
}
PICTURES = {
    "clustering": (
        "fruit.bmp",
        "masks/fruit.png",
        "clustering-preview.png",
        "three-blobs-preview.png",
    ),
    "bayesian_mixtures": (
        *(f"{name}.png" for name in ("fox", "cow", "owl", "zebra")),
        *(f"masks/{name}.png" for name in ("fox", "cow", "owl", "zebra")),
        "bayesian-preview.png",
    ),
}
RENAMED = (
    (re.compile(r"\bautograder\.sandbox\.errors\b"), "checks.errors"),
    (re.compile(r"\bautograder\.codec\b"), "checks.codec"),
    (re.compile(r"\bautograder\.checks\b"), "checks"),
)
# The date of every file in a kit, so that the same kit is the same bytes.
ZIP_DATE = (2026, 1, 1, 0, 0, 0)


def write_supplements(assignment: Assignment, folder: Path) -> None:
    """Write what lies beside a notebook: the checks and the images."""
    for name in ("checks", "images"):
        shutil.rmtree(folder / name, ignore_errors=True)
    _write_checks(assignment, folder / "checks")
    for picture in PICTURES[assignment.name]:
        target = folder / "images" / picture
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(IMAGES / picture, target)
    (folder / "requirements.txt").write_text(requirements(assignment))
    (folder / "environment.yml").write_text(student_environment(assignment))
    (folder / "README.md").write_text(readme(assignment))


def _write_checks(assignment: Assignment, package: Path) -> None:
    (package / "public").mkdir(parents=True)
    checks = AUTOGRADER / "checks"
    for name, origin in MODULES.items():
        _copy_module(AUTOGRADER / origin, package / name)
    for topic in _topics(assignment):
        name = f"public/{topic}.py"
        _copy_module(checks / name, package / name)
    for name in _shared_inputs(package / "public"):
        _copy_module(checks / name, package / name)
    (package / "public" / "__init__.py").write_text("")
    init = (AUTOGRADER / "checks" / "__init__.py").read_text()
    init += "\nfrom checks.student import check  # noqa: E402\n"
    (package / "__init__.py").write_text(_renamed(init))
    (package / RECORDING).write_bytes(recording_of(assignment))


def _topics(assignment: Assignment) -> list[str]:
    """Names of the modules that hold the assignment's public checks."""
    checks = [c for q in assignment.questions for c in checks_of(q.id)]
    return sorted({c.module for c in checks if not c.hidden})


def _shared_inputs(public: Path) -> list[str]:
    """Modules of inputs that the public checks import from `checks`."""
    texts = [path.read_text() for path in public.glob("*.py")]
    names = {
        name
        for text in texts
        for name in re.findall(r"^from checks\.(\w+) import", text, re.M)
    }
    return sorted(f"{n}.py" for n in names if f"{n}.py" not in MODULES)


def _copy_module(origin: Path, target: Path) -> None:
    target.write_text(_renamed(origin.read_text()))


def _renamed(text: str) -> str:
    for pattern, name in RENAMED:
        text = pattern.sub(name, text)
    return text


def write_zip(folder: Path, target: Path, *, prefix: str) -> None:
    """Zip a release folder; the same content gives the same bytes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as kit:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                info = zipfile.ZipInfo(
                    f"{prefix}/{path.relative_to(folder).as_posix()}", ZIP_DATE
                )
                info.compress_type = zipfile.ZIP_DEFLATED
                info.external_attr = 0o644 << 16
                kit.writestr(info, path.read_bytes())
