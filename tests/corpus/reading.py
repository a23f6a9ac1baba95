"""A reader for documents that does not use the generator.

The other modules count and judge with this reader. It supports YAML 1.2, references
between files, and the locations of operations, parameters and schemas.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import quote, unquote, urljoin

import yaml

Json: TypeAlias = Any  # a JSON value
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
PLACES = ("path", "query", "header", "cookie", "querystring")
_STATUS = re.compile(r"[1-5](\d\d|XX)|DEFAULT")
# Headers that OpenAPI excludes from parameters (3.1, section 4.8.12.1).
NOT_PARAMETERS = ("accept", "content-type", "authorization")
# Operations with one of these keys are not part of SDKs.
IGNORE_KEYS = (
    "x-sdkwright-ignore",
    "x-speakeasy-ignore",
    "x-fern-ignore",
    "x-fern-webhook",
    "x-internal",
)


class _Loader(yaml.CSafeLoader):
    """YAML 1.2's core schema: ``on``, ``2024-01-01`` and ``1:30`` are strings."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"
        r"|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        "-+0123456789.",
    ),
    ("merge", r"<<", "<"),
):
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), list(_first)
    )


def _integer(loader: yaml.Loader, node: yaml.ScalarNode) -> int:
    text = str(loader.construct_scalar(node))
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)


def _floating(loader: yaml.Loader, node: yaml.ScalarNode) -> float:
    text = str(loader.construct_scalar(node)).lower()
    return float(text.replace(".inf", "inf").replace(".nan", "nan"))


def _unknown(loader: yaml.Loader, _suffix: str, node: yaml.Node) -> Json:
    if isinstance(node, yaml.ScalarNode):
        return loader.construct_scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    if isinstance(node, yaml.MappingNode):
        return loader.construct_mapping(node, deep=True)
    return None


_Loader.add_constructor("tag:yaml.org,2002:int", _integer)
_Loader.add_constructor("tag:yaml.org,2002:float", _floating)
_Loader.add_multi_constructor("", _unknown)


def parse(text: str) -> Json:
    """The value of a file. All keys are text."""
    text = text.removeprefix("\ufeff")
    if text.lstrip()[:1] in ("{", "["):
        try:
            return json.loads(text)
        except ValueError:
            pass
    return _with_text_keys(yaml.load(text, _Loader), {})


def _with_text_keys(value: Json, done: dict[int, Json]) -> Json:
    if isinstance(value, dict):
        if id(value) not in done:
            done[id(value)] = {
                _key(k): _with_text_keys(v, done) for k, v in value.items()
            }
        return done[id(value)]
    if isinstance(value, list):
        if id(value) not in done:
            done[id(value)] = [_with_text_keys(v, done) for v in value]
        return done[id(value)]
    return value


def _key(key: Json) -> str:
    if isinstance(key, bool) or key is None:
        return json.dumps(key)
    return str(key)


@dataclass(frozen=True)
class Place:
    """A value and its location: the file number and the steps."""

    file: int
    steps: tuple[str, ...]
    value: Json

    def __truediv__(self, step: str | int) -> Place:
        return Place(self.file, (*self.steps, str(step)), self.value[step])

    @property
    def key(self) -> str:
        """The name of the location: ``0#/paths/~1pets``."""
        steps = (s.replace("~", "~0").replace("/", "~1") for s in self.steps)
        return f"{self.file}#" + "".join(f"/{step}" for step in steps)

    def get(self, step: str) -> Place | None:
        """A member of a mapping, or ``None``."""
        if isinstance(self.value, dict) and step in self.value:
            return self / step
        return None

    def members(self) -> Iterator[tuple[str, Place]]:
        """The members of a mapping."""
        if isinstance(self.value, dict):
            for name in self.value:
                yield name, self / name

    def elements(self) -> Iterator[Place]:
        """The elements of a list."""
        if isinstance(self.value, list):
            for index in range(len(self.value)):
                yield self / index


@dataclass(frozen=True)
class Parameter:
    """A Parameter Object."""

    name: str
    place: str
    node: Place

    @property
    def required(self) -> bool:
        """Whether every request must have the parameter."""
        return self.place == "path" or self.node.value.get("required") is True


