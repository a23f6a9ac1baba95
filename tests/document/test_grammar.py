"""The grammar is that of the specification, and all walks over documents know it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from sdkwright.diagnostics import Reporter
from sdkwright.document import Document, Request, check_references, load_document
from sdkwright.document.grammar import (
    DATA_FIELDS,
    FIELDS,
    MEMBERS,
    METHODS,
    REFERABLE,
    FieldContent,
    FieldForm,
    ObjectKind,
)
from sdkwright.document.validation.trees import prepare
from sdkwright.translate.extensions.usage import count_extension_keys

VERSIONS = ("v3.0", "v3.1", "v3.2")
KINDS = {kind.lower().replace(" ", ""): kind for kind in ObjectKind}
# The meta-schema of OpenAPI 3.1 has another name for the field "server" of links.
ERRATA = {("v3.1", ObjectKind.LINK, "body"): "server"}


class MetaSchema:
    """The tables of fields in the meta-schema of a version."""

    def __init__(self, version: str) -> None:
        folder = files("openapi_spec_validator") / "resources/schemas" / version
        self.version = version
        self.root: dict[str, Any] = json.loads((folder / "schema.json").read_bytes())
        self.definitions: dict[str, Any] = (
            self.root.get("$defs") or self.root["definitions"]
        )

    def tables(self) -> dict[ObjectKind, dict[str, FieldContent]]:
        found = {ObjectKind.DOCUMENT: self.fields(ObjectKind.DOCUMENT, self.root)}
        for name, schema in self.definitions.items():
            if (kind := kind_of(name)) is not None:
                found.setdefault(kind, {}).update(self.fields(kind, schema))
        return found

    def fields(self, kind: ObjectKind, schema: Any) -> dict[str, FieldContent]:
        found: dict[str, FieldContent] = {}
        for table in self.property_tables(schema):
            for name, value in table.items():
                name = ERRATA.get((self.version, kind, name), name)
                if (content := self.content(value)) is not None:
                    found[name] = content
        return found

    def property_tables(self, schema: Any) -> Iterator[dict[str, Any]]:
        """Every ``properties`` of an object, in all branches of its schema."""
        yield schema.get("properties", {})
        yield spelled_out(schema.get("patternProperties", {}))
        for branch in self.branches(schema):
            yield from self.property_tables(branch)

    def branches(self, schema: Any) -> Iterator[Any]:
        for key in ("allOf", "anyOf", "oneOf"):
            yield from schema.get(key, [])
        for key in ("dependentSchemas", "$defs"):
            for name, branch in schema.get(key, {}).items():
                if schema is not self.root and kind_of(name) is None:
                    yield branch
        if "then" in schema:
            yield schema["then"]
        ref = schema.get("$ref", "")
        if ref.startswith("#/") and kind_of(ref) is None and not is_reference(ref):
            yield self.resolve(ref)

    def content(self, schema: Any) -> FieldContent | None:
        match schema:
            case {"$dynamicRef": _}:
                return FieldContent(ObjectKind.SCHEMA)
            case {"$ref": str(ref)}:
                kind = kind_of(ref)
                return (
                    self.content(self.resolve(ref))
                    if kind is None
                    else FieldContent(kind)
                )
            case {"anyOf": [*branches]} | {"oneOf": [*branches]}:
                return next(filter(None, map(self.content, branches)), None)
            case {"type": "array", "items": items}:
                return self.several(items, FieldForm.LIST)
            case {"additionalProperties": dict() as inner}:
                return self.several(inner, FieldForm.MAP)
            case {"patternProperties": dict() as patterns, "type": "object"}:
                return self.several(next(iter(patterns.values())), FieldForm.MAP)
            case _:
                return None

    def several(self, schema: Any, form: FieldForm) -> FieldContent | None:
        content = self.content(schema)
        return None if content is None else FieldContent(content.kind, form)

    def resolve(self, ref: str) -> Any:
        value: Any = self.root
        for step in ref.removeprefix("#/").split("/"):
            value = value[step]
        return value


def kind_of(ref: str) -> ObjectKind | None:
    name = ref.rpartition("/")[2].lower().replace("-", "")
    name = name.removesuffix("orreference").replace("callbacks", "callback")
    if name in {"implicit", "password", "clientcredentials", "authorizationcode"}:
        return ObjectKind.OAUTH_FLOW
    if name.endswith("oauthflow") or name in {
        "deviceauthorization",
        "clientcredentialsflow",
        "authorizationcodeoauthflow",
    }:
        return ObjectKind.OAUTH_FLOW
    if name.endswith("securityscheme"):
        return ObjectKind.SECURITY_SCHEME
    return KINDS.get(name)


def is_reference(ref: str) -> bool:
    return ref.lower().endswith(("/reference", "/specification-extensions"))


def spelled_out(patterns: dict[str, Any]) -> dict[str, Any]:
    """Patterns such as ``^(get|put)$`` as single names."""
    found: dict[str, Any] = {}
    for pattern, schema in patterns.items():
        if (match := re.fullmatch(r"\^\(([a-z|]+)\)\$", pattern)) is not None:
            found |= dict.fromkeys(match[1].split("|"), schema)
    return found


@cache
def tables(version: str) -> dict[ObjectKind, dict[str, FieldContent]]:
    return MetaSchema(version).tables()


@pytest.mark.parametrize("version", VERSIONS)
def test_every_field_of_the_specification_is_known(version: str) -> None:
    for kind, fields in tables(version).items():
        if kind is not ObjectKind.SCHEMA:
            own = {n: h for n, h in fields.items() if n not in ("$ref", "default")}
            assert own.items() <= FIELDS.get(kind, {}).items(), kind


def test_no_field_is_unknown_to_the_specification() -> None:
    for kind, fields in FIELDS.items():
        known = [tables(version).get(kind, {}) for version in VERSIONS]
        if kind is not ObjectKind.SCHEMA:
            assert {n for n in fields if not any(n in k for k in known)} == set(), kind


def test_every_keyword_that_holds_schemas_is_known() -> None:
    folder = files("jsonschema_specifications") / "schemas/draft202012/vocabularies"
    forms = {"#meta": FieldForm.ONE, "#/$defs/schemaArray": FieldForm.LIST}
    expected = {"$defs": FieldContent(ObjectKind.SCHEMA, FieldForm.MAP)}
    for name in ("applicator", "unevaluated", "content"):
        text = (folder / name).read_text(encoding="utf-8")
        for keyword, schema in json.loads(text)["properties"].items():
            ref = schema.get("$dynamicRef") or schema.get("$ref")
            is_map = "additionalProperties" in schema
            if is_map or ref is not None:
                form = FieldForm.MAP if is_map else forms[ref]
                expected[keyword] = FieldContent(ObjectKind.SCHEMA, form)
    expected |= {
        name: content
        for name, content in tables("v3.0")[ObjectKind.SCHEMA].items()
        if content.kind is not ObjectKind.SCHEMA
    }
    # The name that "$defs" had in earlier drafts.
    expected["definitions"] = expected["$defs"]
    assert FIELDS[ObjectKind.SCHEMA] == expected


def test_methods() -> None:
    latest = tables("v3.2")[ObjectKind.PATH_ITEM]
    operations = {
        n
        for n, content in latest.items()
        if content == FieldContent(ObjectKind.OPERATION)
    }
    assert set(METHODS) == operations


@pytest.mark.parametrize("version", ["v3.1", "v3.2"])
def test_references_are_allowed_where_the_specification_says(version: str) -> None:
    suffix = "-or-reference"
    found = {
        kind_of(name)
        for name in MetaSchema(version).definitions
        if name.endswith(suffix)
    }
    number = (3, int(version[-1]))
    known = {kind for kind, since in REFERABLE.items() if since <= number}
    # These have a field "$ref" of their own.
    assert known == found | {ObjectKind.PATH_ITEM, ObjectKind.SCHEMA}


def ways() -> dict[ObjectKind, list[str | int]]:
    """The shortest way to an object of each kind."""
    found: dict[ObjectKind, list[str | int]] = {ObjectKind.DOCUMENT: []}
    pending = [ObjectKind.DOCUMENT]
    for kind in pending:
        steps = [(inner, way(field, content)) for field, content, inner in below(kind)]
        for inner, tail in steps:
            if inner not in found:
                found[inner] = [*found[kind], *tail]
                pending.append(inner)
    return found


def below(kind: ObjectKind) -> Iterator[tuple[str, FieldContent, ObjectKind]]:
    for field, content in FIELDS.get(kind, {}).items():
        yield field, content, content.kind
    if kind in MEMBERS:
        yield "/member", FieldContent(MEMBERS[kind]), MEMBERS[kind]


def way(field: str, content: FieldContent) -> list[str | int]:
    steps: dict[FieldForm, list[str | int]] = {
        FieldForm.ONE: [],
        FieldForm.LIST: [0],
        FieldForm.MAP: ["name"],
    }
    return [field, *steps[content.form]]


def tree(steps: list[str | int], leaf: object) -> object:
    for step in reversed(steps):
        leaf = [leaf] if step == 0 else {step: leaf}
    return leaf


FIELD_WAYS = [
    pytest.param([*start, *way(field, content)], content.kind, id=f"{kind}.{field}")
    for kind, start in ways().items()
    for field, content, _ in below(kind)
]


def load(folder: Path, steps: list[str | int], leaf: object) -> Document:
    text = {"openapi": "3.2.0", **dict(tree(steps, leaf))}  # type: ignore[call-overload]  # a tree with steps is a mapping
    (folder / "part.json").write_text('{"x-probe": 1}', encoding="utf-8")
    path = folder / "openapi.json"
    path.write_text(json.dumps(text), encoding="utf-8")
    found = load_document(Request(path, "openapi.json"), Reporter())
    assert found is not None
    return found


def test_every_object_can_be_reached() -> None:
    assert set(ways()) == set(ObjectKind)


@pytest.mark.parametrize(("steps", "kind"), FIELD_WAYS)
def test_keys_are_counted_in_every_object(
    tmp_path: Path, steps: list[str | int], kind: ObjectKind
) -> None:
    document = load(tmp_path, steps, {"x-probe": 1})
    assert [count.key for count in count_extension_keys(document)] == ["x-probe"]


@pytest.mark.parametrize(("steps", "kind"), FIELD_WAYS)
def test_references_are_followed_in_every_object(
    tmp_path: Path, steps: list[str | int], kind: ObjectKind
) -> None:
    document = load(tmp_path, steps, {"$ref": "part.json"})
    check_references(document, Reporter())
    prepared = prepare(document)
    is_allowed = kind in REFERABLE or "schemas" in steps
    assert [node.pointer for node in prepared.misplaced] == (
        [] if is_allowed else [tuple(steps)]
    )
    entry = json.dumps(prepared.trees[prepared.uri])
    assert "x-probe" in entry or "part.json" in "".join(prepared.trees)


def test_data_fields_hold_no_objects() -> None:
    for kind, names in DATA_FIELDS.items():
        assert names.isdisjoint(FIELDS.get(kind, {}))
