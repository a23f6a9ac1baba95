"""Orders: unions, decimals, pages and streams of JSON lines."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Generic, Literal, TypeVar

from fastapi import APIRouter, BackgroundTasks, Body, HTTPException, Query
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel, Field

from .accounts import CurrentAccount

orders = APIRouter(prefix="/orders", tags=["orders"])
ItemT = TypeVar("ItemT")


class Page(BaseModel, Generic[ItemT]):
    """A part of a list."""

    items: list[ItemT]
    next_cursor: str | None = None


class Card(BaseModel):
    type: Literal["card"] = "card"
    number: str


class Invoice(BaseModel):
    type: Literal["invoice"]
    due: datetime | None = None


class Voucher(BaseModel):
    type: Literal["voucher"] = "voucher"
    code: str
    worth: Decimal = Decimal("10.00")


Payment = Annotated[Card | Invoice | Voucher, Field(discriminator="type")]


class NewOrder(BaseModel):
    book_ids: list[int] = Field(min_length=1)
    total: Decimal = Field(max_digits=30, decimal_places=12)
    payment: Payment
    note: str | None = None


class Order(NewOrder):
    id: int
    status: Literal["open", "paid"] = "open"


class OrderChange(BaseModel):
    note: str | None = None
    payment: Payment | None = None


class Progress(BaseModel):
    step: int


_placed: dict[int, Order] = {}
_confirmed: list[int] = []


def _found(order_id: int) -> Order:
    if order_id not in _placed:
        raise HTTPException(404, "there is no such order")
    return _placed[order_id]


@orders.post("", status_code=201)
def place_order(
    order: NewOrder, background: BackgroundTasks, account: CurrentAccount
) -> Order:
    """Place an order. It is confirmed in the background."""
    placed = Order(id=len(_placed) + 1, **order.model_dump())
    _placed[placed.id] = placed
    background.add_task(_confirmed.append, placed.id)
    return placed


@orders.get("")
def list_orders(
    account: CurrentAccount,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 2,
    status: Literal["open", "paid"] | None = None,
) -> Page[Order]:
    """List orders, a page at a time."""
    start = int(cursor or 0)
    found = [o for o in _placed.values() if status in (None, o.status)]
    after = str(start + limit) if start + limit < len(found) else None
    return Page(items=found[start : start + limit], next_cursor=after)


@orders.get("/export")
async def export_orders() -> AsyncIterator[Order]:
    """Get all orders as JSON lines."""
    for order in list(_placed.values()):
        yield order


@orders.get("/totals")
def sum_up() -> dict[str, Decimal]:
    """Get the sum of all orders by status."""
    sums = {"open": Decimal(0), "paid": Decimal(0)}
    for order in _placed.values():
        sums[order.status] += order.total
    return sums


@orders.post("/quote")
def quote(
    price: Annotated[Decimal, Body(embed=True)],
    copies: Annotated[int, Body(embed=True)] = 1,
) -> Decimal:
    """Get the price of several copies."""
    return price * copies


@orders.get("/confirmed")
def list_confirmed() -> list[int]:
    """List the IDs of the confirmed orders."""
    return _confirmed


@orders.get("/{order_id}")
def get_order(order_id: int) -> Order:
    """Get an order."""
    return _found(order_id)


@orders.patch("/{order_id}")
def update_order(order_id: int, change: OrderChange) -> Order:
    """Change some fields of an order."""
    values = _found(order_id).model_dump() | change.model_dump(exclude_unset=True)
    _placed[order_id] = Order.model_validate(values)
    return _placed[order_id]


@orders.delete("/{order_id}", status_code=204)
def delete_order(order_id: int) -> None:
    """Delete an order."""
    _found(order_id)
    del _placed[order_id]


@orders.get("/{order_id}/progress", response_class=EventSourceResponse)
def watch_progress(order_id: int) -> Iterator[ServerSentEvent]:
    """Watch the progress of an order as named events."""
    for step in range(2):
        yield ServerSentEvent(data=Progress(step=step), event="step", id=str(step))


@orders.get("/{order_id}/messages", response_class=EventSourceResponse)
async def watch_messages(order_id: int) -> AsyncIterator[str]:
    """Watch messages about an order, which are text."""
    yield "packed"
    yield "sent"
