"""Instances of schemas, with the examples of the document where they are valid."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...ir.formats import FORMATS
from ...values import Json
from .merging import COMPOSING, Contradiction, merge
from .numbers import number
from .patterns import matching
from .validation import Place, Validator, is_pattern

# The text of a string that nothing restricts.
PLACEHOLDER = "<value>"
# Below this depth, lists and optional parts are omitted.
_DEEP = 3
_DEEPEST = 16
_MOST_PARTS = 2_000
_MOST_REFERENCES = 40
_ATTEMPTS = 8
_VARIANTS = 6
_Keywords = dict[str, Json]


class NoInstanceError(Exception):
    """No instance is found."""


@dataclass(slots=True)
class Maker:
    """Makes one instance of a schema.

    Objects have their required properties, and with ``is_whole`` the optional ones.
    ``variant`` selects a member of each union. Examples are used except at the places
    in ``without``; ``None`` means no examples at all.
    """

    definitions: _Keywords
    variant: int = 0
    is_whole: bool = False
    without: frozenset[Place] | None = None
    parts: int = field(default=0, init=False)

    def make(self, schema: Json, at: Place = (), turn: int = 0) -> Json:
        """An instance at a place. Instances of other turns are other values.

        :raises NoInstanceError: if none is found.
        """
        self.parts += 1
        if self.parts > _MOST_PARTS or len(at) > _DEEPEST:
            raise NoInstanceError
        keywords = self._merged(schema)
        shown = self._shown(keywords, at) if turn == 0 else None
        return self._made(keywords, at, turn) if shown is None else shown[0]

    def _shown(self, keywords: _Keywords, at: Place) -> tuple[Json] | None:
        """The example of the document, or the default."""
        if self.without is None or at in self.without:
            return None
        match keywords:
            case {"example": value} | {"examples": [value, *_]} | {"default": value}:
                is_text = keywords.get("type") == ["string"]
                # Documents in YAML often lack the quotes of a number.
                is_number = isinstance(value, int | float) and value is not True
                return (str(value) if is_text and is_number else value,)
            case _:
                return None

    def _made(self, keywords: _Keywords, at: Place, turn: int) -> Json:
        match keywords:
            case {"const": value}:
                return value
            case {"enum": [*values]}:
                others = [value for value in values if value is not None] or values
                return others[turn % len(others)]
            case _:
                pass
        match self._kind(keywords, len(at)):
            case "object":
                return self._object(keywords, at)
            case "array":
                return self._array(keywords, at)
            case "integer":
                return _number(keywords, turn, is_integer=True)
            case "number":
                return _number(keywords, turn, is_integer=False)
            case "boolean":
                return turn % 2 == 0
            case "null":
                return None
            case _:
                return _text(keywords, turn)

    def _kind(self, keywords: _Keywords, depth: int) -> str:
        types = keywords.get("type")
        names = [str(name) for name in types] if isinstance(types, list) else []
        if "null" in names and depth > _DEEP:
            return "null"
        others = [name for name in names if name != "null"]
        if others:
            return others[self.variant % len(others)]
        if names:
            return "null"
        return "object" if {"required", "properties"} & keywords.keys() else "string"

    def _merged(self, schema: Json) -> _Keywords:
        """The keywords of a schema, with one member of each union."""
        found: _Keywords = {}
        try:
            self._add(found, schema, 0)
        except Contradiction:
            raise NoInstanceError from None
        return found

    def _add(self, found: _Keywords, schema: Json, references: int) -> None:
        if schema is False or references > _MOST_REFERENCES:
            raise Contradiction
        if not isinstance(schema, dict):
            return
        match schema:
            case {"$ref": str(reference)}:
                target = self.definitions[reference.removeprefix("#/$defs/")]
                self._add(found, target, references + 1)
            case _:
                pass
        for part in _elements(schema, "allOf"):
            self._add(found, part, references + 1)
        merge(found, schema)
        for keyword in ("oneOf", "anyOf"):
            members = _elements(schema, keyword)
            if members:
                self._choose(found, members, references + 1)

    def _choose(self, found: _Keywords, members: list[Json], references: int) -> None:
        """Add the first member that is possible, from the variant on."""
        start = self.variant % len(members)
        for member in (*members[start:], *members[:start]):
            tried = dict(found)
            try:
                self._add(tried, member, references)
            except Contradiction:
                continue
            if tried.get("type") != ["null"]:
                found.update(tried)
                return
        raise Contradiction

    def _object(self, keywords: _Keywords, at: Place) -> Json:
        properties = _mapping(keywords, "properties")
        required = [str(name) for name in _elements(keywords, "required")]
        found: dict[str, Json] = {}
        for name, schema in properties.items():
            if name in required:
                found[name] = self.make(schema, (*at, name))
            elif self.is_whole and len(at) < _DEEP:
                found |= self._optional(name, schema, at)
        for name in required:
            if name not in found:
                found[name] = self.make(_further(keywords, name), (*at, name))
        self._fill(keywords, found, at)
        return found

    def _optional(self, name: str, schema: Json, at: Place) -> dict[str, Json]:
        try:
            return {name: self.make(schema, (*at, name))}
        except NoInstanceError:
            return {}

    def _fill(self, keywords: _Keywords, found: dict[str, Json], at: Place) -> None:
        """Add optional or free properties up to the smallest number of properties."""
        least = _count(keywords, "minProperties", 0)
        is_map = "properties" not in keywords and len(at) < _DEEP
        if is_map and keywords.get("additionalProperties") is not False:
            least = max(least, min(1, _count(keywords, "maxProperties", 1)))
        properties = _mapping(keywords, "properties")
        free = (_free_name(keywords, index) for index in range(least))
        for name in (*properties, *free):
            if len(found) < least and name not in found:
                schema = properties.get(name, _further(keywords, name))
                found |= self._optional(name, schema, at)

    def _array(self, keywords: _Keywords, at: Place) -> Json:
        first = _elements(keywords, "prefixItems")
        least = _count(keywords, "minItems", 0)
        usual = 0 if len(at) > _DEEP or keywords.get("items") is False else 1
        wanted = min(max(least, usual, len(first)), _count(keywords, "maxItems", 100))
        found: list[Json] = []
        for index in range(wanted):
            is_first = index < len(first)
            schema = first[index] if is_first else keywords.get("items", True)
            turn = index if keywords.get("uniqueItems") is True else 0
            try:
                found.append(self.make(schema, (*at, index), turn))
            except NoInstanceError:
                if len(found) < least:
                    raise
                break
        return found


def sample_with_examples(validator: Validator) -> tuple[Json] | None:
    """A valid instance with those examples of the document that are valid."""
    schema = validator.schema
    definitions = _mapping(schema, "$defs")
    without: frozenset[Place] = frozenset()
    for _ in range(_ATTEMPTS):
        value = _instance(Maker(definitions, without=without), schema)
        if value is None or validator.accepts(value[0]):
            return value
        places = validator.places(value[0])
        refused = (place[:end] for place in places for end in range(len(place) + 1))
        found = without.union(refused)
        if found == without:
            return None
        without = found
    return None


def plain_sample(validator: Validator) -> tuple[Json] | None:
    """A valid instance without any example; ``None`` if none is found."""
    schema = validator.schema
    definitions = _mapping(schema, "$defs")
    for is_whole in (False, True):
        for variant in range(_VARIANTS):
            value = _instance(Maker(definitions, variant, is_whole), schema)
            if value is not None and validator.accepts(value[0]):
                return value
    return None


def _instance(maker: Maker, schema: _Keywords) -> tuple[Json] | None:
    try:
        return (maker.make(schema),)
    except NoInstanceError:
        return None


def _number(keywords: _Keywords, turn: int, *, is_integer: bool) -> Json:
    found = number(keywords, is_integer=is_integer, turn=turn)
    if found is None:
        raise NoInstanceError
    return found


def _text(keywords: _Keywords, turn: int) -> str:
    least, most = _count(keywords, "minLength", 0), _count(keywords, "maxLength", 10**6)
    known = FORMATS.get(str(keywords.get("format")))
    usual = "" if known is None else known.sample
    pattern = keywords.get("pattern")
    if isinstance(pattern, str) and is_pattern(pattern):
        limits: _Keywords = {"minLength": least, "maxLength": most}
        validator = Validator({**limits, "pattern": pattern})
        first = (usual,) if usual else ()
        found = matching(pattern, validator.is_valid, first, least=least, turn=turn)
        if found is None:
            raise NoInstanceError
        return found
    if usual and least <= len(usual) <= most:
        return usual
    text = PLACEHOLDER if turn == 0 else f"{PLACEHOLDER[:-1]} {turn + 1}>"
    if least <= len(text) <= most:
        return text
    return (f"value{turn or ''}-" * least)[:least] if least else "value"[:most]


def _further(keywords: _Keywords, name: str) -> Json:
    """The schema of a property without a schema of its own."""
    for pattern, schema in _mapping(keywords, "patternProperties").items():
        if Validator({"pattern": pattern}).is_valid(name):
            return schema
    found = keywords.get("additionalProperties", True)
    return keywords.get("unevaluatedProperties", True) if found is False else found


def _free_name(keywords: _Keywords, index: int) -> str:
    """A name for a property of a map."""
    usual = "key" if index == 0 else f"key{index + 1}"
    names = keywords.get("propertyNames")
    if isinstance(names, dict) and not COMPOSING & names.keys():
        return _text(names, index) if "enum" not in names else str(names["enum"])
    for pattern in _mapping(keywords, "patternProperties"):
        accepts = Validator({"pattern": pattern}).is_valid
        return matching(pattern, accepts, (usual,)) or usual
    return usual


def _mapping(keywords: _Keywords, name: str) -> dict[str, Json]:
    value = keywords.get(name)
    return value if isinstance(value, dict) else {}


def _elements(keywords: _Keywords, name: str) -> list[Json]:
    value = keywords.get(name)
    return value if isinstance(value, list) else []


def _count(keywords: _Keywords, name: str, usual: int) -> int:
    value = keywords.get(name)
    return value if isinstance(value, int) else usual
