"""The base class of all models."""

from __future__ import annotations

import pydantic


class BaseModel(pydantic.BaseModel):
    """A model that keeps unknown properties.

    Fields are given by their Python names or by their names on the wire.
    """

    model_config = pydantic.ConfigDict(
        extra="allow",
        validate_by_name=True,
        validate_by_alias=True,
        protected_namespaces=(),
        defer_build=True,
    )
