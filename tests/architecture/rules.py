"""The house's rules as pure functions over the text of one file: each yields what is wrong, in words."""

import ast
import re
from collections.abc import Iterator

from medhandover.kernel.labels import label_of

FILE_LINES, FUNCTION_LINES = 300, 40
FORBIDDEN = {
    "manager",
    "helper",
    "handler",
    "util",
    "utils",
    "common",
    "misc",
    "base",
    "data",
    "info",
    "impl",
    "process",
}
SAID_BY_OTHERS = {"data", "headerData", "process_bind_param", "process_result_value"}
"""Names that a library asks for."""
LAZY_DOORS = {
    "medhandover/__main__.py": {"medhandover.cli.__main__"},
    "medhandover/cli/__main__.py": {"medhandover.cli.features", "medhandover.cli.selftest", "medhandover.cli.session"},
    "medhandover/cli/window.py": {"medhandover.cli.session"},
    "medhandover/demo/curtain.py": {"medhandover.demo.office", "medhandover.demo.example"},
    "medhandover/kernel/languages.py": {"babel.dates", "babel.messages.pofile"},
    "medhandover/papers/press.py": {"medhandover.papers.printing", "medhandover.papers.picturing"},
    "medhandover/schedules/calendar_door.py": {
        "medhandover.schedules.calendar_text",
        "medhandover.schedules.leave_calendars",
    },
    "medhandover/storage/schema.py": {"alembic"},
    "ui/threshold.py": {"ui.app"},
}
"""The only imports inside functions: the program behind its sign-in, its commands, a demo that is wanted, what draws
papers, calendars, and what brings an older office up to date."""
WORKERS = {"threading", "multiprocessing", "subprocess", "concurrent"}
PLACES = re.compile(r"/work/|/root/|shared/|pypi\.org|pythonhosted|npmjs|deb\.debian")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def too_long(text: str) -> Iterator[str]:
    """Yield a file over 300 lines and functions over 40."""
    lines = text.count("\n")
    if lines > FILE_LINES:
        yield f"{lines} lines"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, Function):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES:
                yield f"{node.name} has {length} lines"


def forbidden_names(text: str, path: str) -> Iterator[str]:
    """Yield names of files, classes and functions that say nothing."""
    names = [part.removesuffix(".py") for part in path.split("/")]
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ClassDef | Function):
            names.append(node.name)
    for name in names:
        words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}
        if words & FORBIDDEN and name not in SAID_BY_OTHERS:
            yield name


def missing_docstrings(text: str) -> Iterator[str]:
    """Yield public things without a docstring, the file itself among them."""
    tree = ast.parse(text)
    if text.strip() and not ast.get_docstring(tree):
        yield "the file"
    todo: list[ast.AST] = [tree]
    while todo:
        for node in ast.iter_child_nodes(todo.pop()):
            if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
                if not ast.get_docstring(node):
                    yield node.name
                if isinstance(node, ast.ClassDef):
                    todo.append(node)


def inner_imports(text: str, path: str) -> Iterator[str]:
    """Yield imports inside functions, but for the lazy doors."""
    for function in ast.walk(ast.parse(text)):
        if isinstance(function, Function):
            for node in ast.walk(function):
                for name in _imported(node):
                    if name not in LAZY_DOORS.get(path, set()):
                        yield f"{name} in {function.name}"


def hidden_workers(text: str, path: str, allowed: set[str]) -> Iterator[str]:
    """Yield imports that start threads or processes outside the places that may."""
    if path in allowed:
        return
    for node in ast.walk(ast.parse(text)):
        yield from (name for name in _imported(node) if name.partition(".")[0] in WORKERS)


def star_imports(text: str) -> Iterator[str]:
    """Yield `from x import *`."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and any(name.name == "*" for name in node.names):
            yield str(node.module)


def other_clocks(text: str) -> Iterator[str]:
    """Yield where the machine's time is read past the program's clock, and days taken from a moment in UTC."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Attribute):
            told = ast.unparse(node)
            if told in {"datetime.now", "datetime.today", "date.today"} or re.search(r"(\.|_)at\.date$", told):
                yield told


def machine_places(text: str) -> Iterator[str]:
    """Yield places of one machine and hosts of package registries."""
    yield from (match[0] for match in PLACES.finditer(text))


def messages(text: str) -> Iterator[str]:
    """Yield every English message id of a file: `N_`, sentences, labels of closed lists, and what is declared."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            first = {"N_": 0, "tell": 0}.get(name)
            if first is not None and len(node.args) > first:
                yield from _text(node.args[first])
            for keyword in node.keywords:
                if keyword.arg == "sentence":
                    yield from _text(keyword.value)
                if (name, keyword.arg) == ("NotFound", "what"):
                    yield from map(label_of, _text(keyword.value))
        elif isinstance(node, ast.ClassDef):
            yield from _class_messages(node)
        elif isinstance(node, Function) and _is_declared(node):
            summary = (ast.get_docstring(node) or "").split("\n", 1)[0]
            yield summary.partition("; raises ")[0].removesuffix(".") + "."


def _is_declared(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    calls = [each.func for each in node.decorator_list if isinstance(each, ast.Call)]
    return any(getattr(each, "id", "") in {"action", "query"} for each in calls)


def _class_messages(node: ast.ClassDef) -> Iterator[str]:
    is_closed_list = any(getattr(each, "id", "") == "Coded" for each in node.bases)
    for line in node.body:
        target = getattr(line, "targets", [getattr(line, "target", None)])[0]
        value = getattr(line, "value", None)
        if value is None:
            continue
        if getattr(target, "id", "") == "sentence":
            yield from _text(value)
        if is_closed_list and isinstance(value, ast.Tuple) and len(value.elts) == 2:
            yield from _text(value.elts[1])


def _text(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _text(node.body)
        yield from _text(node.orelse)


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return []
