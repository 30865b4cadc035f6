"""Grades an honest notebook again and again, beside whatever else runs.

    python innocent.py NOTEBOOK

One report a line, until standard input is closed.
"""

import json
import select
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.attacks.judging import small_judge  # noqa: E402

PAUSE = 1.0  # seconds


def main() -> None:
    notebook = Path(sys.argv[1]).read_bytes()
    with small_judge() as judge:
        while True:
            report = judge.grade(notebook, name="innocent", seed=3)
            line = report.to_json() | {"seconds": 0}
            print(json.dumps(line), flush=True)
            if select.select([sys.stdin], [], [], PAUSE)[0]:
                return


if __name__ == "__main__":
    main()
