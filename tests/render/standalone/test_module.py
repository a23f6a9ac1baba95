"""``sdkwright models``: each kind reads and writes JSON, and has types."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import typing
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
import pytest
import typing_extensions
from mashumaro.codecs.json import JSONDecoder, JSONEncoder
from mashumaro.dialect import Dialect
from pydantic import TypeAdapter

from helpers.command_line import sdkwright

Json: TypeAlias = Any
Convert: TypeAlias = Callable[[bytes], bytes]
KINDS = ("pydantic", "dataclass", "typeddict", "msgspec")
DOCUMENT = """
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths: {}
components:
  schemas:
    Order:
      description: An order with a "quote".
      type: object
      required: [id, firstName, state, items, when]
      properties:
        id: {type: integer}
        firstName: {type: string, description: The name of the buyer.}
        state: {type: string, enum: [new, paid]}
        items: {type: array, items: {$ref: "#/components/schemas/Item"}}
        when: {type: string, format: date-time}
        day: {type: string, format: date}
        note: {type: [string, "null"]}
        price: {type: number}
        tags: {type: object, additionalProperties: {type: string}}
        pair: {type: array, prefixItems: [{type: string}, {type: integer}]}
        uuid: {type: string, format: uuid}
        payment: {$ref: "#/components/schemas/Payment"}
        either: {oneOf: [{type: string}, {type: integer}, {type: "null"}]}
        anything: {}
        dataclasses: {type: string}
        msgspec: {type: string}
        self: {$ref: "#/components/schemas/Order"}
    Item:
      type: object
      required: [kind, x-y]
      properties:
        kind: {const: item}
        x-y: {type: string}
        label: {const: fixed}
    Payment:
      oneOf: [{$ref: "#/components/schemas/Card"}, {$ref: "#/components/schemas/Bank"}]
      discriminator: {propertyName: type}
    Card:
      type: object
      required: [type, number]
      properties: {type: {const: Card}, number: {type: string}}
    Bank:
      type: object
      required: [type]
      properties: {type: {const: Bank}, iban: {type: string}}
    Orders: {type: array, items: {$ref: "#/components/schemas/Order"}}
    Nested: {type: array, items: {$ref: "#/components/schemas/Nested"}}
    Empty: {type: object, properties: {}}
    Odd keys:
      type: object
      required: [a b]
      properties: {a b: {type: string}, class: {type: integer}}
    List:
      type: object
      properties:
        list: {type: array, items: {$ref: "#/components/schemas/Item"}}
