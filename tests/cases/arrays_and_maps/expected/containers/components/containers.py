"""Models of containers."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from ..types import BaseModel


class Container(BaseModel):
    point: tuple[float, str] | None = None
    open_tuple: builtins.list[float | str | bool] | None = None
    anything: Any | None = None
    untyped: Any | None = None
    implied_object: ContainerImpliedObject | None = None
    implied_array: builtins.list[int] | None = None
    pattern: dict[str, str | int] | None = None
    labels: Labels | None = None
    """Properties of known names, and others of one type."""
    empty: ContainerEmpty | None = None
    closed: Closed | None = None
    many: str | int | None = None
    free: dict[str, Any] | None = None
    list: builtins.list[str] | None = None
    dict_: Annotated[dict[str, builtins.list[int]] | None, Field(alias="dict")] = None
    people: People | None = None
    not_a_string: Any | None = None
    keys: Keys | None = None
    """Names that are no identifiers."""


class ContainerImpliedObject(BaseModel):
    a: str | None = None


class Labels(BaseModel):
    """Properties of known names, and others of one type."""

    if not TYPE_CHECKING:
        # The type of all other properties, for pydantic.
        __pydantic_extra__: dict[str, int]
    kind: str | None = None


class ContainerEmpty(BaseModel):
    pass


class Closed(BaseModel):
    pass


class PeopleItem(BaseModel):
    name: str


People = TypeAliasType("People", list[PeopleItem])


class Keys(BaseModel):
    """Names that are no identifiers."""

    id: Annotated[str, Field(alias="@id")]
    """What it is."""
    a_b: Annotated[Labels | None, Field(alias="a-b")] = None
    """Properties of known names, and others of one type."""
    class_: Annotated[Literal["x", "y"] | str | None, Field(alias="class")] = None
    items: list[Later] | None = None


class Later(BaseModel):
    private: Annotated[str | None, Field(alias="__private")] = None
    from_: Annotated[str | None, Field(alias="from")] = None
    """A keyword."""
