"""Models of accounts as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class CreateRequestTypedDict(TypedDict):
    note: NotRequired[str]
    pin: NotRequired[str]
    Answer: NotRequired[str]
