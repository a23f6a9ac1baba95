"""Models of notes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated

from pydantic import Field
from typing_extensions import TypeAliasType

from .._runtime.validation.read_only import SharedModel
from .._runtime.validation.written_back import RequestModel
from ..types import BaseModel, Number

if TYPE_CHECKING:
    from .notes_dicts import (
        AuthorInputTypedDict,
        NoteInputTypedDict,
        TagTypedDict,
        TargetTypedDict,
    )


class Note(BaseModel):
    id: str
    text: str
    author: Author | None = None
    changed_at: Annotated[dt.datetime | None, Field(alias="changedAt")] = None
    tags: list[Tag] | None = None


class NoteInput(RequestModel, twin="Note"):
    text: str
    secret: str | None = None
    author: AuthorInput | None = None
    tags: list[Tag] | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            text: str,
            secret: str | None = None,
            author: AuthorInput | Author | AuthorInputTypedDict | None = None,
            tags: Iterable[Tag | TagTypedDict] | None = None,
        ) -> None: ...


class Author(BaseModel):
    id: int
    name: str | None = None
    first_name: Annotated[str | None, Field(alias="firstName")] = None


class AuthorInput(RequestModel, twin="Author"):
    name: str | None = None
    first_name: Annotated[str | None, Field(alias="firstName")] = None


class Tag(SharedModel, read_only=("made_at",)):
    name: str | None = None
    made_at: Annotated[dt.datetime | None, Field(alias="madeAt")] = None


class TargetPlace(BaseModel):
    x: Number


Target = TypeAliasType("Target", NoteInput | TargetPlace)


class Board(BaseModel):
    main: Note
    item: Note | Author | None = None
    more: dict[str, Note] | None = None
    notes: list[Note] | None = None
    tags: list[Tag] | None = None


class BoardInput(RequestModel, twin="Board"):
    main: NoteInput
    item: NoteInput | AuthorInput | None = None
    more: dict[str, NoteInput] | None = None
    notes: list[NoteInput] | None = None
    tags: list[Tag] | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            main: NoteInput | Note | NoteInputTypedDict,
            item: (
                NoteInput
                | Note
                | NoteInputTypedDict
                | AuthorInput
                | Author
                | AuthorInputTypedDict
                | None
            ) = None,
            more: Mapping[str, NoteInput | Note | NoteInputTypedDict] | None = None,
            notes: Iterable[NoteInput | Note | NoteInputTypedDict] | None = None,
            tags: Iterable[Tag | TagTypedDict] | None = None,
        ) -> None: ...


class AimRequest(BaseModel):
    target: Target
    others: list[Target] | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            target: Target | Note | TargetTypedDict,
            others: Iterable[Target | Note | TargetTypedDict] | None = None,
        ) -> None: ...
