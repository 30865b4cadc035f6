"""README.md of a kit: from the zip to the first passed check."""

from autograder.assignment import Assignment
from autograder.building.environment import (
    PYTHON,
    environment_name,
    pins,
    student_packages,
)

TEXT = """\
# {title}

Unzip this folder, install what the notebook needs, open `{name}.ipynb`.
Ten minutes, most of them for the download.

## Install, once

With **conda** (Miniforge, Miniconda or Anaconda), in this folder:

    conda env create -f environment.yml
    conda activate {environment}
    jupyter lab {name}.ipynb

With **pip** and Python {python} or newer, in this folder:

    python -m venv venv
    source venv/bin/activate        # Windows: venv\\Scripts\\activate
    pip install -r requirements.txt
    jupyter lab {name}.ipynb
{torch}
The course is tested in JupyterLab. For VS Code and Colab, the steps by their
own manuals are these.

**VS Code**: install as above, open this folder (not the file alone), open the
notebook, choose Select Kernel and there the environment you have made. The
extensions Python and Jupyter are needed.

**Colab**: open `{name}.ipynb` with File > Upload notebook. Upload the zip in
the panel Files at the left. Then add a cell at the very top and run it:

    !unzip -q -o {name}.zip
    %cd {name}

A picture at the top may not be shown there: it lies in `images/`.
Colab brings its own versions. Should a check say that numpy draws other
random numbers there, run `!pip install -q numpy=={numpy}` in that cell, too,
and restart the session.

## The first ten minutes

1. Run the cells from the top, with Shift+Enter, down to the first question.
2. Its check says *not implemented yet*. That is as it should be.
3. Write the body of the function, run its cell, and run the check again.
4. A failed check says what it saw and one thing to try. Nothing you do here
   costs points: run checks as often as you like.

Keep the notebook, `checks` and `images` beside each other in this folder.

## Without a browser

In this folder, with the environment activated:

    python -m checks                          every question
    python -m checks --question {example}
    python -m checks --submission             all cells, and the rules

The last runs the notebook from start to finish as we do, and goes through
what to look at before handing in. In the notebook, `check.submission()` shows
the same list.

## If something goes wrong

| what you see | what to do |
|---|---|
| `No module named 'checks'` | move the notebook back into this folder |
| `No module named 'numpy'` | Kernel > Change Kernel: take the new one |
| `... is not defined` | run the cells above, from the top |
| `not implemented yet`, but it is | run the cell of the function first |
| everything is odd | Kernel > Restart Kernel and Run All Cells |

## What lies here

| file | what it is |
|---|---|
| `{name}.ipynb` | the notebook you fill in and hand in |
| `checks/` | the public checks, in plain Python: reading them is allowed |
| `images/` | the pictures the notebook shows or works on |
| `environment.yml`, `requirements.txt` | the versions, for conda and for pip |

When your notebook is graded, further checks are run with other inputs.
"""


TORCH = """
On **Linux**, pip takes a PyTorch with CUDA, of several gigabytes, unless one
is there already. The smaller one for the processor is all you need: before
`pip install -r`, run the command that PyTorch's page *Start Locally* gives for
Pip and CPU, for torch=={version}. (conda takes the smaller one by itself.)
"""


def readme(assignment: Assignment) -> str:
    """README.md of an assignment's kit."""
    return TEXT.format(
        title=assignment.title,
        name=assignment.name,
        environment=environment_name(assignment),
        python=PYTHON,
        numpy=pins()["numpy"],
        torch=_about_torch(assignment),
        example=assignment.questions[0].id,
    )


def _about_torch(assignment: Assignment) -> str:
    needed = "torch" in student_packages(assignment)
    return TORCH.format(version=pins()["torch"]) if needed else ""
