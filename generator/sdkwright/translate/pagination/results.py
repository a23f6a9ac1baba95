"""Results as pages: where their items are, and what they tell of other pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...ir.lookup import bare, fields_in, object_of, type_at
from ...ir.models import Field
from ...ir.pagination import Path
from ...ir.types import ListOf, Scalar, ScalarKind, Type
from .context import Facts
from .names import ASIDES, ENVELOPES, IDENTITIES, ITEMS, NEXT, NEXT_URLS, URLS, plain

# How deep an object that tells of pages may be inside of others.
_DEPTH = 3
_URL_WORDS = re.compile(r"\b(url|uri|link|href)\b|https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A field of a result."""

    path: Path
    type: Type
    description: str
    example: object


@dataclass(frozen=True, slots=True)
class Results:
    """A result whose items are at ``items``."""

    facts: Facts
    type: Type
    items: Path

    def find(
        self, names: tuple[str, ...], suits: Callable[[Found], bool]
    ) -> Found | None:
        """The field with one of the names that suits; the least deep, the best."""
        for fields in self._levels():
            for name in names:
                for found in fields:
                    if plain(str(found.path[-1])) == name and suits(found):
                        return found
        return None

    def next_url(self) -> Path | None:
        """Where the URL of the next page is."""
        found = self.find(NEXT_URLS, self._is_text) or self.find(NEXT, self._is_url)
        if found is not None:
            return found.path
        for holder in self._next_objects():
            fields = fields_in(holder.type, self.facts.schemas.model)
            for wire, field in fields.items():
                if plain(wire) in URLS and self._is_text(_found(holder.path, field)):
                    return (*holder.path, wire)
        return None

    def next_page(self) -> Found | None:
        """What is there as long as there is a next page: a number, link or object."""
        return self.find((*NEXT_URLS, *NEXT), self._is_there_or_not)

    def item_field(self, wire: str) -> Type:
        """The type of a field of the items; a boolean where they have none."""
        path = (*self.items, 0, wire)
        found = type_at(self.type, path, self.facts.schemas.model)
        return Scalar(ScalarKind.BOOLEAN) if found is None else found

    def is_boolean(self, type_: Type) -> bool:
        """Whether values are true or false."""
        return bare(type_, self.facts.schemas.model) == Scalar(ScalarKind.BOOLEAN)

    def _is_there_or_not(self, found: Found) -> bool:
        is_object = object_of(found.type, self.facts.schemas.model) is not None
        return is_object or self.facts.is_token(found.type)

    def _is_text(self, found: Found) -> bool:
        return bare(found.type, self.facts.schemas.model) == Scalar(ScalarKind.STRING)

    def _is_url(self, found: Found) -> bool:
        """Whether text is a URL, and not a cursor, as far as the document says."""
        if not self._is_text(found):
            return False
        in_links = len(found.path) > 1 and plain(str(found.path[-2])) == "links"
        said = f"{found.description} {found.example or ''}"
        return in_links or _URL_WORDS.search(said) is not None

    def _next_objects(self) -> Iterator[Found]:
        for fields in self._levels():
            for found in fields:
                if plain(str(found.path[-1])) in NEXT:
                    yield found

    def _levels(self) -> Iterator[list[Found]]:
        """The fields of the result, then those of the objects that tell of pages."""
        level: list[tuple[Path, Type]] = [((), self.type)]
        for _ in range(_DEPTH):
            fields = [
                _found(path, field)
                for path, type_ in level
                for field in fields_in(type_, self.facts.schemas.model).values()
            ]
            yield fields
            level = [(f.path, f.type) for f in fields if self._tells(f)]

    def _tells(self, found: Found) -> bool:
        """Whether an object may tell of pages: by its name, or as it has the items."""
        is_above_items = found.path == self.items[: len(found.path)]
        return is_above_items or plain(str(found.path[-1])) in ENVELOPES


def results_of(facts: Facts) -> Results | None:
    """The result with the one array that has its items, if there is one."""
    result = facts.result
    if result is None:
        return None
    if isinstance(bare(result, facts.schemas.model), ListOf):
        return Results(facts, result, ())
    path = _items(facts, result)
    return None if path is None else Results(facts, result, path)


def _items(facts: Facts, type_: Type) -> Path | None:
    """The path to the items, at the top or inside of the only object that has some."""
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
    lists = _lists(facts, fields)
    known = [wire for wire in lists if plain(wire) in ITEMS]
    chosen = known or [wire for wire in lists if plain(wire) not in ASIDES]
    return (chosen[0],) if len(chosen) == 1 else None


def _lists(facts: Facts, fields: dict[str, Field]) -> list[str]:
    """The fields that are arrays of one type."""
    models = facts.schemas.model
    return [w for w, f in fields.items() if isinstance(bare(f.type, models), ListOf)]


def _found(path: Path, field: Field) -> Found:
    example = None if field.example is None else field.example.value
    return Found((*path, field.wire), field.type, field.description, example)
