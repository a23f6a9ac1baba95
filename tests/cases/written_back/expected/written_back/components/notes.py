"""Models of notes."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field

from .._runtime.validation.written_back import RequestModel
from ..types import BaseModel


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


class Author(BaseModel):
    id: int
    name: str | None = None
    first_name: Annotated[str | None, Field(alias="firstName")] = None


class AuthorInput(RequestModel, twin="Author"):
    name: str | None = None
    first_name: Annotated[str | None, Field(alias="firstName")] = None


class Tag(BaseModel):
    name: str | None = None


class Board(BaseModel):
    main: Note
    item: Note | Author | None = None
    more: dict[str, Note] | None = None


class BoardInput(RequestModel, twin="Board"):
    main: NoteInput
    item: NoteInput | AuthorInput | None = None
    more: dict[str, NoteInput] | None = None
