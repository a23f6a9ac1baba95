"""Published names stay, whatever else changes in the document."""

from __future__ import annotations

import ast
import json
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from sdkwright.config import Config
from sdkwright.diagnostics import Reporter
from sdkwright.lock.contents import LOCK_FILE
from sdkwright.pipeline import build

Json: TypeAlias = Any  # a part of a document
# Names that become the same Python name, or nearly, or are reserved.
SCHEMAS = ["Pet", "pet", "PET", "Pets", "pet_", "PetInput", "Pet2", "PetResponse"]
SCHEMAS += ["PetItem", "ListPets", "list", "Model", "Error", "ErrorError", "NotFound"]
SCHEMAS += ["PetTypedDict", "acme.v1.Pet", "acme.v1.Owner", "owner", "TimeoutError"]
OPERATIONS = ["list", "listPets", "pets_list", "getPets", "get_pets", "pets/list"]
OPERATIONS += ["list_pets_pets_get", "createPet", "addPet", "PetsController_list"]
OPERATIONS += ["shop_list", "Pets_Create", "pets.list", "shop_get", "add_pet"]
TAGS = ["pets", "Pets", "pet shop", "shop", "beta.pets", "owners", "list", "client"]
FIELDS = [
    "id",
    "firstName",
    "first_name",
    "class",
    "copy",
    "Name",
    "name",
    "x-y",
    "x_y",
]


@dataclass
class Schema:
    """A schema, told from others by a property that only it has."""

    marker: str
    fields: list[str]
    refs: list[str] = field(default_factory=list)
    union: list[Schema] = field(default_factory=list)

    def json(self, named: dict[str, str]) -> Json:
        properties: dict[str, Json] = {self.marker: {"type": "string"}}
        properties |= {name: {"type": "integer"} for name in self.fields}
        known = [named[marker] for marker in self.refs if marker in named]
        for number, name in enumerate(known):
            properties[f"ref{number}"] = {"$ref": f"#/components/schemas/{name}"}
        if self.union:
            members = [member.json(named) for member in self.union]
            properties["choice"] = {"oneOf": members}
        return {"type": "object", "properties": properties}


@dataclass
class Operation:
    """An operation with an inline body and an inline result."""

    path: str
    method: str
    identity: str
    tag: str
    result: Schema
    parameters: list[str]

    def json(self, named: dict[str, str]) -> Json:
        schema = self.result.json(named)
        found = {
            "operationId": self.identity,
            "tags": [self.tag],
            "parameters": [
                {"name": name, "in": "query", "schema": {"type": "string"}}
                for name in self.parameters
            ],
            "responses": {"200": _content(schema)},
        }
        if self.method == "post":
            found["requestBody"] = _content(schema)
        return found


def _content(schema: Json) -> Json:
    return {"description": "x", "content": {"application/json": {"schema": schema}}}


