"""Hooks that are coroutine functions, and hooks that raise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from faults import FaultyServer, faulty

from runtime.call import Call, Options
from runtime.client import Client, Settings
from runtime.errors import ErrorTypes, ResponseError
from runtime.transport.hooks import HookContext, Hooks


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with faulty() as running:
        yield running


def client_of(server: FaultyServer, hooks: Hooks) -> Client:
    errors = ErrorTypes(ResponseError, ResponseError)
    return Client(Settings(server.url, "test", errors, hooks))


def call(kind: str, **more: Any) -> Call[Any]:
    options: dict[str, Any] = {"options": Options(), **more}
    options.setdefault("responses", {"200": dict[str, Any]})
    return Call("GET", f"/{kind}/x", operation_id="x", **options)


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
