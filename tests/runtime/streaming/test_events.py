"""Events and JSON lines from bytes: the result does not depend on the chunks."""

from __future__ import annotations

import json
import random
import re
import time
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.streaming.events import EventParser, LineParser, ServerSentEvent

# Searches for counterexamples: not for ``make quick``.
pytestmark = pytest.mark.slow

RECORDED = (
    "\ufeff: a comment\n"
    "data: first\n"
    "\n"
    "event: tokens\n"
    "id: 7\n"
    "data: zwei\n"
    "data:  drei\n"
    "data\n"
    "\n"
    "retry: 1500\n"
    "data: 🎉\n"
    "\n"
    "id: a\0b\n"
    "retry: soon\n"
    "unknown: x\n"
    "event\n"
    "data:\n"
    "\n"
    "event: without data\n"
    "id\n"
    "\n"
    "data: last\n"
    "\n"
    "data: not ended\n"
)
EXPECTED = [
    ServerSentEvent("first"),
    ServerSentEvent("zwei\n drei\n", "tokens", "7"),
    ServerSentEvent("🎉", None, "7", 1500),
    ServerSentEvent("", None, "7"),
    ServerSentEvent("last"),
]
ENDS = {
    "LF": ["\n"],
    "CR": ["\r"],
    "CRLF": ["\r\n"],
    "mixed": ["\r\n", "\n", "\r", "\r", "\n"],
}


def with_ends(text: str, ends: list[str]) -> bytes:
    lines = text.split("\n")[:-1]
    joined = (line + ends[n % len(ends)] for n, line in enumerate(lines))
    return "".join(joined).encode()


def by_the_book(data: bytes) -> tuple[list[ServerSentEvent], str | None]:
    """The events of a complete stream, by the steps of the standard."""
    text = data.decode("utf-8", "replace")
    if text.startswith("\ufeff"):
        text = text[1:]
    found: list[ServerSentEvent] = []
    buffer, kind, last, last_id = "", "", "", ""
    retry: int | None = None
    for line in re.split("\r\n|\n|\r", text)[:-1]:
        if line == "":
            last_id = last
            if buffer != "":
                data_ = buffer[:-1] if buffer[-1] == "\n" else buffer
                event = ServerSentEvent(data_, kind or None, last_id or None, retry)
                found.append(event)
            buffer, kind, retry = "", "", None
        elif line[0] != ":":
            field, value = line, ""
            if ":" in line:
                field, value = line.split(":", 1)
                if value.startswith(" "):
                    value = value[1:]
            if field == "event":
                kind = value
            elif field == "data":
                buffer += value + "\n"
            elif field == "id" and "\0" not in value:
                last = value
            elif field == "retry" and re.fullmatch("[0-9]{1,18}", value):
                retry = int(value)
    return found, last_id or None


def events(pieces: Iterable[bytes]) -> tuple[list[ServerSentEvent], str | None]:
    parser = EventParser()
    found = [event for piece in pieces for event in parser.feed(piece)]
    return found, parser.last_id


def values(pieces: Iterable[bytes]) -> list[bytes]:
    parser = LineParser()
    found = [value for piece in pieces for value in parser.feed(piece)]
    return [*found, *parser.end()]


def cut(data: bytes, places: Iterable[int]) -> list[bytes]:
    bounds = sorted({0, len(data), *(place % (len(data) + 1) for place in places)})
    return [data[start:end] for start, end in pairwise(bounds)]


def two_pieces(data: bytes) -> list[list[bytes]]:
    return [[data[:place], data[place:]] for place in range(len(data) + 1)]


@pytest.mark.parametrize("ends", ENDS.values(), ids=ENDS)
def test_every_cut_in_two_gives_the_same_events(ends: list[str]) -> None:
    data = with_ends(RECORDED, ends)
    assert by_the_book(data) == (EXPECTED, None)
    for pieces in two_pieces(data):
        assert events(pieces) == (EXPECTED, None)


@pytest.mark.parametrize("ends", ENDS.values(), ids=ENDS)
def test_single_bytes_give_the_same_events(ends: list[str]) -> None:
    data = with_ends(RECORDED, ends)
    assert events(bytes([byte]) for byte in data) == (EXPECTED, None)


_PLACES = st.lists(st.integers(0, 10_000), max_size=30)
_NAMES = st.sampled_from([b"data", b"event", b"id", b"retry", b"Data", b"", b" data"])
_VALUES = st.one_of(
    st.sampled_from([b"", b" ", b"12", b"\xef\xbb\xbf", b"a:b", b"a\0", b"9" * 40]),
    st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=8).map(
        str.encode
    ),
    st.binary(max_size=8),
)
_LINES = st.one_of(
    st.just(b""),
    st.tuples(_NAMES, st.sampled_from([b":", b": ", b"", b":  "]), _VALUES).map(
        b"".join
    ),
)
_STREAMS = st.tuples(
    st.sampled_from([b"", b"\xef\xbb\xbf", b"\xef\xbb", b"\xef\xbb\xbf\xef\xbb\xbf"]),
    st.lists(st.tuples(_LINES, st.sampled_from([b"\n", b"\r", b"\r\n"])), max_size=25),
    _VALUES,
).map(lambda parts: parts[0] + b"".join(map(b"".join, parts[1])) + parts[2])


@settings(max_examples=500, deadline=None, derandomize=True)
@given(_STREAMS, _PLACES)
def test_any_cut_of_any_stream_is_read_by_the_book(
    data: bytes, places: list[int]
) -> None:
    assert events(cut(data, places)) == by_the_book(data)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    st.lists(st.sampled_from(["\n", "\r", "\r\n"]), min_size=1, max_size=7),
    st.lists(st.integers(0, 100_000), max_size=300),
)
def test_any_cut_of_a_long_stream_gives_the_same_events(
    ends: list[str], places: list[int]
) -> None:
    data = with_ends(RECORDED.removeprefix("\ufeff") * 20, ends)
    found, last_id = events(cut(data, places))
    assert (found, last_id) == by_the_book(data)
    assert found


