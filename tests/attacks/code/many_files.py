"""Makes five thousand files."""

# control: evidence
# honest: raising

import os
import tempfile


def softmax(logits):
    with tempfile.TemporaryDirectory() as folder:
        try:
            for number in range(5_000):
                os.mknod(os.path.join(folder, str(number)))
        except OSError:
            try:
                for number in range(5_000):
                    os.close(os.open(f"{folder}/{number}", os.O_CREAT))
            except OSError:
                raise LookupError("no more") from None
    raise RuntimeError(WORD)
