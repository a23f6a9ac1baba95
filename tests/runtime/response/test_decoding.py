"""Responses as results and errors."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from runtime.call import Call, Options
from runtime.errors import DataError, ErrorTypes, ResponseError
from runtime.response.decoding import decode, form_of
from runtime.response.forms import Result
from runtime.response.results import Text
from runtime.settings import Settings
from runtime.streaming.streams import Events
from runtime.transport.hooks import Hooks


class Problem(DataError[dict[str, Any]]):
    """An error with any object."""


class Nested(DataError[dict[str, Any]]):
    """An error with a nested message."""

    message_path = ("problem", "words")


class Invalid(ResponseError):
    """A result that breaks its schema."""


def call(**more: Any) -> Call[Any]:
    options: dict[str, Any] = {"options": Options(), "responses": {"200": int}, **more}
    return Call("GET", "/x", operation_id="x", **options)


def answered(call: Call[Any], status: int, text: str, kind: str = "") -> Any:
    response = httpx2.Response(
        status,
        text=text,
        headers={"content-type": kind or "application/json"},
        request=httpx2.Request("GET", "http://a"),
    )
    types = ErrorTypes(ResponseError, Invalid)
    settings = Settings("http://a", "test", types, Hooks())
    return decode(call, response, settings, is_async=False)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"error": {"message": "no"}}', "no"),
        ('{"message": "no"}', "no"),
        ('{"detail": "no"}', "no"),
        ('{"error": "no"}', "no"),
        ('{"error": {"message": ""}, "message": "no"}', "no"),
        ('{"error": 1}', '{"error": 1}'),
        ('{"message": ["no"]}', "no"),
        ('{"text": "no"}', '{"text": "no"}'),
    ],
)
def test_messages_in_customary_places(text: str, message: str) -> None:
    with pytest.raises(Problem) as caught:
        answered(call(errors={"4XX": Problem}), 404, text)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"problem": {"words": "no"}}', "no"),
        ('{"problem": {"words": ""}, "message": "well"}', "well"),
        ('{"problem": 1, "message": "well"}', "well"),
        ('{"problem": {"words": 1}}', '{"problem": {"words": 1}}'),
    ],
)
def test_messages_at_a_declared_path(text: str, message: str) -> None:
    with pytest.raises(Nested) as caught:
        answered(call(errors={"404": Nested}), 404, text)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("status", "text", "kind", "message"),
    [
        (404, "[]", "", "API error: status 404. Body: []"),
        (404, "", "", "API error: status 404. Body: empty"),
        (404, "x", "text/plain", "API error: status 404, content type text/plain. "),
        (
            200,
            "x",
            "text/html",
            "the request succeeded, but its response is not JSON: status 200, content "
            "type text/html. Body: x",
        ),
        (304, "", "", "API error: status 304. Body: empty"),
        (418, "y" * 10_001, "", "... and 1 more characters"),
    ],
)
def test_answers_that_nobody_declared(
    status: int, text: str, kind: str, message: str
) -> None:
    with pytest.raises(ResponseError) as caught:
        answered(call(errors={"4XX": Problem}), status, text, kind)
    assert type(caught.value) is ResponseError
    assert message in str(caught.value)
    assert (caught.value.status_code, caught.value.body) == (status, text)


def test_a_result_that_breaks_its_schema() -> None:
    with pytest.raises(Invalid, match="breaks its schema"):
        answered(call(), 200, '"x"')


def test_the_nearest_declaration_holds() -> None:
    responses = {"200": int, "2XX": str, "default": bool}
    assert answered(call(responses=responses), 200, "1") == 1
    assert answered(call(responses=responses), 201, '"x"') == "x"
    assert answered(call(responses={"204": None}), 204, "") is None
    assert answered(call(responses={"200": Text("text/plain")}), 200, "x", "a/b") == "x"


def test_a_success_may_be_an_error_and_the_other_way_round() -> None:
    with pytest.raises(Problem):
        answered(call(responses={"2XX": int}, errors={"202": Problem}), 202, "{}")
    assert answered(call(responses={"404": int}), 404, "1") == 1


@pytest.mark.parametrize(
    ("status", "kind", "expected"),
    [
        (200, "text/event-stream", True),
        (200, "text/plain", True),
        (200, "text/html; charset=utf-8", False),
        (200, "application/json", False),
        (201, "text/event-stream", True),  # the only declared success
        (302, "text/event-stream", False),
        (404, "text/event-stream", False),
    ],
)
def test_only_results_are_streams(status: int, kind: str, expected: bool) -> None:
    response = httpx2.Response(status, headers={"content-type": kind})
    form = form_of(call(responses={"200": Events(int)}), response)
    assert (isinstance(form, Result) and form.fits(response)) == expected
