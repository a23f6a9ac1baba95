"""Schema Objects as JSON Schema 2020-12, for a judge that does not support OpenAPI.

Schemas of OpenAPI 3.0 have another dialect: ``nullable``, boolean exclusive bounds, and
references whose siblings are ignored. Requests do not have ``readOnly`` properties, and
responses do not have ``writeOnly`` properties (OpenAPI 3.1, section 4.8.24.5). Keywords
with invalid values are ignored.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeAlias

import jsonschema_rs

from .reading import Json, Place, Reading, is_ignored

Direction: TypeAlias = Literal["request", "response"]
Schema: TypeAlias = Any  # a JSON Schema

TYPES = ("string", "number", "integer", "boolean", "array", "object", "null")
_SCHEMAS = (
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
)
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_MAPS = ("properties", "patternProperties", "dependentSchemas")
_COUNTS = (
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "minContains",
    "maxContains",
)
_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
# The formats that the judge checks. Other formats are only documentation.
_FORMATS: dict[str, Callable[[Any], bool]] = {}


@dataclass(frozen=True)
class Compiled:
    """A self-contained schema, and its judge."""

    schema: Schema
    place: Place

    @cached_property
    def validator(self) -> Any:  # a jsonschema_rs validator
        return jsonschema_rs.Draft202012Validator(
            self.schema, validate_formats=True, ignore_unknown_formats=True
        )

    def problem(self, instance: Json) -> str | None:
        """The reason why an instance is invalid; ``None`` for a valid instance."""
        try:
            self.validator.validate(instance)
        except jsonschema_rs.ValidationError as error:
            at = "/".join(map(str, error.instance_path))
            return f"at /{at}: {str(error.message)[:200]}"
        except ValueError as error:
            return f"the schema cannot be used: {str(error)[:200]}"
        return None


class Schemas:
    """Converts the schemas of a document, each schema once.

    With ``are_filled_in``, requests must have the constants that an SDK fills in.
    """

    def __init__(
        self, reading: Reading, direction: Direction, *, are_filled_in: bool = True
    ) -> None:
        self._reading = reading
        self._are_filled_in = are_filled_in
        self._is_request = direction == "request"
        self._absent = "readOnly" if direction == "request" else "writeOnly"
        self._compiled: dict[str, Compiled] = {}
        self._done: dict[str, Schema] = {}
        self._uses: dict[str, list[str]] = {}
        self._current: list[str] = []
        # The outermost schema with each dynamic anchor on the way to a schema.
        self._dynamic: dict[str, Place] = {}

    def compiled(self, place: Place) -> Compiled:
        """The schema at a location, with all referenced schemas."""
        if place.key not in self._compiled:
            self._current = []
            self._dynamic = {}
            schema = self._convert(place)
            needed = self._needed(self._current)
            if needed:
                defs = {key: self._done[key] for key in needed}
                schema = {**_as_object(schema), "$defs": defs}
            self._compiled[place.key] = Compiled(schema, place)
        return self._compiled[place.key]

    def _needed(self, keys: list[str]) -> list[str]:
        found: dict[str, None] = {}
        pending = list(keys)
        while pending:
            key = pending.pop()
            if key not in found:
                found[key] = None
                pending += self._uses[key]
        return sorted(found)

    def _reference(self, place: Place, keyword: str) -> Schema:
        written = place.value[keyword]
        target = self._reading.target(place, written)
        if target is None:
            return {}
        anchor = target.value.get("$dynamicAnchor") if keyword != "$ref" else None
        if anchor is not None and written.endswith(f"#{anchor}"):
            target = self._dynamic.get(anchor, target)
        name = _name(target)
        for anchor, bound in sorted(self._dynamic.items()):
            name += f"-{anchor}-{_name(bound)}"
        self._current.append(name)
        if name not in self._done:
            outer, self._current = self._current, []
            self._done[name] = {}
            self._uses[name] = self._current
            self._done[name] = self._convert(target)
            self._current = outer
        return {"$ref": f"#/$defs/{name}"}

    def _convert(self, place: Place) -> Schema:
        value = place.value
        if isinstance(value, bool):
            return value
        if not isinstance(value, dict):
            return {}
        outer = self._dynamic
        self._dynamic = {**_dynamic_anchors(place), **outer}
        found = self._in_scope(place, value)
        self._dynamic = outer
        return found

    def _in_scope(self, place: Place, value: dict[str, Json]) -> Schema:
        for keyword in ("$ref", "$dynamicRef"):
            if isinstance(value.get(keyword), str):
                reference = self._reference(place, keyword)
                if self._reading.is_3_0 or len(value) == 1:
                    return reference
                rest = self._keywords(place)
                return {"allOf": [reference, rest]} if rest else reference
        return self._keywords(place)

    def _keywords(self, place: Place) -> Schema:
        value = place.value
        found: dict[str, Schema] = {}
        for key in _SCHEMAS:
            child = place.get(key)
            if child is not None and isinstance(child.value, dict | bool):
                found[key] = self._convert(child)
        for key in _LISTS:
            child = place.get(key)
            members = (
                [m for m in child.elements() if not self._is_out(m)] if child else []
            )
            if members:
                found[key] = [self._convert(member) for member in members]
        for key in _MAPS:
            child = place.get(key)
            # Some documents have a whole map in a separate file.
            child = self._reading.follow(child) if child else None
            if child is not None and isinstance(child.value, dict):
                found[key] = {
                    name: self._convert(member)
                    for name, member in child.members()
                    if not self._is_absent(member)
                }
        self._discriminate(place, found)
        found |= self._simple(place)
        if self._is_request and self._are_filled_in and "properties" in found:
            self._require_constants(place, found)
        if self._reading.is_3_0:
            _from_3_0(value, found)
        return found

    def _is_out(self, member: Place) -> bool:
        """Whether the document excludes a member of a union."""
        end = self._reading.follow(member)
        return is_ignored(member) or (end is not None and is_ignored(end))

    def _simple(self, place: Place) -> dict[str, Schema]:
        value: dict[str, Any] = place.value
        found: dict[str, Schema] = {}
        types = value.get("type")
        if isinstance(types, str) and types in TYPES:
            found["type"] = types
        elif isinstance(types, list):
            known = [t for t in dict.fromkeys(types) if t in TYPES]
            if known:
                found["type"] = known
        if "type" not in found:
            # Without a type, values of all other types would be valid, too.
            if isinstance(value.get("properties"), dict):
                found["type"] = "object"
            elif isinstance(value.get("items"), dict):
                found["type"] = "array"
        if isinstance(value.get("enum"), list) and value["enum"]:
            found["enum"] = list({repr(v): v for v in value["enum"]}.values())
        # OpenAPI 3.0 has no such keyword, but documents use it with this meaning.
        if "const" in value:
            found["const"] = value["const"]
        for key in _COUNTS:
            if type(value.get(key)) is int and value[key] >= 0:
                found[key] = value[key]
        for key in _BOUNDS:
            if _is_number(value.get(key)):
                found[key] = value[key]
        if found.get("multipleOf", 1) <= 0:
            del found["multipleOf"]
        if value.get("uniqueItems") is True:
            found["uniqueItems"] = True
        for key in ("pattern", "format"):
            if isinstance(value.get(key), str):
                found[key] = value[key]
        if "pattern" in found and not _is_pattern(found["pattern"]):
            del found["pattern"]
        required = value.get("required")
        if isinstance(required, list):
            absent = self._absent_names(place, set())
            names = dict.fromkeys(n for n in required if isinstance(n, str))
            found["required"] = [n for n in names if n not in absent]
        return found

    def _is_absent(self, member: Place) -> bool:
        """Whether this direction excludes a property, also because of the parts."""
        if not isinstance(member.value, dict):
            return False
        if member.value.get(self._absent) is True or is_ignored(member):
            return True
        parts = member.get("allOf")
        if any(map(self._is_absent, parts.elements() if parts else ())):
            return True
        if "$ref" in member.value:
            end = self._reading.follow(member)
            return end is not None and self._is_absent(end)
        unions = (member.get(keyword) for keyword in ("oneOf", "anyOf"))
        return any(self._is_absent_union(union) for union in unions if union)

    def _is_absent_union(self, union: Place) -> bool:
        """Whether no member is left in this direction. Nobody requests null alone."""
        members = union.elements()
        if self._is_request:
            members = [m for m in members if m.value != {"type": "null"}]
        return bool(members) and all(map(self._is_absent, members))

    def _absent_names(self, place: Place, seen: set[str]) -> set[str]:
        """Properties that this direction excludes, including properties of parts."""
        end = self._reading.follow(place)
        if end is None or end.key in seen or not isinstance(end.value, dict):
            return set()
        seen.add(end.key)
        found: set[str] = set()
        properties = end.get("properties")
        properties = self._reading.follow(properties) if properties else None
        for name, member in properties.members() if properties else ():
            if self._is_absent(member):
                found.add(name)
        parts = end.get("allOf")
        for part in parts.elements() if parts else ():
            found |= self._absent_names(part, seen)
        return found

    def _require_constants(self, place: Place, found: dict[str, Schema]) -> None:
        """Require the properties with one value, which an SDK fills in."""
        properties = place.get("properties")
        properties = self._reading.follow(properties) if properties else None
        members = properties.members() if properties else ()
        required = found.setdefault("required", [])
        for name, member in members:
            is_known = name in required or name not in found["properties"]
            if not is_known and self._is_constant(member):
                required.append(name)

    def _is_constant(self, member: Place) -> bool:
        """Whether a property has one value. A flag that may be missing is none."""
        end = self._reading.follow(member)
        value = end.value if end is not None and isinstance(end.value, dict) else {}
        for key in ("allOf", "oneOf", "anyOf"):
            parts = value.get(key)
            if end is not None and isinstance(parts, list) and len(parts) == 1:
                return self._is_constant(end / key / 0)
        values = [value["const"]] if "const" in value else value.get("enum")
        if not isinstance(values, list) or len(values) != 1:
            return False
        is_default = member.value.get("default", value.get("default")) == values[0]
        is_text = isinstance(values[0], str | int) and not isinstance(values[0], bool)
        return (is_text and value.get("nullable") is not True) or is_default

    def _discriminate(self, place: Place, found: dict[str, Schema]) -> None:
        """Require the discriminator values of each member of a union.

        Constants of the members have precedence over the mapping.
        """
        said = place.value.get("discriminator")
        wire = said.get("propertyName") if isinstance(said, dict) else None
        key = "oneOf" if "oneOf" in found else "anyOf"
        if not isinstance(wire, str) or key not in found:
            return
        mapping = said.get("mapping")
        mapping = mapping if isinstance(mapping, dict) else {}
        members = [m for m in (place / key).elements() if not self._is_out(m)]
        found[key] = [
            self._discriminated(member, converted, wire, mapping)
            for member, converted in zip(members, found[key], strict=True)
        ]

    def _discriminated(
        self, member: Place, converted: Schema, wire: str, mapping: dict[str, Any]
    ) -> Schema:
        if not isinstance(member.value, dict) or "$ref" not in member.value:
            return converted
        target = self._reading.target(member, member.value["$ref"])
        if target is None:
            return converted
        values: list[Json] = [
            value
            for value, written in mapping.items()
            if isinstance(written, str) and self._is(member, written, target)
        ]
        own = self._constants(target, wire, set())
        if own is not None:
            # Constants have precedence over a contradictory mapping.
            values = [v for v in values if v in own] or own
        values = values or [target.steps[-1] if target.steps else ""]
        tag = {"properties": {wire: {"enum": values}}, "required": [wire]}
        return {"allOf": [converted, tag]}

    def _is(self, member: Place, written: str, target: Place) -> bool:
        """Whether a value of a mapping, a name or a reference, identifies a schema."""
        if target.steps and written == target.steps[-1]:
            return True
        found = self._reading.target(member, written)
        return found is not None and found.key == target.key

    def _constants(self, place: Place, wire: str, seen: set[str]) -> list[Json] | None:
        """The constants that a schema declares for a property."""
        end = self._reading.follow(place)
        if end is None or end.key in seen or not isinstance(end.value, dict):
            return None
        seen.add(end.key)
        properties = end.get("properties")
        own = properties and properties.get(wire)
        own = own and self._reading.follow(own)
        if own and isinstance(own.value, dict):
            if "const" in own.value:
                return [own.value["const"]]
            if isinstance(own.value.get("enum"), list):
                return list(own.value["enum"])
        parts = (part for key in _LISTS[:3] if (part := end.get(key)) is not None)
        found = (self._constants(m, wire, seen) for p in parts for m in p.elements())
        return next((constants for constants in found if constants is not None), None)


def _from_3_0(value: dict[str, Any], found: dict[str, Schema]) -> None:
    for bound in ("Minimum", "Maximum"):
        plain, exclusive = bound.lower(), f"exclusive{bound}"
        if value.get(exclusive) is True and plain in found:
            found[exclusive] = found.pop(plain)
    if value.get("nullable") is True and isinstance(found.get("type"), str):
        found["type"] = [found["type"], "null"]


def _as_object(schema: Schema) -> Schema:
    if isinstance(schema, bool):
        return {} if schema else {"not": {}}
    return schema


def _dynamic_anchors(place: Place) -> dict[str, Place]:
    """The dynamic anchors of a schema, and of the schemas in its ``$defs``."""
    defs = place.get("$defs")
    schemas = [place, *(inner for _, inner in defs.members())] if defs else [place]
    named = ((s.value.get("$dynamicAnchor"), s) for s in schemas if s.value)
    return {name: schema for name, schema in named if isinstance(name, str)}


def _name(target: Place) -> str:
    """A name without characters that references must escape."""
    return "".join(
        c if c.isascii() and c.isalnum() else f"_{ord(c):x}" for c in target.key
    )


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value)


def _is_pattern(pattern: str) -> bool:
    try:
        jsonschema_rs.Draft202012Validator({"pattern": pattern})
    except ValueError:
        return False
    return True
