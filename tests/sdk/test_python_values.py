"""Python values in place of text and numbers, in every part of a request."""

from __future__ import annotations

import asyncio
import datetime as dt
import importlib
import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from pathlib import Path, PurePosixPath
from typing import Any, TypeAlias
from urllib.parse import parse_qsl, urlsplit
from uuid import UUID

import pytest
from pydantic import ValidationError

from helpers.loopback import Answer, Arrived, Server, serving
from sdkwright.config import ConfigRequest, load_config
from sdkwright.diagnostics import Reporter
from sdkwright.run import run

# Generates an SDK: not for ``make quick``.
pytestmark = pytest.mark.slow

CASE = Path(__file__).resolve().parents[1] / "cases" / "python_values"
ID = UUID(int=7)
ID_TEXT = "00000000-0000-0000-0000-000000000007"
DIGITS = "0.1000000000000000000001"
LONG = Decimal(DIGITS)
PRICE = {
    "id": ID_TEXT,
    "amount": 9.99,
    "since": "2026-01-01",
    "history": [{"amount": 1.5, "id": ID_TEXT}],
    "changedAt": "2026-01-01T00:00:00Z",
}
ORDER = {"id": ID_TEXT, "total": 0.5, "wait": "P1D", "prices": [PRICE]}


class Status(Enum):
    OPEN = "open"


class Call:
    """Calls methods of a client, sync or async, and returns what arrived."""

    def __init__(
        self, client: Any, server: Server, runner: asyncio.Runner | None
    ) -> None:
        self._client = client
        self._server = server
        self._runner = runner
        self.result: Any = None

    def __call__(self, method: str, /, **arguments: Any) -> Arrived:
        function = self._client
        name = method if self._runner is None else f"{method}_async"
        for step in name.split("."):
            function = getattr(function, step)
        self.result = function(**arguments)
        if self._runner is not None:
            self.result = self._runner.run(self.result)
        return self._server.arrived[-1]


