"""Models of shared."""

from __future__ import annotations

from ..types import BaseModel


class Owner(BaseModel):
    name: str | None = None


class Problem(BaseModel):
    error: ProblemError | None = None


class ProblemError(BaseModel):
    message: str | None = None


class Unused(BaseModel):
    kept: bool | None = None
