"""Models of old."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..types import BaseModel


class Old(BaseModel):
    name: Annotated[str | None, Field(deprecated=True)] = None
    """The name."""


class OldRequest(BaseModel):
    name: str
    alias: Annotated[str | None, Field(deprecated=True)] = None
    code: Annotated[int | None, Field(deprecated=True)] = None
