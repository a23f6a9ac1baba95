"""The parts of a misbehaviour of a server, and the server that plays them."""

from __future__ import annotations

import asyncio
from typing import Literal, NamedTuple, TypeAlias

from helpers.faults import Answering, Asked, Peer

Form: TypeAlias = Literal["json", "text", "events", "lines", "download", "text_lines"]


class Endless(NamedTuple):
    """Bytes that are sent again and again until the client is gone."""

    data: bytes


class Slowly(NamedTuple):
    """Bytes that are sent one by one."""

    data: bytes


class Pause(NamedTuple):
    """Waits, so that the bytes before and after it arrive one after the other."""

    seconds: float = 0.02


# The server closes the connection, resets it, waits for the client to close it, or
# waits for another request.
End: TypeAlias = Literal["close", "reset", "hold", "keep"]
Step: TypeAlias = "bytes | Endless | Slowly | Pause"


class Raised(NamedTuple):
    """An error: the name of its class, and words of its message.

    It may be the name of a base class, such as ``ResponseError``.
    """

    name: str
    words: str = ""


class Row(NamedTuple):
    """A misbehaviour: the sent bytes, the end of the connection, the end of the call.

    ``requests`` is how often the server is asked by a call of two attempts; ``None``
    depends on the time or the system. A ``brief`` call has little time.
    """

    script: tuple[Step, ...]
    end: End
    outcome: object
    requests: int | None = 1
    form: Form = "json"
    brief: bool = False
    method: str = "GET"


def answering(row: Row) -> Answering:
    """The row as an answer of the faulty server."""

    async def answer(peer: Peer, asked: Asked) -> None:
        for step in row.script:
            await _do(step, peer)
        match row.end:
            case "close":
                peer.writer.close()
            case "reset":
                peer.reset()
            case "hold":
                await peer.reader.read()
            case "keep":
                pass

    return answer


async def _do(step: Step, peer: Peer) -> None:
    match step:
        case bytes():
            await _send(peer, step)
        case Slowly(data):
            for byte in data:
                await _send(peer, bytes([byte]))
                await asyncio.sleep(0)
        case Endless(data):
            while True:
                await _send(peer, data)
                await asyncio.sleep(0.005)
        case Pause(seconds):
            await asyncio.sleep(seconds)


async def _send(peer: Peer, data: bytes) -> None:
    peer.writer.write(data)
    await peer.writer.drain()
