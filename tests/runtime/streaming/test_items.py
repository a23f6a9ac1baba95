"""The name and the ID of events, beside their data."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Annotated, Any, Literal

import httpx2
import pytest

from helpers.stream_server import Answer, StreamServer, streaming
from helpers.stream_sides import SIDES, Read, blocking, call, client_of
from runtime.streaming.events import ServerSentEvent
from runtime.streaming.streams import Events, Lines
from runtime.validation.models import BaseModel
from runtime.validation.unions import Discriminated, UnknownVariant

# trio closes the libraries' generators where a stream is not read to its end.
pytestmark = pytest.mark.filterwarnings(
    "ignore:Async generator 'http(x|core):ResourceWarning"
)
TEXT = b""": a comment
event: values
id: 1
data: first
data: second

data: plain

event: updates
id: 2
retry: 3000
data: [DONE]

"""
EVENTS = [
    ServerSentEvent("first\nsecond", "values", "1"),
    ServerSentEvent("plain", None, "1"),
    ServerSentEvent("[DONE]", "updates", "2", 3000),
]


class Tick(BaseModel):
    n: int


class TickEvent(BaseModel):
    event: Literal["tick"]
    data: Tick


class NoteEvent(BaseModel):
    event: Literal["note"]
    data: str


Event = Annotated[
    TickEvent | NoteEvent | UnknownVariant,
    Discriminated("event", {"tick": "TickEvent", "note": "NoteEvent"}),
]


@pytest.fixture
def server() -> Iterator[StreamServer]:
    with streaming() as found:
        yield found


def test_events_of_text(server: StreamServer) -> None:
    server.answer = Answer([TEXT[:40], TEXT[40:]])
    with httpx2.Client(verify=False) as http:
        stream = client_of(server, http).send(call(Events(str)))
        assert [*stream.events()] == EVENTS


def test_events_of_text_in_async_calls(server: StreamServer) -> None:
    async def read() -> list[Any]:
        async with httpx2.AsyncClient(verify=False) as http:
            sent = client_of(server, None, http).send_async(call(Events(str)))
            return [event async for event in (await sent).events()]

    server.answer = Answer([TEXT])
    assert asyncio.run(read()) == EVENTS


def test_items_and_events_take_turns(server: StreamServer) -> None:
    server.answer = Answer([b'event: a\ndata: {"n":1}\n\nevent: b\ndata: {"n":2}\n\n'])
    with httpx2.Client(verify=False) as http:
        stream = client_of(server, http).send(call(Events(Tick)))
        assert next(stream) == Tick(n=1)
        assert [*stream.events()] == [ServerSentEvent(Tick(n=2), "b")]


def test_lines_have_no_names(server: StreamServer) -> None:
    server.answer = Answer([b"1\n2\n"], kind="application/jsonl")
    with httpx2.Client(verify=False) as http:
        stream = client_of(server, http).send(call(Lines(int, "application/jsonl")))
        assert [*stream.events()] == [ServerSentEvent(1), ServerSentEvent(2)]


@pytest.mark.parametrize("read", SIDES.values(), ids=SIDES.keys())
def test_names_tell_events_apart(server: StreamServer, read: Read) -> None:
    sent = b'event: tick\ndata: {"n":1}\n\nevent: note\ndata: {"a":1}\n\n'
    server.answer = Answer([sent, b"data: [DONE]\n\n", b"data: more\n\n"])
    found = read(server, Events(Event, envelope=True))
    assert found.error is None
    assert found.items == [
        TickEvent(event="tick", data=Tick(n=1)),
        NoteEvent(event="note", data='{"a":1}'),
    ]


def test_the_customary_sentinel_may_be_text(server: StreamServer) -> None:
    server.answer = Answer([b"event: note\ndata: [DONE]\n\nevent: note\ndata: b\n\n"])
    found = blocking(server, Events(Event, envelope=True))
    assert [item.data for item in found.items] == ["[DONE]", "b"]
