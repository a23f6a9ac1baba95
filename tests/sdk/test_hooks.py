"""Functions of the caller's around every request, and what is logged."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import httpx2
import pytest

from helpers.guardrails.facts import GUARDRAIL_ID
from helpers.guardrails.server import Fault, GuardrailsServer
from helpers.guardrails.sides import Connect, Side
from openrouter import OpenRouter, errors


def test_before_request_sees_and_changes_requests(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    seen: list[Any] = []

    @client.hooks.before_request
    def sign(context: Any, request: httpx2.Request) -> None:
        seen.append((context.operation_id, context.method, context.path))
        request.headers["X-Signature"] = "s"

    server.add_guardrail(GUARDRAIL_ID)
    side.call(client, "get", id=GUARDRAIL_ID)
    assert seen == [("getGuardrail", "GET", "/guardrails/{id}")]
    assert server.last.header("X-Signature") == "s"


def test_before_request_may_replace_the_request(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    @client.hooks.before_request
    def replace(context: Any, request: httpx2.Request) -> httpx2.Request:
        url = request.url.copy_set_param("workspace_id", "w")
        return httpx2.Request(request.method, url, headers=request.headers)

    side.call(client, "list")
    assert server.last.query["workspace_id"] == "w"


def test_every_attempt_has_its_hooks(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    events: list[tuple[str, int, Any]] = []

    @client.hooks.before_request
    def before(context: Any, request: Any) -> None:
        events.append(("before", context.attempt, request.method))

    @client.hooks.after_error
    def failed(context: Any, response: Any, exception: Any) -> None:
        status = None if response is None else response.status_code
        events.append(("error", context.attempt, status or type(exception)))

    @client.hooks.after_success
    def done(context: Any, response: Any) -> None:
        events.append(("success", context.attempt, response.status_code))

    server.fail_next(Fault(status=503, headers={"Retry-After": "0"}))
    side.call(client, "list")
    server.fail_next(Fault(cut=True))
    with pytest.raises(httpx2.RemoteProtocolError):
        side.call(client, "create", name="x")
    assert events == [
        ("before", 0, "GET"),
        ("error", 0, 503),
        ("before", 1, "GET"),
        ("success", 1, 200),
        ("before", 0, "POST"),
        ("error", 0, httpx2.RemoteProtocolError),
    ]


def test_after_success_may_replace_the_response(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    @client.hooks.after_success
    def replace(context: Any, response: Any) -> httpx2.Response:
        return httpx2.Response(200, json={"data": [], "total_count": 99})

    assert side.call(client, "list").result.total_count == 99


def test_hooks_of_async_calls_may_be_coroutines(
    client: OpenRouter, server: GuardrailsServer, runner: asyncio.Runner
) -> None:
    @client.hooks.before_request
    async def sign(context: Any, request: Any) -> None:
        await asyncio.sleep(0)
        request.headers["X-Signature"] = "s"

    runner.run(client.guardrails.create_async(name="x"))
    assert server.last.header("X-Signature") == "s"


def test_an_exception_of_a_hook_is_the_callers(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    @client.hooks.before_request
    def refuse(context: Any, request: Any) -> None:
        raise PermissionError("not today")

    with pytest.raises(PermissionError, match="not today"):
        side.call(client, "list")
    assert server.requests == []


class Recorder:
    """A debug logger that keeps what it gets."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def debug(self, msg: str, /, *args: object) -> None:
        self.lines.append(msg % args)


def test_the_log_has_everything_but_secrets(
    connect: Connect, server: GuardrailsServer, side: Side
) -> None:
    recorder = Recorder()
    client = connect(debug_logger=recorder)
    secret = {"Set-Cookie": "session=hidden-1"}
    server.fail_next(Fault(headers=secret))
    headers = {"X-Api-Key": "hidden-2", "X-Token": "hidden-3", "X-Trace": "shown"}
    side.call(client, "list", http_headers={**headers, "Cookie": "hidden-4"})
    with pytest.raises(errors.NotFoundResponseError):
        side.call(client, "get", id="unknown")
    log = "\n".join(recorder.lines)
    for shown in ("GET", "/api/v1/guardrails?offset=0&limit=50", "200", "404", "shown"):
        assert shown in log
    for hidden in ("sk-test", "hidden"):
        assert hidden not in log


def test_the_log_names_failures(
    connect: Connect, server: GuardrailsServer, side: Side
) -> None:
    recorder = Recorder()
    server.fail_next(Fault(cut=True))
    with pytest.raises(httpx2.RemoteProtocolError):
        side.call(connect(debug_logger=recorder), "create", name="x")
    assert "RemoteProtocolError" in "\n".join(recorder.lines)


def test_the_environment_turns_logging_on(
    connect: Connect,
    server: GuardrailsServer,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("OPENROUTER_DEBUG", "true")
    client = connect()
    with caplog.at_level(logging.DEBUG, logger="openrouter"):
        client.guardrails.list()
    mine = [record for record in caplog.records if record.name == "openrouter"]
    assert any("/guardrails" in record.getMessage() for record in mine)
    assert "sk-test" not in caplog.text


def test_records_are_made_where_they_are_wanted(
    client: OpenRouter,
    server: GuardrailsServer,
    side: Side,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.DEBUG, logger="openrouter"):
        side.call(client, "create", name="shown")
    mine = [record for record in caplog.records if record.name == "openrouter"]
    assert {record.levelno for record in mine} == {logging.DEBUG}
    sent, received = (record.getMessage() for record in mine)
    assert sent.endswith('body={"name":"shown"}')
    assert '"name":"shown"' in received
    assert logging.getLogger("openrouter").handlers == []


def test_nothing_is_logged_unasked(
    client: OpenRouter, server: GuardrailsServer, capfd: pytest.CaptureFixture[str]
) -> None:
    client.guardrails.list()
    assert capfd.readouterr() == ("", "")
