"""Spans of OpenTelemetry, recorded by its SDK in memory."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import httpx2
import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from helpers.loopback import SIDES, Answer, call, client_of, serving
from runtime.auth.api_keys import ApiKey
from runtime.auth.security import Bearer
from runtime.call import Options
from runtime.client import Client
from runtime.errors import ResponseError
from runtime.streaming.streams import Events

# Calls many servers: not for ``make quick``.
pytestmark = pytest.mark.slow

Connect = Callable[..., AbstractContextManager[Any]]
EXPORTER = InMemorySpanExporter()
PROVIDER = TracerProvider()
PROVIDER.add_span_processor(SimpleSpanProcessor(EXPORTER))
TRACER = PROVIDER.get_tracer("test")


@pytest.fixture(autouse=True)
def _traced(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The provider of a process can be set only once, for all tests."""
    monkeypatch.setattr(trace, "get_tracer_provider", lambda: PROVIDER)
    EXPORTER.clear()
    yield
    EXPORTER.clear()


def spans() -> list[ReadableSpan]:
    return list(EXPORTER.get_finished_spans())


def attributes(span: ReadableSpan) -> dict[str, Any]:
    return dict(span.attributes or {})


@pytest.mark.parametrize("side", SIDES)
def test_a_call_is_a_span(side: Connect) -> None:
    with serving() as server, side(server) as send:
        send()
    (span,) = spans()
    assert (span.name, span.kind) == ("GET /x", trace.SpanKind.CLIENT)
    assert span.status.status_code is trace.StatusCode.UNSET
    assert attributes(span) == {
        "http.request.method": "GET",
        "url.template": "/x",
        "url.full": f"{server.url}/x",
        "server.address": "127.0.0.1",
        "server.port": server.server_port,
        "http.response.status_code": 200,
        "openapi.operation_id": "x",
    }
    (arrived,) = server.arrived
    context = span.get_span_context()
    assert context is not None
    expected = f"00-{context.trace_id:032x}-{context.span_id:016x}-"
    assert arrived.headers["traceparent"].startswith(expected)


@pytest.mark.parametrize("side", SIDES)
def test_retries_are_in_the_same_span(side: Connect) -> None:
    answers = [Answer(status=503, headers={"retry-after-ms": "1"})] * 2 + [Answer()]
    with serving(lambda _: answers.pop(0)) as server, side(server) as send:
        send()
    (span,) = spans()
    found = attributes(span)
    assert found["http.request.resend_count"] == 2
    assert found["http.response.status_code"] == 200
    assert len({request.headers["traceparent"] for request in server.arrived}) == 1


@pytest.mark.parametrize("side", SIDES)
def test_an_error_is_recorded(side: Connect) -> None:
    with (
        serving(lambda _: Answer(status=404)) as server,
        side(server) as send,
        pytest.raises(ResponseError),
    ):
        send()
    (span,) = spans()
    assert span.status.status_code is trace.StatusCode.ERROR
    assert attributes(span)["http.response.status_code"] == 404
    assert attributes(span)["error.type"] == "404"
    assert [event.name for event in span.events] == ["exception"]


@pytest.mark.parametrize("side", SIDES)
def test_a_failure_has_no_status(side: Connect) -> None:
    with serving() as server:
        pass
    with side(server, retries=None) as send, pytest.raises(httpx2.ConnectError):
        send()
    (span,) = spans()
    assert span.status.status_code is trace.StatusCode.ERROR
    assert attributes(span)["error.type"] == "httpx2.ConnectError"
    assert "http.response.status_code" not in attributes(span)


@pytest.mark.parametrize("side", SIDES)
def test_a_result_that_breaks_its_schema(side: Connect) -> None:
    with (
        serving(lambda _: Answer(body=1)) as server,
        side(server) as send,
        pytest.raises(ResponseError),
    ):
        send()
    (span,) = spans()
    assert attributes(span)["http.response.status_code"] == 200
    assert attributes(span)["error.type"] == "runtime.errors.ResponseError"


