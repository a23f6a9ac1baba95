"""Models of say."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..types import BaseModel


class Word(BaseModel):
    """Ends with a backslash \\"""

    text: str | None = None
    """'''single''' and "double\""""
    quote_key: Annotated[str | None, Field(alias='quote"key')] = None
