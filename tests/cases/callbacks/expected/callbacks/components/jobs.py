"""Models of jobs."""

from __future__ import annotations

from typing import Annotated, Literal

from typing_extensions import TypeAliasType

from .._runtime.validation.unions import Discriminated
from ..types import BaseModel
from ._variants import UnknownVariant
from .shared import Progress


class Done(BaseModel):
    kind: Literal["done"] = "done"
    link: str | None = None


class Failed(BaseModel):
    kind: Literal["failed"] = "failed"
    reason: str


class CreateJobRequest(BaseModel):
    url: str


AnyCreateJobCallbackPayload = TypeAliasType(
    "AnyCreateJobCallbackPayload",
    Annotated[
        Done | Failed | Progress | UnknownVariant,
        Discriminated(
            "kind", {"done": "Done", "failed": "Failed", "progress": "Progress"}
        ),
    ],
)
