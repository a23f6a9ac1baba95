"""Properties with one value: the SDK fills them in, and adds none that it decodes."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers.loopback import Answer, Server, serving
from sdkwright.config import ConfigRequest, load_config
from sdkwright.diagnostics import Reporter
from sdkwright.run import run

# Generates an SDK: not for ``make quick``.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("constants")]

CASE = Path(__file__).resolve().parents[1] / "cases" / "constants"
CARD = {"type": "card", "version": 2, "agreed": True, "mode": "fast", "the-kind": "k"}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The SDK of the case, imported."""
    folder = tmp_path_factory.mktemp("sdk")
    request = ConfigRequest(CASE, "spec.yaml", output=str(folder))
    config = load_config(request, Reporter())
    run(config, Reporter(), lambda stage: None, use_cache=False, dry=False)
    sys.path.insert(0, str(folder))
    yield importlib.import_module("constants")
    sys.path.remove(str(folder))


@pytest.fixture
def components(package: Any) -> Any:
    return importlib.import_module("constants.components")


@pytest.fixture
def server() -> Iterator[Server]:
    method = {"type": "bank", "iban": "b"}
    answer = {**CARD, "number": "1", "method": method}
    with serving(lambda request: Answer(body=answer)) as found:
        yield found


@pytest.fixture
def client(package: Any, server: Server) -> Iterator[Any]:
    with package.Constants(server_url=server.url) as found:
        yield found


def sent(server: Server) -> Any:
    return json.loads(server.arrived[-1].body)


def test_a_model_of_the_caller(components: Any) -> None:
    card = components.Card(number="1")
    assert (card.type, card.version, card.the_kind) == ("card", 2, "k")
    dumped = card.model_dump(by_alias=True, exclude_unset=True)
    assert dumped == {**CARD, "number": "1"}
    assert components.Bank(iban="b", zero=0).zero == 0


@pytest.mark.parametrize("name", ["deleted", "maybe", "object"])
def test_no_constants(components: Any, name: str) -> None:
    """Flags, nullable constants, and read-only constants."""
    card = components.Card(number="1")
    assert getattr(card, name) is None
    assert name not in card.model_fields_set


def test_wrong_values_are_refused(components: Any) -> None:
    with pytest.raises(ValueError, match="Input should be 'card'"):
        components.Card(number="1", type="cash")


def test_arguments_of_a_method(client: Any, server: Server) -> None:
    client.cards.add(number="1")
    assert sent(server) == {**CARD, "number": "1"}


def test_an_optional_form(client: Any, server: Server) -> None:
    client.cards.add_form(iban="b")
    assert server.arrived[-1].body == b"type=bank&iban=b&zero=0"
    client.cards.add_form()
    assert server.arrived[-1].body == b""


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda c: c.Card(number="1"), {**CARD, "number": "1"}),
        (lambda c: {"number": "1"}, {**CARD, "number": "1"}),
        (lambda c: {"iban": "b"}, {"type": "bank", "iban": "b", "zero": 0}),
        (
            lambda c: {"type": "bank", "iban": "b"},
            {"type": "bank", "iban": "b", "zero": 0},
        ),
    ],
)
def test_inside_of_unions(
    client: Any,
    server: Server,
    components: Any,
    make: Callable[[Any], Any],
    expected: Any,
) -> None:
    value = make(components)
    client.payments.pay(method=value, others=[value])
    assert sent(server) == {"method": expected, "others": [expected]}


def test_json_lines(client: Any, server: Server, components: Any) -> None:
    client.payments.pay_all(body=[components.Bank(iban="b"), {"iban": "c"}])
    lines = [json.loads(line) for line in server.arrived[-1].body.splitlines()]
    assert [line["type"] for line in lines] == ["bank", "bank"]


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda c: c.Cat(lives=9), {"petKind": "cat", "lives": 9}),
        (lambda c: c.Bird(wings=2), {"petKind": "Bird", "wings": 2}),
        (lambda c: c.Dog(pet_kind="puppy"), {"petKind": "puppy"}),
        (lambda c: {"wings": 2}, {"petKind": "Bird", "wings": 2}),
    ],
)
def test_values_of_a_discriminator(
    client: Any,
    server: Server,
    components: Any,
    make: Callable[[Any], Any],
    expected: Any,
) -> None:
    client.payments.pay(method={"iban": "b"}, pet=make(components))
    assert sent(server)["pet"] == expected


@pytest.mark.parametrize(
    "pet",
    [
        {"petKind": "cat", "lives": 9},
        {"petKind": "puppy"},
        {"petKind": "fox", "tail": 1},
        {"wings": 2},
    ],
)
def test_a_decoded_value_gains_nothing(
    client: Any, server: Server, pet: dict[str, Any]
) -> None:
    body = {"method": {"type": "bank", "iban": "b"}, "pet": pet}
    server.answer = lambda request: Answer(body=body)
    result = client.payments.pay(method={"iban": "a"})
    assert result.model_dump(by_alias=True, exclude_unset=True) == body
    client.payments.pay(method=result.method, pet=result.pet)
    assert sent(server) == body


def test_another_value_alone(components: Any) -> None:
    """The schema of the property is a text: only the union says more."""
    cat = components.Cat.model_validate_json('{"petKind": "tiger", "lives": 1}')
    assert cat.pet_kind == "tiger"
