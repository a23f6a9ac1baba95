"""Models of shared."""

from __future__ import annotations

from typing_extensions import TypeAliasType

from ..types import BaseModel


class Thing(BaseModel):
    id: str | None = None


Things = TypeAliasType("Things", list[Thing])
