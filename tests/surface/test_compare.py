"""Changes of the surface: each kind, each direction, each verdict.

All cases are in one pair of documents, each with its own path and schemas. ``T`` is the
schema of a case, and ``c`` its namespace.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from helpers.griffe_changes import breakages
from helpers.surfaces import Document, lines, tree
from sdkwright.surface import Change, Tree, compare

READ, SENT, BOTH = "read", "sent", "both"


@dataclass(frozen=True)
class Case:
    """A schema before and after, and the expected changes."""

    name: str
    direction: str
    old: str
    new: str
    expected: list[str] = field(default_factory=list[str])


def _object(properties: str, required: str = "") -> str:
    return f"{{type: object, required: [{required}], properties: {{{properties}}}}}"


STR, INT = "{type: string}", "{type: integer}"
OPEN = "{type: string, enum: [a, b]}"
CLOSED = "{type: string, enum: [a, b], x-sdkwright-unknown-values: forbid}"

SCHEMAS = [
    Case("same", BOTH, _object("a: {type: string}"), _object("a: {type: string}")),
    Case(
        "field added to results",
        READ,
        _object("a: {type: string}"),
        _object("a: {type: string}, b: {type: integer}", "b"),
        ["minor | field added | T.b | nobody | int | required"],
    ),
    Case(
        "optional field added to what is sent",
        SENT,
        _object("a: {type: string}"),
        _object("a: {type: string}, b: {type: integer}"),
        ["minor | field added | T.b | nobody | int | None"],
    ),
    Case(
        "required field added to what is sent",
        SENT,
        _object("a: {type: string}"),
        _object("a: {type: string}, b: {type: integer}", "b"),
        ["major | field added | T.b | callers | int | required"],
    ),
    Case(
        "required field added to both",
        BOTH,
        _object("a: {type: string}"),
        _object("a: {type: string}, b: {type: integer}", "b"),
        ["major | field added | T.b | callers | int | required"],
    ),
    Case(
        "field removed from results",
        READ,
        _object("a: {type: string}, b: {type: integer}"),
        _object("a: {type: string}"),
        ["major | field removed | T.b | readers | int | None"],
    ),
    Case(
        "field removed from what is sent",
        SENT,
        _object("a: {type: string}, b: {type: integer}"),
        _object("a: {type: string}"),
        ["major | field removed | T.b | callers | int | None"],
    ),
    Case(
        "field of results becomes optional",
        READ,
        _object("a: {type: string}", "a"),
        _object("a: {type: string}"),
        ["major | field optional | T.a | readers | str → str | None = None"],
    ),
    Case(
        "field of what is sent becomes optional",
        SENT,
        _object("a: {type: string}", "a"),
        _object("a: {type: string}"),
        ["minor | field optional | T.a | nobody | str → str | None = None"],
    ),
    Case(
        "field of results becomes required",
        READ,
        _object("a: {type: string}"),
        _object("a: {type: string}", "a"),
        ["minor | field required | T.a | nobody | str | None = None → str"],
    ),
    Case(
        "field of what is sent becomes required",
        SENT,
        _object("a: {type: string}"),
        _object("a: {type: string}", "a"),
        ["major | field required | T.a | callers | str | None = None → str"],
    ),
    Case(
        "field of results becomes nullable",
        READ,
        _object("a: {type: string}", "a"),
        _object("a: {type: [string, 'null']}", "a"),
        ["major | field type | T.a | readers | str → str | None | may be None"],
    ),
    Case(
        "elements of results become nullable",
        READ,
        _object("a: {type: array, items: {type: string}}", "a"),
        _object("a: {type: array, items: {type: [string, 'null']}}", "a"),
        [
            "major | field type | T.a | readers | list[str] → list[str | None]"
            " | may be None"
        ],
    ),
    Case(
        "field of what is sent becomes nullable",
        SENT,
        _object("a: {type: string}", "a"),
        _object("a: {type: [string, 'null']}", "a"),
        ["minor | field type | T.a | nobody | str → str | None | may be None"],
    ),
    Case(
        "field of what is sent is no longer nullable",
        SENT,
        _object("a: {type: [string, 'null']}", "a"),
        _object("a: {type: string}", "a"),
        ["major | field type | T.a | callers | str | None → str | is never None"],
    ),
    Case(
        "field of results is no longer nullable",
        READ,
        _object("a: {type: [string, 'null']}", "a"),
        _object("a: {type: string}", "a"),
        ["minor | field type | T.a | nobody | str | None → str | is never None"],
    ),
    Case(
        "another type in results",
        READ,
        _object("a: {type: string}", "a"),
        _object("a: {type: integer}", "a"),
        ["major | field type | T.a | readers | str → int | has another type"],
    ),
    Case(
        "another type in what is sent",
        SENT,
        _object("a: {type: string}", "a"),
        _object("a: {type: integer}", "a"),
        ["major | field type | T.a | callers | str → int | has another type"],
    ),
    Case(
        "a type more in results",
        READ,
        _object("a: {type: string}", "a"),
        _object("a: {type: [string, integer]}", "a"),
        [
            "major | field type | T.a | readers | str → str | int"
            " | may have another type"
        ],
    ),
    Case(
        "a type more in what is sent",
        SENT,
        _object("a: {type: string}", "a"),
        _object("a: {type: [string, integer]}", "a"),
        ["minor | field type | T.a | nobody | str → str | int | may have another type"],
    ),
    Case(
        "a type less in results",
        READ,
        _object("a: {type: [string, integer]}", "a"),
        _object("a: {type: string}", "a"),
        [
            "minor | field type | T.a | nobody | str | int → str"
            " | no longer all of these types"
        ],
    ),
    Case(
        "a type less in what is sent",
        SENT,
        _object("a: {type: [string, integer]}", "a"),
        _object("a: {type: string}", "a"),
        [
            "major | field type | T.a | callers | str | int → str"
            " | no longer all of these types"
        ],
    ),
    Case(
        "a whole number becomes any number in results",
        READ,
        _object("a: {type: integer}", "a"),
        _object("a: {type: number}", "a"),
        ["major | field type | T.a | readers | int → float | may have another type"],
    ),
    Case(
        "no declared type in results",
        READ,
        _object("a: {type: string}", "a"),
        _object("a: {}", "a"),
        ["minor | field type | T.a | checkers | str → Any | has no declared type"],
    ),
    Case(
        "open value added",
        READ,
        OPEN,
        OPEN.replace("b]", "b, c]"),
        [
            "minor | value added | T | nobody | 'c'",
        ],
    ),
    Case(
        "open value removed",
        SENT,
        OPEN,
        OPEN.replace(", b]", "]"),
        [
            # A single value is a constant: the SDK refuses others.
            "major | value removed | T | callers | 'b'",
            "patch | module | T | nobody"
            " | components.open_value_removed → components.other",
        ],
    ),
    Case(
        "open value of three removed",
        SENT,
        OPEN.replace("b]", "b, c]"),
        OPEN,
        [
            "minor | value removed | T | nobody | 'c'",
        ],
    ),
    Case(
        "closed value added to results",
        READ,
        CLOSED,
        CLOSED.replace("b]", "b, c]"),
        [
            "minor | value added | T | checkers | 'c'",
        ],
    ),
    Case(
        "closed value added to what is sent",
        SENT,
        CLOSED,
        CLOSED.replace("b]", "b, c]"),
        [
            "minor | value added | T | nobody | 'c'",
        ],
    ),
    Case(
        "closed value removed from results",
        READ,
        CLOSED.replace("b]", "b, c]"),
        CLOSED,
        [
            "minor | value removed | T | nobody | 'c'",
        ],
    ),
    Case(
        "closed value removed from what is sent",
        SENT,
        CLOSED.replace("b]", "b, c]"),
        CLOSED,
        [
            "major | value removed | T | callers | 'c'",
        ],
    ),
    Case(
        "values become open",
        READ,
        CLOSED,
        OPEN,
        [
            "minor | alias type | T | checkers"
            " | Literal['a', 'b'] → Literal['a', 'b'] | str"
            " | may be any value of its type",
        ],
    ),
    Case(
        "values become closed",
        SENT,
        OPEN,
        CLOSED,
        [
            "major | alias type | T | callers"
            " | Literal['a', 'b'] | str → Literal['a', 'b']"
            " | no longer all of these values",
        ],
    ),
    Case(
        "text becomes an open enumeration",
        SENT,
        _object("a: {type: string}", "a"),
        _object("a: {type: string, enum: [x, y]}", "a"),
        [
            "minor | value added | T.a | nobody | 'x'",
            "minor | value added | T.a | nobody | 'y'",
        ],
    ),
    Case(
        "the same type as an alias",
        READ,
        _object("a: {type: string, enum: [x, y]}", "a"),
        _object("a: {$ref: '#/components/schemas/Shared'}", "a"),
    ),
    Case(
        "deprecated field",
        READ,
        _object("a: {type: string}"),
        _object("a: {type: string, deprecated: true}"),
        ["minor | deprecated | T.a | nobody"],
    ),
    Case(
        "no longer deprecated field",
        READ,
        _object("a: {type: string, deprecated: true}"),
        _object("a: {type: string}"),
        ["minor | not deprecated | T.a | nobody"],
    ),
    Case(
        "another JSON name",
        READ,
        _object("aB: {type: string}"),
        _object("a_b: {type: string}"),
        ["patch | field JSON | T.a_b | nobody | alias=aB"],
    ),
    Case(
        "a class becomes an alias",
        READ,
        _object("a: {type: string}"),
        STR,
        ["major | definition | T | callers readers | a class → an alias"],
    ),
    Case(
        "a class for requests",
        BOTH,
        _object("a: {type: string}"),
        _object("a: {type: string}, id: {type: string, readOnly: true}", "id"),
        # Programs that made one to send it lack the field now.
        ["major | field added | T.id | callers | str | required"],
    ),
    Case(
        "description",
        READ,
        _object("a: {type: string}"),
        _object("a: {type: string, description: Words}"),
    ),
]

PARAMETERS = [
    (
        "parameter added",
        "",
        "{name: p, in: query, schema: {type: string}}",
        ["minor | parameter added | c.get(p) | nobody | str | None"],
    ),
    (
        "required parameter added",
        "",
        "{name: p, in: query, required: true, schema: {type: string}}",
        ["major | parameter added | c.get(p) | callers | str | required"],
    ),
    (
        "parameter removed",
        "{name: p, in: query, schema: {type: string}}",
        "",
        ["major | parameter removed | c.get(p) | callers | str | None"],
    ),
    (
        "parameter required",
        "{name: p, in: query, schema: {type: string}}",
        "{name: p, in: query, required: true, schema: {type: string}}",
        ["major | parameter required | c.get(p) | callers | str | None"],
    ),
    (
        "parameter optional",
        "{name: p, in: query, required: true, schema: {type: string}}",
        "{name: p, in: query, schema: {type: string}}",
        ["minor | parameter optional | c.get(p) | nobody | str | None"],
    ),
    (
        "parameter gets wider",
        "{name: p, in: query, schema: {type: string}}",
        "{name: p, in: query, schema: {type: [string, integer]}}",
        [
            "minor | parameter type | c.get(p) | nobody | str | None → str | int | None"
            " | may have another type"
        ],
    ),
    (
        "parameter gets narrower",
        "{name: p, in: query, schema: {type: [string, integer]}}",
        "{name: p, in: query, schema: {type: string}}",
        [
            "major | parameter type | c.get(p) | callers"
            " | str | int | None → str | None | no longer all of these types"
        ],
    ),
    (
        "parameter default",
        "{name: p, in: query, schema: {type: integer, default: 1}}",
        "{name: p, in: query, schema: {type: integer, default: 2}}",
        [],
    ),
    (
        "parameter order",
        "{name: p, in: query, schema: {type: string}},"
        " {name: q, in: query, schema: {type: string}}",
        "{name: q, in: query, schema: {type: string}},"
        " {name: p, in: query, schema: {type: string}}",
        ["patch | behaviour | c.get | nobody |  | parameters"],
    ),
    (
        "parameter style",
        "{name: p, in: query, schema: {type: array, items: {}}}",
        "{name: p, in: query, explode: false, schema: {type: array, items: {}}}",
        ["patch | behaviour | c.get | nobody |  | parameters"],
    ),
    (
        "parameter deprecated",
        "{name: p, in: query, schema: {type: string}}",
        "{name: p, in: query, deprecated: true, schema: {type: string}}",
        ["minor | deprecated | c.get(p) | nobody"],
    ),
    (
        "parameter value",
        "{name: p, in: query, schema: {enum: [a, b]}}",
        "{name: p, in: query, schema: {enum: [a, b, c]}}",
        ["minor | value added | c.get(p) | nobody | 'c'"],
    ),
]

_OK = "responses: {'200': {description: Ok}}"
_TEXT = "content: {application/json: {schema: {type: string}}}"


def _answer(schema: str, more: str = "") -> str:
    content = f"content: {{application/json: {{schema: {schema}}}}}"
    responses = f"{{'200': {{description: Ok, {content}}}}}"
    return f"{{operationId: get, {more} responses: {responses}}}"


def _failing(*statuses: str, schema: str = "Fault") -> str:
    failures = ", ".join(
        f"'{status}': {{description: No, content: {{application/json: {{schema: "
        f"{{$ref: '#/components/schemas/{schema}'}}}}}}}}"
        for status in statuses
    )
    return (
        "{operationId: get, responses: {'204': {description: Ok}"
        f"{', ' if failures else ''}{failures}}}}}"
    )


OPERATIONS = [
    (
        "method deprecated",
        _answer(STR),
        _answer(STR, "deprecated: true,"),
        ["minor | deprecated | c.get | nobody"],
    ),
    (
        "method renamed",
        _answer(STR),
        _answer(STR).replace("Id: get", "Id: fetch"),
        [
            "major | method removed | c.get | callers",
            "minor | method added | c.fetch | nobody",
        ],
    ),
    (
        "result of another type",
        _answer(STR),
        _answer(INT),
        ["major | result type | c.get | readers | str → int | has another type"],
    ),
    (
        "result becomes nullable",
        _answer(STR),
        _answer("{type: [string, 'null']}"),
        ["major | result type | c.get | readers | str → str | None | may be None"],
    ),
    (
        "result is always there",
        _answer("{type: [string, 'null']}"),
        _answer(STR),
        ["minor | result type | c.get | nobody | str | None → str | is never None"],
    ),
    (
        "result at last",
        "{operationId: get, responses: {'204': {description: Ok}}}",
        _answer(STR),
        [
            "minor | result type | c.get | nobody | None → str"
            " | has a value, is never None"
        ],
    ),
    (
        "result no more",
        _answer(STR),
        "{operationId: get, responses: {'204': {description: Ok}}}",
        [
            "major | result type | c.get | readers | str → None"
            " | has another type, may be None"
        ],
    ),
    (
        "error added",
        _failing(),
        _failing("404"),
        [
            "minor | error added | c.get | nobody | 404: errors.FaultError"
            " | raised the default error before"
        ],
    ),
    ("error of a range", _failing("4XX"), _failing("4XX", "404"), []),
    (
        "error of a range changed",
        _failing("4XX"),
        _failing("404", schema="Other"),
        [
            "major | error changed | c.get | readers | 404: errors.FaultError"
            " → 404: errors.OtherError",
            "major | error removed | c.get | readers | 4XX: errors.FaultError",
        ],
    ),
    (
        "error removed",
        _failing("404"),
        _failing(),
        ["major | error removed | c.get | readers | 404: errors.FaultError"],
    ),
    (
        "error changed",
        _failing("404"),
        _failing("404", schema="Other"),
        [
            "major | error changed | c.get | readers | 404: errors.FaultError"
            " → 404: errors.OtherError"
        ],
    ),
    (
        "timeout",
        _answer(STR),
        _answer(STR, "x-sdkwright-timeout: 9,"),
        ["patch | behaviour | c.get | nobody |  | timeout_ms"],
    ),
]


def _name(case: str) -> str:
    return "".join(word.capitalize() for word in re.findall(r"\w+", case))


def _namespace(case: str) -> str:
    return "_".join(re.findall(r"\w+", case.lower()))


def _schema_paths(case: Case) -> Document:
    """Operations that send or return the schema of a case in a field."""
    name = _name(case.name)
    content = {
        "content": {
            "application/json": {
                "schema": {
                    "type": "object",
                    "properties": {"it": {"$ref": f"#/components/schemas/{name}"}},
                }
            }
        }
    }
    nothing = {"description": "Ok"}
    sends: Document = {
        "operationId": "post",
        "tags": [_namespace(case.name)],
        "requestBody": content,
        "responses": {"204": nothing},
    }
    reads: Document = {
        "operationId": "get",
        "tags": [_namespace(case.name)],
        "responses": {"200": nothing | content},
    }
    return {
        **({"post": sends} if case.direction != READ else {}),
        **({"get": reads} if case.direction != SENT else {}),
    }


def _document(*, is_new: bool) -> Document:
    paths: Document = {}
    fault = {"type": "object", "properties": {"message": {"type": "string"}}}
    schemas: Document = {
        "Shared": {"type": "string", "enum": ["x", "y"]},
        "Fault": fault,
        "Other": fault,
    }
    for case in SCHEMAS:
        paths[f"/schemas/{_namespace(case.name)}"] = _schema_paths(case)
        schemas[_name(case.name)] = yaml.safe_load(case.new if is_new else case.old)
    for name, old, new, _ in PARAMETERS:
        text = f"{{operationId: get, {_OK}, parameters: [{new if is_new else old}]}}"
        operation: Any = yaml.safe_load(text)
        paths[f"/p/{_namespace(name)}"] = {
            "get": {"tags": [_namespace(name)]} | operation
        }
    for name, old, new, _ in OPERATIONS:
        found: Any = yaml.safe_load(new if is_new else old)
        paths[f"/o/{_namespace(name)}"] = {"get": {"tags": [_namespace(name)]} | found}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "servers": [{"url": "https://example.com"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory) -> tuple[Tree, Tree]:
    """The SDKs of all cases together."""
    folder = tmp_path_factory.mktemp("surface")
    old = tree(_document(is_new=False), folder)
    return old, tree(_document(is_new=True), folder)


@pytest.fixture(scope="module")
def changes(trees: tuple[Tree, Tree]) -> tuple[Change, ...]:
    """The changes of all cases together."""
    return compare(*trees)


@pytest.mark.parametrize("case", SCHEMAS, ids=lambda case: case.name)
def test_changes_of_schemas(case: Case, changes: tuple[Change, ...]) -> None:
    start = f"components.{_name(case.name)}"
    own = [c for c in changes if re.match(rf"{start}(\W|$)", c.symbol)]
    found = [line.replace(start, "T") for line in lines(tuple(own))[:-1]]
    assert sorted(found) == sorted(case.expected)


@pytest.mark.parametrize(
    ("name", "expected"),
    [(name, expected) for name, _, _, expected in (*PARAMETERS, *OPERATIONS)],
)
def test_changes_of_operations(
    name: str, expected: list[str], changes: tuple[Change, ...]
) -> None:
    start = f"client.{_namespace(name)}"
    own = [c for c in changes if re.match(rf"{start}(\W|$)", c.symbol)]
    found = [line.replace(start, "c") for line in lines(tuple(own))[:-1]]
    assert sorted(found) == sorted(expected)


def test_a_class_for_requests(changes: tuple[Change, ...]) -> None:
    found = [c for c in changes if c.symbol == "client.a_class_for_requests.post(it)"]
    assert [(c.verdict.value, c.note) for c in found] == [
        ("minor", "may have another type")
    ]
    gone = [c for c in changes if c.symbol == "components.AClassForRequestsTypedDict"]
    assert [c.kind.value for c in gone] == ["model removed"]


@pytest.mark.slow
def test_griffe_finds_no_other_breaking_change(
    trees: tuple[Tree, Tree], changes: tuple[Change, ...], tmp_path: Path
) -> None:
    known = {change.symbol for change in changes}
    found = breakages(*trees, tmp_path)
    assert found
    # The changes of a dict are those of its model.
    assert {
        n for n in found if {n, n.replace("TypedDict", "")}.isdisjoint(known)
    } == set()
