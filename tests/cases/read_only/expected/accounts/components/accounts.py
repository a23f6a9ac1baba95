"""Models of accounts."""

from __future__ import annotations

import datetime as dt

from .._runtime.validation.written_back import RequestModel
from ..types import BaseModel


class Team(BaseModel):
    name: str
    owner: Account
    """An account, which the server numbers."""
    members: list[Account] | None = None


class TeamInput(RequestModel, twin="Team"):
    name: str
    owner: AccountInput
    """An account, which the server numbers."""
    members: list[AccountInput] | None = None


class Account(BaseModel):
    """An account, which the server numbers."""

    id: str
    email: str
    seen: dt.datetime | None = None


class AccountInput(RequestModel, twin="Account"):
    """An account, which the server numbers."""

    email: str
    password: str


class Note(BaseModel):
    """Only sent, never received."""

    text: str
