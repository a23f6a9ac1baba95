"""Models of notes as plain dicts, for type checkers."""

from __future__ import annotations

from decimal import Decimal
from typing import NotRequired, TypeAlias, TypedDict


class NoteInputTypedDict(TypedDict):
    text: str
    secret: NotRequired[str]
    author: NotRequired[AuthorInputTypedDict]
    tags: NotRequired[list[TagTypedDict]]


class AuthorInputTypedDict(TypedDict):
    name: NotRequired[str]
    firstName: NotRequired[str]


class TagTypedDict(TypedDict):
    name: NotRequired[str]


class TargetPlaceTypedDict(TypedDict):
    x: float | Decimal


TargetTypedDict: TypeAlias = NoteInputTypedDict | TargetPlaceTypedDict


class BoardInputTypedDict(TypedDict):
    main: NoteInputTypedDict
    item: NotRequired[NoteInputTypedDict | AuthorInputTypedDict]
    more: NotRequired[dict[str, NoteInputTypedDict]]
    notes: NotRequired[list[NoteInputTypedDict]]
    tags: NotRequired[list[TagTypedDict]]


class AimRequestTypedDict(TypedDict):
    target: TargetTypedDict
    others: NotRequired[list[TargetTypedDict]]
