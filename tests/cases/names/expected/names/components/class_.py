"""Models of class_."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from ..types import BaseModel


class OddNames(BaseModel):
    class_: Annotated[str, Field(alias="class")]
    model_config_: Annotated[str | None, Field(alias="model_config")] = None
    copy_: Annotated[bool | None, Field(alias="copy")] = None
    camel_case: Annotated[str | None, Field(alias="camelCase")] = None
    http_status_code: Annotated[int | None, Field(alias="HTTPStatusCode")] = None
    with_space: Annotated[str | None, Field(alias="with space")] = None
    with_dash_hyphen: Annotated[str | None, Field(alias="with-hyphen")] = None
    with_hyphen: str | None = None
    value_123: Annotated[str | None, Field(alias="123")] = None
    value: Annotated[str | None, Field(alias="")] = None
    id: Annotated[str | None, Field(alias="$id")] = None
    plus_1: Annotated[int | None, Field(alias="+1")] = None
    minus_1: Annotated[int | None, Field(alias="-1")] = None
    thumbs_up_sign: Annotated[bool | None, Field(alias="👍")] = None
    url: str | None = None
    url_2: Annotated[str | None, Field(alias="URL")] = None
    at_type: Annotated[str | None, Field(alias="@type")] = None
    type: str | None = None
    choice: Choice | None = None


class ChoiceSame(BaseModel):
    a: str | None = None


class ChoiceSame2(BaseModel):
    b: ChoiceSameC | None = None


Choice = TypeAliasType("Choice", ChoiceSame | ChoiceSame2)


ChoiceSameC = TypeAliasType("ChoiceSameC", Literal["x", "y"] | str)
