"""The ways to send calls: sync, in asyncio and in trio. They close the client."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import trio

from runtime.call import Call
from runtime.client import Client

Calls = Sequence[Call[Any]]


def by_sync(client: Client, calls: Calls) -> None:
    try:
        for call in calls:
            client.send(call)
    finally:
        client.close()


async def _wait(client: Client, calls: Calls) -> None:
    try:
        for call in calls:
            await client.send_async(call)
    finally:
        await client.aclose()


def by_asyncio(client: Client, calls: Calls) -> None:
    asyncio.run(_wait(client, calls))


def by_trio(client: Client, calls: Calls) -> None:
    trio.run(_wait, client, calls)


WAYS = [by_sync, by_asyncio, by_trio]
