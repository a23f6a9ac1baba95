"""Models of shapes as plain dicts, for type checkers."""

from __future__ import annotations

from typing import Any, NotRequired, TypeAlias, TypedDict


class CircleTypedDict(TypedDict):
    radius: int | float
    label: NotRequired[str | int]


class SquareTypedDict(TypedDict):
    side: float
    anything: NotRequired[Any]
    mixed: NotRequired[str | int | None]


ShapeTypedDict: TypeAlias = CircleTypedDict | SquareTypedDict | None
