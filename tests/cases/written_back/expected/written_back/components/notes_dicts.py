"""Models of notes as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


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


class BoardInputTypedDict(TypedDict):
    main: NoteInputTypedDict
    item: NotRequired[NoteInputTypedDict | AuthorInputTypedDict]
    more: NotRequired[dict[str, NoteInputTypedDict]]
