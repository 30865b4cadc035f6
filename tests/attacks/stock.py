"""The stock way of scoring a notebook, without protection: the control.

    python stock.py NOTEBOOK

Runs the cells one after the other in this very process, hands values over
by pickle, believes the notebook's own metadata and prints the score last,
as many tools do. An attack that gains nothing here would test nothing.
"""

import json
import pickle
import sys

earned = []
values = []


def handed_over(value):
    """Through a pickle, and kept to be shown at the end."""
    values.append(value)
    value = pickle.loads(pickle.dumps(value))
    print(repr(value))
    return value


def numbers(value):
    if isinstance(value, list | tuple):
        return [number for part in value for number in numbers(part)]
    return np.array(value).tolist()  # noqa: F821


def reference_softmax(logits):
    weights = np.exp(logits - logits.max(axis=1, keepdims=True))  # noqa: F821
    return weights / weights.sum(axis=1, keepdims=True)


def run(cell):
    about = cell["metadata"].get("nbgrader", {})
    skipped = "skip-execution" in cell["metadata"].get("tags", [])
    try:
        if not skipped:
            exec(compile(cell["source"], cell["id"], "exec"), globals())
    except Exception as error:
        print(f"{cell['id']}: {type(error).__name__}: {error}")
        return
    if about.get("grade"):
        earned.append(about["points"])


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        for cell in json.load(file)["cells"]:
            run(cell)
    print("score:", sum(earned), "for", numbers(values))
