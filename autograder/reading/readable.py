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
        _require_in_place(tree)
    except UNREADABLE as error:
        return _reason(error)
    return ""


def _reason(error: Exception) -> str:
    if isinstance(error, SyntaxError):
        return f"a syntax error in line {error.lineno}: {error.msg}"
    return f"not readable as Python: {str(error)[:100]}"


def _require_in_place(tree: ast.AST) -> None:
    """SyntaxError where Python's would come from its compiler.

    A `return` or `break` that is indented too little is a common slip. Python
    itself is not asked: it may take exponential time for a short text.
    """
    todo = [(tree, False, False)]
    while todo:
        node, in_function, in_loop = todo.pop()
        match node:
            case ast.Return() if not in_function:
                raise SyntaxError("'return' outside function", _at(node))
            case ast.Break() if not in_loop:
                raise SyntaxError("'break' outside loop", _at(node))
            case ast.Continue() if not in_loop:
                raise SyntaxError("'continue' outside loop", _at(node))
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                in_function, in_loop = True, False
            case ast.ClassDef():
                in_function, in_loop = False, False
            case ast.For() | ast.AsyncFor() | ast.While():
                todo += [(part, in_function, in_loop) for part in node.orelse]
                todo += [(part, in_function, True) for part in node.body]
                continue  # what else it holds are no statements
        children = ast.iter_child_nodes(node)
        todo += [(child, in_function, in_loop) for child in children]


def _at(node: ast.stmt) -> tuple[str, int, int, str]:
    return "cell", node.lineno, node.col_offset, ""


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
