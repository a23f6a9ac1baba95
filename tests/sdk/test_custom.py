"""Classes in ``_custom`` take the place of generated classes, or become their bases."""

from __future__ import annotations

import asyncio
import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers.command_line import sdkwright
from helpers.golden import read_tree
from helpers.loopback import Answer, Arrived, Server, serving

# Generates SDKs: not for ``make quick``.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("custom")]

DOCUMENT = """\
openapi: 3.1.0
info: {title: Kennel, version: "1"}
paths:
  /dogs:
    get:
      operationId: dogs.list
      tags: [dogs]
      responses:
        "200": &dogs
          description: All dogs
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Dog"}}
        "404":
          description: None
          content:
            application/json: {schema: {$ref: "#/components/schemas/Missing"}}
    post:
      operationId: dogs.add
      tags: [dogs]
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: array, items: {$ref: "#/components/schemas/Dog"}}
      responses: {"204": {description: Done}}
  /puppies:
    get:
      operationId: puppies.list
      tags: [dogs.puppies]
      responses: {"200": *dogs}
components:
  schemas:
    Animal:
      type: object
      required: [name]
      properties: {name: {type: string}, weight: {type: integer}}
    Dog:
      allOf: [{$ref: "#/components/schemas/Animal"}]
      properties: {puppies: {type: array, items: {$ref: "#/components/schemas/Dog"}}}
    Missing: {type: object, properties: {reason: {type: string}}}
"""
CUSTOM = {
    "client.py": """\
from __future__ import annotations

from ..client import Kennel as Generated


class Kennel(Generated):
    \"\"\"The client, with a shortcut.\"\"\"

    def names(self) -> list[str]:
        return [dog.name for dog in self.dogs.list()]
""",
    "dogs.py": """\
from __future__ import annotations

from .. import components
from ..dogs import Dogs as Generated


class Dogs(Generated):
    def heaviest(self) -> components.Dog:
        return max(self.list(), key=lambda dog: dog.weight or 0)

    async def heaviest_async(self) -> components.Dog:
        return max(await self.list_async(), key=lambda dog: dog.weight or 0)
""",
    "puppies.py": """\
from ..dogs_puppies import DogsPuppies as Generated


class DogsPuppies(Generated):
    def count(self) -> int:
        return len(self.list())
""",
    "components/dogs.py": """\
from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import field_validator

from ...types import BaseModel


class DogMixin(BaseModel):
    if TYPE_CHECKING:
        name: str
        puppies: list[Dog] | None

    @property
    def litter(self) -> int:
        return len(self.puppies or [])

    @field_validator("name", check_fields=False)
    @classmethod
    def _has_a_name(cls, value: str) -> str:
        if not value:
            raise ValueError("a dog has a name")
        return value.title()


if TYPE_CHECKING:
    from ...components import Dog
""",
    "errors.py": """\
from __future__ import annotations

from .._runtime.errors import ResponseError


class MissingErrorMixin:
    def advice(self) -> str:
        return "look again"


class KennelErrorMixin(ResponseError):
    @property
    def is_ours(self) -> bool:
        return self.status_code < 500
""",
}
USER = """\
from kennel import Kennel, components, errors


def use(client: Kennel) -> list[str]:
    try:
        dog: components.Dog = client.dogs.heaviest()
        litter: int = dog.litter
        count: int = client.dogs.puppies.count()
        client.dogs.add(body=[{"name": "a", "puppies": [{"name": "b"}]}])
        print(litter, count, components.Dog(name="rex").litter)
        client.dogs.wrong()  # refused
        dog.wrong  # refused
    except errors.MissingError as error:
        print(error.advice().upper(), error.is_ours, error.data.reason)
    return client.names()
"""


def generate(folder: Path, *options: str, status: int = 0) -> str:
    done = sdkwright(
        "generate", "openapi.yaml", "-o", "sdk", "--no-cache", *options, folder=folder
    )
    assert done.returncode == status, done.stderr
    return done.stderr


