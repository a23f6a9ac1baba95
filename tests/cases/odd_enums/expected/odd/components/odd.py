"""Models of odd."""

from __future__ import annotations

from typing import Any, Literal

from ..types import BaseModel


class Odd(BaseModel):
    numbers_as_text: Literal["1", "2", "true"] | str | None = None
    text_as_numbers: Literal[1, 2] | int | None = None
    text_as_booleans: Literal[True, False] | None = None
    with_null: Literal["a", "b"] | str | None = None
    fractions: float | None = None
    objects: Any | None = None
    both: Literal["b", "c"] | str | None = None
    nothing: None = None
    quotes: (
        Literal['say "hi"', "it's", "both \" and '", "back\\slash", ""] | str | None
    ) = None
