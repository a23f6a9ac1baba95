"""Names after changes of a document: they stay, or become aliases."""

from __future__ import annotations

import copy
import importlib
import json
import subprocess
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from pydantic import TypeAdapter

from sdkwright.config import ConfigRequest, load_config
from sdkwright.diagnostics import Reporter
from sdkwright.run import run

Json: TypeAlias = Any  # a document, or a module without types


def _content(schema: Json) -> Json:
    return {"description": "x", "content": {"application/json": {"schema": schema}}}


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Keep", "version": "1"},
    "servers": [{"url": "https://keep.example"}],
    "paths": {
        "/responses": {
            "post": {
                "operationId": "createResponse",
                "tags": ["beta.responses"],
                "requestBody": _content(_ref("Ask")),
                "responses": {
                    "200": _content(_ref("Answer")),
                    "404": _content(_ref("Problem")),
                },
            }
        },
        "/pets/{id}": {
            "get": {
                "operationId": "getPet",
                "tags": ["pets"],
                "parameters": [
                    {"name": "id", "in": "path", "required": True},
                    {"name": "petName", "in": "query"},
                ],
                "responses": {"200": _content({"properties": {"a": _ref("Ask")}})},
            }
        },
    },
    "components": {
        "schemas": {
            "Ask": {"properties": {"a": {"type": "string"}, "b": {"type": "string"}}},
            "Answer": {
                "properties": {
                    "firstName": {"type": "string"},
                    "kind": {"enum": ["x", "y"]},
                    "part": {"properties": {"p": {}, "q": {}}},
                }
            },
            "Problem": {"properties": {"c": {"type": "string"}, "message": {}}},
        }
    },
}


@pytest.fixture
def document() -> Json:
    return copy.deepcopy(DOCUMENT)


