"""Lists behind named aliases take what plain lists take: both type checkers agree."""

# pyright: strict

from __future__ import annotations

from collections.abc import Iterator, Sequence

from message_content import MessageContent, components
from message_content.components import Draft, Image, Message, Text, Video


def texts() -> Iterator[Text]:
    yield Text(text="a")


def variables(
    client: MessageContent, some: list[Text], named: dict[str, Image]
) -> None:
    client.messages.send(content=some, summary=some, size=some, blocks=some)
    client.messages.send(content=texts(), named=named, plain=some, many=some)
    client.messages.send(content="a", summary=None, size=5, labels={"a": "b"})
    client.messages.send(content="a", several=["a", some, texts()], tree=some)
    client.messages.send(content="a", translations={"a": some, "b": "c"})
    client.messages.replace(body=some)


def mixed(client: MessageContent, either: list[Text | Image]) -> None:
    text, image = Text(text="a"), Image(url="u")
    dicts: list[components.BlockTypedDict] = [{"type": "text", "text": "a"}]
    client.messages.send(content=[text, {"type": "image", "url": "u"}], summary=either)
    client.messages.send(content=[*dicts, image], blocks=[*either, *dicts], size=dicts)
    client.messages.send(content=either, named={"a": text, "b": dicts[0]})
    client.messages.send(content="a", several=[either, dicts, [text, *dicts], "b"])
    client.messages.send(content="a", translations={"a": [text, *dicts], "b": either})
    client.messages.send(
        content="a", tree=[text, [image, {"type": "text", "text": ""}]]
    )
    client.messages.send(content="a", many=[text, Video(video="v"), {"link": "l"}])
    client.messages.replace(body=[text, {"type": "image", "url": "u"}])


def in_dicts(client: MessageContent, some: list[Text]) -> components.DraftTypedDict:
    text = Text(text="a")
    message: components.MessageTypedDict = {"content": some, "plain": [text]}
    client.messages.send(
        content="a",
        replies=[
            {"content": [text, {"type": "image", "url": "u"}]},
            {"content": some, "plain": some},
            Message(content="b"),
            message,
        ],
        draft={"content": some, "message": Message(content=some), "tree": [text]},
    )
    return {"several": [some, "a", [text, {"type": "text", "text": "b"}]], "many": some}


def in_models(client: MessageContent, some: list[Text]) -> None:
    draft = Draft(
        content=[Text(text="a"), {"type": "image", "url": "u"}],
        several=[some, "a"],
        message={"content": some},
        tree=some,
        many=some,
    )
    client.messages.send(content="a", draft=draft, replies=[Message(content=texts())])
    draft.content = "b"


def results(
    client: MessageContent,
    content: components.Content | components.ContentTypedDict,
    blocks: Sequence[components.Block],
) -> str | list[components.Block]:
    message = client.messages.send(content=content, blocks=blocks)
    client.messages.send(
        content=message.content, plain=message.plain, replies=[message]
    )
    if not isinstance(message.content, str) and message.content[0].type == "text":
        print(message.content[0].text.upper())
    return message.content


def wrong(client: MessageContent, numbers: list[int]) -> None:
    client.messages.send(content=5)  # refused
    client.messages.send(content=None)  # refused
    client.messages.send(content=numbers)  # refused
    client.messages.send(content=Text(text="a"))  # refused
    client.messages.send(content=[Text(text="a"), {"type": "image"}])  # refused
    client.messages.send(content=[Video(video="v")])  # refused
    client.messages.send(content="a", size=numbers)  # refused
    client.messages.send(content="a", several=[numbers])  # refused
    client.messages.send(content="a", labels={"a": 5})  # refused
    client.messages.send(content="a", replies=[{"content": numbers}])  # refused
    client.messages.send(content="a", draft={"many": numbers})  # refused
    client.messages.replace(body=numbers)  # refused
    Draft(content=numbers)  # refused
    Message(content=[{"type": "sound"}])  # refused
    print(client.messages.send(content="a").content.nmae)  # refused
