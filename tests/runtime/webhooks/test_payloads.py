"""Payloads of webhooks: JSON and forms, valid and invalid."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from runtime.validation.models import BaseModel
from runtime.webhooks.payloads import WebhookPayloadError, form_payload, json_payload

GREETING = "the payload breaks its schema:"


class Item(BaseModel):
    name: str
    count: int | None = None


class Order(BaseModel):
    id: int
    paid: bool = False
    tags: list[str] | None = None
    item: Item | None = None
    labels: dict[str, int] | None = None


def form(body: bytes | str) -> Order:
    lists, objects = ("tags",), ("item", "labels")
    order: Order = form_payload(Order, body, lists=lists, objects=objects)
    return order


def refused(type_: Any, body: bytes | str) -> WebhookPayloadError:  # any type
    with pytest.raises(WebhookPayloadError) as caught:
        json_payload(type_, body)
    return caught.value


@pytest.mark.parametrize("body", ['{"id": 7, "new": "kept"}', b'{"id":7,"new":"kept"}'])
def test_json_is_read_from_text_and_bytes(body: bytes | str) -> None:
    order: Order = json_payload(Order, body)
    assert order.id == 7
    assert order.model_extra == {"new": "kept"}


@pytest.mark.parametrize(
    ("type_", "body", "value"),
    [(list[int], "[1, 2]", [1, 2]), (str, '"é"', "é"), (int | None, "null", None)],
)
def test_a_payload_may_be_anything(type_: Any, body: str, value: Any) -> None:
    assert json_payload(type_, body) == value
    assert json_payload(type_, body.encode()) == value


def test_an_error_shows_where_the_payload_is_wrong() -> None:
    body = '{"id": 1, "item": {"name": 1}, "labels": {"a/b": "x"}}'
    error = refused(Order, body)
    assert str(error) == error.message
    assert error.message.splitlines() == [
        GREETING,
        "  at /item/name: Input should be a valid string, not 1",
        "  at /labels/a~1b: Input should be a valid integer, unable to parse string as "
        "an integer, not 'x'",
    ]
    assert error.body == body


def test_an_error_does_not_show_everything() -> None:
    error = refused(list[int], f'["{"x" * 1000}", [], {{}}, "b", "c"]')
    assert error.message.endswith("\n  and 2 more")
    assert len(error.message) < 500


@pytest.mark.parametrize("body", ["", b"", "{", b"\xff", "null", "[]", "\ud800"])
def test_what_is_not_the_payload_is_refused(body: bytes | str) -> None:
    error = refused(Order, body)
    assert error.message.startswith(f"{GREETING}\n  at the top: ")
    assert error.body == body


def test_a_pointer_leads_through_unions() -> None:
    error = refused(list[Order | Item], '[{"id": 1, "item": {"count": 1}}]')
    assert "\n  at /0/item/name: Field required" in error.message
    assert "\n  at /0/name: Field required" in error.message


def test_a_body_that_is_no_text_is_refused() -> None:
    body: Any = {"id": 1}  # what callers without a type checker may pass
    assert "JSON input should be string, bytes" in refused(Order, body).message


def test_an_error_is_a_value_error_that_can_be_pickled() -> None:
    error = refused(Order, b"{}")
    copied = pickle.loads(pickle.dumps(error))
    assert isinstance(copied, ValueError)
    assert (str(copied), copied.body) == (str(error), b"{}")


def test_a_form_is_read_by_its_types() -> None:
    order = form(b"id=7&paid=true&tags=a+b&tags=%C3%A9&new=kept")
    assert (order.id, order.paid, order.tags) == (7, True, ["a b", "é"])
    assert order.model_extra == {"new": "kept"}


@pytest.mark.parametrize("name", ["tags", "tags[]", "tags%5B0%5D"])
def test_one_value_of_a_list_is_a_list(name: str) -> None:
    assert form(f"id=7&{name}=only").tags == ["only"]


@pytest.mark.parametrize(
    "body",
    [
        "id=7&item=%7B%22name%22%3A%22x%22%2C%22count%22%3A1%7D&labels={}",
        "id=7&item[name]=x&item[count]=1&labels={}",
    ],
)
def test_objects_in_a_form_are_json_or_have_brackets(body: str) -> None:
    order = form(body)
    assert order.item == Item(name="x", count=1)
    assert order.labels == {}


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("", "/id"),
        ("id=x", "/id"),
        ("id=7&item=nothing", "/item"),
        ("id=7&item[count]=1", "/item/name"),
        ("id=7&item=1&item[name]=x", "/item"),
        ("id=7&labels[a][b]=1", "/labels/a"),
    ],
)
def test_a_broken_form_is_refused(body: str, place: str) -> None:
    with pytest.raises(WebhookPayloadError) as caught:
        form(body)
    assert f"\n  at {place}: " in caught.value.message
    assert caught.value.body == body
