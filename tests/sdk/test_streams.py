"""A stream on request: the SDK of a case over real connections."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

# Generates SDKs: not for ``make quick``.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("streams")]

CASE = Path(__file__).resolve().parents[1] / "cases" / "streams_by_choice"
EVENTS = b'data: {"token": "a"}\n\ndata: {"token": "b"}\n\ndata: [DONE]\n\n'


class Server(ThreadingHTTPServer):
    """Streams where it is asked to, unless it is ``stubborn``."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.accepted: list[str | None] = []
        self.is_stubborn = False
        self.events = EVENTS


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        self.server.accepted.append(self.headers["Accept"])
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        streams = body.get("stream") and not self.server.is_stubborn
        kind = "text/event-stream" if streams else "application/json"
        data = self.server.events if streams else b'{"text": "ab"}'
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case's SDK, generated once."""
    folder = tmp_path_factory.mktemp("streams")
    command = [sys.executable, "-m", "sdkwright", "generate", "spec.yaml"]
    subprocess.run(
        [*command, "-o", str(folder), "--no-cache"],
        cwd=CASE,
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture
def client(folder: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(folder))
    import streams  # type: ignore[import-not-found] # made above

    return streams.Streams(server_url=f"http://127.0.0.1:{server.server_port}")


def test_whole_unless_a_stream_is_wanted(client: Any, server: Server) -> None:
    with client:
        assert client.chat.create_chat(prompt="hi").text == "ab"
        assert client.chat.create_chat(prompt="hi", stream=False).text == "ab"
    assert server.accepted == ["application/json"] * 2


def test_a_stream_on_request(client: Any, server: Server) -> None:
    with client, client.chat.create_chat(prompt="hi", stream=True) as stream:
        assert [item.token for item in stream] == ["a", "b"]
    assert server.accepted == ["text/event-stream"]


def test_a_stream_on_request_async(client: Any, server: Server) -> None:
    async def run() -> list[str]:
        async with client:
            whole = await client.chat.create_chat_async(prompt="hi")
            stream = await client.chat.create_chat_async(prompt="hi", stream=True)
            return [whole.text, *[item.token async for item in stream]]

    assert asyncio.run(run()) == ["ab", "a", "b"]
    assert server.accepted == ["application/json", "text/event-stream"]


def test_json_is_no_stream(client: Any, server: Server) -> None:
    import streams  # as above

    server.is_stubborn = True
    not_declared = pytest.raises(streams.errors.StreamsDefaultError, match="declared")
    with client, not_declared:
        client.chat.create_chat(prompt="hi", stream=True)


def test_what_no_operation_needs_is_left_out(folder: Path) -> None:
    runtime = folder / "streams" / "_runtime"
    names = {path.relative_to(runtime).as_posix() for path in runtime.rglob("*.py")}
    assert names >= {f"streaming/{name}.py" for name in ("events", "items", "streams")}
    assert not any(name.startswith(("pagination/", "webhooks/")) for name in names)
    assert "response/downloads.py" not in names


def test_items_are_typed_and_errors_the_sdks_own(client: Any, server: Server) -> None:
    import streams  # as above

    server.events = b'data: {"token": "a"}\n\ndata: {"token": 1}\n\n'
    with client, client.chat.create_chat(prompt="hi", stream=True) as stream:
        assert next(stream) == streams.components.Token(token="a")
        with pytest.raises(streams.errors.ResponseValidationError) as broken:
            next(stream)
    assert "at /token: Input should be a valid string, not 1" in str(broken.value)
    assert broken.value.body == '{"token": 1}'


def test_an_error_event_is_the_sdks_default_error(client: Any, server: Server) -> None:
    import streams  # as above

    server.events = b'event: error\ndata: {"error": {"message": "overloaded"}}\n\n'
    default = streams.errors.StreamsDefaultError
    with client, pytest.raises(default) as told:
        list(client.chat.create_chat(prompt="hi", stream=True))
    assert isinstance(told.value, streams.errors.StreamsError)
    assert told.value.message == "overloaded"
    assert told.value.body == '{"error": {"message": "overloaded"}}'
