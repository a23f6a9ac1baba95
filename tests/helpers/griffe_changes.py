"""The breaking changes that griffe finds, by the names that users write."""

from __future__ import annotations

import re
from pathlib import Path

import griffe

from sdkwright.surface import Tree

_MODEL = re.compile(r"components\.\w+\.(\w+)(.*)")
_METHOD = re.compile(r"(\w+)\.\w+\.(.*)")


def breakages(old: Tree, new: Tree, folder: Path) -> set[str]:
    """The names of all broken definitions, without those of the runtime."""
    sides = [
        _loaded(tree, folder / name) for tree, name in ((old, "old"), (new, "new"))
    ]
    found: set[str] = set()
    for breakage in griffe.find_breaking_changes(*sides):
        path = breakage.obj.path.removeprefix(f"{old.package}.")
        value = breakage.old_value or breakage.new_value
        if isinstance(value, griffe.Parameter):
            path += f"({value.name})"
        found.add(_symbol(path))
    return found


def _loaded(tree: Tree, folder: Path) -> griffe.Object | griffe.Alias:
    for name in tree.names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(tree.read(name))
    return griffe.load(tree.package, search_paths=[folder], allow_inspection=False)


def _symbol(path: str) -> str:
    """The name as users write it. Async methods are those of their twins."""
    plain = re.sub(r"_async(?=\(|$)", "", path)
    if (model := _MODEL.fullmatch(plain)) is not None:
        return f"components.{model[1]}{model[2]}"
    if (method := _METHOD.fullmatch(plain)) is not None:
        return f"client.{method[1]}.{method[2]}"
    return plain
