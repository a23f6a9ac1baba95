"""Python values where JSON has text or numbers: both type checkers accept them."""

# pyright: strict

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from python_values import PythonValues, components
from python_values.types import Number


class Status(StrEnum):
    OPEN = "open"


def arguments(client: PythonValues, shop: UUID, buyers: list[UUID]) -> float:
    order = client.orders.create_order(
        shop=shop,
        customer=shop,
        total=Decimal("1.50"),
        near=Decimal(1),
        at="2026-01-01",
        buyers=buyers,
        limits=components.Limits(least=Decimal("0.1"), most=1),
        filter={"least": Decimal("0.1")},
        x_rate=Decimal(1),
        x_wait=dt.timedelta(seconds=1),
        visit=shop,
        replaces=shop,
        unit_price=Decimal(1),
        amount=Decimal(1),
        amounts=(Decimal(n) for n in range(3)),
        tax="1.50",
        wait=dt.timedelta(days=1),
        folder=Path("a"),
        due=dt.date(2026, 1, 1),
        placed="2026-01-01T00:00:00Z",
        status=Status.OPEN,
        lines=[components.NewLine(item=shop), {"item": shop, "price": Decimal(1)}],
        target=shop,
        prices=[{"amount": Decimal("1.50"), "since": "2026-01-01"}],
        meta={"a": Decimal(1), "b": 2.5},
    )
    client.orders.create_order(shop="s", customer="c", total="1", tax=Decimal(1))
    client.prices.scale(body={"a": Decimal(1)})
    client.prices.add_prices(body=[{"amount": Decimal(1)}])
    client.forms.send_form(id=shop, rate=Decimal(1), rates=[Decimal(1), 2])
    client.forms.send_parts(id=shop, rate=Decimal(1), file=Path("a"))
    return order.total + 1.5


def models(ids: list[str], amounts: list[float]) -> components.NewOrder:
    order = components.NewOrder(
        customer=UUID(ids[0]),
        replaces=UUID(ids[0]),
        total=Decimal("1.50"),
        unit_price=Decimal(1),
        amount=Decimal(1),
        amounts=amounts,
        tax="1.50",
        wait=dt.timedelta(days=1),
        folder=Path("a"),
        due="2026-01-01",
        target=UUID(ids[0]),
        meta={"a": Decimal(1)},
    )
    order.total = order.unit_price = Decimal(2)
    number: Number = Decimal(1)
    order.amounts = [number, 1.5]
    customer: str = order.customer
    components.Point(x=Decimal(1), y=1.5)
    return components.NewOrder(customer=customer, total=1, amounts=amounts)


def dicts(ids: list[UUID], amounts: list[float]) -> components.NewOrderTypedDict:
    values: Iterable[float] = amounts
    print(values)
    return {"customer": ids[0], "total": Decimal(1), "amounts": amounts}


def results(client: PythonValues, order: components.Order) -> tuple[str, float]:
    prices = client.prices.set_prices(body=order.prices or [])
    return order.id, prices[0].amount


def wrong(client: PythonValues, order: components.Order) -> None:
    client.orders.create_order(shop=1, customer="c", total=1)  # refused
    client.orders.create_order(shop="s", customer="c", total=1, near="1")  # refused
    client.orders.create_order(shop="s", customer=Path("c"), total=1)  # refused
    client.orders.create_order(shop="s", customer="c", total=1, wait=1)  # refused
    components.NewOrder(customer=1, total=1)  # refused
    components.NewOrder(customer="c")  # refused
    components.NewOrder(customer="c", total=1, more=1)  # refused
    components.Point(x="1", y=1)  # refused
    components.Price(amount=Decimal(1))  # refused
    components.Order(id=UUID(int=1), total=1)  # refused
    identifier: UUID = order.id  # refused
    total: Decimal = order.total  # refused
    print(identifier, total)
