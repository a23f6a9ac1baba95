"""Models of orders as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class CreateOrderRequestTypedDict(TypedDict):
    lines: list[CreateOrderRequestLinesItemTypedDict]
    metadata: NotRequired[dict[str, str]]
    address: NotRequired[CreateOrderRequestAddressTypedDict]


class CreateOrderRequestLinesItemTypedDict(TypedDict):
    sku: str
    quantity: NotRequired[int]
    """Default: ``1``."""


class CreateOrderRequestAddressTypedDict(TypedDict):
    street: NotRequired[str]
