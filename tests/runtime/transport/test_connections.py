"""The connections of calls, and their end."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import warnings
from typing import Any

import httpx2
import pytest
import trio

from helpers import faulty_calls
from helpers.faults import faulty
from helpers.loopback import Answer, Server, call, client_of, serving
from runtime.transport.hooks import Hooks

PID = Answer(200, {"a": 1})


def forgotten(client: Any) -> list[str]:
    """The warnings after the last reference to a client is deleted."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        del client
        gc.collect()
    return [str(w.message) for w in caught if w.category is ResourceWarning]


def test_a_forgotten_client_warns_and_is_closed() -> None:
    with serving() as server:
        client = client_of(server)
        client.send(call())
        http = client._connections._own
        assert isinstance(http, httpx2.Client)
        holder = [client]
        del client
        said = forgotten(holder.pop())
        assert len(said) == 1
        assert "was not closed" in said[0]
        assert http.is_closed


def test_a_closed_client_says_nothing() -> None:
    with serving() as server:
        client = client_of(server)
        client.send(call())
        client.close()
        client.close()
        holder = [client]
        del client
        assert forgotten(holder.pop()) == []


def test_a_client_that_was_never_used_says_nothing() -> None:
    with serving() as server:
        assert forgotten(client_of(server)) == []


def test_a_given_client_is_not_closed() -> None:
    with serving() as server, httpx2.Client() as http:
        client = client_of(server, http)
        client.send(call())
        client.close()
        holder = [client]
        del client
        assert forgotten(holder.pop()) == []
        assert not http.is_closed


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
def test_a_forked_process_has_connections_of_its_own() -> None:
    with serving(lambda request: PID) as server:
        client = client_of(server)
        client.send(call())
        before = client._connections._own
        child = os.fork()
        if child == 0:
            status = 1
            try:
                signal.alarm(20)
                client.send(call())
                client.send(call())
                status = 0 if client._connections._own is not before else 2
            finally:
                os._exit(status)
        _, status = os.waitpid(child, 0)
        assert os.waitstatus_to_exitcode(status) == 0
        assert client.send(call()) == {"a": 1}
        assert client._connections._own is before
        client.close()
    assert len(server.arrived) == 4


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
def test_a_lock_that_is_held_does_not_stop_a_forked_process() -> None:
    with serving() as server:
        client = client_of(server)
        with client._connections._lock:
            child = os.fork()
            if child == 0:
                status = 1
                try:
                    signal.alarm(20)
                    client.send(call())
                    status = 0
                finally:
                    os._exit(status)
        _, status = os.waitpid(child, 0)
        assert os.waitstatus_to_exitcode(status) == 0


def refusing(context: object, response: object) -> None:
    raise LookupError("the hook has seen enough")


def test_a_hook_that_raises_gives_the_connection_back() -> None:
    with serving() as server, httpx2.Client() as http:
        client = client_of(server, http)
        client.settings.hooks.after_success(refusing)
        for _ in range(3):
            with pytest.raises(LookupError):
                client.send(call(stream=True))
        assert open_connections(http) == 0


def test_an_async_hook_that_raises_gives_the_connection_back() -> None:
    async def run(server: Server) -> int:
        async with httpx2.AsyncClient() as http:
            client = client_of(server, None, http)
            client.settings.hooks.after_success(refusing)
            for _ in range(3):
                with pytest.raises(LookupError):
                    await client.send_async(call(stream=True))
            return open_connections(http)

    with serving() as server:
        assert asyncio.run(run(server)) == 0


def open_connections(http: Any) -> int:  # a client of httpx2
    """Connections that are neither idle nor closed."""
    pool = http._transport._pool
    return sum(not (c.is_idle() or c.is_closed()) for c in pool.connections)


def test_each_run_of_trio_has_its_own_connections() -> None:
    async def other() -> None:
        await client.send_async(faulty_calls.call("json"))
        await client.aclose()

    async def main() -> None:
        await client.send_async(faulty_calls.call("json"))
        # Connections work in one run only. Two runs that wait for one pool would wake
        # each other's tasks, which is an error in trio.
        await trio.to_thread.run_sync(lambda: trio.run(other))
        await client.aclose()

    with faulty() as server:
        client = faulty_calls.client_of(server, Hooks())
        trio.run(main)
        assert server.accepted == 2
