"""Models of shared."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._runtime.validation.unions import Discriminated, UnknownVariant
from ..types import BaseModel


class Cat(BaseModel):
    source_type: Annotated[Literal["cat"] | None, Field(alias="sourceType")] = None
    animal_type: Annotated[str, Field(alias="animalType")]
    meow: bool | None = None


class EasyMessage(BaseModel):
    type: Literal["message"] | None = None
    content: str


class InputMessage(BaseModel):
    type: Literal["message"]
    role: Literal["user"]


class OutputMessage(BaseModel):
    type: Literal["message"]
    id: str


Strict = TypeAliasType(
    "Strict",
    Annotated[
        InputMessage | OutputMessage | UnknownVariant,
        Discriminated("type", {"message": ("InputMessage", "OutputMessage")}),
    ],
)


class Call(BaseModel):
    type: Literal["call"]


Item = TypeAliasType(
    "Item",
    Annotated[
        EasyMessage | Strict | Call | UnknownVariant,
        Discriminated(
            "type",
            {"message": ("EasyMessage", "Strict"), "call": "Call"},
            untagged="EasyMessage",
        ),
    ],
)
"""Several members have the same value, one need not have it."""


Listing = TypeAliasType("Listing", list[Call] | Call | EasyMessage)
"""An array has no property that could tell it apart."""


class ToolSource(BaseModel):
    source_type: Annotated[Literal["tool"] | None, Field(alias="sourceType")] = None
    id: str | None = None


class DocumentSource(BaseModel):
    source_type: Annotated[
        Literal["document", "file"] | None, Field(alias="sourceType")
    ] = None
    title: str | None = None


Source = TypeAliasType(
    "Source",
    Annotated[
        ToolSource | DocumentSource | UnknownVariant,
        Discriminated(
            "sourceType",
            {"tool": "ToolSource", "document": "DocumentSource"},
            untagged=("ToolSource", "DocumentSource"),
        ),
    ],
)
"""Nothing but the union tells what the property is; one member is of two unions."""


AnySource = TypeAliasType(
    "AnySource",
    Annotated[
        DocumentSource | Cat | UnknownVariant,
        Discriminated(
            "sourceType",
            {"file": "DocumentSource", "cat": "Cat"},
            untagged=("DocumentSource", "Cat"),
        ),
    ],
)


class UserVariable(BaseModel):
    type: Annotated[str, Field(alias="@type")]
    """The kind."""
    account: str


class IssueVariable(BaseModel):
    type: Annotated[str, Field(alias="@type")]
    issue: int | None = None


class VariableOtherVariable(BaseModel):
    type: Annotated[str, Field(alias="@type")]
    other: str | None = None


Variable = TypeAliasType(
    "Variable",
    Annotated[
        UserVariable | IssueVariable | VariableOtherVariable | UnknownVariant,
        Discriminated(
            "@type",
            {
                "user": "UserVariable",
                "IssueVariable": "IssueVariable",
                "other": "VariableOtherVariable",
            },
        ),
    ],
)
"""The members have the properties beside the choice already, but for one."""


class OtherVariable(BaseModel):
    other: str | None = None


class Whole(BaseModel):
    level: float
    whole: str | None = None


class Half(BaseModel):
    level: float
    half: str | None = None


Numbered = TypeAliasType(
    "Numbered",
    Annotated[
        Whole | Half | UnknownVariant, Discriminated("level", {1: "Whole", 1.5: "Half"})
    ],
)
"""The values of a mapping are text, those of the property are numbers."""


class First(BaseModel):
    kind: Literal["first"]


class Second(BaseModel):
    kind: Literal["second", "third"] | str


AtOdds = TypeAliasType(
    "AtOdds",
    Annotated[
        First | Second | UnknownVariant,
        Discriminated(
            "kind",
            {
                "one": "First",
                "first": "First",
                "two": "Second",
                "second": "Second",
                "third": "Second",
            },
        ),
    ],
)
"""The mapping says otherwise than the members."""