def prepare(folder: Path) -> Path:
    """A document, and the classes that people wrote."""
    (folder / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    for name, text in CUSTOM.items():
        path = folder / "sdk/kennel/_custom" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = prepare(tmp_path_factory.mktemp("kennel"))
    assert "warning" not in generate(found)
    return found


@pytest.fixture(scope="module")
def package(folder: Path) -> Iterator[Any]:
    sys.path.insert(0, str(folder / "sdk"))
    yield importlib.import_module("kennel")
    sys.path.remove(str(folder / "sdk"))


def answer(request: Arrived) -> Answer:
    if request.method == "POST":
        return Answer(204, b"")
    dogs = [{"name": "rex", "weight": 9, "puppies": [{"name": "a"}]}, {"name": "bo"}]
    return Answer(body=dogs)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(answer) as found:
        yield found


async def heaviest_async(package: Any, url: str) -> str:
    async with package.Kennel(server_url=url) as client:
        return str((await client.dogs.heaviest_async()).name)


def test_methods_of_people_and_of_the_generator(package: Any, server: Server) -> None:
    with package.Kennel(server_url=server.url) as client:
        assert client.names() == ["Rex", "Bo"]
        assert client.dogs.heaviest().name == "Rex"
        assert asyncio.run(heaviest_async(package, server.url)) == "Rex"
        assert client.dogs.puppies.count() == 2
        assert type(client).__module__ == "kennel._custom.client"
    assert {request.target for request in server.arrived} == {"/dogs", "/puppies"}


def test_models_have_properties_and_validators(package: Any, server: Server) -> None:
    dog = package.components.Dog(name="rex", puppies=[{"name": "a"}])
    assert (dog.name, dog.litter, dog.puppies[0].litter) == ("Rex", 1, 0)
    with pytest.raises(ValueError, match="a dog has a name"):
        package.components.Dog(name="")
    with package.Kennel(server_url=server.url) as client:
        client.dogs.add(body=[{"name": "max", "puppies": [{"name": "b"}]}])
        client.dogs.add(body=[dog])
        assert client.dogs.list()[0].litter == 1
    bodies = [json.loads(request.body) for request in server.arrived[:2]]
    assert bodies == [
        [{"name": "Max", "puppies": [{"name": "B"}]}],
        [{"name": "Rex", "puppies": [{"name": "A"}]}],
    ]
    fields = list(package.components.Dog.model_fields)
    assert fields == ["name", "weight", "puppies"]


def test_exceptions_have_methods(package: Any) -> None:
    def refuse(request: Arrived) -> Answer:
        return Answer(404, {"reason": "gone"})

    with (
        serving(refuse) as server,
        package.Kennel(server_url=server.url) as client,
        pytest.raises(package.errors.MissingError) as caught,
    ):
        client.dogs.list()
    assert caught.value.advice() == "look again"
    assert (caught.value.is_ours, caught.value.data.reason) == (True, "gone")
    assert isinstance(caught.value, package.errors.KennelError)


def test_any_module_can_be_imported_first(folder: Path) -> None:
    names = ["_custom." + name.removesuffix(".py").replace("/", ".") for name in CUSTOM]
    for name in (*names, "components", "errors.responses"):
        subprocess.run(
            [sys.executable, "-c", f"import kennel.{name}"],
            cwd=folder / "sdk",
            check=True,
        )


def test_type_checkers_know_both(folder: Path) -> None:
    (folder / "sdk/user.py").write_text(f"# pyright: strict\n{USER}", encoding="utf-8")
    refused = [n for n, line in enumerate(USER.splitlines(), 2) if "# refused" in line]
    checkers = (["mypy", "--strict"], ["pyright", "--pythonpath", sys.executable])
    (folder / "sdk/pyrightconfig.json").write_text(
        '{"typeCheckingMode": "strict"}', encoding="utf-8"
    )
    for checker in checkers:
        done = subprocess.run(
            [sys.executable, "-m", *checker, "user.py", "kennel"],
            cwd=folder / "sdk",
            capture_output=True,
            text=True,
            check=False,
        )
        errors = [line for line in done.stdout.splitlines() if "error:" in line]
        found = [line for line in errors if "user.py" not in line]
        assert found == [], checker
        lines = {int(line.split("user.py:")[1].split(":")[0]) for line in errors}
        assert sorted(lines) == refused, errors


def test_nothing_is_written_or_removed_below_custom(folder: Path) -> None:
    custom = folder / "sdk/kennel/_custom"
    before = read_tree(custom)
    generate(folder, "--discard-edits")
    assert read_tree(custom) == before == CUSTOM
    assert "_custom" not in (folder / "sdk/.sdkwright.json").read_text("utf-8")


def test_a_run_notices_new_classes(tmp_path: Path) -> None:
    """The names of the classes are in the key of the cache, and their text is not."""
    (tmp_path / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    command = ("openapi.yaml", "-o", "sdk")
    assert sdkwright("generate", *command, folder=tmp_path).returncode == 0
    before = read_tree(tmp_path / "sdk")
    prepare(tmp_path)
    assert sdkwright("check", *command, folder=tmp_path).returncode == 1
    assert sdkwright("generate", *command, folder=tmp_path).returncode == 0
    path = tmp_path / "sdk/kennel/_custom/dogs.py"
    path.write_text(f"X = 1\n{CUSTOM['dogs.py']}", encoding="utf-8")
    assert sdkwright("check", *command, folder=tmp_path).returncode == 0
    for name in CUSTOM:
        (tmp_path / "sdk/kennel/_custom" / name).unlink()
    assert sdkwright("generate", *command, folder=tmp_path).returncode == 0
    assert read_tree(tmp_path / "sdk") == before


def test_what_extends_nothing_is_a_warning_with_its_place(tmp_path: Path) -> None:
    prepare(tmp_path)
    (tmp_path / "openapi.yaml").write_text(
        DOCUMENT.replace("Dog:", "Hound:").replace("schemas/Dog", "schemas/Hound"),
        encoding="utf-8",
    )
    path = tmp_path / "sdk/kennel/_custom/components/dogs.py"
    for move in (0, 1):
        path.write_text("\n" * move + path.read_text("utf-8"), encoding="utf-8")
        done = sdkwright("generate", "openapi.yaml", "-o", "sdk", folder=tmp_path)
        assert done.returncode == 0
        line = 10 + move
        assert f"{path}:{line}:1: warning[custom.unmatched]" in done.stderr
        assert 'there is no model "Dog"' in done.stderr


def test_a_syntax_error_stops_the_run(tmp_path: Path) -> None:
    prepare(tmp_path)
    path = tmp_path / "sdk/kennel/_custom/dogs.py"
    path.write_text("class Dogs(\n", encoding="utf-8")
    assert f"{path}:1:11: error[custom.syntax]" in generate(tmp_path, status=2)
    assert not (tmp_path / "sdk/kennel/client.py").exists()
