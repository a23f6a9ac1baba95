"""Finds the objects of a document to which the names in a lock belong.

Operations and components have their names as places, and keep them. A schema inside of
a list, such as a member of a union, has a number in its place, which changes if the
list does. Such a schema is found by its shape.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping, Set
from dataclasses import dataclass

from ..ir.api import Api, Operation
from ..ir.models import Model
from ..naming import Pins, ResourceName
from ..values import parse_pointer
from .contents import Lock, LockedModel, LockedOperation
from .shapes import shapes

# A position in a list of schemas or parameters.
_NUMBER = re.compile(
    r"(/(?:allOf|anyOf|oneOf|items|parameters|prefixItems))/\d+(?=/|$)"
)
# The place of a schema that has its name in the document.
_NAMED = re.compile(r"([^#]*#(?:/[^/]+)*/(?:schemas|definitions|\$defs)/)[^/]+")


def pins_of(lock: Lock, api: Api) -> Pins:
    """The published names of the objects in ``api``."""
    operations = _operations(lock, api)
    moved = _moved(operations)
    found = _models(lock, api, moved)
    renamed = frozenset(o.key for o in api.operations if o.is_renamed)
    again = [
        m.key for m in api.models if m.key in found and _is_renamed(m, found, renamed)
    ]
    arguments = {key: item.arguments for key, item in operations.items()}
    return Pins(
        classes={key: item.name for key, (item, _) in found.items()},
        modules={key: item.module for key, (item, _) in found.items()},
        fields={
            (key, wire): name
            for key, (item, _) in found.items()
            for wire, name in item.fields.items()
        },
        resources=_resources(lock, api),
        methods=_methods(api),
        arguments=arguments,
        errors={k: i.error for k, (i, _) in found.items() if i.error is not None},
        pages={k: i.page for k, i in operations.items() if i.page is not None},
        webhooks=_webhooks(lock, operations, moved),
        client=lock.client,
        renamed=renamed.union(again),
        former_classes={k: i.former for k, (i, _) in found.items() if i.former},
        former_errors={
            k: i.former_errors for k, (i, _) in found.items() if i.former_errors
        },
        former_pages={
            k: i.former_pages for k, i in operations.items() if i.former_pages
        },
    )


def _operations(lock: Lock, api: Api) -> dict[str, LockedOperation]:
    """The locked operation of each operation."""
    return {
        o.key: lock.operations[o.published.place]
        for o in api.operations
        if o.published is not None and o.alias_of is None
    }


def _methods(api: Api) -> dict[str, str]:
    """The methods of operations that keep their names, and of aliases."""
    own = {
        o.key: o.published.method
        for o in api.operations
        if o.published is not None and not o.is_renamed and o.alias_of is None
    }
    aliases = (o for o in api.operations if o.alias_of is not None)
    return own | {o.key: o.name_hint for o in aliases if o.name_hint is not None}


def _resources(lock: Lock, api: Api) -> dict[tuple[str, ...], ResourceName]:
    """The published names of the resources.

    The path of a resource is that of the operations in it; a new operation does not
    know it.
    """
    found: dict[tuple[str, ...], ResourceName] = {}
    for operation in api.operations:
        path = _path(operation)
        # An operation in a resource is also inside of the outer resources.
        for depth in range(len(operation.group), 0, -1):
            named = lock.resources.get(".".join(path[:depth]))
            if named is not None and len(path) == len(operation.group):
                name = ResourceName(*named, path[:depth])
                found.setdefault(operation.group[:depth], name)
    return found


def _path(operation: Operation) -> tuple[str, ...]:
    if operation.published is None or operation.is_renamed:
        return ()
    return operation.published.path[:-1]


Moved = Callable[[str], str]


def _moved(operations: Mapping[str, LockedOperation]) -> Moved:
    """The present place for a place inside of an operation with another path."""
    ways: dict[str, str] = {}
    for key, item in operations.items():
        place = item.published.place
        if place != key and _is_plain(place) and _is_plain(key):
            ways[place] = key
            # Parameters may stand beside the methods of a path.
            ways.setdefault(f"{_above(place)}/parameters", f"{_above(key)}/parameters")

    def moved(place: str) -> str:
        steps = place.split("/")
        for depth in range(len(steps), 0, -1):
            found = ways.get("/".join(steps[:depth]))
            if found is not None:
                return "/".join([found, *steps[depth:]])
        return place

    return moved if ways else lambda place: place


def _is_plain(place: str) -> bool:
    """Whether a place is a pointer, without the namespace of a repeated operation."""
    return parse_pointer(place.partition("#")[2]) is not None


def _above(place: str) -> str:
    return place.rpartition("/")[0]


# A locked model, and whether the author of the document gave it another name.
_Found = dict[str, tuple[LockedModel, bool]]


def _models(lock: Lock, api: Api, moved: Moved) -> _Found:
    """The locked model of each model that has been published."""
    search = _Search(
        {moved(key): item for key, item in lock.models.items()},
        {model.key: model for model in api.models},
        shapes(api.models),
    )
    return search.found()


@dataclass(frozen=True, slots=True)
class _Search:
    """Finds each of the ``models`` in the lock: by its place or by its shape."""

    locked: Mapping[str, LockedModel]
    models: Mapping[str, Model]
    shapes: Mapping[str, str]

    def found(self) -> _Found:
        places = {
            key: key for key in self.models if key in self.locked and self._is_same(key)
        }
        renamed = self._renamed(places)
        inside = self._inside(renamed, places)
        places |= inside
        places |= self._by_shape(places)
        places |= self._by_name(places)
        ways = {*renamed, *inside}
        return {key: (self.locked[place], key in ways) for key, place in places.items()}

    def _is_same(self, key: str) -> bool:
        """Whether the schema at a place is the one that was there."""
        shape = self.locked[key].shape
        return not _NUMBER.search(key) or shape == self.shapes[key] != ""

    def _renamed(self, places: dict[str, str]) -> dict[str, str]:
        """The former places of schemas that have other names in the document.

        Both documents must have only one schema of this shape that the other one lacks.
        """
        gone = self._unique(self._gone(places), lambda key: self.locked[key].shape)
        new = self._unique(self._new(places), lambda key: self.shapes[key])
        found = {
            key: gone[group]
            for group, key in new.items()
            if group in gone and not self.models[key].hoisted
        }
        places |= found
        return found

    def _inside(
        self, renamed: Mapping[str, str], places: Mapping[str, str]
    ) -> dict[str, str]:
        """The former places of the schemas inside of renamed ones."""
        return {
            key: former
            for key in self.models
            if key not in places
            for name in [_holder(key, renamed)]
            if name is not None
            and (former := renamed[name] + key[len(name) :]) in self.locked
        }

    def _by_shape(self, places: Mapping[str, str]) -> dict[str, str]:
        """The former places of schemas in lists."""
        gone: dict[tuple[str, str], list[str]] = {}
        for key in self._gone(places):
            shape = self.locked[key].shape
            gone.setdefault((_NUMBER.sub(r"\1", key), shape), []).append(key)
        found: dict[str, str] = {}
        for key in self._new(places):
            same = gone.get((_NUMBER.sub(r"\1", key), self.shapes[key]))
            if same and _NUMBER.search(key):
                found[key] = same.pop(0)
        return found

    def _by_name(self, places: Mapping[str, str]) -> dict[str, str]:
        """The schemas in lists that have another shape now, and the same name."""
        gone = {*self._gone(places)}
        return {
            key: key
            for key in self._new(places)
            if key in gone
            and _plain(self.locked[key].name) == _plain(self.models[key].hint)
        }

    def _gone(self, places: Mapping[str, str]) -> list[str]:
        used = {*places.values()}
        return [key for key in self.locked if key not in used]

    def _new(self, places: Mapping[str, str]) -> list[str]:
        return [key for key in self.models if key not in places]

    def _unique(
        self, keys: Iterable[str], shape: Callable[[str], str]
    ) -> dict[tuple[str, str], str]:
        """The only key of each shape, among schemas with names in the document."""
        found: dict[tuple[str, str], list[str]] = {}
        for key in keys:
            match = _NAMED.fullmatch(key)
            if match is not None:
                found.setdefault((match[1], shape(key)), []).append(key)
        return {group: same[0] for group, same in found.items() if len(same) == 1}


def _holder(key: str, renamed: Container[str]) -> str | None:
    """The renamed schema or operation that a place is inside of."""
    steps = key.split("/")
    above = ("/".join(steps[:depth]) for depth in range(len(steps) - 1, 0, -1))
    return next((place for place in above if place in renamed), None)


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()


def _is_renamed(model: Model, found: _Found, operations: Set[str]) -> bool:
    """Whether the author renamed a schema or its operation, or declares a name."""
    locked, is_moved = found[model.key]
    is_declared = model.name_hint and _plain(model.name_hint) != _plain(locked.name)
    return is_moved or bool(is_declared) or _holder(model.key, operations) is not None


def _webhooks(
    lock: Lock, operations: Mapping[str, LockedOperation], moved: Moved
) -> dict[str, str]:
    own = {moved(key): name for key, name in lock.webhooks.items()}
    return own | {k: i.webhook for k, i in operations.items() if i.webhook is not None}
