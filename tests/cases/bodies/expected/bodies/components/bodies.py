"""Models of bodies."""

from __future__ import annotations

from typing import Any

from typing_extensions import TypeAliasType

from ..types import BaseModel

Patch = TypeAliasType("Patch", dict[str, Any])


class Upload(BaseModel):
    file: str
    pages: list[str] | None = None
    name: str | None = None


class SendOptionalRequest(BaseModel):
    id: str
    note: str | None = None
