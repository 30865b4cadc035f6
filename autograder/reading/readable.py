"""Whether a cell can be read as Python, within what grading can bear.

The judge reads student code as text, outside of any sandbox: what is too
long or nested too deeply for that is not run, and said to be so.
"""

import ast
import symtable

MAX_CHARACTERS = 100_000  # one cell
MAX_NESTING = 100  # expressions and statements within each other
MAX_PAIRS = 5_000_000  # of a function and a name: each might be in each
SCOPES = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Lambda,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
)
UNREADABLE = (
    SyntaxError,
    ValueError,
    OverflowError,
    RecursionError,
    MemoryError,
)


def syntax_error(source: str) -> str:
    """Why this cell cannot be run; empty if it can."""
    if len(source) > MAX_CHARACTERS:
        return f"more than {MAX_CHARACTERS} characters"
    try:
        tree = ast.parse(source)
        if _is_deeper(tree, MAX_NESTING):
            return f"code nested deeper than {MAX_NESTING}"
        if _is_tangled(tree, MAX_PAIRS):
            return "too many functions for so many names"
        # What Python finds only when it sorts out names: `global` too late.
        symtable.symtable(source, "cell", "exec")
    except UNREADABLE as error:
        return _reason(error)
    return ""


def _reason(error: Exception) -> str:
    if isinstance(error, SyntaxError):
        return f"a syntax error in line {error.lineno}: {error.msg}"
    return f"not readable as Python: {str(error)[:100]}"


def _is_deeper(tree: ast.AST, depth: int) -> bool:
    level: list[ast.AST] = [tree]
    for _ in range(depth):
        level = [c for node in level for c in ast.iter_child_nodes(node)]
    return bool(level)


def _is_tangled(tree: ast.AST, pairs: int) -> bool:
    nodes = list(ast.walk(tree))
    functions = sum(isinstance(node, SCOPES) for node in nodes)
    if functions * len(nodes) <= pairs:
        return False
    fields = ("id", "arg", "name", "asname")
    names = {getattr(node, each, "") for node in nodes for each in fields}
    for node in nodes:
        if isinstance(node, ast.Global | ast.Nonlocal):
            names.update(node.names)
    return functions * len(names) > pairs
