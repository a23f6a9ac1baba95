"""Models of styles as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class DeepTypedDict(TypedDict):
    a: NotRequired[str]
    b: NotRequired[int]
