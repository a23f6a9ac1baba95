"""Models do not lose digits of decimals: they keep, refuse or write them."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any

import pytest
from pydantic import Field, ValidationError

from runtime.call import json_body
from runtime.validation.digits import is_long, marked, unmarked, unmarked_bytes
from runtime.validation.models import BaseModel

LONG = Decimal("0.1000000000000000000001")


class Price(BaseModel):
    """A model that is read and sent: its numbers are floats."""

    amount: float | None = None
    amounts: list[float] | None = None
    by_name: dict[str, float] | None = None
    unit_price: Annotated[float | None, Field(alias="unitPrice")] = None
    either: float | str | None = None
    exact: Decimal | None = None
    inner: Price | None = None
    prices: list[Price] | None = None


def make(**values: Any) -> Price:
    return Price(**values)


def validate(**values: Any) -> Price:
    return Price.model_validate(values)


MAKERS = pytest.mark.parametrize("maker", [make, validate])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0.1", False),
        ("9.90", False),
        ("1E+3", False),
        ("-1.5", False),
        ("9007199254740993", True),
        ("0.1000000000000000000001", True),
        ("1E+400", True),
        ("1E-400", True),
        ("NaN", False),
        ("Infinity", False),
    ],
)
def test_numbers_that_no_float_holds(text: str, expected: bool) -> None:
    assert is_long(Decimal(text)) is expected


@MAKERS
def test_short_numbers_become_floats(maker: Callable[..., Price]) -> None:
    price = maker(amount=Decimal("9.90"), amounts=[Decimal(1)], inner={"amount": 1})
    assert (price.amount, price.amounts) == (9.9, [1.0])
    assert type(price.amount) is float


@MAKERS
@pytest.mark.parametrize(
    ("values", "place"),
    [
        ({"amount": LONG}, "amount"),
        ({"unit_price": LONG}, "unit_price"),
        ({"unitPrice": LONG}, "unitPrice"),
        ({"amounts": [1, LONG]}, "amounts.1"),
        ({"amounts": (n for n in [LONG])}, "amounts.0"),
        ({"amounts": {LONG}}, "amounts.0"),
        ({"by_name": {"x": LONG}}, "by_name.x"),
        ({"inner": {"amount": LONG}}, "inner.amount"),
        ({"inner": {"unit_price": LONG}}, "inner.unit_price"),
        ({"prices": [{}, {"inner": {"amount": LONG}}]}, "prices.1.inner.amount"),
    ],
)
def test_long_numbers_are_refused(
    maker: Callable[..., Price], values: dict[str, Any], place: str
) -> None:
    with pytest.raises(ValidationError, match="whose digits a float holds") as caught:
        maker(**{k: _fresh(v) for k, v in values.items()})
    (problem,) = caught.value.errors()
    assert ".".join(map(str, problem["loc"])) == place
    assert caught.value.title == "Price"


def _fresh(value: Any) -> Any:
    """Iterators of parameters are read by the first test."""
    return iter([LONG]) if hasattr(value, "__next__") else value


@MAKERS
def test_all_lost_numbers_are_named(maker: Callable[..., Price]) -> None:
    with pytest.raises(ValidationError) as caught:
        maker(amount=LONG, amounts=[LONG], exact=LONG)
    assert [problem["loc"] for problem in caught.value.errors()] == [
        ("amount",),
        ("amounts", 0),
    ]


@MAKERS
def test_long_numbers_that_are_kept(maker: Callable[..., Price]) -> None:
    assert maker(exact=LONG).exact == LONG
    assert maker(other=LONG).model_extra == {"other": LONG}
    assert maker(either=LONG).either == str(LONG)


def test_attributes() -> None:
    price = Price(amount=1)
    price.amount = Decimal("9.9")  # type: ignore[assignment] # another type
    assert type(price.amount) is float
    price.amounts = [Decimal(1)]  # type: ignore[list-item] # as above
    assert json.loads(sent(price)) == {"amount": 9.9, "amounts": [1]}
    with pytest.raises(ValidationError, match="amount"):
        price.amount = LONG  # type: ignore[assignment] # as above
    with pytest.raises(ValidationError, match=r"amounts\.0"):
        price.amounts = [LONG]  # type: ignore[list-item] # as above
    price.either = LONG  # type: ignore[assignment] # as above
    price.exact = LONG
    price.amounts = (1.5 for _ in range(2))  # type: ignore[assignment] # as above
    assert price.either == str(LONG)
    price.amounts = None
    price.other = LONG  # type: ignore[attr-defined] # unknown properties are kept
    assert sent(price) == (
        f'{{"amount":9.9,"amounts":null,"either":"{LONG}","exact":"{LONG}",'
        f'"other":"{LONG}"}}'
    )


def sent(price: Price) -> str:
    found = json_body(Price, price)
    assert found is not None
    content = found.encode().content
    assert isinstance(content, bytes)
    return content.decode()


def test_marks_are_those_of_numbers_only() -> None:
    text = json.dumps([marked(LONG), "\ufdd0x\ufdd0", "1"], ensure_ascii=False)
    assert unmarked(text) == f'[{LONG}, "\ufdd0x\ufdd0", "1"]'
    assert unmarked_bytes(text.encode()) == unmarked(text).encode()
