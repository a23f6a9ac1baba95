"""Models of lamps."""

from __future__ import annotations

from typing import Any, Literal

from typing_extensions import TypeAliasType

from ..types import BaseModel


class Lamp(BaseModel):
    color: Color | None = None
    """The color."""
    power: Literal["lo", "hi"] | str | None = None
    """
    How much it takes.

    ``lo`` (Low): Up to 5 W; ``hi``: More.
    """
    mode: list[Literal["a", "b"]] | None = None
    """``a`` (Automatic): It decides."""
    extra: Any | None = None


Color = TypeAliasType("Color", Literal["red", "sea_green"] | str)
"""
The color.

``red``: Like a rose; ``sea_green``: Like the sea.
"""
