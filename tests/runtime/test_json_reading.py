"""JSON text as other programs write it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from helpers.loopback import SIDES, Answer, serving
from runtime.errors import DataError, ErrorTypes, ResponseError
from runtime.json_reading import parsed
from runtime.response.alternatives import OneOf
from runtime.response.results import Text
from runtime.streaming.streams import Events, Lines
from runtime.streaming.undeclared import Undeclared
from runtime.validation.models import BaseModel
from runtime.webhooks.payloads import WebhookPayloadError, json_payload

BOM = b"\xef\xbb\xbf"
HALVES = b'"\\ud83d"', b'"\\ude00"'


class Item(BaseModel):
    text: str
    rest: dict[str, Any] | None = None


class Problem(DataError[Item]):
    message_path = ("text",)


class Invalid(ResponseError):
    """A result that breaks its schema."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"[1]", [1]),
        (BOM + b"[1]", [1]),
        ("\ufeff[1]", [1]),
        ("[1]".encode("utf-16"), [1]),
        (b'["\\ud83d", "\\ude00"]', ["\ud83d", "\ude00"]),
        (b'{"\\ud83d": "\\ud83d\\ude00"}', {"\ud83d": "\U0001f600"}),
        ('"\\ud83d"', "\ud83d"),
        (b"[NaN, Infinity]", pytest.approx([float("nan"), float("inf")], nan_ok=True)),
        (b"[" * 500 + b"]" * 500, json.loads("[" * 500 + "]" * 500)),
    ],
)
def test_values(text: bytes | str, expected: object) -> None:
    assert parsed(text) == expected


@pytest.mark.parametrize(
    "text", [b"", BOM, b"{", b"\xff", b"'a'", BOM * 2 + b"1", b"[" * 10_000]
)
def test_text_that_is_not_json(text: bytes) -> None:
    with pytest.raises(ValueError, match="line 1"):
        parsed(text)


def sent(side: Any, answer: Answer, **more: Any) -> Any:
    settings = {"errors": ErrorTypes(ResponseError, Invalid)}
    if "validation" in more:
        settings["validation"] = more.pop("validation")
    with serving(lambda _: answer) as server, side(server, **settings) as send:
        return send(**more)


FORMS: list[Any] = [
    Item,
    OneOf({"application/json": Item, "text/csv": Text("text/csv")}),
]
BODIES = [
    (BOM + b'{"text": "a"}', "a"),
    (b'{"text": "\\ud83d", "rest": {"\\ud83d": "\\ude00"}}', "\ud83d"),
]


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("body", "text"), BODIES)
@pytest.mark.parametrize("validation", ["strict", "lenient"])
def test_results(side: Any, form: Any, body: bytes, text: str, validation: str) -> None:
    answer = Answer(200, body)
    found = sent(side, answer, responses={"200": form}, validation=validation)
    assert found.text == text


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("body", [BOM + b'{"text": 1}', b'{"text": {"a": "\\ud83d"}}'])
def test_results_that_break_their_schema(side: Any, body: bytes) -> None:
    responses = {"200": Item}
    with pytest.raises(Invalid, match="at /text: Input should be a valid string"):
        sent(side, Answer(200, body), responses=responses)
    found = sent(side, Answer(200, body), responses=responses, validation="lenient")
    assert found.text == parsed(body)["text"]


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(("body", "text"), BODIES)
def test_undeclared_content(side: Any, body: bytes, text: str) -> None:
    found = sent(side, Answer(200, body), responses={"200": Undeclared()})
    assert found["text"] == text


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(("body", "text"), BODIES)
def test_errors(side: Any, body: bytes, text: str) -> None:
    with pytest.raises(Problem) as caught:
        sent(side, Answer(404, body), errors={"404": Problem})
    assert caught.value.message == caught.value.data.text == text
    with pytest.raises(ResponseError) as other:
        sent(side, Answer(404, body.replace(b'"text"', b'"detail"')))
    assert other.value.message == other.value.data["detail"] == text


@pytest.mark.parametrize("side", SIDES)
def test_another_charset(side: Any) -> None:
    body = '{"text": "\xe9"}'.encode("iso-8859-1")
    named = {"Content-Type": "application/json; charset=ISO-8859-1"}
    found = sent(side, Answer(200, body, named), responses={"200": Item})
    assert found.text == "\xe9"
    with pytest.raises(Invalid, match="invalid unicode"):
        sent(side, Answer(200, body), responses={"200": Item})


class Delta(BaseModel):
    text: str


class Envelope(BaseModel):
    data: Delta


def items(form: Any, body: bytes, kind: str) -> list[Any]:
    answer = Answer(200, body, {"Content-Type": kind})
    with (
        serving(lambda _: answer) as server,
        SIDES[0](server) as send,
        send(responses={"200": form}, stream=True) as stream,
    ):
        return list(stream)


EVENTS = b"".join(b'data: {"text": %s}\n\n' % half for half in HALVES)
LINES = b"".join(b'{"text": %s}\n' % half for half in HALVES)


@pytest.mark.parametrize("start", [b"", BOM])
def test_characters_that_are_split_over_items(start: bytes) -> None:
    deltas = [Delta(text="\ud83d"), Delta(text="\ude00")]
    kind = "text/event-stream"
    assert items(Events(Delta), start + EVENTS, kind) == deltas
    found = items(Events(Envelope, envelope=True), start + EVENTS, kind)
    assert [item.data for item in found] == deltas
    assert items(Events(Any), start + EVENTS, kind) == [
        {"text": "\ud83d"},
        {"text": "\ude00"},
    ]
    kind = "application/x-ndjson"
    assert items(Lines(Delta, kind), start + LINES, kind) == deltas


def test_an_error_with_half_a_character_in_a_stream() -> None:
    body = b'data: {"error": {"message": "no \\ud83d"}}\n\n'
    with pytest.raises(ResponseError) as caught:
        items(Events(Delta), body, "text/event-stream")
    assert caught.value.message == "no \ud83d"


def test_webhooks() -> None:
    assert json_payload(Delta, BOM + b'{"text": "a"}') == Delta(text="a")
    assert json_payload(Delta, b'{"text": "\\ud83d"}') == Delta(text="\ud83d")
    with pytest.raises(WebhookPayloadError, match="at /text: Field required"):
        json_payload(Delta, BOM + b"{}")
