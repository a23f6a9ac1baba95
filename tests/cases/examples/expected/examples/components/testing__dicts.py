"""Models of testing_ as plain dicts, for type checkers."""

from __future__ import annotations

from typing import TypedDict


class AccountInputTypedDict(TypedDict):
    email: str
    password: str
