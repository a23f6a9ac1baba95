"""Models of trees as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict


class TreeTypedDict(TypedDict):
    value: NotRequired[ValueTypedDict]
    """An alias that contains itself."""
    children: NotRequired[list[TreeTypedDict]]
    first: NotRequired[TreeTypedDict]
    nested: NotRequired[ListsItemTypedDict]


ValueTypedDict: TypeAlias = "str | list[ValueTypedDict] | dict[str, ValueTypedDict]"
"""An alias that contains itself."""


ListsItemTypedDict: TypeAlias = "list[ListsItemTypedDict]"
