"""Numbers of models that are only sent."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Annotated, Any

import pytest
from pydantic import Field, ValidationError

from runtime.call import Parameter, Query, json_body
from runtime.errors import ArgumentError
from runtime.request.build import parameter_value
from runtime.request.encoding import encode_query
from runtime.request.fields import FormField, pairs_of, parts_of
from runtime.validation.models import BaseModel
from runtime.validation.numbers import Number, NumberOrText

DIGITS = "0.1000000000000000000001"
LONG = Decimal(DIGITS)


class Order(BaseModel):
    """A model that is only sent."""

    price: Number | None = None
    unit_price: Annotated[Number | None, Field(alias="unitPrice")] = None
    prices: list[Number] | None = None
    by_name: dict[str, Number | None] | None = None
    total: NumberOrText | None = None
    either: Number | bool | None = None
    inner: Order | None = None


VALUES: dict[str, Any] = {
    "price": LONG,
    "unit_price": Decimal("9.90"),
    "prices": [LONG, 1.5, 3],
    "by_name": {"a": LONG, "b": None},
    "total": LONG,
    "either": LONG,
    "inner": {"price": LONG, "inner": {"total": Decimal("1.50")}},
}
SENT = (
    f'{{"price":{DIGITS},"unitPrice":9.90,"prices":[{DIGITS},1.5,3.0],'
    f'"by_name":{{"a":{DIGITS},"b":null}},"total":"{DIGITS}","either":{DIGITS},'
    f'"inner":{{"price":{DIGITS},"inner":{{"total":1.50}}}}}}'
)


def body(type_: Any, value: object) -> str:
    found = json_body(type_, value)
    assert found is not None
    content = found.encode().content
    assert isinstance(content, bytes)
    return content.decode()


def test_models_and_dicts() -> None:
    order = Order(**VALUES)
    assert (order.price, order.total) == (LONG, LONG)
    assert body(Order, order) == SENT
    assert body(Order, VALUES) == SENT
    assert body(list[Order], [order, VALUES]) == f"[{SENT},{SENT}]"
    assert body(dict[str, Order], {"a": order}) == f'{{"a":{SENT}}}'
    assert body(Order | str, order) == SENT
    assert body(Order, {"inner": order}) == f'{{"inner":{SENT}}}'


def test_attributes() -> None:
    order = Order(inner=Order())
    assert order.inner is not None
    order.price = order.inner.price = LONG
    order.total = LONG
    sent = body(Order, order)
    assert json.loads(sent) == {
        "price": float(LONG),
        "total": DIGITS,
        "inner": {"price": float(LONG)},
    }
    assert sent.count(DIGITS) == 3


def test_other_places() -> None:
    limits = Order(price=LONG)
    text = f'{{"price":{DIGITS}}}'
    as_json: Parameter = Query("q", limits, Order, media_type="application/json")
    assert parameter_value(as_json, limits) == text
    plain: Parameter = Query("q", limits, Order)
    value = parameter_value(plain, limits)
    assert encode_query("q", value, "deepObject", True, False) == [("q[price]", DIGITS)]
    assert encode_query("q", value, "form", True, False) == [("price", DIGITS)]
    (part,) = parts_of(FormField("f", limits, Order))
    assert part.content == text.encode()
    styled = FormField("f", limits, Order, style="deepObject")
    assert pairs_of(styled) == [("f[price]", DIGITS)]


def test_what_users_write_themselves_has_no_marks() -> None:
    order = Order(price=LONG, total=LONG)
    assert order.model_dump(exclude_unset=True) == {"price": LONG, "total": LONG}
    assert json.loads(order.model_dump_json(exclude_unset=True)) == {
        "price": DIGITS,
        "total": DIGITS,
    }


@pytest.mark.parametrize("value", ["x", [1], object()])
def test_what_is_no_number(value: Any) -> None:
    with pytest.raises(ValidationError) as caught:
        Order(price=value)
    (problem,) = caught.value.errors()
    assert problem["loc"] == ("price",)
    assert problem["msg"] == "Input should be a valid number"
    with pytest.raises(ArgumentError, match=r"^price: Input should be a valid number"):
        body(Order, {"price": value})
    with pytest.raises(ValidationError, match="valid number or text"):
        Order(total=[])  # type: ignore[arg-type] # a wrong type, on purpose


def test_numbers_among_other_scalars() -> None:
    class Values(BaseModel):
        """A model with values of several types."""

        any: dict[str, str | int | Number | bool]

    given = {"a": "1", "b": 2, "c": 2.5, "d": True, "e": LONG, "f": Decimal("9.90")}
    sent = f'{{"any":{{"a":"1","b":2,"c":2.5,"d":true,"e":{DIGITS},"f":9.90}}}}'
    assert body(Values, Values(any=given)) == sent
    in_a_dict = body(Values, {"any": given})
    assert in_a_dict == sent.replace(DIGITS, f'"{DIGITS}"')


def test_other_numbers() -> None:
    texts: Any = ["1.5"]
    order = Order(price=2, total="1.50", prices=texts)
    assert (order.price, order.total, order.prices) == (2.0, "1.50", [1.5])
    with pytest.raises(ArgumentError, match="price: must be a finite number, not NaN"):
        body(Order, {"price": Decimal("NaN")})
