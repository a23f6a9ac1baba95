"""Settings that cannot be right are errors when the client is made."""

from __future__ import annotations

import math
import re
from typing import Any

import httpx
import httpx2
import pytest

from helpers.guardrails.server import GuardrailsServer
from helpers.guardrails.sides import Connect, Side
from openrouter import OpenRouter
from openrouter.utils import Timeouts

WRONG_TIMES: list[Any] = [0, -1, math.nan, math.inf, "5", True, httpx2.Timeout(5)]
MUST = r"^timeout_ms: must be a positive number of milliseconds, not "


@pytest.mark.parametrize("time", WRONG_TIMES, ids=str)
def test_a_time_is_a_positive_number(time: Any) -> None:
    with pytest.raises(ValueError, match=MUST):
        OpenRouter(timeout_ms=time)
    client = OpenRouter()
    with pytest.raises(ValueError, match=MUST):
        client.with_options(timeout_ms=time)


@pytest.mark.parametrize("time", WRONG_TIMES, ids=str)
def test_a_time_of_a_call_is_a_positive_number(
    side: Side, connect: Connect, server: GuardrailsServer, time: Any
) -> None:
    client = connect()
    with pytest.raises(ValueError, match=MUST):
        side.call(client, "get", id="x", timeout_ms=time)
    assert server.requests == []


@pytest.mark.parametrize("name", Timeouts._fields)
def test_each_phase_has_a_positive_time(name: str) -> None:
    with pytest.raises(ValueError, match=rf"^timeout_ms: {name}: must be"):
        OpenRouter(timeout_ms=Timeouts(**{name: 0}))


@pytest.mark.parametrize("time", [60_000, 60_000.5, Timeouts(), Timeouts(60_000)])
def test_times(side: Side, connect: Connect, time: Any) -> None:
    client = connect(timeout_ms=time)
    assert side.call(client, "list", timeout_ms=time).result.data == []


@pytest.mark.parametrize("key", [123, True, b"key", ["key"]])
def test_a_credential_is_text_or_a_function(key: Any) -> None:
    problem = f"the credential is no text or function but {type(key).__name__}: pass"
    with pytest.raises(TypeError, match=problem):
        OpenRouter(api_key=key)


@pytest.mark.parametrize(
    "url", ["api.test/v1", "https://api.test/#x", "https://me@api.test", "https://a b"]
)
def test_the_server_url_is_that_of_a_server(
    side: Side, connect: Connect, server: GuardrailsServer, url: str
) -> None:
    with pytest.raises(ValueError, match=r"^the server .* pass server_url="):
        OpenRouter(server_url=url)
    client = connect()
    with pytest.raises(ValueError, match=r"it is the server_url= of a call$"):
        side.call(client, "get", id="x", server_url=url)
    assert server.requests == []


def test_the_environment_is_checked_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENROUTER_SERVER_URL", "localhost:80")
    problem = "has no scheme, such as https://: pass server_url= or set OPENROUTER_"
    with pytest.raises(ValueError, match=re.escape(problem)):
        OpenRouter()


@pytest.mark.parametrize("library", [httpx, httpx2])
def test_each_side_has_its_own_http_client(library: Any) -> None:
    with library.Client() as sync, pytest.raises(TypeError, match="pass it as client="):
        OpenRouter(async_client=sync)
    with pytest.raises(TypeError, match="pass it as async_client="):
        OpenRouter(client=library.AsyncClient())
