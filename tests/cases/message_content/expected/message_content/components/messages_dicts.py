"""Models of messages as plain dicts, for type checkers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from .messages import (
    Block,
    Blocks,
    Content,
    ContentOrSize,
    Draft,
    Image,
    Link,
    Many,
    Message,
    NamedBlocks,
    Poll,
    Sound,
    Text,
    Video,
)


class TextTypedDict(TypedDict):
    type: NotRequired[Literal["text"]]
    text: str


class ImageTypedDict(TypedDict):
    type: NotRequired[Literal["image"]]
    url: str


BlockTypedDict: TypeAlias = TextTypedDict | ImageTypedDict


BlocksTypedDict: TypeAlias = Sequence[Block | BlockTypedDict]


ContentTypedDict: TypeAlias = str | BlocksTypedDict


ContentOrSizeTypedDict: TypeAlias = ContentTypedDict | int


NamedBlocksTypedDict: TypeAlias = Mapping[str, Block | BlockTypedDict]


TreeTypedDict: TypeAlias = "Block | BlockTypedDict | Sequence[TreeTypedDict]"


class VideoTypedDict(TypedDict):
    video: str


class SoundTypedDict(TypedDict):
    sound: str


class LinkTypedDict(TypedDict):
    link: str


class PollTypedDict(TypedDict):
    poll: str


ManyTypedDict: TypeAlias = (
    str
    | Sequence[
        Text
        | TextTypedDict
        | Image
        | ImageTypedDict
        | Video
        | VideoTypedDict
        | Sound
        | SoundTypedDict
        | Link
        | LinkTypedDict
        | Poll
        | PollTypedDict
    ]
)


class MessageTypedDict(TypedDict):
    content: Content | ContentTypedDict
    plain: NotRequired[Sequence[Block | BlockTypedDict]]


class DraftTypedDict(TypedDict):
    content: NotRequired[Content | ContentTypedDict]
    several: NotRequired[Sequence[Content | ContentTypedDict]]
    message: NotRequired[Message | MessageTypedDict]
    tree: NotRequired[TreeTypedDict]
    many: NotRequired[Many | ManyTypedDict]


class SendRequestTypedDict(TypedDict):
    content: Content | ContentTypedDict
    summary: NotRequired[Content | ContentTypedDict | None]
    size: NotRequired[ContentOrSize | ContentOrSizeTypedDict]
    blocks: NotRequired[Blocks | BlocksTypedDict]
    named: NotRequired[NamedBlocks | NamedBlocksTypedDict]
    labels: NotRequired[dict[str, str] | None]
    plain: NotRequired[Sequence[Block | BlockTypedDict]]
    several: NotRequired[Sequence[Content | ContentTypedDict]]
    translations: NotRequired[Mapping[str, Content | ContentTypedDict]]
    replies: NotRequired[Sequence[Message | MessageTypedDict]]
    draft: NotRequired[Draft | DraftTypedDict]
    tree: NotRequired[TreeTypedDict]
    many: NotRequired[Many | ManyTypedDict]