@dataclass
class Operation:
    """An Operation Object of ``paths``. References to it are resolved."""

    method: str
    path: str
    item: Place
    node: Place
    parameters: list[Parameter] = field(default_factory=list)

    @property
    def name(self) -> str:
        """``GET /pets``."""
        return f"{self.method} {self.path}"

    @property
    def is_ignored(self) -> bool:
        """Whether a key of the document excludes the operation."""
        return is_ignored(self.item) or is_ignored(self.node)


def is_ignored(place: Place) -> bool:
    """Whether an extension key excludes a value from SDKs."""
    value = place.value if isinstance(place.value, dict) else {}
    return any(str(value.get(key)).lower() == "true" for key in IGNORE_KEYS)


def _part(place: Place, pointer: str) -> Place | None:
    """The part of a value at a pointer."""
    found: Place | None = place
    for step in pointer.split("/")[1:]:
        found = found and found.get(step.replace("~1", "/").replace("~0", "~"))
    return found


def _mappings(place: Place) -> Iterator[Place]:
    """All mappings in a value, outer ones first."""
    if isinstance(place.value, dict):
        yield place
    for inner in (*(member for _, member in place.members()), *place.elements()):
        yield from _mappings(inner)


class Reading:
    """A document and its referenced files."""

    def __init__(self, path: Path) -> None:
        self.path = path.resolve()
        self._numbers: dict[Path, int] = {}
        self.paths: list[Path] = []
        self.trees: list[Json] = []
        self._following: list[str] = []
        self._load(self.path)

    @property
    def root(self) -> Place:
        """The whole entry document."""
        return Place(0, (), self.trees[0])

    @property
    def is_3_0(self) -> bool:
        """Whether schemas have the dialect of OpenAPI 3.0."""
        return str(self.trees[0].get("openapi", "")).startswith("3.0")

    def follow(self, place: Place) -> Place | None:
        """The end of a chain of references; ``None`` if it cannot be resolved."""
        seen: set[str] = set()
        while isinstance(place.value, dict) and isinstance(
            place.value.get("$ref"), str
        ):
            if place.key in seen:
                return None
            seen.add(place.key)
            found = self.target(place, place.value["$ref"])
            if found is None:
                return None
            place = found
        return place

    def end(self, schema: Place) -> Place | None:
        """The end of a chain of references with the meaning of its start.

        The way to a schema may change its dynamic references.
        """
        return schema if self.has_dynamic_references else self.follow(schema)

    def chain(self, place: Place) -> list[str]:
        """The locations in a chain of references, in the notation of the generator.

        The entry document has no name in this notation: ``#/components/schemas/Pet``.
        """
        found: list[str] = []
        while place.key not in found:
            found.append(place.key)
            written = place.value.get("$ref") if isinstance(place.value, dict) else None
            target = self.target(place, written) if isinstance(written, str) else None
            if target is None:
                break
            place = target
        return [self._named(key) for key in found]

    def _named(self, key: str) -> str:
        number, _, pointer = key.partition("#")
        path = self.paths[int(number)]
        name = os.path.relpath(path, self.path.parent) if number != "0" else ""
        return f"{name}#{pointer}"

    def target(self, place: Place, written: str) -> Place | None:
        """The target of a reference in the file of ``place``."""
        file, _, fragment = written.partition("#")
        number = place.file
        identified = self._identified(place, file, fragment)
        if identified is not None:
            return identified
        if file:
            if "://" in file:
                return None
            found = self._load((self.paths[number].parent / unquote(file)).resolve())
            if found is None:
                return None
            number = found
        if fragment and not fragment.startswith("/"):
            return None
        value = Place(number, (), self.trees[number])
        for raw in unquote(fragment).split("/")[1:]:
            step = raw.replace("~1", "/").replace("~0", "~")
            is_ref = isinstance(value.value, dict) and "$ref" in value.value
            if is_ref and step not in value.value:
                if value.key in self._following:
                    return None  # a cyclic reference
                self._following.append(value.key)
                followed = self.follow(value)
                self._following.pop()
                if followed is None:
                    return None
                value = followed
            match value.value:
                case dict() if step in value.value:
                    value = value / step
                case list() if step.isdigit() and int(step) < len(value.value):
                    value = value / int(step)
                case _:
                    return None
        return value

    def _identified(self, place: Place, file: str, fragment: str) -> Place | None:
        """The schema with an ``$id``, or an anchor or a part of it, in this file."""
        lengths = range(len(place.steps), -1, -1) if place.file == 0 else ()
        bases = (self._ids.get(place.steps[:length]) for length in lengths)
        base = next(filter(None, bases), "")
        resource = self._by_id.get(urljoin(base, file) if file else base)
        if fragment.startswith("/") or (resource and not fragment):
            return resource and _part(resource, fragment)
        anchors = (
            inner
            for inner in _mappings(resource or self.root)
            if fragment in (inner.value.get(k) for k in ("$anchor", "$dynamicAnchor"))
        )
        return next(anchors, None) if (fragment and not file) or resource else None

    @cached_property
    def has_dynamic_references(self) -> bool:
        """Whether the entry document has a dynamic reference."""
        return any("$dynamicRef" in place.value for place in _mappings(self.root))

    @cached_property
    def _ids(self) -> dict[tuple[str, ...], str]:
        """The absolute ``$id`` of schemas by location."""
        found: dict[tuple[str, ...], str] = {}
        for place in _mappings(self.root):
            if isinstance(written := place.value.get("$id"), str):
                lengths = range(len(place.steps), -1, -1)
                bases = (found.get(place.steps[:length]) for length in lengths)
                found[place.steps] = urljoin(next(filter(None, bases), ""), written)
        return found

    @cached_property
    def _by_id(self) -> dict[str, Place]:
        """The schemas with an absolute ``$id``."""
        places = {place.steps: place for place in _mappings(self.root)}
        return {uri: places[steps] for steps, uri in self._ids.items()}

    @cached_property
    def operations(self) -> list[Operation]:
        """The operations of ``paths``, in document order."""
        found: list[Operation] = []
        paths = self.root.get("paths")
        for path, reference in paths.members() if paths else ():
            item = self.follow(reference) if path.startswith("/") else None
            if item is None:
                continue
            for method, declared in self._methods(item):
                node = self.follow(declared)
                if node is not None and isinstance(node.value, dict):
                    found.append(self._operation(method, path, item, node))
        return found

    @cached_property
    def schemas(self) -> dict[str, Place]:
        """The named schemas of the entry document."""
        components = self.root.get("components")
        if components is not None:
            components = self.follow(components)
        schemas = components and components.get("schemas")
        if schemas is not None:
            schemas = self.follow(schemas)
        return dict(schemas.members()) if schemas else {}

    def body(self, operation: Operation) -> Place | None:
        """The Request Body Object of an operation."""
        declared = operation.node.get("requestBody")
        return self.follow(declared) if declared else None

    def responses(self, operation: Operation) -> dict[str, Place]:
        """The Response Objects of an operation by status."""
        declared = operation.node.get("responses")
        found: dict[str, Place] = {}
        for status, reference in declared.members() if declared else ():
            node = self.follow(reference)
            if _STATUS.fullmatch(status.upper()) and node is not None:
                found["default" if status.lower() == "default" else status.upper()] = (
                    node
                )
        return found

    def contents(self, holder: Place) -> dict[str, Place]:
        """The Media Type Objects of a body or response."""
        declared = holder.get("content")
        declared = self.follow(declared) if declared else None
        found: dict[str, Place] = {}
        for media_type, reference in declared.members() if declared else ():
            node = self.follow(reference)
            if node is not None and isinstance(node.value, dict):
                found[media_type] = node
        return found

    def bundle(self) -> Json:
        """One document without references to files. The files are below ``x-files``."""
        number, done = 0, []
        while number < len(self.trees):
            done.append(self._rewritten(number, self.trees[number], ()))
            number += 1
        return {"openapi": self.trees[0].get("openapi"), "x-files": done}

    def _rewritten(self, number: int, value: Json, steps: tuple[str, ...]) -> Json:
        """A value with the references of its file adapted to the bundle."""
        if isinstance(value, list):
            return [self._rewritten(number, v, (*steps, "0")) for v in value]
        if not isinstance(value, dict):
            return value
        found = {
            key: self._rewritten(number, v, (*steps, key)) for key, v in value.items()
        }
        mapping = value.get("mapping")
        if isinstance(mapping, dict) and "propertyName" in value:
            place = Place(number, steps, value)
            found["mapping"] = {k: self._mapped(place, v) for k, v in mapping.items()}
        written = value.get("$ref")
        # A property may have this name. Its value is a schema.
        if isinstance(written, str):
            place = Place(number, steps, value)
            target = self.target(place, written)
            if target is None:
                del found["$ref"]
            else:
                found["$ref"] = _in_bundle(target)
        return found

    def _mapped(self, place: Place, written: Json) -> Json:
        """A value in the mapping of a discriminator: a schema name, or a reference."""
        if not isinstance(written, str):
            return written
        if written in self.schemas:
            return _in_bundle(self.schemas[written])
        target = self.target(place, written)
        return written if target is None else _in_bundle(target)

    def _methods(self, item: Place) -> Iterator[tuple[str, Place]]:
        for method, node in item.members():
            if method in METHODS:
                yield method.upper(), node
        more = item.get("additionalOperations")
        yield from more.members() if more else ()

    def _operation(self, method: str, path: str, item: Place, node: Place) -> Operation:
        operation = Operation(method, path, item, node)
        found: dict[tuple[str, str], Parameter] = {}
        for holder in (item, node):
            declared = holder.get("parameters")
            for element in declared.elements() if declared else ():
                parameter = self.follow(element)
                if parameter is None or not isinstance(parameter.value, dict):
                    continue
                name, place = parameter.value.get("name"), parameter.value.get("in")
                if place == "querystring":
                    name = name or "query"
                if not isinstance(name, str) or place not in PLACES:
                    continue
                if place == "header" and name.lower() in NOT_PARAMETERS:
                    continue
                key = (place, name.lower() if place == "header" else name)
                found[key] = Parameter(name, place, parameter)
        for name in re.findall(r"\{([^{}]+)\}", path):
            if ("path", name) not in found:
                found["path", name] = _undeclared(
                    name, node, list(found.values()), path
                )
        operation.parameters = [
            parameter
            for parameter in found.values()
            if parameter.place != "path" or f"{{{parameter.name}}}" in path
        ]
        return operation

    def _load(self, path: Path) -> int | None:
        if path not in self._numbers:
            try:
                text = path.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError):
                return None
            self._numbers[path] = len(self.trees)
            self.paths.append(path)
            try:
                self.trees.append(parse(text))
            except (yaml.YAMLError, ValueError):
                self.trees.append(text)
        return self._numbers[path]


