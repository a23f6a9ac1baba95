"""Changes of the surface that concern a whole document: clients, pages, namespaces,
webhooks, exports and whatever is not about one schema or one parameter.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.surfaces import lines, tree
from sdkwright.surface import Tree, compare, tree_of_files

DOCUMENT = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers:
  - {url: "https://example.com", x-sdkwright-server-id: live}
  - {url: "https://test.example.com", x-sdkwright-server-id: test}
security: [{key: []}]
tags: [{name: pets}]
webhooks:
  petSold:
    post:
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses: {"200": {description: Ok}}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - {name: offset, in: query, schema: {type: integer, default: 0}}
        - {name: limit, in: query, schema: {type: integer, default: 10}}
      x-sdkwright-pagination:
        type: offsetLimit
        inputs:
          - {name: offset, in: parameters, type: offset}
          - {name: limit, in: parameters, type: limit}
        outputs: {results: $.data}
      responses:
        "200":
          description: Ok
          content:
            application/json:
              schema:
                type: object
                required: [data]
                properties:
                  data: {type: array, items: {$ref: "#/components/schemas/Pet"}}
        "404":
          description: No
          content:
            application/json: {schema: {$ref: "#/components/schemas/Fault"}}
    post:
      operationId: createPet
      tags: [pets]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/NewPet"}}}
      responses: {"204": {description: Ok}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}}}
    NewPet:
      type: object
      required: [name]
      properties: {name: {type: string}, size: {type: integer}}
    Fault: {type: object, properties: {message: {type: string}}}
"""


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """The SDK of the document."""
    return tree(DOCUMENT, tmp_path_factory.mktemp("before"))


def changed(before: Tree, folder: Path, *edits: tuple[str, str]) -> list[str]:
    """The lines of the changes that edits of the document lead to."""
    text = DOCUMENT
    for old, new in edits:
        assert text.count(old) >= 1, old
        text = text.replace(old, new)
    return lines(compare(before, tree(text, folder)))


def test_nothing(before: Tree, tmp_path: Path) -> None:
    assert changed(before, tmp_path) == ["none"]
    assert changed(before, tmp_path, ('version: "1"', 'version: "2"')) == ["none"]


def test_namespaces(before: Tree, tmp_path: Path) -> None:
    found = changed(
        before, tmp_path, ("tags: [pets]\n      req", "tags: [toys]\n      req")
    )
    assert found == [
        "major | method removed | client.pets.create_pet | callers",
        "minor | namespace added | client.toys | nobody",
        "minor | method added | client.toys.create_pet | nobody",
        "patch | module | components.NewPet | nobody"
        " | components.pets → components.toys",
        "major",
    ]


def test_arguments_of_the_client(before: Tree, tmp_path: Path) -> None:
    found = changed(
        before,
        tmp_path,
        ("security: [{key: []}]", "security: [{key: []}, {token: []}]"),
        ("    key: {type", "    token: {type: http, scheme: bearer}\n    key: {type"),
    )
    # The new argument is in front of others, which may be given without a name.
    assert found == [
        "major | parameter order | Shop | callers | key, server, url_params, "
        "server_url, client, async_client, retry_config, timeout_ms, debug_logger, "
        "validation → key, token, server, url_params, server_url, client, "
        "async_client, retry_config, "
        "timeout_ms, debug_logger, validation | positions of server, url_params, "
        "server_url, client, async_client, retry_config, timeout_ms, debug_logger, "
        "validation",
        "minor | parameter added | Shop(token) | nobody | Secret | None",
        "minor | parameter added | client.with_credentials(token) | nobody"
        " | Secret | None",
        "major",
    ]


def test_servers(before: Tree, tmp_path: Path) -> None:
    found = changed(
        before,
        tmp_path,
        ("https://test", "https://staging"),
        ("server-id: live", "server-id: production"),
    )
    assert found == [
        'major | server removed | SERVERS["live"] | callers | https://example.com',
        'minor | server added | SERVERS["production"] | nobody | https://example.com',
        'patch | server URL | SERVERS["test"] | nobody'
        " | https://test.example.com → https://staging.example.com",
        "major",
    ]


def test_pages(before: Tree, tmp_path: Path) -> None:
    found = changed(before, tmp_path, ("default: 10", "default: 20"))
    assert found == [
        "patch | parameter default | client.pets.list_pets(limit) | nobody | 10 → 20",
        "patch | behaviour | operations.ListPetsResponse | nobody"
        ' | OffsetPaging( offset="offset", limit="limit", items=("data",),'
        ' default_limit=10 ) → OffsetPaging( offset="offset", limit="limit",'
        ' items=("data",), default_limit=20 ) | the way to the next page',
        "patch",
    ]


def test_no_more_pages(before: Tree, tmp_path: Path) -> None:
    start = DOCUMENT.index("\n        type: offsetLimit")
    end = DOCUMENT.index('\n      responses:\n        "200"')
    found = changed(before, tmp_path, (DOCUMENT[start:end], " false"))
    assert [line for line in found if "parameter" not in line] == [
        "major | result type | client.pets.list_pets | readers"
        " | operations.ListPetsResponse → components.ListPetsResponse"
        " | has another type",
        "major | page class removed | operations.ListPetsResponse | readers",
        "major",
    ]


def test_exceptions(before: Tree, tmp_path: Path) -> None:
    found = changed(before, tmp_path, ("Fault", "Problem"))
    assert found == [
        "major | error changed | client.pets.list_pets | readers"
        " | 404: errors.FaultError → 404: errors.ProblemError",
        "major | model removed | components.Fault | readers",
        "major | exception removed | errors.FaultError | readers",
        "minor | model added | components.Problem | nobody",
        "minor | exception added | errors.ProblemError | nobody",
        "major",
    ]


