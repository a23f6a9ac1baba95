"""Schema Objects become types and models (JSON Schema 2020-12, OpenAPI 3.0-3.2).

Inline objects are lifted into models of their own and named after their place.
String enumerations are open: a value that the document does not list yet is
kept. Constraints such as ``maxLength`` are documentation for the reader; the
server enforces them, so they never make a response unreadable.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Reporter
from ..document import Node
from ..ir.models import Example, Field, Model, ModelKind
from ..ir.types import (
    ANY,
    STRING,
    ListOf,
    Literals,
    MapOf,
    Named,
    Nullable,
    Scalar,
    ScalarKind,
    Type,
    UnionOf,
    without_null,
)
from ..values import Json
from .extensions import Extension, extension_text
from .text import deprecation

_COMPONENTS = ("components", "schemas")
_NULL = Scalar(ScalarKind.NULL)
_STRING_FORMATS = {"date-time": ScalarKind.DATE_TIME, "date": ScalarKind.DATE}


class Schemas:
    """Converts schemas on demand and collects the models they need.

    A schema is converted once; every ``$ref`` to it shares the model.
    """

    def __init__(self, reporter: Reporter) -> None:
        self._reporter = reporter
        self._types: dict[str, Type] = {}
        self._models: dict[str, Model | None] = {}

    @property
    def models(self) -> tuple[Model, ...]:
        """The models met so far, in the order of their first use."""
        return tuple(model for model in self._models.values() if model is not None)

    def model(self, key: str) -> Model:
        """The model with this key."""
        found = self._models[key]
        assert found is not None, f"model {key} is still being read"
        return found

    def type_of(self, node: Node, hint: str) -> Type:
        """The type of the schema at ``node``; ``hint`` names an inline object."""
        target = node.follow()
        if _is_component(target):
            return self._component(target)
        if target.id not in self._types:
            # A schema that contains itself through a reference into its own
            # middle has no name to refer to: its inner occurrence is untyped.
            self._types[target.id] = ANY
            self._types[target.id] = self._convert(target, hint)
        return self._types[target.id]

    def fields_of(self, type_: Type) -> tuple[Field, ...] | None:
        """The fields of an object type, or ``None`` for any other type."""
        match without_null(type_):
            case Named(key) if self.model(key).kind is ModelKind.OBJECT:
                return self.model(key).fields
            case Named(key):
                aliased = self.model(key).type
                return None if aliased is None else self.fields_of(aliased)
            case _:
                return None

    def _component(self, node: Node) -> Type:
        key = node.id
        if key not in self._models:
            self._models[key] = None
            hint = str(node.pointer[-1])
            if _is_object(node):
                self._models[key] = self._object(node, hint, hoisted=False)
            else:
                self._models[key] = self._alias(node, hint)
        return Named(key)

    def _alias(self, node: Node, hint: str) -> Model:
        return Model(
            key=node.id,
            hint=hint,
            kind=ModelKind.ALIAS,
            description=node.text("description") or "",
            fields=(),
            type=self._convert(node, hint),
            hoisted=False,
            deprecated=deprecation(node),
        )

    def _object(self, node: Node, hint: str, *, hoisted: bool) -> Model:
        return Model(
            key=node.id,
            hint=hint,
            kind=ModelKind.OBJECT,
            description=node.text("description") or "",
            fields=self._fields(node, hint),
            type=None,
            hoisted=hoisted,
            deprecated=deprecation(node),
        )

    def _fields(self, node: Node, hint: str) -> tuple[Field, ...]:
        required = _required(node)
        return tuple(
            self._field(wire, schema, hint, wire in required)
            for wire, schema in _properties(node).items()
        )

    def _field(self, wire: str, node: Node, hint: str, required: bool) -> Field:
        target = node.follow()
        return Field(
            wire=wire,
            type=self.type_of(node, f"{hint} {wire}"),
            required=required,
            description=node.text("description") or target.text("description") or "",
            example=example_of(node) or example_of(target),
            deprecated=deprecation(node) or deprecation(target),
            name_hint=extension_text(node, Extension.NAME),
        )

    def _convert(self, node: Node, hint: str) -> Type:
        """The type of one schema whose references have been followed."""
        type_ = self._convert_not_null(node, hint)
        return Nullable(without_null(type_)) if _accepts_null(node) else type_

    def _convert_not_null(self, node: Node, hint: str) -> Type:
        match node.value:
            case {"const": constant}:
                return _literals((constant,), is_open=False)
            case {"enum": [*values]}:
                return _enumeration(node, values)
            case {"oneOf": [*_]} if not _is_object(node):
                return self._union(node, "oneOf", hint)
            case {"anyOf": [*_]} if not _is_object(node):
                return self._union(node, "anyOf", hint)
            case {"allOf": [_]} if not _is_object(node) or _only_wraps(node):
                return self.type_of(node["allOf"].elements()[0], hint)
            case dict():
                return self._by_type(node, hint)
            case _:
                return ANY

    def _by_type(self, node: Node, hint: str) -> Type:
        names = [name for name in _type_names(node) if name != "null"]
        members = tuple(self._of_type(name, node, hint) for name in names)
        match members:
            case ():
                return _NULL if "null" in _type_names(node) else ANY
            case (member,):
                return member
            case _:
                return UnionOf(members)

    def _of_type(self, name: str, node: Node, hint: str) -> Type:
        match name:
            case "object":
                return self._object_type(node, hint)
            case "array":
                items = node.get("items")
                return ListOf(ANY if items is None else self.type_of(items, hint))
            case "string":
                kind = _STRING_FORMATS.get(node.text("format") or "")
                return STRING if kind is None else Scalar(kind)
            case "integer" | "number" | "boolean":
                return Scalar(ScalarKind(name))
            case _:
                return ANY

    def _object_type(self, node: Node, hint: str) -> Type:
        if _properties(node):
            self._models[node.id] = None
            self._models[node.id] = self._object(node, hint, hoisted=True)
            return Named(node.id)
        values = node.get("additionalProperties")
        if values is None or not isinstance(values.value, dict):
            return MapOf(ANY)
        return MapOf(self.type_of(values, f"{hint} value"))

    def _union(self, node: Node, keyword: str, hint: str) -> Type:
        members: list[Type] = []
        for index, part in enumerate(node[keyword].elements(), start=1):
            if _is_null(part.follow()):
                continue
            member = self.type_of(part, f"{hint} {index}")
            if member not in members:
                members.append(member)
        match members:
            case []:
                return _NULL
            case [member]:
                return member
            case _:
                return UnionOf(tuple(members))


def example_of(node: Node) -> Example | None:
    """The first example of a schema, parameter or media type."""
    match node.value:
        case {"example": value}:
            return Example(value)
        case {"examples": [value, *_]}:
            return Example(value)
        case {"examples": {**examples}} if examples:
            first = next(iter(node["examples"].items()))[1].follow()
            value = first.get("value")
            return None if value is None else Example(value.value)
        case _:
            return None


def default_of(node: Node) -> Example | None:
    """The ``default`` of a schema."""
    match node.follow().value:
        case {"default": value}:
            return Example(value)
        case _:
            return None


def _is_component(node: Node) -> bool:
    return len(node.pointer) == 3 and node.pointer[:2] == _COMPONENTS


def _is_object(node: Node) -> bool:
    return bool(_properties(node)) or (
        _type_names(node) == ["object"] and not _is_map(node)
    )


def _is_map(node: Node) -> bool:
    return isinstance(node.value, dict) and bool(
        node.value.get("additionalProperties", True)
    )


def _only_wraps(node: Node) -> bool:
    """Whether an ``allOf`` of one member adds no property of its own."""
    return node.get("properties") is None and node.get("required") is None


def _properties(node: Node) -> dict[str, Node]:
    """The properties of an object, those of its ``allOf`` members included."""
    found: dict[str, Node] = {}
    for part in _parts(node, ()):
        properties = part.get("properties")
        if properties is not None:
            found.update(properties.items())
    return found


def _required(node: Node) -> frozenset[str]:
    names: list[str] = []
    for part in _parts(node, ()):
        match part.value:
            case {"required": [*required]}:
                names.extend(name for name in required if isinstance(name, str))
            case _:
                pass
    return frozenset(names)


def _parts(node: Node, seen: tuple[str, ...]) -> Iterator[Node]:
    """The schema and, depth first, the ``allOf`` members that it is made of."""
    target = node.follow()
    if not isinstance(target.value, dict) or target.id in seen:
        return
    members = target.get("allOf")
    if members is not None:
        for member in members.elements():
            yield from _parts(member, (*seen, target.id))
    yield target


def _type_names(node: Node) -> list[str]:
    match node.value.get("type") if isinstance(node.value, dict) else None:
        case str(name):
            return [name]
        case [*names]:
            return [name for name in names if isinstance(name, str)]
        case _:
            return _implied_type_names(node)


def _implied_type_names(node: Node) -> list[str]:
    if _properties(node) or node.get("additionalProperties") is not None:
        return ["object"]
    return [] if node.get("items") is None else ["array"]


def _accepts_null(node: Node) -> bool:
    """Whether ``null`` is valid, in the spelling of 3.0 or of 3.1."""
    match node.value:
        case {"const": None}:
            return False
        case {"nullable": True}:
            return True
        case {"enum": [*values]}:
            return None in values and len(values) > 1
        case {"type": [*names]}:
            return "null" in names and len(names) > 1
        case {"oneOf": [*_]}:
            return any(_is_null(part.follow()) for part in node["oneOf"].elements())
        case {"anyOf": [*_]}:
            return any(_is_null(part.follow()) for part in node["anyOf"].elements())
        case _:
            return False


def _is_null(node: Node) -> bool:
    match node.value:
        case {"type": "null"} | {"type": ["null"]}:
            return True
        case {"const": None} | {"enum": [None]}:
            return True
        case _:
            return False


def _enumeration(node: Node, values: list[Json]) -> Type:
    constants = tuple(value for value in values if value is not None)
    closed = extension_text(node, Extension.UNKNOWN_VALUES) == "forbid"
    strings = all(isinstance(value, str) for value in constants)
    return _literals(constants, is_open=strings and len(constants) > 1 and not closed)


def _literals(values: tuple[Json, ...], *, is_open: bool) -> Type:
    constants = [value for value in values if isinstance(value, str | int)]
    if not values or len(constants) != len(values):
        # Python has no literal type for the rest: null is handled by the caller,
        # numbers with a fraction, arrays and objects stay untyped.
        return _NULL if values in ((), (None,)) else ANY
    # True and 1 are equal in Python, but not in JSON.
    distinct = {(type(value), value): value for value in constants}
    return Literals(tuple(distinct.values()), is_open)
