"""Schema Objects as schemas of JSON Schema 2020-12, which validators understand.

OpenAPI 3.0 has another dialect: ``nullable``, boolean exclusive bounds, and references
whose siblings are ignored. Requests have no ``readOnly`` properties (OpenAPI 3.1,
section 4.8.24.5). A discriminator restricts each member of its union. Keywords with
invalid values are ignored.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TypeAlias

from ...document import Node
from ...values import Json
from ..extensions.lookup import Extension, extension_text, is_ignored
from ..schemas.all_of import is_plain_reference, is_reference
from .validation import is_pattern

JsonSchema: TypeAlias = dict[str, Json] | bool
TYPES = ("string", "number", "integer", "boolean", "array", "object", "null")
_SCHEMAS = frozenset(
    [
        "items",
        "not",
        "additionalProperties",
        "propertyNames",
        "contains",
        "if",
        "then",
        "else",
        "unevaluatedProperties",
        "unevaluatedItems",
    ]
)
_LISTS = frozenset(["allOf", "anyOf", "oneOf", "prefixItems"])
_MAPS = frozenset(["properties", "patternProperties", "dependentSchemas"])
_COUNTS = frozenset(
    [
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
        "minProperties",
        "maxProperties",
        "minContains",
        "maxContains",
    ]
)
_BOUNDS = frozenset(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"])
_UNCHANGED = frozenset(["const", "default", "example", "examples", "dependentRequired"])
_UNION_KEYWORDS = ("oneOf", "anyOf")


class JsonSchemas:
    """Converts the schemas of requests, each of them once."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._done: dict[str, JsonSchema] = {}
        self._uses: dict[str, list[str]] = {}
        self._current: list[str] = []

    def closed(self, node: Node) -> dict[str, Json]:
        """The schema of a node, with the schemas that it refers to in ``$defs``."""
        self._current = []
        schema = self._convert(node)
        needed = self._needed(self._current)
        keywords = schema if isinstance(schema, dict) else {}
        return {**keywords, "$defs": {name: self._done[name] for name in needed}}

    def _needed(self, names: list[str]) -> list[str]:
        found: dict[str, None] = {}
        pending = list(names)
        while pending:
            name = pending.pop()
            if name not in found:
                found[name] = None
                pending += self._uses[name]
        return list(found)

    def _convert(self, node: Node) -> JsonSchema:
        if isinstance(node.value, bool):
            return node.value
        if not isinstance(node.value, dict):
            return {}
        if extension_text(node, Extension.TYPE_OVERRIDE) is not None:
            return {}
        if not is_reference(node):
            return self._keywords(node)
        reference = self._reference(node)
        if is_plain_reference(node) and node.document.version < (3, 1):
            return reference
        return {**self._keywords(node), **reference}

    def _reference(self, node: Node) -> dict[str, Json]:
        target = node.reference()
        if target is None or target.node is None:
            return {}
        name = self._names.setdefault(target.node.id, f"s{len(self._names)}")
        self._current.append(name)
        if name not in self._done:
            outer, self._current = self._current, []
            self._done[name] = {}
            self._uses[name] = self._current
            self._done[name] = self._convert(target.node)
            self._current = outer
        return {"$ref": f"#/$defs/{name}"}

    def _keywords(self, node: Node) -> dict[str, Json]:
        value = node.value if isinstance(node.value, dict) else {}
        found: dict[str, Json] = {}
        for keyword, given in value.items():
            if keyword in _SCHEMAS and isinstance(given, dict | bool):
                found[keyword] = self._convert(node[keyword])
            elif keyword in _LISTS and isinstance(given, list):
                members = [m for m in node[keyword].elements() if not _is_out(m)]
                found[keyword] = [self._convert(member) for member in members]
            elif keyword in _MAPS and isinstance(given, dict):
                found[keyword] = self._members(node[keyword].follow())
            elif _is_usable(keyword, given):
                found[keyword] = given
        self._require_tags(node, found)
        _set_type(value, found)
        _set_required(node, found)
        _read_3_0(value, found)
        return {keyword: item for keyword, item in found.items() if item != []}

    def _members(self, holder: Node) -> dict[str, Json]:
        members = holder.value if isinstance(holder.value, dict) else {}
        return {
            name: self._convert(holder[name])
            for name in members
            if not _is_absent(holder[name])
        }

    def _require_tags(self, node: Node, found: dict[str, Json]) -> None:
        """Require the values of the discriminator in the members of a union."""
        holder = node.get("discriminator")
        wire = None if holder is None else holder.text("propertyName")
        if holder is None or wire is None:
            return
        given = holder.get("mapping")
        mapping = given.value if given and isinstance(given.value, dict) else {}
        for keyword in _UNION_KEYWORDS:
            converted = found.get(keyword)
            if isinstance(converted, list):
                members = [m for m in node[keyword].elements() if not _is_out(m)]
                pairs = zip(members, converted, strict=True)
                found[keyword] = [_tagged(m, c, wire, mapping) for m, c in pairs]


