"""Which server a client talks to."""

from __future__ import annotations

import httpx2
import pytest

from helpers.guardrails.server import KEY, GuardrailsServer
from helpers.guardrails.sides import Connect, Side
from openrouter import OpenRouter


def asked(**options: str) -> str:
    """The URL that a client made with ``options`` asks for its guardrails."""
    seen: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        seen.append(str(request.url))
        return httpx2.Response(200, json={"data": [], "total_count": 0})

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http:
        client = OpenRouter(api_key=KEY, client=http, **options)  # type: ignore[arg-type]  # strings only
        client.guardrails.list(offset=None, limit=None)
    return seen[0]


PRODUCTION = "https://openrouter.ai/api/v1/guardrails"


def test_the_default_and_its_name() -> None:
    assert asked() == asked(server="production") == PRODUCTION


def test_an_unknown_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"staging.*production"):
        OpenRouter(api_key=KEY, server="staging")


def test_the_names_are_listed() -> None:
    from openrouter.client import SERVERS

    assert dict(SERVERS) == {"production": "https://openrouter.ai/api/v1"}


@pytest.mark.parametrize("url", ["http://h.example/v1", "http://h.example/v1/"])
def test_a_trailing_slash_is_cut(url: str) -> None:
    assert asked(server_url=url) == "http://h.example/v1/guardrails"


def test_the_url_wins_over_the_name() -> None:
    url = asked(server_url="http://h.example", server="production")
    assert url == "http://h.example/guardrails"


def test_the_environment_names_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENROUTER_SERVER_URL", "http://env.example/")
    assert asked() == "http://env.example/guardrails"
    assert asked(server="production") == PRODUCTION
    assert asked(server_url="http://h.example") == "http://h.example/guardrails"


def test_parameters_fill_the_url(
    connect: Connect, server: GuardrailsServer, side: Side
) -> None:
    port = server.url.split(":")[2].partition("/")[0]
    client = connect(
        server_url="http://{host}:{port}/api/v1",
        url_params={"host": "127.0.0.1", "port": port},
    )
    side.call(client, "list")
    assert len(server.requests) == 1


def test_a_missing_parameter_is_named() -> None:
    with pytest.raises(ValueError, match="port"):
        OpenRouter(
            api_key=KEY, server_url="http://{host}:{port}", url_params={"host": "h"}
        )


def test_the_server_of_one_call(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    with GuardrailsServer() as other:
        side.call(client, "list", server_url=f"{other.url}/")
        assert len(other.requests) == 1
    assert server.requests == []