def test_webhooks(before: Tree, tmp_path: Path) -> None:
    found = changed(before, tmp_path, ("petSold", "petBought"))
    assert found == [
        "major | function removed | webhook_payloads.parse_pet_sold | callers",
        "minor | function added | webhook_payloads.parse_pet_bought | nobody",
        "major",
    ]


def test_exports(before: Tree, tmp_path: Path) -> None:
    start, end = DOCUMENT.index("webhooks:"), DOCUMENT.index("paths:")
    found = changed(before, tmp_path, (DOCUMENT[start:end], ""))
    assert "major | export removed | webhook_payloads | callers" in found


def test_package_and_client(before: Tree, tmp_path: Path) -> None:
    new = tree(DOCUMENT, tmp_path, package="store", class_name="Store")
    assert lines(compare(before, new)) == [
        "major | client renamed | Shop | callers | Shop → Store",
        "major | exception removed | errors.ShopDefaultError | readers",
        "major | exception removed | errors.ShopError | readers",
        "major | package renamed | import shop | callers | shop → store",
        "minor | exception added | errors.StoreDefaultError | nobody",
        "minor | exception added | errors.StoreError | nobody",
        # The environment variables of the client have other names.
        "patch | behaviour | Store | nobody |  | settings of the client",
        "major",
    ]


def test_request(before: Tree, tmp_path: Path) -> None:
    found = changed(before, tmp_path, ("  /pets:", "  /animals:"))
    assert found == [
        "patch | request | client.pets.create_pet | nobody"
        " | POST /pets → POST /animals",
        "patch | request | client.pets.list_pets | nobody | GET /pets → GET /animals",
        "patch",
    ]


def test_docs(before: Tree, tmp_path: Path) -> None:
    found = compare(
        before,
        tree(
            DOCUMENT.replace("listPets\n", "listPets\n      summary: All\n"), tmp_path
        ),
    )
    assert [(c.kind.value, c.symbol, c.has_twin) for c in found] == [
        ("docs", "client.pets.list_pets", True)
    ]


def test_a_class_that_people_extend(before: Tree) -> None:
    old = {name: before.read(name) for name in before.names}
    client = old["shop/client.py"].replace(b".pets import", b"._custom.pets import")
    assert client != old["shop/client.py"]
    old["shop/client.py"] = client
    new = dict(old)
    new["shop/pets.py"] = new["shop/pets.py"].replace(b"offset: int", b"start: int")
    found = lines(compare(tree_of_files(old), tree_of_files(new)))
    assert "major | parameter removed | client.pets.list_pets(offset) | callers" in [
        line.rpartition(" | int")[0] for line in found
    ]


def test_runtime(before: Tree) -> None:
    files = {name: before.read(name) for name in before.names}
    name = "shop/_runtime/transport/retries.py"
    text = files[name].decode()
    changed = text.replace("class RetryConfig", "class RetryConfig")
    assert "max_attempts" in changed
    files[name] = f"{changed}\n\n\ndef another() -> None:\n    ...\n".encode()
    assert lines(compare(before, tree_of_files(files))) == [
        "patch | runtime | _runtime | nobody |  | 1 module",
        "patch",
    ]
    files[name] = changed.replace("max_attempts", "most_attempts").encode()
    assert lines(compare(before, tree_of_files(files)))[0] == (
        "major | field removed | utils.RetryConfig.max_attempts | callers readers"
    )


def test_methods_of_a_model(before: Tree) -> None:
    files = {name: before.read(name) for name in before.names}
    name = "shop/_runtime/validation/models.py"
    text = files[name].decode()
    own = "        def another(self) -> None: ...\n\n"
    head = "        def model_dump_json("
    assert text.count(head) == 1
    files[name] = text.replace(head, f"{own}{head}").encode()
    assert lines(compare(before, tree_of_files(files)))[0] == (
        "minor | method added | types.BaseModel.another | nobody"
    )
    changed = tree_of_files(files)
    assert lines(compare(changed, before))[0] == (
        "major | method removed | types.BaseModel.another | callers"
    )


def test_requirements(before: Tree) -> None:
    files = {name: before.read(name) for name in before.names}
    text = files["pyproject.toml"].decode()
    files["pyproject.toml"] = text.replace('"pydantic>=2', '"pydantic>=3').encode()
    found = lines(compare(before, tree_of_files(files)))
    assert found[0].startswith(
        "minor | requirements | pyproject.toml | nobody | pydantic"
    )
    assert found[1:] == ["minor"]


def test_renamed_with_a_lock(before: Tree, tmp_path: Path) -> None:
    text = (
        DOCUMENT.replace("/NewPet", "/PetDraft")
        .replace("NewPet:", "PetDraft:")
        .replace("operationId: createPet", "operationId: addPet")
        .replace("Fault", "Problem")
    )
    lock = before.text("sdkwright.lock")
    found = lines(compare(before, tree(text, tmp_path, lock=lock)))
    assert found == [
        "minor | method added | client.pets.add_pet | nobody",
        "minor | deprecated | client.pets.create_pet | nobody",
        "minor | deprecated | components.Fault | nobody"
        " | components.Fault → components.Problem",
        "minor | deprecated | components.NewPet | nobody"
        " | components.NewPet → components.PetDraft",
        "minor | model added | components.PetDraft | nobody",
        "minor | model added | components.Problem | nobody",
        "minor | deprecated | errors.FaultError | nobody"
        " | errors.FaultError → errors.ProblemError",
        "minor | exception added | errors.ProblemError | nobody",
        "patch | behaviour | client.pets.create_pet | nobody |  | operation_id",
        "minor",
    ]
