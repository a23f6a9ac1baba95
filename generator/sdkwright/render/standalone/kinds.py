"""The kinds of models that ``sdkwright models`` writes."""

from __future__ import annotations

from enum import StrEnum


class ModelsKind(StrEnum):
    """The libraries of models."""

    PYDANTIC = "pydantic"
    DATACLASS = "dataclass"
    TYPEDDICT = "typeddict"
    MSGSPEC = "msgspec"
