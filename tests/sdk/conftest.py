"""A running server, clients of it, and the sync and async way to call them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from helpers.guardrails.server import KEY, GuardrailsServer
from helpers.guardrails.sides import AsyncSide, Connect, Side, SyncSide
from openrouter import OpenRouter


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings of the person who runs the tests do not reach them."""
    for name in (
        "OPENROUTER_API_KEY",
        "OPENROUTER_HTTP_REFERER",
        "OPENROUTER_X_OPEN_ROUTER_TITLE",
        "OPENROUTER_X_OPEN_ROUTER_CATEGORIES",
        "OPENROUTER_DEBUG",
        "OPENROUTER_SERVER_URL",
    ):
        monkeypatch.delenv(name, raising=False)
    # A client with ``OPENROUTER_DEBUG`` leaves the logger of the package like this.
    logging.getLogger("openrouter").setLevel(logging.NOTSET)


@pytest.fixture
def server() -> Iterator[GuardrailsServer]:
    """An empty server of the guardrails API."""
    with GuardrailsServer() as running:
        yield running


@pytest.fixture
def runner() -> Iterator[asyncio.Runner]:
    """The event loop of one test."""
    with asyncio.Runner() as running:
        yield running


@pytest.fixture
def connect(server: GuardrailsServer, runner: asyncio.Runner) -> Iterator[Connect]:
    """Makes clients of the server, and closes them in the end."""
    made: list[OpenRouter] = []

    def make(**options: Any) -> OpenRouter:  # whatever the constructor takes
        made.append(OpenRouter(**{"api_key": KEY, "server_url": server.url, **options}))
        return made[-1]

    yield make
    for client in made:
        client.close()
        runner.run(client.aclose())


@pytest.fixture
def client(connect: Connect) -> OpenRouter:
    """A client of the server."""
    return connect()


@pytest.fixture(params=["sync", "async"])
def side(request: pytest.FixtureRequest, runner: asyncio.Runner) -> Side:
    """The sync methods, then their async variants."""
    return SyncSide() if request.param == "sync" else AsyncSide(runner)
