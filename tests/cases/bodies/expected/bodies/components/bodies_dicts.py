"""Models of bodies as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class UploadTypedDict(TypedDict):
    file: str
    pages: NotRequired[list[str]]
    name: NotRequired[str]


class SendOptionalRequestTypedDict(TypedDict):
    id: str
    note: NotRequired[str]
