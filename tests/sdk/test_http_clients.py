"""HTTP clients of the caller's, of either library, and the SDK's own."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import httpx
import httpx2
import pytest

from helpers.guardrails.server import Fault, GuardrailsServer
from helpers.guardrails.sides import Connect, Side
from openrouter import OpenRouter, errors

LIBRARIES: list[Any] = [httpx2, httpx]


@pytest.mark.parametrize("library", LIBRARIES, ids=["httpx2", "httpx"])
def test_a_given_client_is_used_and_left_open(
    connect: Connect, server: GuardrailsServer, library: Any
) -> None:
    with library.Client(headers={"X-Mine": "1"}) as http:
        with connect(client=http) as client:
            created = client.guardrails.create(name="é")
            assert client.guardrails.get(id=created.data.id).data.name == "é"
            with pytest.raises(errors.NotFoundResponseError) as caught:
                client.guardrails.get(id="unknown")
        assert isinstance(caught.value.raw_response, library.Response)
        assert not http.is_closed
    assert {request.header("X-Mine") for request in server.requests} == {"1"}
    assert server.last.header("Authorization") == "Bearer sk-test"
    assert "openrouter" in (server.last.header("User-Agent") or "")


@pytest.mark.parametrize("library", LIBRARIES, ids=["httpx2", "httpx"])
def test_a_given_async_client_is_used_and_left_open(
    server: GuardrailsServer, library: Any
) -> None:
    async def main() -> None:
        async with library.AsyncClient(headers={"X-Mine": "1"}) as http:
            async with OpenRouter(
                api_key="sk-test", server_url=server.url, async_client=http
            ) as client:
                await client.guardrails.create_async(name="x")
                page = await client.guardrails.list_async(limit=1)
                assert [one.name async for one in page.items()] == ["x"]
            assert not http.is_closed

    asyncio.run(main())
    assert {request.header("X-Mine") for request in server.requests} == {"1"}


@pytest.mark.parametrize("library", LIBRARIES, ids=["httpx2", "httpx"])
def test_faults_are_handled_alike(
    connect: Connect, server: GuardrailsServer, library: Any
) -> None:
    with library.Client() as http:
        client = connect(client=http)
        server.fail_next(Fault(status=503, headers={"Retry-After": "0"}))
        assert client.guardrails.list().result.total_count == 0
        server.fail_next(Fault(cut=True))
        with pytest.raises(library.RemoteProtocolError):
            client.guardrails.create(name="x")
        server.fail_next(Fault(delay=5))
        with pytest.raises(library.ReadTimeout):
            client.guardrails.create(name="x", timeout_ms=200)
    assert len(server.requests) == 4


def test_transport_errors_are_the_librarys_own(connect: Connect, side: Side) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: refused
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(httpx2.ConnectError):
            side.call(connect(server_url=url), "list", retries=None)


def test_connections_are_kept(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    for _ in range(3):
        side.call(client, "list")
    assert len(server.peers) == 1


def test_a_client_of_any_make(server: GuardrailsServer) -> None:
    class Counting:
        """Has what the SDK needs and nothing else."""

        def __init__(self, inner: httpx2.Client) -> None:
            self.inner = inner
            self.sent = 0

        def build_request(self, *args: Any, **kwargs: Any) -> Any:
            return self.inner.build_request(*args, **kwargs)

        def send(self, request: Any) -> Any:
            self.sent += 1
            return self.inner.send(request)

        def close(self) -> None:
            raise AssertionError("the SDK closes no client that it was given")

    with httpx2.Client() as inner:
        http = Counting(inner)
        with OpenRouter(
            api_key="sk-test", server_url=server.url, client=http
        ) as client:
            client.guardrails.list()
    assert http.sent == 1