class Document:
    """A document that is edited at random."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.count = 0
        self.schemas: dict[str, Schema] = {}
        self.operations: list[Operation] = []
        for _ in range(6):
            self.add_schema()
            self.add_operation()

    def json(self) -> Json:
        named = {schema.marker: name for name, schema in self.schemas.items()}
        paths: dict[str, Json] = {}
        for operation in self.operations:
            item = paths.setdefault(operation.path, {})
            item[operation.method] = operation.json(named)
        schemas = {name: s.json(named) for name, s in self.schemas.items()}
        return {
            "openapi": "3.1.0",
            "info": {"title": "Shop", "version": "1"},
            "paths": paths,
            "components": {"schemas": schemas},
        }

    def members(self) -> dict[str, str]:
        """The members of unions, which only their contents identify, by marker."""
        named = {schema.marker: name for name, schema in self.schemas.items()}
        holders = [*self.schemas.values(), *(o.result for o in self.operations)]
        return {
            member.marker: json.dumps(member.json(named))
            for holder in holders
            for member in holder.union
        }

    def edit(self) -> None:
        for _ in range(self.random.randint(1, 8)):
            self.random.choice(
                [
                    self.add_schema,
                    self.add_schema,
                    self.add_operation,
                    self.add_operation,
                    self.remove,
                    self.permute,
                    self.add_member,
                    self.add_use,
                ]
            )()

    def add_schema(self) -> None:
        free = [name for name in SCHEMAS if name not in self.schemas]
        if free:
            found = list(self.schemas.items())
            found.insert(self._place(found), (self.random.choice(free), self._schema()))
            self.schemas = dict(found)

    def add_operation(self) -> None:
        self.count += 1
        used = {operation.identity for operation in self.operations}
        free = [name for name in OPERATIONS if name not in used]
        if free:
            operation = Operation(
                f"/{self.random.choice(['pets', 'shop', 'v1/pets'])}/{self.count}",
                self.random.choice(["get", "post"]),
                self.random.choice(free),
                self.random.choice(TAGS),
                self._schema(),
                self._fields(),
            )
            self.operations.insert(self._place(self.operations), operation)

    def remove(self) -> None:
        self.schemas.pop(self.random.choice(list(self.schemas)))
        self.operations.pop(self._place(self.operations[1:]))

    def permute(self) -> None:
        self.random.shuffle(self.operations)
        found = list(self.schemas.items())
        self.random.shuffle(found)
        self.schemas = dict(found)

    def add_member(self) -> None:
        schema = self.random.choice([*self.schemas.values()])
        schema.union.insert(self._place(schema.union), self._schema(depth=1))

    def add_use(self) -> None:
        used = self.random.choice([*self.schemas.values()])
        users = [*self.schemas.values(), *(o.result for o in self.operations)]
        self.random.choice(users).refs.append(used.marker)

    def _schema(self, depth: int = 0) -> Schema:
        self.count += 1
        marker = f"marker{self.count}"
        refs = [schema.marker for schema in self.schemas.values()]
        union = [self._schema(1) for _ in range(2)] if not depth else []
        some = self.random.sample(refs, min(len(refs), 2))
        return Schema(marker, self._fields(), some, union)

    def _fields(self) -> list[str]:
        return self.random.sample(FIELDS, 3)

    def _place(self, items: list[Any]) -> int:
        return self.random.randint(0, len(items))


def published(document: Json, folder: Path, lock: str | None) -> dict[str, str]:
    """The files of an SDK."""
    path = folder / "openapi.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    config = Config(path, "openapi.json", folder / "sdk", lock=lock)
    return build(config, Reporter(), lambda _: None, validate_apart=False).files


def names(files: dict[str, str]) -> dict[str, str]:
    """What the package calls each schema, property, operation and argument."""
    found: dict[str, str] = {}
    for path, text in files.items():
        match path.split("/"):
            case "shop", "components", name if not name.endswith("_dicts.py"):
                for class_ in _classes(text):
                    found |= _model(path, class_)
            case "shop", name if name.endswith(".py"):
                for class_ in _classes(text):
                    found |= _resource(path, class_)
    for place, entry in json.loads(files[LOCK_FILE])["operations"].items():
        arguments = entry["arguments"].items()
        found |= {f"{place} {argument}": name for argument, name in arguments}
        found[place] = entry["name"]
    return found


def _classes(text: str) -> list[ast.ClassDef]:
    return [node for node in ast.parse(text).body if isinstance(node, ast.ClassDef)]


def _model(path: str, class_: ast.ClassDef) -> dict[str, str]:
    """The class and its fields, by marker and name in the document."""
    fields = [
        (statement.target.id, _alias(statement) or statement.target.id)
        for statement in class_.body
        if isinstance(statement, ast.AnnAssign)
        and isinstance(statement.target, ast.Name)
    ]
    found: dict[str, str] = {}
    for marker in [name for name, _ in fields if name.startswith("marker")]:
        found[marker] = f"{path} {class_.name}"
        found |= {
            f"{marker} {wire}": name
            for name, wire in fields
            if not wire.startswith(("ref", "marker"))
        }
    return found


def _alias(statement: ast.AnnAssign) -> str | None:
    keywords = [node for node in ast.walk(statement) if isinstance(node, ast.keyword)]
    values = [k.value for k in keywords if k.arg == "alias"]
    texts = [str(v.value) for v in values if isinstance(v, ast.Constant)]
    return next(iter(texts), None)


def _resource(path: str, class_: ast.ClassDef) -> dict[str, str]:
    """The methods, by the path that they request."""
    methods = [node for node in class_.body if isinstance(node, ast.FunctionDef)]
    return {
        f"{node.args[0].value} {node.args[1].value}": f"{path} {method.name}"
        for method in methods
        for node in ast.walk(method)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Call"
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[1], ast.Constant)
    }


@pytest.mark.parametrize("seed", range(10))
def test_edits_move_no_name(seed: int, tmp_path: Path) -> None:
    document = Document(seed)
    files = published(document.json(), tmp_path, None)
    for _ in range(3):
        before, members = names(files), document.members()
        again = published(document.json(), tmp_path, files[LOCK_FILE])
        assert again == files
        document.edit()
        files = published(document.json(), tmp_path, files[LOCK_FILE])
        after = names(files)
        changed = members.items() ^ document.members().items()
        markers = {marker for marker, _ in changed}
        both = [key for key in before if key in after and key.split()[0] not in markers]
        assert {k: after[k] for k in both} == {k: before[k] for k in both}
