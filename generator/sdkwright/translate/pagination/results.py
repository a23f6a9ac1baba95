"""Results as pages: the path to the items, and the fields that describe other pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...ir.lookup import bare, fields_in, object_of, type_at
from ...ir.models import Field
from ...ir.pagination import Path
from ...ir.types import ListOf, Scalar, ScalarKind, Type, is_text
from .context import Facts
from .names import ASIDES, ENVELOPES, IDENTITIES, ITEMS, NEXT, NEXT_URLS, URLS, plain

# The greatest depth of fields that describe pages.
_DEPTH = 3
_URL_WORDS = re.compile(r"\b(url|uri|link|href)\b|https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ResultField:
    """A field of a result."""

    path: Path
    type: Type
    description: str
    example: object


@dataclass(frozen=True, slots=True)
class Results:
    """A result with the path to its items."""

    facts: Facts
    type: Type
    items: Path

    def find(
        self, names: tuple[str, ...], accepts: Callable[[ResultField], bool]
    ) -> ResultField | None:
        """The accepted field with one of the names.

        Fields of outer objects come first, then the order of the names.
        """
        for fields in self._levels():
            for name in names:
                for found in fields:
                    if plain(str(found.path[-1])) == name and accepts(found):
                        return found
        return None

    def next_url(self) -> Path | None:
        """The path to the URL of the next page."""
        found = self.find(NEXT_URLS, self._is_text) or self.find(NEXT, self._is_url)
        if found is not None:
            return found.path
        for holder in self._next_objects():
            fields = fields_in(holder.type, self.facts.schemas.model)
            for wire, field in fields.items():
                if plain(wire) in URLS and self._is_text(_found(holder.path, field)):
                    return (*holder.path, wire)
        return None

    def next_page(self) -> ResultField | None:
        """The field that has a value as long as there is a next page."""
        return self.find((*NEXT_URLS, *NEXT), self._marks_next_page)

    def item_field(self, wire: str) -> Type:
        """The type of a field of the items; boolean if they do not have it."""
        path = (*self.items, 0, wire)
        found = type_at(self.type, path, self.facts.schemas.model)
        return Scalar(ScalarKind.BOOLEAN) if found is None else found

    def is_boolean(self, type_: Type) -> bool:
        """Whether values are booleans or null."""
        return bare(type_, self.facts.schemas.model) == Scalar(ScalarKind.BOOLEAN)

    def _marks_next_page(self, found: ResultField) -> bool:
        is_object = object_of(found.type, self.facts.schemas.model) is not None
        return is_object or self.facts.is_token(found.type)

    def _is_text(self, found: ResultField) -> bool:
        return is_text(bare(found.type, self.facts.schemas.model))

    def _is_url(self, found: ResultField) -> bool:
        """Whether a string is a URL, not a cursor, according to the document."""
        if not self._is_text(found):
            return False
        in_links = len(found.path) > 1 and plain(str(found.path[-2])) == "links"
        text = f"{found.description} {found.example or ''}"
        return in_links or _URL_WORDS.search(text) is not None

    def _next_objects(self) -> Iterator[ResultField]:
        for fields in self._levels():
            for found in fields:
                if plain(str(found.path[-1])) in NEXT:
                    yield found

    def _levels(self) -> Iterator[list[ResultField]]:
        """The fields of the result, then those of the objects that describe pages."""
        level: list[tuple[Path, Type]] = [((), self.type)]
        for _ in range(_DEPTH):
            fields = [
                _found(path, field)
                for path, type_ in level
                for field in fields_in(type_, self.facts.schemas.model).values()
            ]
            yield fields
            level = [(f.path, f.type) for f in fields if self._may_describe_pages(f)]

    def _may_describe_pages(self, found: ResultField) -> bool:
        """Whether an object has the items or a usual name for page data."""
        is_above_items = found.path == self.items[: len(found.path)]
        return is_above_items or plain(str(found.path[-1])) in ENVELOPES


def results_of(facts: Facts) -> Results | None:
    """The result with the path to its items, if there is exactly one array of items."""
    result = facts.result
    if result is None:
        return None
    if isinstance(bare(result, facts.schemas.model), ListOf):
        return Results(facts, result, ())
    path = _items(facts, result)
    return None if path is None else Results(facts, result, path)


def _items(facts: Facts, type_: Type) -> Path | None:
    """The path to the items, at the top or in the only object with items."""
    models = facts.schemas.model
    fields = fields_in(type_, models)
    if any(plain(wire) in IDENTITIES for wire in fields):
        return None
    direct = _own_items(facts, fields)
    if direct is not None or _lists(facts, fields):
        return direct
    inner: list[Path] = []
    for wire, field in fields.items():
        members = fields_in(field.type, models)
        if _lists(facts, members):
            is_thing = any(plain(name) in IDENTITIES for name in members)
            found = None if is_thing else _own_items(facts, members)
            inner.append(() if found is None else (wire, *found))
    return inner[0] if len(inner) == 1 and inner[0] else None


def _own_items(facts: Facts, fields: dict[str, Field]) -> Path | None:
    """The only array of items, or the only one with a usual name.

    Parallel arrays (the ids, the texts and the vectors of some records) are no pages:
    beside other arrays, items are objects, or the only array that is required.
    """
    lists = [wire for wire in _lists(facts, fields) if plain(wire) not in ASIDES]
    if len(lists) > 1:
        required = [wire for wire in lists if fields[wire].required]
        named = [wire for wire in lists if plain(wire) in ITEMS]
        lists = [
            wire
            for wire in named
            if required == [wire]
            or (
                _has_objects(facts, fields[wire]) and (wire in required or not required)
            )
        ]
        lists = lists if len(named) == 1 else []
    return (lists[0],) if len(lists) == 1 else None


def _has_objects(facts: Facts, field: Field) -> bool:
    """Whether the elements of an array are objects."""
    models = facts.schemas.model
    match bare(field.type, models):
        case ListOf(item):
            return object_of(item, models) is not None
        case _:
            return False


def _lists(facts: Facts, fields: dict[str, Field]) -> list[str]:
    """The names of the fields that are arrays."""
    models = facts.schemas.model
    return [w for w, f in fields.items() if isinstance(bare(f.type, models), ListOf)]


def _found(path: Path, field: Field) -> ResultField:
    example = None if field.example is None else field.example.value
    return ResultField((*path, field.wire), field.type, field.description, example)