@pytest.mark.parametrize("ends", ENDS.values(), ids=ENDS)
def test_a_blank_line_completes_an_event(ends: list[str]) -> None:
    parser = EventParser()
    assert list(parser.feed(with_ends("data: a\n\n", ends))) == [ServerSentEvent("a")]


def test_an_id_counts_when_its_event_does() -> None:
    parser = EventParser()
    list(parser.feed(b"id: 1\ndata: a\n\nid: 2\n"))
    assert parser.last_id == "1"
    assert list(parser.feed(b"\n")) == []
    assert parser.last_id == "2"


def test_an_absurd_time_is_none() -> None:
    parser = EventParser()
    (event,) = parser.feed(b"retry: " + b"1" * 5000 + b"\ndata: a\n\n")
    assert event.retry is None


def pieces_of(data: bytes, most: int) -> list[bytes]:
    chosen, place, found = random.Random(1), 0, list[bytes]()
    while place < len(data):
        size = chosen.randint(1, most)
        found.append(data[place : place + size])
        place += size
    return found


@pytest.mark.parametrize(("size", "most"), [(10_000_000, 1024), (500_000, 1)])
@pytest.mark.parametrize("line", [10_000_000, 1000], ids=["one line", "many lines"])
def test_a_long_event_takes_no_more_than_its_share(
    size: int, most: int, line: int
) -> None:
    text = "x" * min(line, size)
    data = f"data: {text}\n".encode() * max(1, size // line) + b"\n"
    pieces = pieces_of(data, most)
    started = time.process_time()
    ((event,), _) = events(pieces)
    spent = time.process_time() - started
    assert len(event.data) >= size
    # Quadratic time would take minutes.
    assert spent < 10


@pytest.mark.parametrize(("size", "most"), [(10_000_000, 1024), (500_000, 1)])
def test_a_long_line_takes_no_more_than_its_share(size: int, most: int) -> None:
    pieces = pieces_of(b'"' + b"x" * size + b'"\n', most)
    started = time.process_time()
    (value,) = values(pieces)
    assert len(value) == size + 2
    assert time.process_time() - started < 10


VALUES: list[Any] = [{"a": 1}, [1, "é\u2028🎉"], "x\ny", None, 12]


def lines(text: str, end: str) -> bytes:
    return (end.join([*map(json.dumps, VALUES)]) + text).encode()


def sequence(indent: int | None) -> bytes:
    return "".join(f"\x1e{json.dumps(v, indent=indent)}\n" for v in VALUES).encode()


@pytest.mark.parametrize(
    "data",
    [
        lines("\n", "\n"),
        lines("", "\n"),
        lines("\r\n\r\n", " \r\n\t\n"),
        b"\xef\xbb\xbf" + lines("\n", "\n"),
        b"\n \n" + lines("\n", "\n"),
        sequence(None),
        sequence(2),
        b"\xef\xbb\xbf\n" + sequence(2),
        sequence(None).replace(b"\n", b""),
        sequence(None).replace(b"\x1e", b"\x1e\x1e"),
    ],
    ids=[
        "lines",
        "no last line break",
        "blank lines",
        "byte order mark",
        "blank lines first",
        "sequence",
        "sequence of several lines",
        "blank line before a sequence",
        "sequence without line breaks",
        "empty members",
    ],
)
def test_every_cut_in_two_gives_the_same_values(data: bytes) -> None:
    for pieces in (*two_pieces(data), [bytes([byte]) for byte in data]):
        assert [json.loads(value) for value in values(pieces)] == VALUES


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)
_Write = Callable[[Any], str]
_WRITERS: list[_Write] = [
    lambda value: f"{json.dumps(value)}\n",
    lambda value: f"{json.dumps(value, ensure_ascii=False)}\r\n\n",
]
_SEQUENCES: list[_Write] = [
    lambda value: f"\x1e{json.dumps(value)}\n",
    lambda value: f"\x1e{json.dumps(value, indent=1)}\n",
    lambda value: f"\x1e{json.dumps(value, indent=1, ensure_ascii=False)}",
]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.lists(_JSON, min_size=1, max_size=8), st.sampled_from([0, 1]), _PLACES, st.data()
)
def test_any_cut_gives_the_same_values(
    found: list[Any], kind: int, places: list[int], draw: st.DataObject
) -> None:
    writers = st.sampled_from((_WRITERS, _SEQUENCES)[kind])
    data = "".join(draw.draw(writers)(value) for value in found).encode()
    assert [json.loads(value) for value in values(cut(data, places))] == found


def test_a_value_need_not_wait_for_the_next() -> None:
    parser = LineParser()
    assert list(parser.feed(b'{"a": 1}\n{"b"')) == [b'{"a": 1}']
    sequences = LineParser()
    assert list(sequences.feed(b'\x1e{"a":\n 1}\n')) == [b'{"a":\n 1}']
    assert list(sequences.feed(b"\x1e[1")) == []
    assert list(sequences.feed(b"\x1e[2]\n")) == [b"[1", b"[2]"]


def test_a_long_value_of_many_lines_takes_no_more_than_its_share() -> None:
    data = b"\x1e[\n" + b"1,\n" * 500_000 + b"1]\n"
    started = time.process_time()
    (value,) = values(pieces_of(data, 1024))
    assert len(json.loads(value)) == 500_001
    assert time.process_time() - started < 10