def _tagged(member: Node, converted: Json, wire: str, mapping: dict[str, Json]) -> Json:
    """A member of a union with the values of its discriminator.

    Constants of the member have precedence over a contradictory mapping.
    """
    target = member.follow()
    if not is_reference(member):
        return converted
    name = str(target.pointer[-1]) if target.pointer else ""
    values: list[Json] = [
        value
        for value, written in mapping.items()
        if isinstance(written, str) and written.rpartition("/")[2] == name
    ]
    own = next(_constants(target, wire), None)
    if own is not None:
        values = [value for value in values if value in own] or own
    tag: Json = {"properties": {wire: {"enum": values or [name]}}, "required": [wire]}
    return {"allOf": [converted, tag]}


def _constants(
    node: Node, wire: str, seen: tuple[str, ...] = ()
) -> Iterator[list[Json]]:
    """The constants that a schema and its parts declare for a property."""
    end = node.follow()
    if end.id in seen or not isinstance(end.value, dict):
        return
    for name, schema in end.members("properties"):
        match schema.follow().value if name == wire else None:
            case {"const": value}:
                yield [value]
            case {"enum": [*values]}:
                yield values
            case _:
                pass
    for keyword in ("allOf", "anyOf", "oneOf"):
        for part in end.listed(keyword):
            yield from _constants(part, wire, (*seen, end.id))


def _is_out(member: Node) -> bool:
    """Whether the document excludes a member of a union."""
    return is_ignored(member) or is_ignored(member.follow())


def _is_absent(member: Node, seen: tuple[str, ...] = ()) -> bool:
    """Whether requests do not have a property."""
    if not isinstance(member.value, dict) or member.id in seen:
        return False
    if member.flag("readOnly") or is_ignored(member):
        return True
    seen = (*seen, member.id)
    parts = member.listed("allOf")
    ends = (*parts, member.follow()) if is_reference(member) else parts
    return any(_is_absent(end, seen) for end in ends)


def _absent_names(node: Node, seen: tuple[str, ...] = ()) -> Iterator[str]:
    """The properties that requests do not have, with those of parts."""
    end = node.follow()
    if end.id in seen or not isinstance(end.value, dict):
        return
    for name, member in end.members("properties"):
        if _is_absent(member):
            yield name
    for part in end.listed("allOf"):
        yield from _absent_names(part, (*seen, end.id))


def _set_required(node: Node, found: dict[str, Json]) -> None:
    required = node.value.get("required") if isinstance(node.value, dict) else None
    if isinstance(required, list):
        absent = frozenset(_absent_names(node))
        names = dict.fromkeys(name for name in required if isinstance(name, str))
        found["required"] = [name for name in names if name not in absent]


def _is_usable(keyword: str, value: Json) -> bool:
    """Whether a keyword without schemas has a value that JSON Schema allows."""
    match keyword, value:
        case ("pattern", str()):
            return is_pattern(value)
        case ("format", str()) | ("uniqueItems", bool()):
            return True
        case ("multipleOf", int() | float()):
            return value > 0
        case ("enum", list()):
            return bool(value)
        case (str(), int()) if keyword in _COUNTS:
            return value >= 0 and not isinstance(value, bool)
        case (str(), int() | float()) if keyword in _BOUNDS:
            return math.isfinite(value) and not isinstance(value, bool)
        case _:
            return keyword in _UNCHANGED


def _set_type(value: dict[str, Json], found: dict[str, Json]) -> None:
    declared = value.get("type")
    names = declared if isinstance(declared, list) else [declared]
    known = [name for name in names if name in TYPES]
    if known:
        found["type"] = list(dict.fromkeys(map(str, known)))
    elif "properties" in found:
        # Without a type, values of all other types are valid, too.
        found["type"] = ["object"]
    elif "items" in found:
        found["type"] = ["array"]


def _read_3_0(value: dict[str, Json], found: dict[str, Json]) -> None:
    """The keywords of OpenAPI 3.0 that JSON Schema does not have."""
    for bound in ("minimum", "maximum"):
        if value.get(f"exclusive{bound.title()}") is True and bound in found:
            found[f"exclusive{bound.title()}"] = found.pop(bound)
    types = found.get("type")
    if value.get("nullable") is True and isinstance(types, list):
        found["type"] = [*types, *(["null"] if "null" not in types else [])]
