"""How slow an answer may be: its text says whether it may loop.

Neither the clock nor the text decides alone. A loop over the K clusters is
welcome, one over the points is not, and the text does not tell them apart;
the clock does, but less clearly than one would think: lists and math.dist
take only 6 to 15 times as long as arrays, the slowest right forms without
any loop 3.5 times. So an answer that can loop has a smaller limit, and one
that turns arrays into lists the smallest.
"""

import ast

from autograder.checks.rules import answer_nodes, loops_of
from autograder.checks.source import Source

# Measured in the sandbox, in CPU time, on a busy machine: right answers that
# loop over components take at most 2.2 times the yardstick; loops over rows
# of arrays at least 15 times, over lists at least 6.2 times.
WITH_LISTS = 4.0
WITH_A_LOOP = 6.0
WITHOUT = 20.0

# Functions that loop in Python for their caller, or make lists to loop over.
LISTS = {"accumulate", "filter", "map", "reduce", "starmap"}
LOOPING = {
    "apply_along_axis",
    "fromiter",
    "frompyfunc",
    "ndenumerate",
    "ndindex",
    "nditer",
    "vectorize",
}


def limit_of(source: Source, question: str) -> float:
    """How many times the yardstick an answer to a question may take."""
    name = question.rpartition(".")[2]
    nodes = answer_nodes(source, name)
    names = {n.id for n in nodes if isinstance(n, ast.Name)}
    methods = {n.attr for n in nodes if isinstance(n, ast.Attribute)}
    # np.add.reduce and np.add.accumulate are none of these: C does them.
    if names & LISTS or "tolist" in methods:
        return WITH_LISTS
    if (names | methods) & LOOPING or loops_of(source, name):
        return WITH_A_LOOP
    return WITHOUT
