"""Libraries that replace or record HTTP, with the lines of the README."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers.guardrails.facts import GUARDRAIL_ID
from helpers.guardrails.server import KEY, GuardrailsServer
from helpers.guardrails.sides import Connect, Side
from openrouter import OpenRouter, errors

# The libraries are imported by their tests alone: not for ``make quick``.
pytestmark = pytest.mark.slow

URL = "https://openrouter.ai/api/v1/guardrails"
EMPTY = {"data": [], "total_count": 0}


@pytest.fixture(scope="module")
def lines(root: Path) -> dict[str, str]:
    """The line of each library, from the README."""
    text = (root / "generated" / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[([\w-]+)\]\S+ [^|]*\| `([^`]+)`", text, re.MULTILINE)
    return dict(rows)


@pytest.fixture
def respx_line(lines: dict[str, str]) -> Iterator[None]:
    """The line for respx, until the end of the test."""
    import respx.mocks

    mocker = respx.mocks.HTTPCoreMocker
    before = {*mocker.targets}
    exec(lines["respx"], {"respx": respx})
    yield
    mocker.remove_targets(*(name for name in mocker.targets if name not in before))


@pytest.mark.usefixtures("respx_line")
def test_respx_replaces_the_answers_of_the_default_client(
    connect: Connect, side: Side
) -> None:
    import httpx
    import respx

    client = connect(api_key="k", server_url=None, retry_config=None)
    with respx.mock() as mocked:
        mocked.get(URL).side_effect = [
            httpx.Response(200, json=EMPTY),
            httpx.Response(401, json={"error": {"code": 401, "message": "no"}}),
            httpx.ConnectError("down"),
        ]
        assert side.call(client, "list").result.total_count == 0
        with pytest.raises(errors.OpenRouterError, match="no"):
            side.call(client, "list")
        with pytest.raises(errors.NoResponseError, match="down"):
            side.call(client, "list")
        sent = [called.request.headers["authorization"] for called in mocked.calls]
    assert sent == ["Bearer k"] * 3


def test_pytest_httpx_replaces_the_answers_of_httpx(
    runner: asyncio.Runner, side: Side, httpx_mock: Any, lines: dict[str, str]
) -> None:
    import httpx

    httpx_mock.add_response(method="GET", json=EMPTY)
    client = eval(lines["pytest-httpx"], {"httpx": httpx, "OpenRouter": OpenRouter})
    assert side.call(client, "list").result.total_count == 0
    assert str(httpx_mock.get_request().url).startswith(URL)
    connections = client._client._connections
    connections.given.close()
    runner.run(connections.given_async.aclose())


def test_vcrpy_records_the_default_client(
    connect: Connect,
    side: Side,
    server: GuardrailsServer,
    tmp_path: Path,
    lines: dict[str, str],
) -> None:
    import vcr

    server.add_guardrail(GUARDRAIL_ID)
    path = tmp_path / "calls.yaml"
    line = lines["vcrpy"].removeprefix("with ").removesuffix(":")
    for _ in range(2):
        cassette = eval(line.replace("calls.yaml", path.as_posix()), {"vcr": vcr})
        with cassette:
            found = side.call(connect(), "get", id=GUARDRAIL_ID)
            assert found.data.id == GUARDRAIL_ID
    assert len(server.requests) == 1
    assert KEY not in path.read_text(encoding="utf-8")
