"""Instances of schemas: the examples of the document, and generated instances.

The generator of this module is simple and deterministic. For small schemas, hypothesis
adds unusual instances. Only values that the judge accepts are instances.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

from .compare import same
from .reading import Json, Place, Reading
from .schemas import Compiled, Schema

_DEEP = 4
# Calls within hypothesis for one schema: the schemas of the tests need 50,000.
_CALLS = 200_000
# The instances of a schema that allows all values.
ANYTHING = "anything"
_TEXT = {
    "date-time": ["2024-05-06T07:08:09Z", "2023-01-31T23:59:59.123456+02:00"],
    "date": ["2024-05-06", "1999-12-31"],
    "time": ["07:08:09Z", "23:59:59.5Z"],
    "duration": ["P1DT2H", "PT3S"],
    "uuid": ["123e4567-e89b-12d3-a456-426614174000"],
    "email": ["someone@example.com"],
    "idn-email": ["someone@example.com"],
    "hostname": ["example.com"],
    "ipv4": ["192.0.2.1"],
    "ipv6": ["2001:db8::1"],
    "uri": ["https://example.com/a?b=c#d", "urn:isbn:0451450523"],
    "url": ["https://example.com/a?b=c"],
    "uri-reference": ["/a/b?c=d"],
    "iri": ["https://example.com/\u00e4"],
    "byte": ["aGVsbG8=", "AAEC"],
    "binary": ["content", "more content"],
    "decimal": ["12.50", "-0.001"],
    "int64": ["9007199254740993"],
    "regex": ["^a+$"],
    "json-pointer": ["/a/b"],
}
# Realistic texts. Together, they have all characters that any format must escape.
_WORDS = [
    "text",
    "a b&c=d/e?f#g",
    "\u00fcml\u00e4ut, 100% [x]",
    "Some \"quoted\" 'text';",
]
_PLAIN = ["text", "other-text", "Text_3"]


class NoInstance(Exception):
    """No instance was found."""


class Maker:
    """Makes one instance. ``variant`` selects one of the alternatives.

    With ``full``, the instance has all optional parts, up to a depth.
    """

    def __init__(self, compiled: Compiled, variant: int, *, full: bool) -> None:
        schema = compiled.schema
        self._defs = schema.get("$defs", {}) if isinstance(schema, dict) else {}
        self._variant = variant
        self._full = full
        self._count = variant
        self._budget = 3000

    def make(self, schema: Schema, depth: int = 0) -> Json:
        """:raises NoInstance: if no instance is found."""
        self._budget -= 1
        if depth > 24 or self._budget < 0:
            raise NoInstance("too deep")
        if schema is True:
            return ANYTHING
        if schema is False:
            raise NoInstance("nothing is allowed")
        flat = self._flat(schema, depth)
        if not flat:
            return ANYTHING
        if "const" in flat:
            return flat["const"]
        if "enum" in flat:
            return self._pick(flat["enum"])
        kind = self._kind(flat, depth)
        match kind:
            case "object":
                return self._object(flat, depth)
            case "array":
                return self._array(flat, depth)
            case "string":
                return self._string(flat)
            case "integer" | "number":
                return self._number(flat, kind)
            case "boolean":
                return self._next() % 2 == 0
            case "null":
                return None
            case _:
                return self._string(flat)

    def _next(self) -> int:
        self._count += 1
        return self._count

    def _pick(self, values: list[Json]) -> Json:
        return values[self._next() % len(values)]

    def _flat(self, schema: Schema, depth: int) -> dict[str, Schema]:
        """A schema without references, and with one selected member of each union."""
        flat: dict[str, Schema] = {}
        self._add(flat, schema, depth, 0)
        return flat

    def _add(
        self, flat: dict[str, Schema], schema: Schema, depth: int, hops: int
    ) -> None:
        if hops > 40:
            raise NoInstance("a circle of references")
        if schema is False:
            raise NoInstance("nothing is allowed")
        if schema is True:
            return
        if "$ref" in schema:
            target = self._defs[schema["$ref"].removeprefix("#/$defs/")]
            self._add(flat, target, depth, hops + 1)
        for part in schema.get("allOf", ()):
            self._add(flat, part, depth, hops + 1)
        _merge(flat, schema)
        for key in ("oneOf", "anyOf"):
            if schema.get(key):
                self._choose(flat, schema[key], depth, hops)

    def _choose(
        self, flat: dict[str, Schema], members: list[Schema], depth: int, hops: int
    ) -> None:
        start = (self._next() if self._full else self._variant) % len(members)
        order = members[start:] + members[:start]
        if depth > _DEEP:
            order = sorted(members, key=self._is_complex)
        last = NoInstance("no member of a union fits")
        for member in order:
            tried = dict(flat)
            try:
                self._add(tried, member, depth, hops + 1)
            except NoInstance as error:
                last = error
                continue
            flat.clear()
            flat.update(tried)
            return
        raise last

    def _is_complex(self, member: Schema) -> int:
        hops = 0
        while isinstance(member, dict) and "$ref" in member and hops < 20:
            member, hops = self._defs[member["$ref"].removeprefix("#/$defs/")], hops + 1
        if not isinstance(member, dict):
            return 0
        if {"const", "enum"} & set(member):
            return 0
        types = member.get("type", "object")
        order = {"null": 0, "boolean": 0, "string": 0, "integer": 0, "number": 0}
        return order.get(types, 2) if isinstance(types, str) else 1

    def _kind(self, flat: dict[str, Schema], depth: int) -> str | None:
        types = flat.get("type")
        if isinstance(types, list):
            if not types:
                raise NoInstance("the types exclude each other")
            others = [t for t in types if t != "null"]
            if not others or (depth > _DEEP and "null" in types):
                return "null" if "null" in types else others[0]
            # Some variants are null, if null is allowed.
            if "null" in types and self._full and self._next() % 5 == 0:
                return "null"
            return str(self._pick(others)) if len(others) > 1 else others[0]
        if isinstance(types, str):
            return types
        if {"properties", "required", "additionalProperties"} & set(flat):
            return "object"
        if {"items", "prefixItems"} & set(flat):
            return "array"
        return None

    def _object(self, flat: dict[str, Schema], depth: int) -> Json:
        properties: dict[str, Schema] = flat.get("properties", {})
        required: list[str] = flat.get("required", [])
        found: dict[str, Json] = {}
        for name, schema in properties.items():
            if name in required:
                found[name] = self.make(schema, depth + 1)
            elif self._full and depth < _DEEP:
                try:
                    found[name] = self.make(schema, depth + 1)
                except NoInstance:
                    continue
        for name in required:
            if name not in found:
                found[name] = self.make(self._other(flat, name), depth + 1)
        self._fill(flat, found, depth)
        limit = flat.get("maxProperties")
        if limit is not None:
            for name in [n for n in reversed(found) if n not in required]:
                if len(found) > limit:
                    del found[name]
        return found

    def _fill(
        self, flat: dict[str, Schema], found: dict[str, Json], depth: int
    ) -> None:
        """Additional properties, in the required number."""
        wanted = flat.get("minProperties", 0)
        extra = flat.get("additionalProperties")
        if self._full and depth < _DEEP and isinstance(extra, dict):
            wanted = max(wanted, len(found) + 1)
        number = 0
        while len(found) < wanted and number < 20:
            number += 1
            optional = [n for n in flat.get("properties", {}) if n not in found]
            name = optional[0] if optional else self._name(flat, number)
            schema = flat.get("properties", {}).get(name, self._other(flat, name))
            found[name] = self.make(schema, depth + 1)

    def _name(self, flat: dict[str, Schema], number: int) -> str:
        for pattern in flat.get("patternProperties", {}):
            return matching(pattern) or f"key{number}"
        names = flat.get("propertyNames")
        if isinstance(names, dict):
            return str(self.make({"type": "string", **names}))
        return f"key {number}" if self._full else f"key{number}"

    def _other(self, flat: dict[str, Schema], name: str) -> Schema:
        for pattern, schema in flat.get("patternProperties", {}).items():
            if re.search(pattern, name):
                return schema
        found = flat.get("additionalProperties", True)
        return found if found is not False else flat.get("unevaluatedProperties", True)

    def _array(self, flat: dict[str, Schema], depth: int) -> Json:
        first = [self.make(s, depth + 1) for s in flat.get("prefixItems", ())]
        least, most = flat.get("minItems", 0), flat.get("maxItems", 1000)
        wanted = max(least, len(first), 2 if self._full and depth < 2 else 0)
        if self._full and depth < _DEEP:
            wanted = max(wanted, len(first) + (flat.get("items") is not None))
        found, tries = first, 0
        while (
            len(found) < min(wanted, most)
            and tries < 200
            and flat.get("items") is not False
        ):
            tries += 1
            try:
                item = self.make(flat.get("items", True), depth + 1)
            except NoInstance:
                if len(found) >= least:
                    break
                raise
            if flat.get("uniqueItems") and any(same(item, other) for other in found):
                if len(found) >= least and tries > 3:
                    break
                continue
            found.append(item)
        return found[:most] if len(first) <= most else found

    def _string(self, flat: dict[str, Schema]) -> Json:
        least, most = flat.get("minLength", 0), flat.get("maxLength", 10**6)
        if "pattern" in flat:
            found = matching(flat["pattern"], least, most)
            if found is None:
                raise NoInstance(f"no text for {flat['pattern']}")
            return found
        if flat.get("format") in _TEXT:
            return self._pick(_TEXT[flat["format"]])
        text = str(self._pick(_WORDS if self._full else _PLAIN))
        if self._variant:
            text = f"{text} {self._next()}" if self._full else f"{text}{self._next()}"
        while len(text) < least:
            text += text
        return text[:most]

    def _number(self, flat: dict[str, Schema], kind: str) -> Json:
        low, high = flat.get("minimum"), flat.get("maximum")
        if "exclusiveMinimum" in flat:
            low = flat["exclusiveMinimum"] + (1 if kind == "integer" else 0.5)
        if "exclusiveMaximum" in flat:
            high = flat["exclusiveMaximum"] - (1 if kind == "integer" else 0.5)
        offset = self._next() % 7
        value: float = offset + (0.5 if kind == "number" and self._full else 0)
        if low is not None:
            value = low + (offset if high is None else min(offset, high - low))
        elif high is not None:
            value = min(value, high)
        step = flat.get("multipleOf")
        if step:
            times = -(-(low or 0) // step) + (offset if high is None else 0)
            value = times * step
        if kind == "integer":
            return int(value) if value == int(value) else int(value) + 1
        return value


def _merge(flat: dict[str, Schema], schema: Schema) -> None:
    """Add the keywords of a schema to the keywords of other parts."""
    for key, value in schema.items():
        if key in ("$ref", "$defs", "allOf", "oneOf", "anyOf"):
            continue
        if key not in flat:
            flat[key] = value
        elif key == "properties":
            merged = dict(flat[key])
            for name, child in value.items():
                merged[name] = (
                    {"allOf": [merged[name], child]} if name in merged else child
                )
            flat[key] = merged
        elif key == "required":
            flat[key] = list(dict.fromkeys([*flat[key], *value]))
        elif key == "type":
            flat[key] = _common(flat[key], value)
        elif key == "enum":
            flat[key] = [v for v in flat[key] if any(same(v, w) for w in value)]
            if not flat[key]:
                raise NoInstance("the enumerations exclude each other")
        elif key == "const":
            if not same(flat[key], value):
                raise NoInstance("the constants exclude each other")
        elif key in ("items", "additionalProperties") and flat[key] != value:
            flat[key] = {"allOf": [flat[key], value]}
        elif key.startswith("min") or key == "exclusiveMinimum":
            flat[key] = max(flat[key], value)
        elif key.startswith("max") or key == "exclusiveMaximum":
            flat[key] = min(flat[key], value)
        elif key == "patternProperties":
            flat[key] = {**flat[key], **value}
    if (
        "const" in flat
        and "enum" in flat
        and not any(same(flat["const"], v) for v in flat["enum"])
    ):
        raise NoInstance("the constants exclude each other")


def _common(one: Schema, other: Schema) -> Schema:
    ones = [one] if isinstance(one, str) else one
    others = [other] if isinstance(other, str) else other
    found = [t for t in ones if t in others or (t == "integer" and "number" in others)]
    if "number" in ones and "integer" in others and "integer" not in found:
        found.append("integer")
    if not found:
        raise NoInstance("the types exclude each other")
    return found[0] if len(found) == 1 else found


@cache
def matching(pattern: str, least: int = 0, most: int = 10**6) -> str | None:
    """A text that a pattern matches, the same in each run."""
    for text in (
        *_PLAIN,
        "a",
        "1",
        "12",
        "2024-05-06",
        "abc123",
        "ABC",
        "#aabbcc",
        "AB",
        "+491234567",
    ):
        if least <= len(text) <= most and _matches(pattern, text):
            return text
    from hypothesis import strategies as st

    try:
        strategy = st.from_regex(
            pattern,
            alphabet=st.characters(codec="ascii", exclude_characters="\0\n\r\t"),
        )
        fitting = strategy.filter(lambda text: least <= len(text) <= most)
        drawn = draw(fitting, 3)
    except Exception:
        return None
    return next((t for t in drawn if isinstance(t, str)), None)


def _matches(pattern: str, text: str) -> bool:
    try:
        return re.search(pattern, text) is not None
    except re.error:
        return False


class OutOfBudget(Exception):
    """The allowed amount of work is done."""


@contextmanager
def call_limit(calls: int) -> Iterator[None]:
    """Interrupt hypothesis after a number of calls of its functions.

    Calls are counted in place of seconds, so a busy machine makes the same instances.
    """
    left = calls

    def count(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal left
        if event != "call" or "hypothesis" not in frame.f_code.co_filename:
            return
        # The garbage collector calls this function, and ignores its exceptions.
        if frame.f_code.co_name == "gc_callback":
            return
        left -= 1
        if left < 0:
            raise OutOfBudget

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        yield
    finally:
        sys.setprofile(before)


def draw(strategy: Any, number: int) -> list[Json]:  # a hypothesis strategy
    """Examples of a strategy, the same in each run."""
    from hypothesis import HealthCheck, Phase, given, settings

    found: list[Json] = []

    @settings(
        max_examples=number,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def collect(value: Json) -> None:
        found.append(value)

    collect()
    return found


def size(schema: Schema) -> int:
    """The approximate size of a schema: the number of its parts."""
    if isinstance(schema, dict):
        return 1 + sum(size(value) for value in schema.values())
    if isinstance(schema, list):
        return sum(size(value) for value in schema)
    return 1


def hypothetical(compiled: Compiled, number: int, calls: int = _CALLS) -> list[Json]:
    """The instances of hypothesis-jsonschema within a number of calls."""
    schema = compiled.schema
    if isinstance(schema, bool) or size(schema) > 120:
        return []
    return _hypothetical(json.dumps(schema, sort_keys=True), number, calls)


@cache
def _hypothetical(text: str, number: int, calls: int) -> list[Json]:
    """The same for a schema as text, because many parameters share a schema."""
    from hypothesis import strategies as st

    schema = json.loads(text)

    formats = {name: st.sampled_from(values) for name, values in _TEXT.items()}
    _warm_up()
    try:
        with warnings.catch_warnings(), call_limit(calls):
            warnings.simplefilter("ignore")
            strategy = _from_schema(schema, custom_formats=formats, allow_x00=False)
            return draw(strategy, number)
    except Exception:
        return []


def _from_schema(schema: Schema, **options: Any) -> Any:  # a hypothesis strategy
    from hypothesis_jsonschema import from_schema

    return from_schema(schema, **options)


@cache
def _warm_up() -> None:
    """Store the Unicode tables in a folder, so that later runs reuse them."""
    from hypothesis.configuration import set_hypothesis_home_dir

    set_hypothesis_home_dir(Path(tempfile.gettempdir()) / "sdkwright-corpus")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        draw(_from_schema({"type": "string"}, allow_x00=False), 1)


def given_examples(reading: Reading, holder: Place) -> Iterator[Json]:
    """The examples of a media type, a parameter or a schema (3.1, section 4.8.14)."""
    if not isinstance(holder.value, dict):
        return
    if "example" in holder.value:
        yield holder.value["example"]
    examples = holder.get("examples")
    if examples is not None and isinstance(examples.value, list):
        yield from examples.value
    elif examples is not None:
        for _, reference in examples.members():
            example = reading.follow(reference)
            if example is not None and isinstance(example.value, dict):
                for key in ("value", "dataValue"):
                    if key in example.value:
                        yield example.value[key]


def instances(
    reading: Reading,
    compiled: Compiled,
    holder: Place | None,
    *,
    drawn: int = 2,
    accept: Callable[[Json], bool] = lambda value: True,
) -> Iterator[tuple[str, Json]]:
    """Instances with their origins, the examples of the document first."""
    holders = [h for h in (holder, reading.follow(compiled.place)) if h is not None]
    found: list[Json] = []

    def is_new(value: Json) -> bool:
        if any(same(value, other) for other in found) or not accept(value):
            return False
        if compiled.problem(value) is not None:
            return False
        found.append(value)
        return True

    for place in {h.key: h for h in holders}.values():
        for value in given_examples(reading, place):
            if is_new(value):
                yield "example", value
    for variant, full in (
        (0, False),
        (0, True),
        (1, True),
        (2, True),
        (1, False),
        (3, True),
    ):
        try:
            value = Maker(compiled, variant, full=full).make(compiled.schema)
        except (NoInstance, RecursionError, KeyError):
            continue
        if is_new(value):
            yield ("full" if full else "required"), value
    for value in hypothetical(compiled, drawn) if drawn else ():
        if is_new(value):
            yield "hypothesis", value
