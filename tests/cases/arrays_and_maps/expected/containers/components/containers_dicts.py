"""Models of containers as plain dicts, for type checkers."""

from __future__ import annotations

import builtins
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict


class ContainerTypedDict(TypedDict):
    point: NotRequired[tuple[float, str]]
    open_tuple: NotRequired[builtins.list[float | str | bool]]
    anything: NotRequired[Any]
    untyped: NotRequired[Any]
    implied_object: NotRequired[ContainerImpliedObjectTypedDict]
    implied_array: NotRequired[builtins.list[int]]
    pattern: NotRequired[builtins.dict[str, str | int]]
    labels: NotRequired[LabelsTypedDict]
    """Properties of known names, and others of one type."""
    empty: NotRequired[ContainerEmptyTypedDict]
    closed: NotRequired[ClosedTypedDict]
    many: NotRequired[str | int | None]
    free: NotRequired[builtins.dict[str, Any]]
    list: NotRequired[builtins.list[str]]
    dict: NotRequired[builtins.dict[str, builtins.list[int]]]
    people: NotRequired[PeopleTypedDict]
    not_a_string: NotRequired[Any]
    keys: NotRequired[KeysTypedDict]
    """Names that are no identifiers."""


class ContainerImpliedObjectTypedDict(TypedDict):
    a: NotRequired[str]


class LabelsTypedDict(TypedDict):
    """Properties of known names, and others of one type."""

    kind: NotRequired[str]


class ContainerEmptyTypedDict(TypedDict):
    pass


class ClosedTypedDict(TypedDict):
    pass


class PeopleItemTypedDict(TypedDict):
    name: str


PeopleTypedDict: TypeAlias = list[PeopleItemTypedDict]


KeysTypedDict = TypedDict(
    "KeysTypedDict",
    {
        "@id": "str",
        "a-b": NotRequired["LabelsTypedDict"],
        "class": NotRequired['Literal["x", "y"] | str'],
        "items": NotRequired["list[LaterTypedDict]"],
    },
)
"""Names that are no identifiers."""


LaterTypedDict = TypedDict(
    "LaterTypedDict",
    {
        "__private": NotRequired["str"],
        "from": NotRequired["str"],
    },
)