def generate(document: Json, folder: Path, *, drops_aliases: bool = False) -> Json:
    """Write the SDK. What its lock says now."""
    (folder / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    request = ConfigRequest(folder, "openapi.json", output="keep")
    config = replace(load_config(request, Reporter()), drops_aliases=drops_aliases)
    run(config, Reporter(), lambda stage: None, use_cache=False, dry=False)
    return json.loads((folder / "keep/sdkwright.lock").read_text(encoding="utf-8"))


@contextmanager
def imported(folder: Path) -> Iterator[Json]:
    sys.path.insert(0, str(folder / "keep"))
    try:
        yield importlib.import_module("keep")
    finally:
        sys.path.pop(0)
        for module in [n for n in sys.modules if n.partition(".")[0] == "keep"]:
            del sys.modules[module]


def client(keep: Json) -> Json:
    testing = importlib.import_module("keep.testing")
    return keep.Keep(client=testing.ExampleTransport().client())


def replaced(document: Json, old: str, new: str) -> Json:
    return json.loads(json.dumps(document).replace(old, new))


def test_moved_tag_keeps_the_old_path(document: Json, tmp_path: Path) -> None:
    generate(document, tmp_path)
    lock = generate(replaced(document, "beta.responses", "responses"), tmp_path)
    entry = lock["operations"]["#/paths/~1responses/post"]
    assert (entry["name"], entry["former"]) == (
        "responses.create_response",
        ["beta.responses.create_response"],
    )
    # Models stay in their modules.
    names = {key: item["name"] for key, item in lock["models"].items()}
    assert names["#/components/schemas/Answer"] == "beta_responses.Answer"
    with imported(tmp_path) as keep:
        assert client(keep).responses.create_response(a="x").kind in ("x", "y")
        with pytest.warns(DeprecationWarning, match="Use `responses.create_response`"):
            client(keep).beta.responses.create_response(a="x")


def test_new_operation_id_keeps_the_old_method(document: Json, tmp_path: Path) -> None:
    generate(document, tmp_path)
    renamed = replaced(document, "getPet", "fetchAnimal")
    lock = generate(renamed, tmp_path)
    assert lock == generate(renamed, tmp_path)
    with imported(tmp_path) as keep:
        assert client(keep).pets.fetch_animal(id="1")
        with pytest.warns(DeprecationWarning, match="fetch_animal"):
            client(keep).pets.get_pet(id="1")
        components = importlib.import_module("keep.components")
        with pytest.warns(DeprecationWarning, match="Use `FetchAnimalResponse`"):
            assert components.GetPetResponse is components.FetchAnimalResponse
    lock = generate(renamed, tmp_path, drops_aliases=True)
    assert "former" not in lock["operations"]["#/paths/~1pets~1{id}/get"]
    with imported(tmp_path) as keep:
        assert not hasattr(client(keep).pets, "get_pet")


def test_renamed_schemas_keep_the_old_names(document: Json, tmp_path: Path) -> None:
    generate(document, tmp_path)
    for old, new in [("Answer", "Reply"), ("Problem", "Failure")]:
        document = replaced(document, f'/{old}"', f'/{new}"')
        document = replaced(document, f'"{old}": {{', f'"{new}": {{')
    lock = generate(document, tmp_path)
    assert lock["models"]["#/components/schemas/Reply"]["former"] == ["Answer"]
    with imported(tmp_path):
        for old, new in [
            ("components.Answer", "Reply"),
            ("components.AnswerPart", "ReplyPart"),
            ("errors.ProblemError", "FailureError"),
        ]:
            package, name = old.split(".")
            module = importlib.import_module(f"keep.{package}")
            with pytest.warns(DeprecationWarning, match=f"Use `{new}` instead"):
                found = getattr(module, name)
            assert found is getattr(module, new)


def test_new_schema_does_not_take_a_name(document: Json, tmp_path: Path) -> None:
    generate(document, tmp_path)
    schemas = document["components"]["schemas"]
    document["components"]["schemas"] = {"answer": {"properties": {"n": {}}}, **schemas}
    document["paths"]["/new"] = {
        "get": {
            "operationId": "getPet_",
            "tags": ["pets"],
            "responses": {"200": _content(_ref("answer"))},
        }
    }
    document["paths"] = dict(reversed(document["paths"].items()))
    lock = generate(document, tmp_path)
    assert lock["models"]["#/components/schemas/Answer"]["name"].endswith(".Answer")
    assert lock["operations"]["#/paths/~1pets~1{id}/get"]["name"] == "pets.get_pet"


def test_parameter_with_another_name_in_the_path(
    document: Json, tmp_path: Path
) -> None:
    before = generate(document, tmp_path)
    document["paths"]["/pets/{pet_id}"] = document["paths"].pop("/pets/{id}")
    document["paths"]["/pets/{pet_id}"]["get"]["parameters"][0]["name"] = "pet_id"
    after = generate(document, tmp_path)
    old = before["operations"]["#/paths/~1pets~1{id}/get"]
    new = after["operations"]["#/paths/~1pets~1{pet_id}/get"]
    assert new["name"] == old["name"]
    assert new["arguments"]["query:petName"] == "pet_name"


def test_moved_path_keeps_its_names(document: Json, tmp_path: Path) -> None:
    generate(document, tmp_path)
    document["paths"]["/v2/{id}"] = document["paths"].pop("/pets/{id}")
    lock = generate(document, tmp_path)
    place = "#/paths/~1v2~1{id}/get"
    assert lock["operations"][place]["name"] == "pets.get_pet"
    inside = f"{place}/responses/200/content/application~1json/schema"
    assert lock["models"][inside]["name"] == "pets.GetPetResponse"


def test_schema_that_a_second_resource_uses_stays(
    document: Json, tmp_path: Path
) -> None:
    before = generate(document, tmp_path)
    # The modules refer to each other now.
    schemas = document["components"]["schemas"]
    schemas["Answer"]["properties"]["pet"] = {"properties": {"pet": _ref("Pet")}}
    schemas["Pet"] = {"properties": {"name": {"type": "string"}, "owner": {}}}
    result = document["paths"]["/pets/{id}"]["get"]["responses"]["200"]
    schema = result["content"]["application/json"]["schema"]
    schema["properties"] |= {"answer": _ref("Answer"), "pet": _ref("Pet")}
    middle = generate(document, tmp_path)
    schemas["Ask"]["properties"]["got"] = _ref("Got")
    schemas["Got"] = {"properties": {"ask": _ref("Ask"), "own": _ref("Pet")}}
    after = generate(document, tmp_path)
    for key, item in before["models"].items():
        assert after["models"][key]["name"] == item["name"]
    for key, item in middle["models"].items():
        assert after["models"][key]["name"] == item["name"]


@pytest.mark.parametrize(
    ("first", "own"), [("pets", "GetPetResponse"), ("beta_responses", "Ask")]
)
def test_modules_in_a_circle(
    document: Json, tmp_path: Path, first: str, own: str
) -> None:
    schemas = document["components"]["schemas"]
    result = document["paths"]["/pets/{id}"]["get"]["responses"]["200"]
    schema = result["content"]["application/json"]["schema"]
    schema["properties"] |= {"pet": _ref("Pet"), "any": _ref("Any")}
    schemas["Pet"] = {"properties": {"name": {"type": "string"}}, "required": ["name"]}
    schemas["Any"] = {"oneOf": [_ref("Pet"), _ref("Ask")]}
    generate(document, tmp_path)
    schemas["Ask"]["properties"]["pet"] = _ref("Pet")
    schemas["Ask"]["properties"]["any"] = _ref("Any")
    generate(document, tmp_path)
    sources = {
        path.stem: path.read_text(encoding="utf-8")
        for path in (tmp_path / "keep/keep/components").glob("*.py")
    }
    assert "import_later(" in sources["beta_responses"] + sources["pets"]
    with imported(tmp_path):
        module = importlib.import_module(f"keep.components.{first}")
        validator: TypeAdapter[Any] = TypeAdapter(list[vars(module)[own]])
        assert validator.validate_python([{}])
        components = importlib.import_module("keep.components")
        with warnings.catch_warnings(action="error"):
            ask = components.Ask(a="x", pet={"name": "Rex"}, any={"name": "Rex"})
        assert isinstance(ask.any, components.Pet)
        json_schema = components.GetPetResponse.model_json_schema()
        assert "Pet" in json_schema["$defs"]


def test_aliases_that_need_each_other_in_a_circle(
    document: Json, tmp_path: Path
) -> None:
    schemas = document["components"]["schemas"]
    result = document["paths"]["/pets/{id}"]["get"]["responses"]["200"]
    schema = result["content"]["application/json"]["schema"]
    schema["properties"] |= {"one": _ref("One"), "two": _ref("Two")}
    schemas["One"] = {"oneOf": [{"type": "string"}, {"type": "integer"}]}
    schemas["Two"] = {"oneOf": [{"type": "boolean"}, _ref("One")]}
    schemas["Ask"]["properties"]["three"] = _ref("Three")
    schemas["Three"] = {"oneOf": [{"type": "number"}, {"type": "boolean"}]}
    generate(document, tmp_path)
    schemas["Three"]["oneOf"].append(_ref("Two"))
    schemas["One"]["oneOf"].append({"type": "array", "items": _ref("Three")})
    generate(document, tmp_path)
    with imported(tmp_path):
        components = importlib.import_module("keep.components")
        found = components.Ask(a="x", three=["text", [1.5]])
        assert found.model_dump()["three"] == ["text", [1.5]]


def test_lock_from_elsewhere_and_with_edits(document: Json, tmp_path: Path) -> None:
    generate(document, tmp_path)
    written = tmp_path / "keep" / "sdkwright.lock"
    text = written.read_text(encoding="utf-8").replace("pets.get_pet", "pets.show")
    other = tmp_path / "other"
    (other / "keep").mkdir(parents=True)
    for folder in (tmp_path, other):
        (folder / "keep" / "sdkwright.lock").write_text(text, encoding="utf-8")
        lock = generate(document, folder)
        name = lock["operations"]["#/paths/~1pets~1{id}/get"]["name"]
        assert name == "pets.show"
        methods = (folder / "keep/keep/pets.py").read_text(encoding="utf-8")
        assert "def show(" in methods


def test_threads_that_begin_at_both_ends_of_a_circle(
    document: Json, tmp_path: Path
) -> None:
    schemas = document["components"]["schemas"]
    result = document["paths"]["/pets/{id}"]["get"]["responses"]["200"]
    schema = result["content"]["application/json"]["schema"]
    schema["properties"] |= {"pet": _ref("Pet")}
    schemas["Pet"] = {"properties": {"name": {"type": "string"}}, "required": ["name"]}
    generate(document, tmp_path)
    schemas["Ask"]["properties"]["pet"] = _ref("Pet")
    generate(document, tmp_path)
    program = """
import importlib, sys, threading
sys.path.insert(0, "keep")
sys.setswitchinterval(1e-6)
import keep
barrier = threading.Barrier(2)
found = []
def build(module, name):
    barrier.wait()
    model = getattr(importlib.import_module(f"keep.components.{module}"), name)
    found.append(model.model_json_schema()["title"])
ends = [("pets", "GetPetResponse"), ("beta_responses", "Ask")]
threads = [threading.Thread(target=build, args=end) for end in ends]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(*sorted(found))
"""
    for _ in range(5):
        done = subprocess.run(
            [sys.executable, "-c", program],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.stdout, done.stderr) == ("Ask GetPetResponse\n", "")
