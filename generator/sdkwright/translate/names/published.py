"""Finds the operations that have been published, and their names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...ir.published import Published
from ...words import comparable
from .facts import Facts, Group, normalized

_PARAMETER = re.compile(r"\{[^{}/]*\}")


def declared_names(facts: Facts, index: int) -> tuple[str, ...]:
    """The names in the document that the name of an operation comes from.

    ``index`` is the number of its namespace. An operation without any has its name from
    its path.
    """
    group = facts.groups[index : index + 1]
    names = (facts.operation_id, facts.declared, *map(".".join, group))
    return tuple(name or "" for name in names)


def matched(
    declared: Mapping[str, tuple[str, ...]], published: Mapping[str, Published]
) -> dict[str, Published]:
    """The published operation of each operation that has one.

    ``declared`` are the declared names by place. An operation is found by its method
    and path, where names of path parameters make no difference, else by its
    operationId.
    """
    found = {key: published[key] for key in declared if key in published}
    for identify in (_by_path, _by_id):
        gone: dict[str, Published | None] = {}
        for place, item in published.items():
            if place not in declared:
                identity = identify(place, item.declared)
                gone[identity] = None if identity in gone else item
        used = {item.place for item in found.values()}
        for key, names in declared.items():
            same = gone.get(identify(key, names)) if key not in found else None
            if same is not None and same.place not in used:
                found[key] = same
                used.add(same.place)
    return found


def _by_path(place: str, declared: tuple[str, ...]) -> str:
    return _PARAMETER.sub("{}", place)


def _by_id(place: str, declared: tuple[str, ...]) -> str:
    identity = declared[0] if declared else ""
    return " ".join(declared[::2]) if identity else place


def kept_group(group: Group, published: Published) -> Group:
    """The published group, spelled as in the document if that makes no difference."""
    path = published.path[:-1]
    return group if normalized(group) == normalized(path) else path


def same_path(path: tuple[str, ...]) -> tuple[str, ...]:
    """A path to compare with: without case and punctuation."""
    return tuple(map(comparable, path))
