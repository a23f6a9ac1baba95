"""Typed items of a stream, and errors among them."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import pickle
from collections.abc import Iterator
from typing import Annotated, Any, Literal

import httpx
import httpx2
import pytest
from pydantic import Field

from helpers.stream_server import Answer, End, StreamServer, streaming
from helpers.stream_sides import (
    SIDES,
    DefaultError,
    Read,
    ValidationError,
    blocking,
    call,
    client_of,
)
from runtime.response.lenient import deviations_of
from runtime.streaming.streams import Events, Lines
from runtime.validation.models import BaseModel
from runtime.validation.unions import Discriminated, UnknownVariant

# trio closes the libraries' generators where a stream is not read to its end.
pytestmark = pytest.mark.filterwarnings(
    "ignore:Async generator 'http(x|core):ResourceWarning"
)


class Token(BaseModel):
    token: str | None = None


class Strict(BaseModel):
    id: int
    parts: list[Token]


class Started(BaseModel):
    type: Literal["started"]


class Failed(BaseModel):
    type: Literal["error"]
    message: str


Progress = Annotated[
    Started | Failed | UnknownVariant,
    Discriminated("type", {"started": "Started", "error": "Failed"}),
]


class Failure(BaseModel):
    error: str


class Named(BaseModel):
    event: str | None = None
    id: str | None = None
    data: Token


class Texts(BaseModel):
    event: str
    data: str


@pytest.fixture(scope="module")
def running() -> Iterator[StreamServer]:
    with streaming() as found:
        yield found


@pytest.fixture
def server(running: StreamServer) -> StreamServer:
    running.answer = Answer()
    running.requests = 0
    return running


@pytest.fixture(params=SIDES.values(), ids=[*SIDES])
def read(request: pytest.FixtureRequest) -> Read:
    found: Read = request.param
    return found


def events(*data: object, name: str | None = None) -> bytes:
    head = "" if name is None else f"event: {name}\n"
    texts = (item if isinstance(item, str) else json.dumps(item) for item in data)
    return "".join(f"{head}data: {text}\n\n" for text in texts).encode()


def lines(*data: str) -> bytes:
    return "\n".join(data).encode()


TOKENS = events({"token": "a"}, {"token": "b"})


def test_typed_items(server: StreamServer, read: Read) -> None:
    server.answer = Answer([TOKENS[:20], TOKENS[20:], b": the end\n\n"])
    found = read(server, Events(Token))
    assert found[:2] == ([Token(token="a"), Token(token="b")], None)


@pytest.mark.parametrize("end", ["end", "hold"])
def test_a_sentinel_ends_a_stream(server: StreamServer, read: Read, end: End) -> None:
    server.answer = Answer([TOKENS + b"id: 9\ndata: END\n\n" + TOKENS], end)
    found = read(server, Events(Token, sentinel="END"))
    assert [item.token for item in found.items] == ["a", "b"]
    assert found.error is None
    assert found.stream.last_event_id == "9"


def test_the_customary_sentinel_needs_no_declaration(server: StreamServer) -> None:
    server.answer = Answer([TOKENS, b"data: [DONE]\n\n"])
    assert len(blocking(server, Events(Token)).items) == 2
    assert len(blocking(server, Events(Any)).items) == 2
    assert blocking(server, Events(str)).items[-1] == "[DONE]"
    assert blocking(server, Events(Token, sentinel="END")).error is not None


def test_a_stream_knows_its_response(server: StreamServer, read: Read) -> None:
    server.answer = Answer([b"id: 1\n" + TOKENS], headers="X-Trace: 7\r\n")
    found = read(server, Events(Token))
    assert found.stream.response.status_code == 200
    assert found.stream.response.headers["x-trace"] == "7"
    assert found.stream.last_event_id == "1"


def test_each_item_is_read_once(server: StreamServer) -> None:
    server.answer = Answer([TOKENS])
    found = blocking(server, Events(Token))
    assert list(found.stream) == []
    found.stream.close()
    assert list(found.stream) == []


def test_text_is_unchanged(server: StreamServer) -> None:
    server.answer = Answer([events("1", '"a"', "two words")])
    assert blocking(server, Events(str)).items == ["1", '"a"', "two words"]


def test_strings_that_are_json(server: StreamServer, read: Read) -> None:
    server.answer = Answer([events("1", '"a"', r'"\u00e4\n"', "[DONE]")])
    assert read(server, Events(str, json=True)).items == ["1", "a", "\xe4\n"]


def test_values_that_are_text(server: StreamServer, read: Read) -> None:
    server.answer = Answer([events("low", '"high"')])
    form = Events(Literal["low", "high"] | str, json=False)
    assert read(server, form).items == ["low", '"high"']
    server.answer = Answer([events("2026-01-31T12:00:00Z", '"2026-01-31"')])
    found = read(server, Events(dt.date | dt.datetime, json=False)).items
    at = dt.datetime(2026, 1, 31, 12, tzinfo=dt.UTC)
    assert found == [at, dt.date(2026, 1, 31)]
    server.answer = Answer([events("low", "middle")])
    error = blocking(server, Events(Literal["low", "high"], json=False)).error
    assert isinstance(error, ValidationError)
    assert error.body == "middle"


def test_text_among_json(server: StreamServer, read: Read) -> None:
    server.answer = Answer([events({"token": "a"}, "two words", '"b"')])
    items = read(server, Events(Token | str)).items
    assert items == [Token(token="a"), "two words", "b"]


def test_invalid_text_is_kept_by_lenient_validation(server: StreamServer) -> None:
    server.answer = Answer([events("low", "middle")])
    form = Events(Literal["low", "high"], json=False)
    with httpx2.Client(verify=False) as http:
        client = client_of(server, http, validation="lenient")
        assert list(client.send(call(form))) == ["low", "middle"]


def test_anything_is_json_or_text(server: StreamServer) -> None:
    server.answer = Answer([events("1", '"a"', "two words")])
    assert blocking(server, Events(Any)).items == [1, "a", "two words"]


def test_envelopes(server: StreamServer, read: Read) -> None:
    server.answer = Answer([b"id: 1\n" + TOKENS + events({}, name="x")])
    found = read(server, Events(Named, envelope=True))
    a, b = Token(token="a"), Token(token="b")
    assert found.items == [
        Named(id="1", data=a),
        Named(id="1", data=b),
        Named(id="1", event="x", data=Token()),
    ]


def test_the_data_of_an_envelope_may_be_text(server: StreamServer) -> None:
    server.answer = Answer([events("two words", "12", {"a": 1}, "null", name="x")])
    found = blocking(server, Events(Texts, envelope=True))
    assert [item.data for item in found.items] == [
        "two words",
        "12",
        '{"a": 1}',
        "null",
    ]


def test_the_text_of_an_envelope_is_unchanged(server: StreamServer, read: Read) -> None:
    server.answer = Answer([events('"a"', "null", "two words", name="x")])
    found = read(server, Events(Texts, envelope=True, json=False))
    assert [item.data for item in found.items] == ['"a"', "null", "two words"]
    found = read(server, Events(Texts, envelope=True))
    assert [item.data for item in found.items] == ["a", "null", "two words"]


def test_nothing_is_the_data_of_an_envelope(server: StreamServer) -> None:
    server.answer = Answer([events("null")])
    found = blocking(server, Events(dict[str, Any], envelope=True))
    assert found.items == [{"data": None}]


def test_values_on_lines(server: StreamServer, read: Read) -> None:
    data = b'{"token": "a"}\r\n\n{"token": "b"}'
    server.answer = Answer([data[:9], data[9:]], kind="application/jsonl")
    found = read(server, Lines(Token, "application/jsonl"))
    assert found[:2] == ([Token(token="a"), Token(token="b")], None)


def test_json_text_sequences(server: StreamServer, read: Read) -> None:
    data = b'\x1e{"token":\n"a"}\n\x1e{"token": "b"}\n'
    server.answer = Answer([data], kind="application/json-seq")
    found = read(server, Lines(Token, "application/json-seq"))
    assert [item.token for item in found.items] == ["a", "b"]


def test_a_compressed_stream(server: StreamServer, read: Read) -> None:
    data = gzip.compress(TOKENS)
    pieces = [data[:15], data[15:]]
    server.answer = Answer(pieces, headers="Content-Encoding: gzip\r\n")
    assert len(read(server, Events(Token)).items) == 2


# The end of a stream after two valid items, and the message of the error.
BROKEN = [
    ("two words", "at the top: Invalid JSON"),
    ('{"id": "x", "parts": []}', "at /id: Input should be a valid integer"),
    ('{"id": 1, "parts": [{}, {"token": 5}]}', "at /parts/1/token: Input should be"),
    ('{"parts": []}', "at /id: Field required"),
    ("", "at the top: Invalid JSON"),
]
GOOD = '{"id": 1, "parts": []}'
ODD = ('{"id": "one", "parts": [{"token": "a"}, 7]}', '"two words"')


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_an_item_that_breaks_its_schema(
    server: StreamServer, read: Read, text: str, message: str
) -> None:
    server.answer = Answer([events(GOOD, GOOD, text, GOOD)])
    found = read(server, Events(Strict))
    assert len(found.items) == 2
    assert type(found.error) is ValidationError
    assert message in str(found.error)
    assert str(found.error).startswith("an item of the stream breaks its schema:\n")
    assert found.error.body == text
    assert found.error.status_code == 200


@pytest.mark.parametrize(("text", "message"), [b for b in BROKEN if b[0]])
def test_a_line_that_breaks_its_schema(
    server: StreamServer, read: Read, text: str, message: str
) -> None:
    data = "\n".join([GOOD, GOOD, text, GOOD]).encode()
    server.answer = Answer([data], kind="application/jsonl")
    found = read(server, Lines(Strict, "application/jsonl"))
    assert len(found.items) == 2
    assert type(found.error) is ValidationError
    assert message in str(found.error)
    assert found.error.body == text


def test_an_envelope_that_breaks_its_schema(server: StreamServer) -> None:
    server.answer = Answer([events({"token": 5}, name="x")])
    error = blocking(server, Events(Named, envelope=True)).error
    assert type(error) is ValidationError
    assert "at /data/token: Input should be a valid string, not 5" in str(error)
    assert error.body == '{"token": 5}'


@pytest.mark.parametrize(
    ("form", "body", "kind"),
    [
        (Events(Strict), events(GOOD, *ODD), "text/event-stream"),
        (Lines(Strict, "application/jsonl"), lines(GOOD, *ODD), "application/jsonl"),
    ],
)
def test_lenient_validation_keeps_items_that_break_their_schema(
    server: StreamServer, form: Any, body: bytes, kind: str
) -> None:
    server.answer = Answer([body], kind=kind)
    with httpx2.Client(verify=False) as http:
        client = client_of(server, http, validation="lenient")
        with client.send(call(form)) as stream:
            good, half, text = stream
    assert good == Strict(id=1, parts=[])
    assert (type(half), half.id, half.parts) == (Strict, "one", [Token(token="a"), 7])
    assert text == "two words"
    places = [(d.pointer, d.value) for d in deviations_of(stream.response)]
    assert places == [("/id", "one"), ("/parts/1", 7), ("", "two words")]


def test_lenient_validation_keeps_envelopes(server: StreamServer) -> None:
    server.answer = Answer([events({"token": 5}, name="x")])
    with httpx2.Client(verify=False) as http:
        client = client_of(server, http, validation="lenient")
        with client.send(call(Events(Named, envelope=True))) as stream:
            (item,) = stream
    assert (item.event, item.data.token) == ("x", 5)
    places = [(d.pointer, d.value) for d in deviations_of(stream.response)]
    assert places == [("/data/token", 5)]


@pytest.mark.parametrize("form", [Events(Strict), Lines(Strict, "application/jsonl")])
def test_lenient_validation_takes_nothing_that_is_not_json(
    server: StreamServer, form: Any
) -> None:
    data = "two words"
    body = lines(data) if isinstance(form, Lines) else events(data)
    server.answer = Answer([body], kind=form.accept)
    with httpx2.Client(verify=False) as http:
        client = client_of(server, http, validation="lenient")
        with pytest.raises(ValidationError, match="Invalid JSON"):
            list(client.send(call(form)))


def test_errors_of_items_survive_pickling(server: StreamServer) -> None:
    server.answer = Answer([events("two words")])
    error = blocking(server, Events(Strict)).error
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.body) == (str(error), "two words")


OVERLOADED = {"error": {"message": "overloaded", "code": 529}}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (OVERLOADED, "overloaded"),
        ({"message": "overloaded"}, "overloaded"),
        ({"detail": "overloaded"}, "overloaded"),
        ({"error": "overloaded"}, "overloaded"),
        ("overloaded", "overloaded"),
        ('"overloaded"', "overloaded"),
        ({"code": 529}, 'the server has sent an error: {"code": 529}'),
        ({}, "the server has sent an error: {}"),
        ("", "the server has sent an error: empty"),
    ],
)
@pytest.mark.parametrize("type_", [Token, Strict, Progress, dict[str, Any], Any, str])
def test_an_event_called_error(
    server: StreamServer, type_: Any, data: Any, words: str
) -> None:
    server.answer = Answer([events(data, name="error")])
    found = blocking(server, Events(type_))
    assert found.items == []
    assert type(found.error) is DefaultError
    assert found.error.message == words
    text = data if isinstance(data, str) else json.dumps(data)
    assert (found.error.body, found.error.status_code) == (text, 200)
    assert found.error.__cause__ is None


def test_an_event_called_error_is_raised_after_earlier_items(
    server: StreamServer, read: Read
) -> None:
    server.answer = Answer([TOKENS + events(OVERLOADED, name="error")])
    found = read(server, Events(Token))
    assert [item.token for item in found.items] == ["a", "b"]
    assert type(found.error) is DefaultError


def test_an_error_that_the_items_declare_is_an_item(server: StreamServer) -> None:
    failed = {"type": "error", "message": "overloaded"}
    server.answer = Answer([events(failed, name="error")])
    assert blocking(server, Events(Progress)).items == [Failed.model_validate(failed)]
    more = {**failed, "unheard": 1}
    server.answer = Answer([events(more, name="error")])
    assert type(blocking(server, Events(Progress)).error) is DefaultError
    server.answer = Answer([events({"error": "overloaded"}, name="error")])
    assert blocking(server, Events(Failure)).items == [Failure(error="overloaded")]


def test_an_error_in_an_envelope(server: StreamServer) -> None:
    whole = Events(Named, envelope=True)
    server.answer = Answer([events(OVERLOADED, name="error")])
    assert str(blocking(server, whole).error) == "overloaded"
    server.answer = Answer([events(OVERLOADED)])
    assert str(blocking(server, whole).error) == "overloaded"
    server.answer = Answer([b"id: 5\n" + events({"token": "a"}, name="error")])
    assert blocking(server, whole).items == [
        Named(event="error", id="5", data=Token(token="a"))
    ]
    server.answer = Answer([events(OVERLOADED, name="error")])
    (item,) = blocking(server, Events(Texts, envelope=True)).items
    assert json.loads(item.data) == OVERLOADED


@pytest.mark.parametrize("type_", [Token, Strict, Progress, list[int]])
def test_an_object_of_nothing_but_an_error(
    server: StreamServer, read: Read, type_: Any
) -> None:
    server.answer = Answer([events(OVERLOADED)])
    found = read(server, Events(type_))
    assert type(found.error) is DefaultError
    assert found.error.message == "overloaded"
    assert json.loads(found.error.body) == OVERLOADED
    line = json.dumps(OVERLOADED).encode()
    server.answer = Answer([line], kind="application/jsonl")
    found = read(server, Lines(type_, "application/jsonl"))
    assert type(found.error) is DefaultError
    assert found.error.message == "overloaded"


@pytest.mark.parametrize("type_", [Failure, dict[str, Any], Any])
def test_an_object_that_may_have_an_error_is_an_item(
    server: StreamServer, type_: Any
) -> None:
    server.answer = Answer([events({"error": "overloaded"})])
    assert len(blocking(server, Events(type_)).items) == 1


def test_an_error_among_other_things_is_an_item(server: StreamServer) -> None:
    server.answer = Answer([events({"token": "a", "error": None})])
    (item,) = blocking(server, Events(Token)).items
    assert item.model_extra == {"error": None}


@pytest.mark.parametrize("half", [b"", b'data: {"token"', b'data: {"token": "c"}\n'])
@pytest.mark.parametrize("end", ["end", "close"])
def test_half_an_event_at_the_end_is_nothing(
    server: StreamServer, read: Read, half: bytes, end: End
) -> None:
    server.answer = Answer([TOKENS + half], end)
    found = read(server, Events(Token))
    assert len(found.items) == 2
    assert found.error is None


def test_half_a_line_at_the_end_is_broken(server: StreamServer, read: Read) -> None:
    data = b'{"token": "a"}\n{"token": '
    server.answer = Answer([data], kind="application/jsonl")
    found = read(server, Lines(Token, "application/jsonl"))
    assert len(found.items) == 1
    assert type(found.error) is ValidationError
    assert found.error.body == '{"token":'


@pytest.mark.parametrize("half", [b"", b'data: {"token"'])
def test_a_connection_that_breaks(
    server: StreamServer, read: Read, half: bytes
) -> None:
    server.answer = Answer([TOKENS[:20], TOKENS[20:], half or b": none\n"], "cut")
    found = read(server, Events(Token))
    assert [item.token for item in found.items] == ["a", "b"]
    assert isinstance(
        found.error, httpx2.RemoteProtocolError | httpx.RemoteProtocolError
    )


class Renamed(BaseModel):
    name: Annotated[str | None, Field(alias="Name")] = None


def test_names_of_the_wire(server: StreamServer) -> None:
    server.answer = Answer([events({"Name": "a", "name": 1})])
    (item,) = blocking(server, Events(Renamed)).items
    assert (item.name, item.model_extra) == ("a", {"name": 1})
