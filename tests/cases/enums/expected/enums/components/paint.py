"""Models of paint."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

from ..types import BaseModel

Colour = TypeAliasType("Colour", Literal["red", "green"] | str)
"""More colours may follow."""


Finish = TypeAliasType("Finish", Literal["matt", "gloss"])


class Paint(BaseModel):
    kind: Literal["paint"]
    colour: Colour
    """More colours may follow."""
    finish: Finish | None = None
    coats: Literal[1, 2] | int | None = None
    mixed: Literal[1, "two", True] | int | str | None = None
    maybe: Literal["a", "b"] | str | None = None
    single: Literal["only"] | None = None
    nothing: None = None
    ratio: float | None = None
