"""Declarations of calls: statuses, messages, timeouts, retries."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from runtime.call import OPERATION, Call, Options
from runtime.client import Client
from runtime.errors import DataError, ErrorTypes, ResponseError
from runtime.settings import Settings
from runtime.transport.hook_types import HookContext
from runtime.transport.hooks import Hooks

ERRORS = ErrorTypes(default=ResponseError, validation=ResponseError)


class ProblemError(DataError[dict[str, Any]], ResponseError):
    """An error with a nested message."""

    message_path = ("detail", "words")


class Api:
    """Answers in memory; ``requests`` are the received requests."""

    def __init__(self, *answers: httpx2.Response, **settings: Any) -> None:
        self.requests: list[httpx2.Request] = []
        self._answers = list(answers)
        transport = httpx2.MockTransport(self._answer)
        self.client = Client(
            Settings("https://api.example", "test", ERRORS, Hooks(), **settings),
            httpx2.Client(transport=transport),
        )

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        return self._answers.pop(0)


def call(method: str = "GET", **options: Any) -> Call[Any]:
    values: dict[str, Any] = {
        "responses": {"200": dict[str, Any]},
        "options": Options(),
    }
    return Call(method, "/job", operation_id="job", **{**values, **options})


def test_a_status_that_is_declared_as_a_result() -> None:
    api = Api(httpx2.Response(404, json={"id": 1}))
    responses = {"200": dict[str, Any], "404": dict[str, int]}
    assert api.client.send(call(responses=responses)) == {"id": 1}


def test_a_range_that_is_declared_as_a_result() -> None:
    api = Api(httpx2.Response(409, json={}))
    assert api.client.send(call(responses={"4XX": dict[str, int]})) == {}


@pytest.mark.parametrize("status", [200, 202])
def test_a_success_that_is_declared_as_an_error(status: int) -> None:
    api = Api(httpx2.Response(status, json={"detail": {"words": "not yet"}}))
    with pytest.raises(ProblemError, match="not yet") as caught:
        api.client.send(call(errors={str(status): ProblemError}))
    assert caught.value.status_code == status


@pytest.mark.parametrize("detail", ["text", {"words": 7}, None])
def test_words_that_are_not_where_they_belong(detail: object) -> None:
    body = {"detail": detail, "message": "in the customary place"}
    api = Api(httpx2.Response(400, json=body))
    with pytest.raises(ProblemError, match="customary"):
        api.client.send(call(errors={"400": ProblemError}))


def test_an_idempotent_call_is_sent_again() -> None:
    api = Api(httpx2.Response(503), httpx2.Response(200, json={}))
    assert api.client.send(call("POST", idempotent=True)) == {}
    assert len(api.requests) == 2


def test_any_other_call_is_not() -> None:
    api = Api(httpx2.Response(503))
    with pytest.raises(ResponseError):
        api.client.send(call("POST"))


@pytest.mark.parametrize(
    ("of_call", "of_client", "of_operation", "of_document", "expected"),
    [
        (1, 2, 3, 4, 1),
        (None, 2, 3, 4, 2),
        (None, None, 3, 4, 3),
        (None, None, None, 4, 4),
    ],
)
def test_the_nearest_timeout_wins(
    of_call: int | None,
    of_client: int | None,
    of_operation: int | None,
    of_document: int,
    expected: int,
) -> None:
    answer = httpx2.Response(200, json={})
    api = Api(answer, timeout_ms=of_client, default_timeout_ms=of_document)
    options = Options(timeout_ms=of_call)
    api.client.send(call(timeout_ms=of_operation, options=options))
    timeout = api.requests[0].extensions["timeout"]
    assert timeout["read"] == expected / 1000


def test_transports_see_the_operation() -> None:
    api = Api(httpx2.Response(503), httpx2.Response(200, json={}))

    @api.client.settings.hooks.before_request
    def replace(context: HookContext, request: httpx2.Request) -> httpx2.Request:
        return httpx2.Request(request.method, request.url)

    api.client.send(call())
    assert [request.extensions[OPERATION] for request in api.requests] == ["job"] * 2
