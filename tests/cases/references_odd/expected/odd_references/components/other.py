"""Models of other."""

from __future__ import annotations

from typing import Any, TypeAlias

from typing_extensions import TypeAliasType

from ..types import BaseModel


class Named(BaseModel):
    x: int | None = None


Alias: TypeAlias = Named


class Deep(BaseModel):
    x: str | None = None
    document: Named | None = None


Second = TypeAliasType("Second", Any)


Third = TypeAliasType("Third", Any)


Through = TypeAliasType("Through", Any)
