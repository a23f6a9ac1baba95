"""Models of shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from typing_extensions import TypeAliasType

from ..types import BaseModel

Odd = TypeAliasType("Odd", int | str | None)
"""Two unions that are a member of each other."""


Even = TypeAliasType("Even", str | int | None)


if TYPE_CHECKING:
    MatrixItem: TypeAlias = "list[MatrixItem]"
else:
    MatrixItem = TypeAliasType("MatrixItem", "list[MatrixItem]")


Matrix = TypeAliasType("Matrix", list[MatrixItem])
"""Arrays of arrays of ever the same, narrowed."""


if TYPE_CHECKING:
    Rows: TypeAlias = "list[Rows]"
else:
    Rows = TypeAliasType("Rows", "list[Rows]")


class Narrow(BaseModel):
    """A property that contains its base again and narrows it."""

    count: int
    next: NarrowNext | None = None


class Wide(BaseModel):
    count: int
    next: Wide | None = None


class NarrowNext(BaseModel):
    next: NarrowNextNext | None = None
    count: int


class NarrowNextNext(BaseModel):
    count: int
    next: Wide | None = None
