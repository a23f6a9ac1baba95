"""The imports between modules of models.

Modules of models may refer to each other in circles, because a model stays in its
module however the document changes. Only aliases need the types that they refer to when
their module is loaded; the annotations of classes are read at the first use. So in a
circle, ``import_later`` of the runtime imports the names for annotations later.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from ...naming.partition import Graph, strongly_connected

# The modules to import from, each with the names to import.
Imports: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Definition:
    """One definition, and the names that it refers to, as ``(module, name)``.

    An alias ``is_evaluated`` when its module is loaded.
    """

    key: str
    is_evaluated: bool
    used: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ModuleImports:
    """The imports of one module: those at its beginning, and those that follow later.

    ``quoted`` are the keys of the aliases whose types are not there when the module is
    loaded.
    """

    early: Imports
    late: Imports
    quoted: frozenset[str]


def module_imports(
    modules: Mapping[str, tuple[Definition, ...]],
) -> dict[str, ModuleImports]:
    """The imports of all modules that may refer to each other."""
    circles = _circles({name: _targets(found) for name, found in modules.items()})
    evaluated = _circles(
        {
            name: [
                target
                for target in _targets(d for d in found if d.is_evaluated)
                if circles[name] == circles.get(target)
            ]
            for name, found in modules.items()
        }
    )
    return {
        name: _imports(name, found, circles, evaluated)
        for name, found in modules.items()
    }


def _imports(
    module: str,
    definitions: tuple[Definition, ...],
    circles: Mapping[str, int],
    evaluated: Mapping[str, int],
) -> ModuleImports:
    early: dict[tuple[str, str], None] = {}
    late: dict[tuple[str, str], None] = {}
    quoted: list[str] = []
    for definition in definitions:
        for target, name in definition.used:
            if target == module:
                continue
            is_circle = circles.get(target) == circles[module]
            if not is_circle:
                early[target, name] = None
            elif not definition.is_evaluated:
                late[target, name] = None
            elif evaluated.get(target) == evaluated[module]:
                late[target, name] = None
                quoted.append(definition.key)
            else:
                early[target, name] = None
    return ModuleImports(
        grouped(module, early),
        grouped(module, (found for found in late if found not in early)),
        frozenset(quoted),
    )


def grouped(module: str, used: Iterable[tuple[str, str]]) -> Imports:
    """The imports of ``module``, sorted. Its own definitions are not imported."""
    found: dict[str, dict[str, None]] = {}
    for target, name in used:
        if target != module:
            found.setdefault(target, {})[name] = None
    return tuple(
        (target, tuple(sorted(names))) for target, names in sorted(found.items())
    )


def pairs(imports: Imports) -> list[tuple[str, str]]:
    """Each module with each name to import from it."""
    return [(module, name) for module, names in imports for name in names]


def _targets(definitions: Iterable[Definition]) -> list[str]:
    return list(dict.fromkeys(module for d in definitions for module, _ in d.used))


def _circles(graph: Graph) -> dict[str, int]:
    """The number of the circle of each module. Most are alone in theirs."""
    return {
        module: number
        for number, members in enumerate(strongly_connected(graph))
        for module in members
    }
