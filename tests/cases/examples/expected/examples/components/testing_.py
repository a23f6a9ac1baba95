"""Models of testing_."""

from __future__ import annotations

from typing import Literal

from .._runtime.validation.written_back import RequestModel
from ..types import BaseModel


class Tree(BaseModel):
    name: str
    state: Literal["green", "bare"] | str
    parent: Tree | None = None
    branches: list[Tree] | None = None


class Account(BaseModel):
    id: str
    email: str


class AccountInput(RequestModel, twin="Account"):
    email: str
    password: str
