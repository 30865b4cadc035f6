"""Runs a shell."""

# control: evidence
# honest: raising

import subprocess


def softmax(logits):
    try:
        done = subprocess.run(
            ["/bin/sh", "-c", "echo " + WORD], capture_output=True, text=True
        )
    except OSError:
        raise LookupError("not allowed") from None
    raise RuntimeError(done.stdout)
