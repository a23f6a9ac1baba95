"""The steps of the corpus on documents of the tests, and on deliberate mistakes."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.compare import difference
from corpus.coverage import missing
from corpus.decode import Decoder, Mismatch
from corpus.generation import generate, names_of
from corpus.imports import problems
from corpus.instances import Maker, hypothetical, instances
from corpus.made import Made
from corpus.reading import Reading, entry_documents, parse
from corpus.schemas import Schemas
from helpers import documents

pytestmark = pytest.mark.slow

# Documents whose meaning depends on overlays, extension keys or identifiers of schemas.
# The reader of the corpus does not support these.
OTHER = ("overlays", "extension", "snippets_ext", "streams_by", "references_odd")
NAMES = [name for name in documents.names() if not name.startswith(OTHER)]
OTHERS = [name for name in documents.names() if name.startswith(OTHER)]
# Types that are narrower than JSON Schema. For two unions, the type has only the
# members of both, but in JSON Schema an object may match different members.
WIDER = {"snippets_all_of_1": ["Narrowed"], "snippets_all_of_2": ["Narrowed"]}
PETS = """
openapi: 3.1.0
info: {title: Corpus Pets, version: "1"}
paths:
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: tags, in: query, schema: {type: array, items: {type: string}}}
        - name: near
          in: query
          style: deepObject
          schema: {type: object, properties: {lat: {type: number}}}
      responses:
        "200":
          description: ok
          content:
            application/json: {schema: {$ref: "#/components/schemas/Pet"}}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
        born: {type: string, format: date-time}
        mother: {$ref: "#/components/schemas/Pet"}
