"""Models of other."""

from __future__ import annotations

from typing_extensions import TypeAliasType

Flag = TypeAliasType("Flag", bool)