def test_nothing_secret_is_in_a_span() -> None:
    key = ApiKey("query", "appid", "hidden", "pass it")
    with serving() as server:
        client = client_of(server, security=key)
        client.send(call(path="/x"))
        client.close()
    (span,) = spans()
    assert attributes(span)["url.full"] == f"{server.url}/x?appid=REDACTED"
    assert "hidden" not in span.to_json()
    assert server.arrived[0].target == "/x?appid=hidden"


def test_the_span_of_a_stream_ends_when_it_has_begun() -> None:
    def answer(_: object) -> Answer:
        return Answer(body=1, headers={"Content-Type": "text/event-stream"})

    streamed = call(stream=True, responses={"200": Events(int)})

    async def waiting(client: Client) -> None:
        async with await client.send_async(streamed):
            assert len(spans()) == 2
        await client.aclose()

    with serving(answer) as server:
        client = client_of(server)
        with client.send(streamed):
            assert len(spans()) == 1
        client.close()
        asyncio.run(waiting(client))


@pytest.mark.parametrize("side", SIDES)
def test_functions_of_the_caller_run_inside(side: Connect) -> None:
    def key() -> str:
        trace.get_current_span().set_attribute("mine", "1")
        return "k"

    with serving() as server, side(server, security=Bearer(key, "")) as send:
        send()
    assert attributes(spans()[0])["mine"] == "1"


def test_a_caller_may_give_its_own_context() -> None:
    own = {"Traceparent": "00-" + "1" * 32 + "-" + "2" * 16 + "-01"}
    with serving() as server, SIDES[0](server) as send:
        send(options=Options(http_headers=own))
    assert server.arrived[0].headers["traceparent"] == own["Traceparent"]


def test_parents_under_asyncio() -> None:
    async def one(client: Any, name: str) -> None:
        with TRACER.start_as_current_span(name):
            await asyncio.sleep(0)
            await client.send_async(call(path=f"/{name}"))

    async def main(client: Any) -> None:
        await asyncio.gather(*(one(client, str(n)) for n in range(8)))
        await client.aclose()

    with serving() as server:
        asyncio.run(main(client_of(server)))
    assert_parents(8)


def test_parents_in_threads() -> None:
    with serving() as server:
        client = client_of(server)

        def one(name: str) -> None:
            with TRACER.start_as_current_span(name):
                client.send(call(path=f"/{name}"))

        threads = [threading.Thread(target=one, args=(str(n),)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        client.close()
    assert_parents(4)


def assert_parents(number: int) -> None:
    """Each call's span is a child of the span with the name of its path."""
    by_id = {span.context.span_id: span for span in spans() if span.context}
    calls = [span for span in spans() if span.kind is trace.SpanKind.CLIENT]
    assert len(calls) == number
    for span in calls:
        assert span.parent is not None
        assert span.name == f"GET /{by_id[span.parent.span_id].name}"


@pytest.mark.parametrize("side", SIDES)
def test_it_can_be_turned_off(side: Connect) -> None:
    with serving() as server, side(server, traced=False) as send:
        send()
    assert spans() == []
    assert "traceparent" not in server.arrived[0].headers


CALL = """
from openrouter import OpenRouter
client = OpenRouter(api_key="k", server_url="http://127.0.0.1:1")
try:
    client.guardrails.list(retries=None)
except Exception as error:
    assert "Connect" in type(error).__name__, error
"""
SET_UP = """
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
exporter, provider = InMemorySpanExporter(), TracerProvider()
provider.add_span_processor(SimpleSpanProcessor(exporter))
trace.set_tracer_provider(provider)
"""


def printed(root: Path, program: str, variables: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=root / "generated",
        env=variables,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, "1"),
        ({"OTEL_SDK_DISABLED": "TRUE"}, "0"),
        ({"OPENROUTER_OTEL_DISABLED": "1"}, "0"),
        ({"OPENROUTER_OTEL_DISABLED": "0"}, "1"),
    ],
)
def test_the_environment_can_turn_it_off(
    root: Path, variables: dict[str, str], expected: str
) -> None:
    program = f"{SET_UP}{CALL}print(len(exporter.get_finished_spans()))"
    assert printed(root, program, variables) == expected


def test_it_is_not_loaded_for_a_program_that_has_not_set_it_up(root: Path) -> None:
    program = f"import sys{CALL}print('opentelemetry' in sys.modules)"
    assert printed(root, program, {}) == "False"
