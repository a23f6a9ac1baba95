"""Models of accounts as plain dicts, for type checkers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict

from .accounts import AccountInput


class TeamInputTypedDict(TypedDict):
    name: str
    owner: AccountInput | AccountInputTypedDict
    """An account, which the server numbers."""
    members: NotRequired[Sequence[AccountInput | AccountInputTypedDict]]


class AccountInputTypedDict(TypedDict):
    """An account, which the server numbers."""

    email: str
    password: str


class NoteTypedDict(TypedDict):
    """Only sent, never received."""

    text: str
