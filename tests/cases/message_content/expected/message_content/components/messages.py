"""Models of messages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from typing_extensions import TypeAliasType

from .._runtime.validation.unions import Discriminated
from ..types import BaseModel
from ._variants import UnknownVariant

if TYPE_CHECKING:
    from .messages_dicts import (
        BlockTypedDict,
        DraftTypedDict,
        ManyTypedDict,
        MessageTypedDict,
        TreeTypedDict,
    )


class Text(BaseModel):
    type: Literal["text"] = "text"
    text: str


class Image(BaseModel):
    type: Literal["image"] = "image"
    url: str


Block = TypeAliasType(
    "Block",
    Annotated[
        Text | Image | UnknownVariant,
        Discriminated("type", {"text": "Text", "image": "Image"}),
    ],
)


Blocks = TypeAliasType("Blocks", list[Block])


Content = TypeAliasType("Content", str | Blocks)


ContentOrSize = TypeAliasType("ContentOrSize", Content | int)


NamedBlocks = TypeAliasType("NamedBlocks", dict[str, Block])


Labels = TypeAliasType("Labels", dict[str, str] | None)


if TYPE_CHECKING:
    Tree: TypeAlias = "Block | list[Tree]"
else:
    Tree = TypeAliasType("Tree", "Block | list[Tree]")


class Video(BaseModel):
    video: str


class Sound(BaseModel):
    sound: str


class Link(BaseModel):
    link: str


class Poll(BaseModel):
    poll: str


Many = TypeAliasType("Many", str | list[Text | Image | Video | Sound | Link | Poll])


class Message(BaseModel):
    content: Content
    plain: list[Block] | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            content: str | Iterable[Block | BlockTypedDict],
            plain: Iterable[Block | BlockTypedDict] | None = None,
        ) -> None: ...


class Draft(BaseModel):
    content: Content | None = None
    several: list[Content] | None = None
    message: Message | None = None
    tree: Tree | None = None
    many: Many | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            content: str | Iterable[Block | BlockTypedDict] | None = None,
            several: Iterable[str | Iterable[Block | BlockTypedDict]] | None = None,
            message: Message | MessageTypedDict | None = None,
            tree: Tree | TreeTypedDict | None = None,
            many: Many | ManyTypedDict | None = None,
        ) -> None: ...


class SendRequest(BaseModel):
    content: Content
    summary: Content | None = None
    size: ContentOrSize | None = None
    blocks: Blocks | None = None
    named: NamedBlocks | None = None
    labels: Labels | None = None
    plain: list[Block] | None = None
    several: list[Content] | None = None
    translations: dict[str, Content] | None = None
    replies: list[Message] | None = None
    draft: Draft | None = None
    tree: Tree | None = None
    many: Many | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            content: str | Iterable[Block | BlockTypedDict],
            summary: str | Iterable[Block | BlockTypedDict] | None = None,
            size: str | Iterable[Block | BlockTypedDict] | int | None = None,
            blocks: Iterable[Block | BlockTypedDict] | None = None,
            named: Mapping[str, Block | BlockTypedDict] | None = None,
            labels: Mapping[str, str] | None = None,
            plain: Iterable[Block | BlockTypedDict] | None = None,
            several: Iterable[str | Iterable[Block | BlockTypedDict]] | None = None,
            translations: (
                Mapping[str, str | Iterable[Block | BlockTypedDict]] | None
            ) = None,
            replies: Iterable[Message | MessageTypedDict] | None = None,
            draft: Draft | DraftTypedDict | None = None,
            tree: Tree | TreeTypedDict | None = None,
            many: Many | ManyTypedDict | None = None,
        ) -> None: ...
