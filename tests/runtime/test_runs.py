"""Streams that hooks refuse, and runs of trio that know nothing of each other."""

from __future__ import annotations

from typing import Any

import pytest
import trio
from faults import faulty
from test_hook_kinds import call, client_of

from runtime.streaming.streams import Events
from runtime.transport.hooks import HookContext, Hooks


def test_a_hook_that_raises_ends_a_stream() -> None:
    hooks = Hooks()

    @hooks.after_success
    def refuse(context: HookContext, response: Any) -> None:  # of either library
        raise LookupError("not this one")

    with faulty() as server:
        client = client_of(server, hooks)
        spec = Events(dict[str, Any])
        with pytest.raises(LookupError) as caught:
            client.send(call("openevents", responses={"200": spec}, stream=True))
        del caught
        is_empty = server.is_empty(1.0)
        client.close()
    assert is_empty


def test_each_run_of_trio_has_its_own_connections() -> None:
    async def other() -> None:
        await client.send_async(call("json"))
        await client.aclose()

    async def main() -> None:
        await client.send_async(call("json"))
        # A connection is of no use to the other run, and two runs that wait for one
        # pool wake each other's tasks, which trio does not survive.
        await trio.to_thread.run_sync(lambda: trio.run(other))
        await client.aclose()

    with faulty() as server:
        client = client_of(server, Hooks())
        trio.run(main)
        assert server.accepted == 2