Values: TypeAlias = dict[str, Any]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The SDK of the case, imported."""
    folder = tmp_path_factory.mktemp("sdk")
    request = ConfigRequest(CASE, "spec.yaml", output=str(folder))
    config = load_config(request, Reporter())
    run(config, Reporter(), lambda stage: None, use_cache=False, dry=False)
    sys.path.insert(0, str(folder))
    yield importlib.import_module("python_values")
    sys.path.remove(str(folder))


@pytest.fixture
def components(package: Any) -> Any:
    return importlib.import_module("python_values.components")


@pytest.fixture
def server() -> Iterator[Server]:
    def answer(request: Arrived) -> Answer:
        if "orders" in request.target and request.method == "POST":
            return Answer(body=ORDER)
        if "prices" in request.target and request.method == "PUT":
            return Answer(body=[PRICE])
        return Answer(204, body=b"")

    with serving(answer) as found:
        yield found


@pytest.fixture(params=["sync", "async"])
def call(
    request: pytest.FixtureRequest, package: Any, server: Server
) -> Iterator[Call]:
    if request.param == "sync":
        with package.PythonValues(server_url=server.url) as client:
            yield Call(client, server, None)
        return
    client = package.PythonValues(server_url=server.url)
    with asyncio.Runner() as runner:
        yield Call(client, server, runner)
        runner.run(client.aclose())


def required(**others: Any) -> Values:
    return {"shop": ID, "customer": ID, "total": 1, **others}


def test_parameters(call: Call, components: Any) -> None:
    sent = call(
        "orders.create_order",
        **required(
            near=LONG,
            at="2026-01-01T00:00:00Z",
            buyers=(buyer for buyer in [ID, "b"]),
            limits=components.Limits(least=LONG),
            filter={"least": LONG, "most": Decimal("1.50")},
            x_rate=LONG,
            x_wait=dt.timedelta(days=1, seconds=5),
            visit=ID,
        ),
    )
    url = urlsplit(sent.target)
    assert url.path == f"/shops/{ID_TEXT}/orders"
    assert parse_qsl(url.query) == [
        ("near", DIGITS),
        ("at", "2026-01-01T00:00:00Z"),
        ("buyers", ID_TEXT),
        ("buyers", "b"),
        ("limits[least]", DIGITS),
        ("filter", f'{{"least":{DIGITS},"most":1.50}}'),
    ]
    assert sent.headers["x-rate"] == DIGITS
    assert sent.headers["x-wait"] == "P1DT5S"
    assert sent.headers["cookie"] == f"visit={ID_TEXT}"


VALUES: Values = {
    "replaces": ID,
    "unit_price": LONG,
    "amount": Decimal("1.50"),
    "amounts": [LONG, 1.5],
    "tax": LONG,
    "wait": dt.timedelta(days=1),
    "folder": PurePosixPath("a/b"),
    "due": "2026-01-01",
    "placed": "2026-01-01T00:00:00.000Z",
    "status": Status.OPEN,
    "lines": [{"item": ID, "price": LONG, "inner": {"item": "x", "price": 1}}],
    "target": ID,
    "prices": [{"amount": LONG, "either": LONG, "since": "2026-01-01T00:00:00Z"}],
    "meta": {"a": LONG, "b": 2.5},
}
TEXT = {
    "customer": ID_TEXT,
    "replaces": ID_TEXT,
    "total": DIGITS,
    "tax": DIGITS,
    "wait": "P1D",
    "folder": "a/b",
    "due": "2026-01-01",
    "placed": "2026-01-01T00:00:00.000Z",
    "status": "open",
    "target": ID_TEXT,
}


def test_bodies(call: Call) -> None:
    body = call(
        "orders.create_order", shop=ID, customer=ID, total=LONG, **VALUES
    ).body.decode()
    assert exact(body) == {
        **TEXT,
        "unitPrice": LONG,
        "amount": Decimal("1.50"),
        "amounts": [LONG, Decimal("1.5")],
        "lines": [{"item": ID_TEXT, "price": LONG, "inner": {"item": "x", "price": 1}}],
        "prices": [{"amount": LONG, "either": DIGITS, "since": "2026-01-01T00:00:00Z"}],
        "meta": {"a": LONG, "b": Decimal("2.5")},
    }
    assert '"amount":1.50' in body


def exact(text: str) -> Any:
    return json.loads(text, parse_float=Decimal)


def test_models(call: Call, components: Any) -> None:
    lines = (components.NewLine(item=item, price=LONG) for item in [ID])
    order = components.NewOrder(
        customer=ID,
        total=LONG,
        **{**VALUES, "lines": lines, "prices": [{"amount": 1.5}]},
    )
    assert (order.customer, order.unit_price) == (ID_TEXT, LONG)
    assert order.due == dt.date(2026, 1, 1)
    order.meta["a"] = order.amount = Decimal("2.50")
    body = call("orders.replace_orders", shop=ID, body=[order]).body.decode()
    assert exact(body) == [
        {
            **TEXT,
            "placed": "2026-01-01T00:00:00Z",
            "unitPrice": LONG,
            "amount": Decimal("2.50"),
            "amounts": [LONG, Decimal("1.5")],
            "lines": [{"item": ID_TEXT, "price": LONG}],
            "prices": [{"amount": Decimal("1.5")}],
            "meta": {"a": Decimal("2.50"), "b": Decimal("2.5")},
        }
    ]
    assert '"meta":{"a":2.50,' in body


def test_models_that_are_read_and_sent(call: Call, components: Any) -> None:
    sent = call("prices.set_prices", body=[{"amount": LONG}, {"amount": 1}])
    assert exact(sent.body.decode()) == [{"amount": LONG}, {"amount": 1}]
    (price,) = call.result
    price.amount = Decimal("2.50")
    price.history[0].currency = Status.OPEN
    sent = call("prices.set_prices", body=iter([price]))
    history = [{"amount": Decimal("1.5"), "currency": "open"}]
    assert exact(sent.body.decode()) == [
        {"amount": Decimal("2.5"), "since": "2026-01-01", "history": history}
    ]
    with pytest.raises(ValidationError, match="whose digits a float holds"):
        price.amount = LONG
    with pytest.raises(ValidationError, match="whose digits a float holds"):
        components.Price(amount=1, history=[{"amount": LONG}])
    read = components.Price.model_validate({"id": ID, "amount": Decimal("9.90")})
    assert (read.id, read.amount) == (ID_TEXT, 9.9)


def test_other_bodies(call: Call) -> None:
    sent = call("prices.add_prices", body=({"amount": n} for n in [LONG, 1.5]))
    assert sent.body.decode() == f'{{"amount":{DIGITS}}}\n{{"amount":1.5}}\n'
    sent = call("prices.scale", body={"a": LONG})
    assert sent.body.decode() == f'{{"a":{DIGITS}}}'


def test_forms(call: Call, components: Any) -> None:
    limits = components.Limits(least=LONG)
    sent = call("forms.send_form", id=ID, rate=LONG, rates={LONG}, limits=limits)
    assert parse_qsl(sent.body.decode()) == [
        ("id", ID_TEXT),
        ("rate", DIGITS),
        ("rates", DIGITS),
        ("limits", f'{{"least":{DIGITS}}}'),
    ]
    sent = call(
        "forms.send_parts", id=ID, rate=LONG, limits=limits, price={"amount": LONG}
    )
    for text in (
        ID_TEXT,
        DIGITS,
        f'{{"least":{DIGITS}}}',
        f'{{"amount":{DIGITS}}}',
    ):
        assert f"\r\n\r\n{text}\r\n" in sent.body.decode()


def test_results_are_text_and_floats(call: Call) -> None:
    call("orders.create_order", **required())
    order = call.result
    assert (order.id, order.total, order.wait) == (ID_TEXT, 0.5, "P1D")
    assert order.prices[0].since == dt.date(2026, 1, 1)


@pytest.mark.parametrize(
    "wrong",
    [
        {"customer": 1},
        {"near": "near"},
        {"due": "soon"},
        {"placed": "soon"},
        {"tax": "much"},
        {"lines": [{"item": ID, "price": "x"}]},
        {"meta": {"a": [LONG]}},
        {"buyers": iter([1])},
    ],
)
def test_wrong_values_are_not_sent(
    call: Call, server: Server, package: Any, wrong: Values
) -> None:
    (name,) = wrong
    is_own = isinstance(wrong[name], Iterator)
    given = {name: iter([1]) if is_own else wrong[name]}
    with pytest.raises(package.errors.ArgumentError, match=f"^{name}"):
        call("orders.create_order", **{**required(), **given})
    assert server.arrived == []