def _undeclared(
    name: str, node: Place, declared: list[Parameter], path: str
) -> Parameter:
    """A parameter of the path that is undeclared, or declared with another name.

    Requests need a value for it.
    """

    def bare(text: str) -> str:
        return re.sub(r"[\W_]", "", text).lower()

    for other in declared:
        is_used = f"{{{other.name}}}" in path
        if other.place == "path" and not is_used and bare(other.name) == bare(name):
            return Parameter(name, "path", other.node)
    value = {"name": name, "in": "path", "schema": {"type": "string"}}
    steps = (*node.steps, "undeclared", name)
    return Parameter(name, "path", Place(node.file, steps, value))


def _in_bundle(target: Place) -> str:
    file, _, pointer = target.key.partition("#")
    return f"#/x-files/{file}{_quoted(pointer)}"


def _quoted(pointer: str) -> str:
    """A pointer as a fragment of a URI (RFC 6901, section 6)."""
    return quote(pointer, safe="/~!$&'()*+,;=:@?")


def entry_documents(folder: Path) -> list[Path]:
    """The OpenAPI documents below a folder, without their referenced files."""
    names = (p for p in sorted(folder.rglob("*")) if p.is_file())
    return [
        path
        for path in names
        if path.suffix in (".json", ".yaml", ".yml") and _is_entry(path)
    ]


# The top-level key ``openapi``, in block or flow style.
_ENTRY = re.compile(r"""["']?openapi["']?\s*:""")


def _is_entry(path: Path) -> bool:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return False
    if not _ENTRY.search(text):
        return False
    try:
        tree = parse(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return True
    return isinstance(tree, dict) and "openapi" in tree
