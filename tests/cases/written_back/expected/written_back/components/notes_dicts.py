"""Models of notes as plain dicts, for type checkers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NotRequired, TypeAlias, TypedDict

from .notes import Author, AuthorInput, Note, NoteInput, Tag, Target


class NoteInputTypedDict(TypedDict):
    text: str
    secret: NotRequired[str]
    author: NotRequired[AuthorInput | Author | AuthorInputTypedDict]
    tags: NotRequired[Sequence[Tag | TagTypedDict]]


class AuthorInputTypedDict(TypedDict):
    name: NotRequired[str]
    firstName: NotRequired[str]


class TagTypedDict(TypedDict):
    name: NotRequired[str]


class TargetPlaceTypedDict(TypedDict):
    x: float | Decimal


TargetTypedDict: TypeAlias = NoteInputTypedDict | TargetPlaceTypedDict


class BoardInputTypedDict(TypedDict):
    main: NoteInput | Note | NoteInputTypedDict
    item: NotRequired[
        NoteInput
        | Note
        | NoteInputTypedDict
        | AuthorInput
        | Author
        | AuthorInputTypedDict
    ]
    more: NotRequired[Mapping[str, NoteInput | Note | NoteInputTypedDict]]
    notes: NotRequired[Sequence[NoteInput | Note | NoteInputTypedDict]]
    tags: NotRequired[Sequence[Tag | TagTypedDict]]


class AimRequestTypedDict(TypedDict):
    target: Target | Note | TargetTypedDict
    others: NotRequired[Sequence[Target | Note | TargetTypedDict]]
