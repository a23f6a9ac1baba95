"""Models of things as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class ThingTypedDict(TypedDict):
    sch: NotRequired[str]
    n: NotRequired[str]
    w: NotRequired[str]
