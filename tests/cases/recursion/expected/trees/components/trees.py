"""Models of trees."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from typing_extensions import TypeAliasType

from ..types import BaseModel


class Tree(BaseModel):
    value: Value | None = None
    """An alias that contains itself."""
    children: list[Tree] | None = None
    first: Tree | None = None
    nested: ListsItem | None = None


if TYPE_CHECKING:
    Value: TypeAlias = "str | list[Value] | dict[str, Value]"
    """An alias that contains itself."""
else:
    Value = TypeAliasType("Value", "str | list[Value] | dict[str, Value]")


if TYPE_CHECKING:
    ListsItem: TypeAlias = "list[ListsItem]"
else:
    ListsItem = TypeAliasType("ListsItem", "list[ListsItem]")


Lists = TypeAliasType("Lists", list[ListsItem])


if TYPE_CHECKING:
    Right: TypeAlias = "list[Left] | str"
else:
    Right = TypeAliasType("Right", "list[Left] | str")


if TYPE_CHECKING:
    Left: TypeAlias = "int | Right"
    """Two aliases that contain each other."""
else:
    Left = TypeAliasType("Left", "int | Right")


Itself = TypeAliasType("Itself", str)
"""An alternative that is the schema itself says nothing."""


class Forest(BaseModel):
    left: Left | None = None
    """Two aliases that contain each other."""
    itself: Itself | None = None
    """An alternative that is the schema itself says nothing."""
    lists: Lists | None = None
    tree: Tree | None = None