"""


@pytest.fixture(autouse=True)
def apart(tmp_path: Path) -> Iterator[None]:
    """Remove imported packages after each test."""
    paths = list(sys.path)
    yield
    sys.path[:] = paths
    for name, module in list(sys.modules.items()):
        if str(tmp_path) in str(getattr(module, "__file__", None)):
            del sys.modules[name]


@pytest.mark.parametrize("name", NAMES)
def test_document(name: str, tmp_path: Path) -> None:
    made = Made(documents.document(name, tmp_path), tmp_path / "work")
    said = [*made.result["diagnostics"], *made.result["notes"]]
    cover = missing(made.reading, made.names, said)
    assert cover["missing operations"] == []
    assert cover["missing schemas"] == []
    accepted = tuple(f"untyped: {schema}:" for schema in WIDER.get(name, ()))
    assert [f for f in made.failures() if not f.startswith(accepted or "-")] == []
    assert list(problems(made.work / "sdk", made.names["package"])) == []


@pytest.mark.parametrize("name", OTHERS)
def test_other_document_imports(name: str, tmp_path: Path) -> None:
    spec, sdk = documents.document(name, tmp_path), tmp_path / "sdk"
    generate(spec, sdk, lambda stage: None)
    sys.path.insert(0, str(sdk))
    assert list(problems(sdk, names_of(spec)["package"])) == []


@pytest.fixture
def pets(tmp_path: Path) -> Made:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(PETS, encoding="utf-8")
    return Made(spec, tmp_path / "work")


@pytest.mark.parametrize(
    ("file", "right", "wrong", "said"),
    [
        ("pets.py", 'style="deepObject"', 'style="form"', "near"),
        ("pets.py", '"/pets/{id}"', '"/pet/{id}"', "does not match"),
        ("pets.py", '"GET"', '"POST"', "the method is POST"),
        ("pets.py", 'Query("tags", tags', 'Query("tag", tags', "tags"),
        ("components/pets.py", "name: str", "name: int", "breaks its schema"),
        ("components/pets.py", "born: dt.", "born_: dt.", "not a field"),
        ("_examples.json", '"name":', '"nickname":', "answers: "),
        ("_examples.json", '"/pets/{id}"', '"/pet/{id}"', "no operation of the API"),
    ],
)
def test_broken_sdk_is_found_out(
    pets: Made, file: str, right: str, wrong: str, said: str
) -> None:
    path = pets.work / "sdk" / "corpus_pets" / file
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong), encoding="utf-8")
    found = pets.failures()
    assert any(said in failure for failure in found)


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('id="<value>"', "id=1", "is not of type"),
        ('id="<value>"', "", "it is missing"),
        ("print(res)", "print(rest)", "NameError"),
    ],
)
def test_broken_example_is_found_out(
    pets: Made, right: str, wrong: str, said: str
) -> None:
    path = pets.work / "sdk" / "docs" / "pets.md"
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong), encoding="utf-8")
    found = pets.failures()
    assert any(said in failure for failure in found)


def test_sdk_as_it_is_has_no_failures(pets: Made) -> None:
    assert pets.failures() == []


def test_lost_operation_and_schema_are_found(pets: Made) -> None:
    names = {**pets.names, "bindings": [], "models": {}}
    found = missing(pets.reading, names, [])
    assert found["missing operations"] == ["GET /pets/{id}"]
    assert found["missing schemas"] == ["Pet"]
    said = [{"message": "GET /pets/{id} is left out: ...", "place": "openapi.yaml:6"}]
    assert missing(pets.reading, names, said)["missing operations"] == []


@pytest.mark.parametrize(
    ("declared", "given", "url"),
    [
        ({"explode": False}, ["a,b", "c"], "?p=a%2Cb,c"),
        ({}, ["a", "b"], "?p=a&p=b"),
        ({"style": "pipeDelimited", "explode": False}, ["a", "b"], "?p=a%7Cb"),
        ({"style": "deepObject"}, {"a": {"b": [1, 2]}}, "?p[a][b][0]=1&p[a][b][1]=2"),
        ({"style": "deepObject"}, {"a": True}, "?p%5Ba%5D=true"),
        ({}, {"a": 1.0, "b": "x"}, "?a=1&b=x"),
        ({"explode": False}, {"a": 1, "b": "x"}, "?p=a,1,b,x"),
    ],
)
def test_decoder(
    declared: dict[str, Any], given: Any, url: str, tmp_path: Path
) -> None:
    decoder, parameter = query_decoder(declared, url, tmp_path)
    decoder.check_parameter(parameter, given)
    decoder.check_rest()


@pytest.mark.parametrize(
    ("declared", "given", "url"),
    [
        ({"explode": False}, ["a,b", "c"], "?p=a,b,c"),
        ({}, ["a", "b"], "?p=a,b"),
        ({}, True, "?p=True"),
        ({}, "a b", "?p=a+b"),
        ({"style": "deepObject"}, {"a": {"b": 1}}, "?p[a]={%22b%22:1}"),
        ({}, "a", "?p=a&q=1"),
        ({}, "a", "other?p=a"),
        ({}, "a", ""),
    ],
)
def test_decoder_sees_mistakes(
    declared: dict[str, Any], given: Any, url: str, tmp_path: Path
) -> None:
    decoder, parameter = query_decoder(declared, url, tmp_path)

    def check() -> None:
        decoder.check_parameter(parameter, given)
        decoder.check_rest()

    with pytest.raises(Mismatch):
        check()


def query_decoder(declared: dict[str, Any], url: str, folder: Path) -> Any:
    parameter = {"name": "p", "in": "query", **declared}
    document = {
        "openapi": "3.1.0",
        "paths": {"/": {"get": {"parameters": [parameter]}}},
    }
    reading = written(document, folder)
    request = {"method": "GET", "url": f"https://x/{url}", "headers": [], "body": b""}
    operation = reading.operations[0]
    return Decoder(reading, operation, request), operation.parameters[0]


def written(document: dict[str, Any], folder: Path) -> Reading:
    path = folder / "document.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return Reading(path)


def schema(folder: Path, value: dict[str, Any], version: str = "3.1.0") -> Any:
    components = {"schemas": {"X": value, "Node": NODE}}
    reading = written({"openapi": version, "components": components}, folder)
    return reading, Schemas(reading, "response").compiled(reading.schemas["X"])


NODE = {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Node"}}}


@pytest.mark.parametrize(
    "value",
    [
        {"type": "string", "pattern": "^[a-f]{3}-[0-9]+$", "maxLength": 8},
        {"type": "integer", "minimum": 3, "multipleOf": 5, "maximum": 16},
        {
            "type": "array",
            "items": {"enum": [1, 2, 3]},
            "minItems": 3,
            "uniqueItems": True,
        },
        {"allOf": [{"$ref": "#/components/schemas/Node"}, {"required": ["next"]}]},
        {"oneOf": [{"type": "null"}, {"$ref": "#/components/schemas/Node"}]},
        {
            "type": "object",
            "additionalProperties": {"type": "integer"},
            "minProperties": 2,
        },
        {"type": "object", "required": ["a"], "properties": {"a": {"format": "uuid"}}},
    ],
)
def test_instances_are_valid_and_always_the_same(
    value: dict[str, Any], tmp_path: Path
) -> None:
    reading, compiled = schema(tmp_path, value)
    found = list(instances(reading, compiled, None))
    assert found
    assert found == list(instances(reading, compiled, None))
    assert all(compiled.problem(instance) is None for _, instance in found)


def test_hypothesis_adds_to_it(tmp_path: Path) -> None:
    _, compiled = schema(tmp_path, {"type": "integer", "minimum": 5})
    found = hypothetical(compiled, 3)
    assert found
    assert all(number >= 5 for number in found)


def test_everything_optional_is_made(tmp_path: Path) -> None:
    _, compiled = schema(tmp_path, {"properties": {"a": {"type": "integer"}}})
    assert Maker(compiled, 0, full=False).make(compiled.schema) == {}
    assert list(Maker(compiled, 0, full=True).make(compiled.schema)) == ["a"]


def test_dialect_of_3_0(tmp_path: Path) -> None:
    value = {"type": "number", "nullable": True, "minimum": 1, "exclusiveMinimum": True}
    _, compiled = schema(tmp_path, value, "3.0.3")
    assert compiled.problem(None) is None
    assert compiled.problem(1) is not None
    _, newer = schema(tmp_path, {"type": ["number", "null"], "exclusiveMinimum": 1})
    assert newer.problem(None) is None
    assert newer.problem(1) is not None


def test_difference() -> None:
    assert difference({"a": 1}, {"a": 1.0}) is None
    assert difference("2024-01-01T00:00:00Z", "2024-01-01T01:00:00+01:00") is None
    assert difference({"a": 1}, {"a": 1, "b": None}) == "/b: added None"
    assert difference([True], [1]) == "/0: True became 1"
    assert difference({"a": None}, {}) == "/a: lost None"


def test_yaml_is_1_2() -> None:
    assert parse("a: on\nb: 2024-01-01\nc: 010\nd: 1:30\ne: 0o10\nf: ~") == {
        "a": "on",
        "b": "2024-01-01",
        "c": 10,
        "d": "1:30",
        "e": 8,
        "f": None,
    }


def test_only_entry_documents_are_taken(tmp_path: Path) -> None:
    (tmp_path / "part.yaml").write_text("properties: {openapi: {type: string}}")
    (tmp_path / "entry.yml").write_text("openapi: 3.0.0\npaths: {}\n")
    (tmp_path / "entry.json").write_text('{"info": {}, "openapi": "3.1.0"}')
    found = entry_documents(tmp_path)
    assert [path.name for path in found] == ["entry.json", "entry.yml"]