"""
ITEM = {"kind": "item", "x-y": "z"}
ORDER = {
    "id": 1,
    "firstName": "Ada",
    "state": "new",
    "items": [],
    "when": "2024-05-06T07:08:09Z",
}
VALUES: list[tuple[str, Json]] = [
    ("Order", ORDER),
    (
        "Order",
        {**ORDER, "items": [ITEM, {**ITEM, "label": "fixed"}], "day": "2024-05-06"},
    ),
    (
        "Order",
        {**ORDER, "price": 1.5, "tags": {"a": "b"}, "pair": ["x", 2]},
    ),
    ("Order", {**ORDER, "payment": {"type": "Card", "number": "4"}, "either": "text"}),
    ("Order", {**ORDER, "payment": {"type": "Bank"}, "either": 7, "anything": [1, {}]}),
    ("Order", {**ORDER, "uuid": "123e4567-e89b-12d3-a456-426614174000", "self": ORDER}),
    ("Order", {**ORDER, "dataclasses": "a", "msgspec": "b", "note": "n"}),
    ("Payment", {"type": "Bank", "iban": "DE"}),
    ("Orders", [ORDER, ORDER]),
    ("Empty", {}),
    ("Odd keys", {"a b": "x", "class": 1}),
]


class _Written(Dialect):
    """Names of the document, and no fields that are missing."""

    serialize_by_alias = True
    omit_none = True


def converter(kind: str, type_: Any) -> Convert:
    """Reads JSON text as a type, and writes it again."""
    match kind:
        case "pydantic" | "typeddict":
            adapter: TypeAdapter[Any] = TypeAdapter(type_)
            return lambda data: adapter.dump_json(
                adapter.validate_json(data), by_alias=True, exclude_unset=True
            )
        case "msgspec":
            return lambda data: msgspec.json.encode(
                msgspec.json.decode(data, type=type_)
            )
        case _:
            decoder = JSONDecoder(type_)
            encoder = JSONEncoder(type_, default_dialect=_Written)
            return lambda data: encoder.encode(decoder.decode(data)).encode()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The modules of all kinds."""
    found = tmp_path_factory.mktemp("models")
    (found / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    for kind in KINDS:
        command = ("models", "openapi.yaml", "--kind", kind, "-o", f"{kind}_models.py")
        done = sdkwright(*command, folder=found)
        assert (done.returncode, done.stdout) == (0, f"{kind}_models.py: 10 models\n")
    return found


def module(folder: Path, kind: str) -> Any:
    name = f"{kind}_models"
    spec = importlib.util.spec_from_file_location(name, folder / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    sys.modules[name] = found
    with pytest.MonkeyPatch.context() as patch:
        # pydantic reads this one with each version of Python.
        patch.setattr(typing, "TypedDict", typing_extensions.TypedDict)
        spec.loader.exec_module(found)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_json_comes_back_as_it_was(folder: Path, kind: str) -> None:
    models = module(folder, kind)
    for name, value in VALUES:
        type_ = getattr(models, name.replace(" k", "K"))
        text = converter(kind, type_)(json.dumps(value).encode())
        assert json.loads(text.replace(b"+00:00", b"Z")) == value, name


def test_dict_with_a_key_that_its_types_need(folder: Path) -> None:
    models = module(folder, "typeddict")
    assert typing.get_type_hints(models.List) == {"list": list[models.Item]}
    for kind in ("pydantic", "dataclass", "msgspec"):
        convert = converter(kind, module(folder, kind).List)
        assert json.loads(convert(json.dumps({"list": [ITEM]}).encode()))


def test_null_and_missing_differ_where_the_library_can_tell(folder: Path) -> None:
    value = {**ORDER, "note": None, "either": None}
    for kind in ("pydantic", "msgspec"):
        type_ = module(folder, kind).Order
        found = json.loads(converter(kind, type_)(json.dumps(value).encode()))
        assert found == value


def test_names_are_those_of_the_sdk(folder: Path) -> None:
    done = sdkwright("generate", "openapi.yaml", "-o", "sdk", folder=folder)
    assert done.returncode == 0, done.stderr
    lock = json.loads((folder / "sdk" / "sdkwright.lock").read_text(encoding="utf-8"))
    names = {entry["name"].partition(".")[2] for entry in lock["models"].values()}
    for kind in KINDS:
        assert names <= vars(module(folder, kind)).keys()


@pytest.mark.slow
def test_type_checkers_have_nothing_to_say(folder: Path) -> None:
    files = [f"{kind}_models.py" for kind in KINDS]
    for command in (["mypy", "--strict"], ["pyright", "--pythonpath", sys.executable]):
        done = subprocess.run(
            [sys.executable, "-m", *command, *files],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout


def test_standard_output_and_other_files(folder: Path) -> None:
    shown = sdkwright("models", "openapi.yaml", folder=folder).stdout
    text = (folder / "pydantic_models.py").read_text(encoding="utf-8")
    assert shown == text
    (folder / "mine.py").write_text("x = 1\n", encoding="utf-8")
    done = sdkwright("models", "openapi.yaml", "-o", "mine.py", folder=folder)
    assert done.returncode == 2
    assert "mine.py: error[write.foreign-file]" in done.stderr
    again = sdkwright(
        "models", "openapi.yaml", "-o", "msgspec_models.py", folder=folder
    )
    assert again.returncode == 0
