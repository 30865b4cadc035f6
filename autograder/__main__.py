"""`python -m autograder`: see `python -m autograder --help`."""

import os
import sys

# The reference's own progress bars, in every process started from here.
os.environ.setdefault("TQDM_DISABLE", "1")

from autograder.cli import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main())
