"""Successful responses whose status is not declared."""

from __future__ import annotations

from typing import Any

import pytest

from helpers.loopback import SIDES, Answer, serving
from runtime.errors import CallError, DataError, ErrorTypes, ResponseError
from runtime.response.alternatives import OneOf
from runtime.response.downloads import Binary, Download
from runtime.response.results import Text
from runtime.streaming.streams import Events, EventStream
from runtime.streaming.undeclared import Undeclared
from runtime.validation.models import BaseModel


class Item(BaseModel):
    id: str


class Other(BaseModel):
    other: int


class Invalid(ResponseError):
    """A result that breaks its schema."""


ITEM = {"id": "1"}
TYPES = ErrorTypes(ResponseError, Invalid)
NOTHING = Answer(204, b"", {"Content-Type": None})
EMPTY = Answer(200, b"", {"Content-Length": "0"})


def sent(side: Any, answer: Answer, responses: dict[str, Any], **settings: Any) -> Any:
    """The result of a call with these responses."""
    with (
        serving(lambda _: answer) as server,
        side(server, errors=TYPES, **settings) as send,
    ):
        return send(method="POST", responses=responses)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("status", [201, 206])
@pytest.mark.parametrize(
    "responses",
    [
        {"200": Item},
        {"200": Item, "202": Item},
        {"200": Item, "204": None},
        {"default": Item},
    ],
)
def test_the_only_declared_type(
    side: Any, status: int, responses: dict[str, Any]
) -> None:
    assert sent(side, Answer(status, ITEM), responses) == Item(id="1")


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (Text("text/plain"), '{"id": "1"}'),
        (OneOf({"application/json": Item, "text/csv": Text("text/csv")}), Item(id="1")),
        (Undeclared(), ITEM),
    ],
)
def test_the_only_declared_form(side: Any, form: Any, expected: object) -> None:
    responses = {"200": form, "204": None}
    assert sent(side, Answer(201, ITEM), responses) == expected


def test_equal_forms_are_one() -> None:
    def form() -> OneOf:
        return OneOf({"application/json": Item, "text/csv": Text("text/csv")})

    responses = {"200": form(), "201": form()}
    assert sent(SIDES[0], Answer(202, ITEM), responses) == Item(id="1")
    responses["201"].forms = {"application/json": Item}
    with pytest.raises(ResponseError, match="not declared"):
        sent(SIDES[0], Answer(202, ITEM), responses)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("answer", [NOTHING, EMPTY, NOTHING._replace(status=205)])
@pytest.mark.parametrize(
    "responses",
    [
        {"200": Item, "201": Item, "202": None},
        {"201": Item | None},
        {"202": None},
        {"200": Undeclared()},
        {"201": Any},
    ],
)
def test_a_result_that_may_be_absent(
    side: Any, answer: Answer, responses: dict[str, Any]
) -> None:
    assert sent(side, answer, responses) is None


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("answer", [Answer(200, ITEM), Answer(202, b"<p>")])
def test_content_that_nobody_wants(side: Any, answer: Answer) -> None:
    assert sent(side, answer, {"204": None}) is None


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(
    ("answer", "responses", "class_", "message"),
    [
        (
            Answer(202, {"state": "queued"}),
            {"200": Item},
            Invalid,
            "response (status 202) breaks its schema:\n  at /id: Field required",
        ),
        (
            Answer(200, {"state": "queued"}),
            {"200": Item},
            Invalid,
            "response (status 200) breaks its schema:\n  at /id: Field required",
        ),
        (
            Answer(201, b"{"),
            {"200": Item},
            Invalid,
            "response (status 201) breaks its schema:\n  at the top: Invalid JSON",
        ),
        (
            Answer(201, b"<p>", {"Content-Type": "text/html"}),
            {"200": Item},
            ResponseError,
            "response is not JSON: status 201, content type text/html. Body: <p>",
        ),
        (
            Answer(202, ITEM),
            {"200": Item, "201": Other},
            ResponseError,
            'response is not declared: status 202. Body: {"id": "1"}',
        ),
        (
            Answer(202, ITEM),
            {"200": Events(Item)},
            ResponseError,
            'response is not declared: status 202. Body: {"id": "1"}',
        ),
        (
            NOTHING,
            {"200": Item},
            ResponseError,
            "response has no content: status 204, no content type. Body: empty",
        ),
        (
            EMPTY,
            {"200": Item},
            Invalid,
            "response has no content: status 200. Body: empty",
        ),
    ],
)
def test_a_success_that_cannot_be_decoded(
    side: Any,
    answer: Answer,
    responses: dict[str, Any],
    class_: type[ResponseError],
    message: str,
) -> None:
    with pytest.raises(CallError) as caught:
        sent(side, answer, responses)
    error = caught.value
    assert type(error) is class_
    assert str(error).startswith(f"the request succeeded, but its {message}")
    assert error.status_code == error.raw_response.status_code == answer.status


@pytest.mark.parametrize("side", SIDES)
def test_lenient_validation(side: Any) -> None:
    answer = Answer(202, {"state": "queued"})
    found = sent(side, answer, {"200": Item}, validation="lenient")
    assert (found.id, found.state) == (None, "queued")


@pytest.mark.parametrize("status", [301, 304, 400, 404, 500])
def test_other_statuses_are_errors(status: int) -> None:
    with pytest.raises(ResponseError) as caught:
        sent(SIDES[0], Answer(status, ITEM), {"200": Item})
    assert caught.value.status_code == status
    assert "succeeded" not in str(caught.value)


def test_a_success_that_is_declared_as_an_error() -> None:
    class Pending(DataError[dict[str, Any]]):
        pass

    with (
        serving(lambda _: Answer(202, {"message": "later"})) as server,
        SIDES[0](server) as send,
        pytest.raises(Pending, match="later"),
    ):
        send(responses={"200": Item}, errors={"202": Pending})


EVENT = Answer(201, b"data: 1\n\n", {"Content-Type": "text/event-stream"})


@pytest.mark.parametrize(
    ("answer", "form", "class_"),
    [
        (EVENT, Events(int), EventStream),
        (Answer(206, b"part"), Binary("*/*"), Download),
    ],
)
def test_streams_and_downloads(answer: Answer, form: Any, class_: type) -> None:
    answers = [answer, NOTHING]
    with serving(lambda _: answers.pop(0)) as server, SIDES[0](server) as send:
        result = send(responses={"200": form, "204": None}, stream=True)
        assert isinstance(result, class_)
        with result:
            assert not result.response.is_closed
        assert send(responses={"200": form, "204": None}, stream=True) is None
