"""Models of other."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

CardType = TypeAliasType("CardType", Literal["card"])
"""By a reference."""
