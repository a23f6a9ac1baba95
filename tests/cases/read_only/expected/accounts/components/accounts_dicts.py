"""Models of accounts as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class TeamInputTypedDict(TypedDict):
    name: str
    owner: AccountInputTypedDict
    """An account, which the server numbers."""
    members: NotRequired[list[AccountInputTypedDict]]


class AccountInputTypedDict(TypedDict):
    """An account, which the server numbers."""

    email: str
    password: str


class NoteTypedDict(TypedDict):
    """Only sent, never received."""

    text: str
