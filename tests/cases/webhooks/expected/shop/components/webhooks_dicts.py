"""Models of webhooks as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class AddressTypedDict(TypedDict):
    url: str
    secret: NotRequired[str]
