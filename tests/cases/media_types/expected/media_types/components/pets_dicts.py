"""Models of pets as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class PetTypedDict(TypedDict):
    name: str
    age: NotRequired[int | None]
