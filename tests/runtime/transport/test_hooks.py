"""Hooks that are coroutine functions, and hooks that raise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from helpers.faults import FaultyServer, faulty
from helpers.faulty_calls import call, client_of
from runtime.streaming.streams import Events
from runtime.transport.hook_types import HookContext
from runtime.transport.hooks import Hooks


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with faulty() as running:
        yield running


def test_a_coroutine_function_is_for_async_calls_only(server: FaultyServer) -> None:
    hooks = Hooks()

    @hooks.before_request
    async def look(context: HookContext, request: Any) -> None:  # of either library
        raise AssertionError("nobody waits for it")

    client = client_of(server, hooks)
    with pytest.raises(TypeError, match="async calls only"):
        client.send(call("json"))
    client.close()
    assert server.seen.total() == 0


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
        is_empty = server.is_empty()
        client.close()
    assert is_empty
