"""Models of class_."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..types import BaseModel


class OddNames(BaseModel):
    class_: Annotated[str, Field(alias="class")]
    model_config_: Annotated[str | None, Field(alias="model_config")] = None
    copy_: Annotated[bool | None, Field(alias="copy")] = None
    camel_case: Annotated[str | None, Field(alias="camelCase")] = None
    http_status_code: Annotated[int | None, Field(alias="HTTPStatusCode")] = None
    with_space: Annotated[str | None, Field(alias="with space")] = None
    with_hyphen_2: Annotated[str | None, Field(alias="with-hyphen")] = None
    with_hyphen: str | None = None
    value_123: Annotated[str | None, Field(alias="123")] = None
    value: Annotated[str | None, Field(alias="")] = None
    id: Annotated[str | None, Field(alias="$id")] = None
