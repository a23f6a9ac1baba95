"""Where names come from, and what places became: each kind of name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from helpers.command_line import sdkwright

DOCUMENT = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
security: [{token: []}]
tags: [{name: pets}]
x-sdkwright-globals:
  parameters:
    - {name: X-Tenant, in: header, schema: {type: string}}
webhooks:
  petSold:
    post:
      requestBody:
        content: {application/json: {schema: {$ref: "parts.yaml#/Pet"}}}
      responses: {"200": {description: Ok}}
paths:
  /pets:
    get:
      operationId: list_pets_pets_get
      tags: [pets]
      parameters:
        - $ref: "#/components/parameters/Offset"
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
                  data: {type: array, items: {$ref: "parts.yaml#/Pet"}}
        "404":
          description: No
          content:
            application/json: {schema: {$ref: "#/components/schemas/Fault"}}
    post:
      operationId: create_pet_pets_post
      tags: [pets]
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/NewPet"}}}
      responses: {"204": {description: Ok}}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
  parameters:
    Offset: {name: offset, in: query, schema: {type: integer, default: 0}}
  schemas:
    Kind:
      type: string
      enum:
        - cat
        - dog
    NewPet:
      allOf:
        - {type: object, required: [name], properties: {name: {type: string}}}
        - type: object
          properties:
            the-color: {type: string, x-sdkwright-name: color}
    Fault: {type: object, properties: {message: {type: string}}}
"""
PARTS = """\
Pet:
  type: object
  required: [name]
  properties:
    name: {type: string}
    kind: {$ref: "openapi.yaml#/components/schemas/Kind"}
"""
OVERLAY = """\
overlay: 1.0.0
info: {title: Names, version: "1"}
actions:
  - target: $.paths['/pets'].post
    update: {x-sdkwright-name: make}
  - target: $.components.schemas.Fault.properties
    update: {code: {type: integer}}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the document, its overlay and its SDK."""
    found = tmp_path_factory.mktemp("explain")
    (found / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    (found / "parts.yaml").write_text(PARTS, encoding="utf-8")
    (found / "names.yaml").write_text(OVERLAY, encoding="utf-8")
    (found / "sdkwright.toml").write_text(
        'spec = "openapi.yaml"\noutput = "sdk"\noverlays = ["names.yaml"]\n',
        encoding="utf-8",
    )
    assert sdkwright("generate", "--no-cache", folder=found).returncode == 0
    return found


def explained(folder: Path, what: str) -> list[str]:
    """The lines of the answer."""
    done = sdkwright("explain", what, folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


NAMES = {
    "pets.list_pets": [
        "client.pets.list_pets  (method)",
        "    openapi.yaml:16:5  #/paths/~1pets/get",
        "    rule fastapi: without the path and the method that FastAPI appends: "
        '"list_pets_pets_get" is "list_pets"',
        "    rule x-sdkwright-pagination: pagination",
    ],
    "client.pets": [
        "client.pets  (namespace)",
        "    openapi.yaml:18:14  #/paths/~1pets/get/tags/0",
    ],
    "shop.pets.list_pets_async(offset)": [],
    "pets.list_pets_async(offset)": [
        "client.pets.list_pets(offset)  (argument)",
        "    openapi.yaml:20:11  #/paths/~1pets/get/parameters/0",
        "    refers to openapi.yaml:52:5  #/components/parameters/Offset",
    ],
    "pets.make": [
        "client.pets.make  (method)",
        "    openapi.yaml:42:5  #/paths/~1pets/post",
        "    rule x-sdkwright-name: name of the method",
        "    changed by action 1 of names.yaml:4:5",
    ],
    "pets.make(color)": [
        "client.pets.make(color)  (argument)",
        "    openapi.yaml:64:13  "
        "#/components/schemas/NewPet/allOf/1/properties/the-color",
        "    rule x-sdkwright-name: name of the field",
    ],
    "Shop(token)": [
        "Shop(token)  (client argument)",
        "    openapi.yaml:50:5  #/components/securitySchemes/token",
    ],
    "Shop(x_tenant)": [
        "Shop(x_tenant)  (client argument)",
        "    openapi.yaml:7:7  #/x-sdkwright-globals/parameters/0",
    ],
    "components.Pet": [
        "components.Pet  (object)",
        "    parts.yaml:1:1  #/Pet",
    ],
    "components.PetTypedDict.kind": [],
    "Pet.kind": [
        "components.Pet.kind  (field)",
        "    parts.yaml:6:5  #/Pet/properties/kind",
        "    refers to openapi.yaml:54:5  #/components/schemas/Kind",
    ],
    "components.Kind": [
        "components.Kind  (alias)",
        "    openapi.yaml:54:5  #/components/schemas/Kind",
    ],
    "components.Kind['dog']": [
        "components.Kind['dog']  (value)",
        "    openapi.yaml:58:11  #/components/schemas/Kind/enum/1",
    ],
    "errors.FaultError": [
        "errors.FaultError  (exception)",
        "    openapi.yaml:65:5  #/components/schemas/Fault",
        "    changed by action 2 of names.yaml:6:5",
    ],
    "components.Fault.code": [
        "components.Fault.code  (field)",
        "    names.yaml:7:14  #/components/schemas/Fault/properties/code",
        "    added by action 2 of names.yaml:6:5",
    ],
    "operations.AsyncListPetsResponse": [
        "operations.ListPetsResponse  (page)",
        "    openapi.yaml:16:5  #/paths/~1pets/get",
        "    rule x-sdkwright-pagination: pagination",
    ],
    "webhook_payloads.parse_pet_sold": [
        "webhook_payloads.parse_pet_sold  (webhook)",
        "    openapi.yaml:10:5  #/webhooks/petSold/post",
    ],
}
SAME = {
    "shop.pets.list_pets_async(offset)": "pets.list_pets_async(offset)",
    "components.PetTypedDict.kind": "Pet.kind",
}


@pytest.mark.parametrize("name", NAMES)
def test_names(folder: Path, name: str) -> None:
    assert explained(folder, name) == NAMES[SAME.get(name, name)]


def test_a_place_and_what_is_inside(folder: Path) -> None:
    heads = [
        line.split("  ")[0]
        for line in explained(folder, "#/paths/~1pets/post")
        if not line.startswith(" ")
    ]
    assert heads == ["client.pets.make"]
    heads = [
        line.split("  ")[0]
        for line in explained(folder, "#/components/schemas/Kind")
        if not line.startswith(" ")
    ]
    assert heads == [
        "components.Kind",
        "components.Kind['cat']",
        "components.Kind['dog']",
        "components.Pet.kind",
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("openapi.yaml:58", "components.Kind['dog']"),
        ("openapi.yaml:21", "client.pets.list_pets(limit)"),
        # Nothing is made of the description of a response itself.
        ("openapi.yaml:30", "client.pets.list_pets"),
        ("openapi.yaml:52", "client.pets.list_pets(offset)"),
        ("names.yaml:7", "components.Fault.code"),
    ],
)
def test_a_line_of_a_document(folder: Path, line: str, name: str) -> None:
    assert explained(folder, line)[0].startswith(f"{name}  (")


@pytest.mark.parametrize(
    ("file", "text", "name"),
    [
        ("shop/pets.py", "    async def list_pets_async(", "client.pets.list_pets"),
        (
            "shop/pets.py",
            "        limit: int | None = 10,",
            "client.pets.list_pets(limit)",
        ),
        ("shop/pets.py", '        """GET', "client.pets.list_pets"),
        ("shop/pets.py", "class Pets(", "client.pets"),
        ("shop/client.py", "        x_tenant: str | None", "Shop(x_tenant)"),
        ("shop/client.py", "    def pets(", "client.pets"),
        ("shop/components/*.py", "    kind: ", "components.Pet.kind"),
        ("shop/components/*.py", "    color: ", "components.NewPet.color"),
        ("shop/errors/responses.py", "class FaultError(", "errors.FaultError"),
        ("shop/operations/pets.py", "class AsyncList", "operations.ListPetsResponse"),
        (
            "shop/webhook_payloads.py",
            "def parse_pet_sold(",
            "webhook_payloads.parse_pet_sold",
        ),
    ],
)
def test_a_line_of_the_sdk(folder: Path, file: str, text: str, name: str) -> None:
    places = [
        f"{path}:{number}"
        for path in sorted((folder / "sdk").glob(file))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if line.startswith(text)
    ]
    assert explained(folder, places[0])[0].startswith(f"{name}  (")


def test_json(folder: Path) -> None:
    done = sdkwright("explain", "components.Fault.code", "--json", folder=folder)
    assert json.loads(done.stdout)["found"] == [
        {
            "symbol": "components.Fault.code",
            "kind": "field",
            "place": {
                "file": "names.yaml",
                "line": 7,
                "column": 14,
                "pointer": "#/components/schemas/Fault/properties/code",
            },
            "refers_to": None,
            "by_reference": False,
            "rules": [],
            "overlays": [
                {
                    "file": "names.yaml",
                    "line": 6,
                    "column": 5,
                    "action": 2,
                    "did": "added",
                }
            ],
        }
    ]


@pytest.mark.parametrize(
    ("what", "message"),
    [
        ("pets.list_pats", 'did you mean "client.pets.list_pets"'),
        (
            "#/paths/~1nothing",
            'neither the SDK nor the document has "#/paths/~1nothing"',
        ),
        ("other.yaml:4", 'neither the SDK nor the document has "other.yaml:4"'),
        ("sdk/shop/pets.py:3", "nothing that comes from the document is defined here"),
        ("pets.py:3", "sdkwright did not write this file"),
    ],
)
def test_what_is_not_there(folder: Path, what: str, message: str) -> None:
    done = sdkwright("explain", what, folder=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
