"""Models of images as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class UploadApplicationJsonRequestTypedDict(TypedDict):
    url: str
    note: NotRequired[str]
