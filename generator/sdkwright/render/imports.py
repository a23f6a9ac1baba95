"""The imports between the modules of a package, read from their syntax trees."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path


def imported_modules(package: Path, roots: Iterable[str]) -> frozenset[str]:
    """The modules that ``roots`` import, directly or not, with ``roots`` themselves.

    Names are dotted and relative to the package; ``""`` is the package itself. The
    packages of the modules are included. Imports for type checkers and imports inside
    of functions count.
    """
    found: dict[str, None] = {}
    pending = list(roots)
    while pending:
        name = pending.pop()
        if name not in found:
            found[name] = None
            pending += _imports(package, name)
    return frozenset(found)


@cache
def _imports(package: Path, name: str) -> tuple[str, ...]:
    """The package of a module, and the modules that the module imports."""
    folder = package.joinpath(*name.split(".")) if name else package
    path = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
    inside = tuple(path.relative_to(package).parent.parts)
    tree = ast.parse(path.read_bytes())
    statements = (n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom))
    targets = (target for node in statements for target in _targets(node, inside))
    existing = (".".join(target) for target in targets if _exists(package, target))
    return (name.rpartition(".")[0], *existing) if name else tuple(existing)


def _targets(
    node: ast.ImportFrom, inside: tuple[str, ...]
) -> Iterator[tuple[str, ...]]:
    """The names in a relative import that may be modules."""
    if node.level == 0:
        return
    base = inside[: len(inside) - node.level + 1]
    module = (*base, *(node.module.split(".") if node.module else ()))
    yield module
    yield from ((*module, alias.name) for alias in node.names)


def _exists(package: Path, target: tuple[str, ...]) -> bool:
    path = package.joinpath(*target)
    return path.is_dir() or path.with_suffix(".py").is_file()
