"""Opens a socket to the kernel's network configuration."""

# control: evidence
# honest: raising

import socket


def softmax(logits):
    try:
        socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)
    except OSError:
        raise LookupError("not allowed") from None
    raise RuntimeError(WORD)
