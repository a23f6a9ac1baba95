"""Models of jobs as plain dicts, for type checkers."""

from __future__ import annotations

from typing import TypedDict


class CreateJobRequestTypedDict(TypedDict):
    url: str
