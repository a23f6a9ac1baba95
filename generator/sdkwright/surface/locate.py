"""The name, as users write it, of the definition at a line of a generated file."""

from __future__ import annotations

from collections.abc import Iterable

from .package import Package, is_client, is_namespace
from .reader import Definition

_INIT = "__init__"
_FACADES = ("components", "operations", "errors")


def symbol_at(package: Package, path: str, line: int) -> str | None:
    """The name of the innermost definition at a line of a file below the folder.

    ``None`` stands for a line without one, such as an import.
    """
    prefix = f"{package.tree.package}/"
    if not path.startswith(prefix) or not path.endswith(".py"):
        return None
    line = package.tree.line(path, line)
    definitions = package.module(path).definitions
    outer = _around(definitions.values(), line)
    if outer is None:
        return None
    folder, _, rest = path.removeprefix(prefix).partition("/")
    if rest:
        head = f"{folder}.{outer.name}" if folder in _FACADES else None
    elif is_client(outer):
        head = outer.name
    elif outer.name in package.namespaces:
        head = package.namespaces[outer.name]
    else:
        head = f"{folder.removesuffix('.py')}.{outer.name}"
    return None if head is None else _inside(head, outer, line)


def _inside(head: str, outer: Definition, line: int) -> str:
    """The name of a member or of an argument."""
    if outer.is_function:
        return f"{head}{_argument(outer, line)}"
    inner = _around(outer.members.values(), line)
    if inner is None:
        return head
    if inner.name == _INIT:
        return f"{head}{_argument(inner, line)}"
    if is_client(outer) and is_namespace(inner):
        return f"client.{inner.name}"
    name = f"{head}.{inner.name}"
    return f"{name}{_argument(inner, line)}" if inner.is_function else name


def _around(definitions: Iterable[Definition], line: int) -> Definition | None:
    """The definition that has a line, or whose docstring has it."""
    found = (item for item in definitions if item.line <= line <= _end(item))
    return max(found, key=lambda item: item.line, default=None)


def _end(definition: Definition) -> int:
    docs = definition.found.docstring
    own = definition.found.endlineno or definition.line
    return max(own, (docs.endlineno or own) if docs is not None else own)


def _argument(definition: Definition, line: int) -> str:
    """The argument of a function at a line of its signature: ``(limit)``."""
    tree = definition.tree
    if tree is None:
        return ""
    number = line - definition.line + 1
    arguments = (*tree.args.args, *tree.args.kwonlyargs)
    names = [
        item.arg
        for item in arguments
        if max(item.lineno, tree.lineno + 1) <= number
        and number <= (item.end_lineno or item.lineno)
        and item.arg != "self"
    ]
    is_signature = number < tree.body[0].lineno
    return f"({names[0]})" if names and is_signature else ""
