"""Subclasses are sent and received in place of their base, as their own class."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers.loopback import Answer, Server, serving
from sdkwright.config import ConfigRequest, load_config
from sdkwright.diagnostics import Reporter
from sdkwright.run import run

# Generates an SDK: not for ``make quick``.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("inheritance")]

CASE = Path(__file__).resolve().parents[1] / "cases" / "inheritance"
ANGRY = {"kind": "dog", "name": "a", "temper": "angry", "bites": 1}
CALM = {"kind": "dog", "name": "b", "temper": "calm", "napsAt": "12:00:00"}
LAZY = {"kind": "dog", "name": "c", "temper": "lazy"}
CAT = {"kind": "cat", "name": "d", "isIndoor": True}
LION = {"kind": "lion", "name": "e", "pride": "f"}
FOX = {"kind": "fox", "name": "g"}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The SDK of the case, imported."""
    folder = tmp_path_factory.mktemp("sdk")
    request = ConfigRequest(CASE, "spec.yaml", output=str(folder))
    config = load_config(request, Reporter())
    run(config, Reporter(), lambda stage: None, use_cache=False, dry=False)
    sys.path.insert(0, str(folder))
    yield importlib.import_module("inheritance")
    sys.path.remove(str(folder))


@pytest.fixture
def components(package: Any) -> Any:
    return importlib.import_module("inheritance.components")


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that returns the body of each request."""
    with serving(lambda request: Answer(body=json.loads(request.body))) as found:
        yield found


@pytest.fixture
def client(package: Any, server: Server) -> Iterator[Any]:
    with package.Inheritance(server_url=server.url) as found:
        yield found


@pytest.mark.parametrize(
    ("method", "values", "classes"),
    [
        (
            "add_animals",
            [ANGRY, CALM, LAZY, CAT, LION, FOX],
            ["AngryDog", "CalmDog", "Dog", "Cat", "Lion", "Animal"],
        ),
        ("add_dogs", [ANGRY, CALM, LAZY], ["AngryDog", "CalmDog", "Dog"]),
        ("add_cats", [CAT, LION], ["Cat", "Lion"]),
    ],
)
def test_each_is_decoded_as_itself(
    client: Any, server: Server, method: str, values: list[Any], classes: list[str]
) -> None:
    found = getattr(client.animals, method)(body=values)
    assert [type(item).__name__ for item in found] == classes
    again = getattr(client.animals, method)(body=found)
    assert json.loads(server.arrived[-1].body) == values
    assert again == found


def test_each_is_accepted(client: Any, server: Server, components: Any) -> None:
    client.animals.add_animals(
        body=[
            components.AngryDog(name="a", bites=1),
            components.CalmDog.model_validate({"name": "b", "napsAt": "12:00:00"}),
            components.Dog(name="c", temper="lazy"),
            components.Cat(name="d", is_indoor=True),
            components.Lion(name="e", pride="f"),
            components.Animal(kind="fox", name="g"),
        ]
    )
    sent = json.loads(server.arrived[-1].body)
    assert sent == [ANGRY, {"name": "b", "napsAt": "12:00:00"}, LAZY, CAT, LION, FOX]


def test_the_class_counts_not_the_value(
    client: Any, server: Server, components: Any
) -> None:
    odd = components.AngryDog(kind="wolf", temper="odd", name="a", bites=1)
    client.animals.add_animals(body=[odd])
    assert json.loads(server.arrived[-1].body) == [odd.model_dump()]


def test_a_class_of_the_user(client: Any, server: Server, components: Any) -> None:
    class Wolf(components.AngryDog):  # type: ignore[misc] # made above
        howls: int = 0

    client.animals.add_animals(body=[Wolf(name="a", bites=1, howls=2)])
    assert json.loads(server.arrived[-1].body)[0]["bites"] == 1
