"""Choosing a few of many: the same few in every run."""

import random
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def sampled(items: Sequence[Item], number: int | None) -> list[Item]:
    """At most `number` of the items, in their order; all without one."""
    if number is None or number >= len(items):
        return list(items)
    chosen = random.Random(0).sample(range(len(items)), number)
    return [items[i] for i in sorted(chosen)]
