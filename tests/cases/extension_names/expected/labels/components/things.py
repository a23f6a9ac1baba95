"""Models of things."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..types import BaseModel


class Thing(BaseModel):
    scheme: Annotated[str | None, Field(alias="sch")] = None
    number: Annotated[str | None, Field(alias="n")] = None
    width: Annotated[str | None, Field(alias="w")] = None
