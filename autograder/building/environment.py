"""The pinned versions, as pip and conda read them.

pyproject.toml is the one place where versions stand; environment.yml and
what lies in the kits is written from it by `make course`.
"""

import functools
import tomllib

from autograder.assignment import Assignment
from autograder.course import ROOT

PYTHON = "3.11"
# What a student installs: the notebook, and what it imports.
STUDENT = ("numpy", "matplotlib", "imageio", "tqdm", "jupyterlab", "ipywidgets")
# What an environment takes from conda-forge, by its name there: torch, for on
# Linux PyPI's brings gigabytes of CUDA with it, and numpy, on which it builds.
# All else comes by pip, from the same files that are tested without conda.
FROM_CONDA = {"numpy": "numpy", "torch": "pytorch-cpu"}


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
    from_conda = FROM_CONDA if "torch" in student_packages(assignment) else {}
    return _environment(
        environment_name(assignment), from_conda, "-r requirements.txt"
    )


def environment_name(assignment: Assignment) -> str:
    """What the environment of a kit is called."""
    return assignment.name.replace("_", "-")


def instructor_environment() -> str:
    """environment.yml of the project."""
    return _environment("clustering-course", FROM_CONDA, '-e ".[dev]"')


def _environment(name: str, from_conda: dict[str, str], by_pip: str) -> str:
    lines = [
        "# Written from pyproject.toml by `make course`.",
        f"name: {name}",
        "channels:",
        "  - conda-forge",
        "dependencies:",
        f"  - python={PYTHON}",
        *(f"  - {there}={pins()[p]}" for p, there in from_conda.items()),
        "  - pip",
        "  - pip:",
        f"      - {by_pip}",
    ]
    return "\n".join(lines) + "\n"
