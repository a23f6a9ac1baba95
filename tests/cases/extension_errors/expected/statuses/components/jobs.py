"""Models of jobs."""

from __future__ import annotations

from ..types import BaseModel


class Job(BaseModel):
    state: str | None = None


class Missing(BaseModel):
    id: str | None = None


class Problem(BaseModel):
    detail: ProblemDetail | None = None


class ProblemDetail(BaseModel):
    code: int | None = None
    words: str | None = None
