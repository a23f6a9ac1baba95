"""Streams that users read: both type checkers know their items."""

# pyright: strict

from __future__ import annotations

from streams import Streams, components, errors, types


def whole(client: Streams) -> components.Answer:
    return client.chat.create_chat(prompt="hi", stream=False)


def streamed(client: Streams) -> types.EventStream[components.Token]:
    return client.chat.create_chat(prompt="hi", stream=True)


def either(
    client: Streams, stream: bool
) -> components.Answer | types.EventStream[components.Token]:
    return client.chat.create_chat(prompt="hi", stream=stream)


async def streamed_async(client: Streams) -> types.EventStreamAsync[components.Token]:
    return await client.chat.create_chat_async(prompt="hi", stream=True)


def items(client: Streams) -> list[str | None]:
    with client.chat.create_chat(prompt="hi", stream=True) as stream:
        status: int = stream.response.status_code
        last: str | None = stream.last_event_id
        print(status, last)
        try:
            return [item.token for item in stream]
        except errors.StreamsDefaultError as error:
            return [error.message, error.body]


async def items_async(client: Streams) -> list[components.Token]:
    async with await client.chat.create_lines_async() as stream:
        first: components.Token = await anext(stream)
        return [first, *[item async for item in stream]]
