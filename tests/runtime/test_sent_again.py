"""Calls that their callers send several times, and their files."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from helpers.files_server import Caller, FileServer, serving
from helpers.loopback import call, client_of
from helpers.uploads import (
    CONTENT,
    LASTING,
    OCTETS,
    ONCE,
    Make,
    close,
    files_of,
    generated,
    generated_async,
    opened,
    part,
    path,
    piped,
    sent_by,
    whole,
)
from runtime.call import Encoded
from runtime.errors import ArgumentError
from runtime.pagination.parameters import with_parameter
from runtime.raw_responses import Prepared, PreparedAsync
from runtime.request.bodies import BinaryBody, binary_body, form_body, multipart_body
from runtime.request.fields import FileField, FormField

# Sends large files: not for ``make quick``.
pytestmark = pytest.mark.slow


@pytest.fixture
def server() -> Iterator[FileServer]:
    with serving() as running:
        yield running


def at(server: FileServer) -> Any:
    """A server with only the URL that makers of clients need."""
    return server


def send(server: FileServer, times: int, **options: Any) -> None:
    """Send one call several times."""
    client: Any = client_of(at(server))
    prepared = Prepared[Any](client, call(**options), None)
    try:
        for _ in range(times):
            prepared.send()
    finally:
        client.close()


def send_async(server: FileServer, times: int, **options: Any) -> None:
    """The async variant of ``send``."""

    async def main() -> None:
        client: Any = client_of(at(server))
        prepared = PreparedAsync[Any](client, call(**options), None)
        try:
            for _ in range(times):
                await prepared.send()
        finally:
            await client.aclose()

    asyncio.run(main())


SIDES = [send, send_async]


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("as_body", [whole, part])
@pytest.mark.parametrize("make", LASTING)
def test_the_same_bytes_are_sent(
    server: FileServer, tmp_path: Path, side: Any, as_body: Any, make: Make
) -> None:
    content = make(tmp_path)
    side(server, 3, **as_body(content))
    assert [sent_by(seen) for seen in server.seen] == [CONTENT] * 3
    close(content)


@pytest.mark.parametrize(
    ("side", "make"),
    [*((side, make) for side in SIDES for make in ONCE), (send_async, generated_async)],
)
@pytest.mark.parametrize("as_body", [whole, part])
def test_what_cannot_be_read_again_is_not_sent_again(
    server: FileServer, tmp_path: Path, side: Any, as_body: Any, make: Make
) -> None:
    content = make(tmp_path)
    with pytest.raises(ArgumentError, match="sent already"):
        side(server, 2, **as_body(content))
    assert len(server.seen) == 1
    if make is piped:
        close(content)


def test_files_in_a_form_of_text(server: FileServer) -> None:
    fields = [FileField("f", [io.BytesIO(b"a"), b"b"], several=True)]
    send(server, 2, method="POST", body=form_body(fields))
    assert [seen.body for seen in server.seen] == [b"f=a&f=b"] * 2
    body = form_body([FileField("f", iter([b"a"]))])
    with pytest.raises(ArgumentError, match="f: was sent already"):
        send(server, 2, method="POST", body=body)


def content_of(encoded: Encoded) -> Any:
    return encoded.content


def test_requests_at_the_same_time_have_files_of_their_own(tmp_path: Path) -> None:
    body = binary_body(path(tmp_path), OCTETS)
    assert body is not None
    first, second = content_of(body.encode()), content_of(body.encode())
    chunks, others = first.chunks(), second.chunks()
    found = next(chunks)
    assert found == next(others)
    second.close()
    assert found + b"".join(chunks) == CONTENT


def test_a_body_with_another_value_has_another_file(tmp_path: Path) -> None:
    body = BinaryBody(b"one", OCTETS)
    assert b"".join(content_of(body.encode()).chunks()) == b"one"
    other = body.with_value(b"two")
    assert b"".join(content_of(other.encode()).chunks()) == b"two"
    assert b"".join(content_of(body.encode()).chunks()) == b"one"


def test_a_form_with_another_value_has_the_same_files(
    server: FileServer, tmp_path: Path
) -> None:
    content = opened(tmp_path)
    cursor = FormField("cursor", "1", str)
    fields: list[FormField | FileField] = [FileField("f", content), cursor]
    first = call("POST", body=multipart_body(fields))
    second = with_parameter(first, "cursor", "2")
    third = with_parameter(second, "f", b"another")
    for made in (first, second, third):
        Caller(server, "sync")(method="POST", body=made.body)
    assert [files_of(seen) for seen in server.seen] == [
        {"f": CONTENT, "cursor": b"1"},
        {"f": CONTENT, "cursor": b"2"},
        {"f": b"another", "cursor": b"2"},
    ]
    close(content)
    fields[0] = FileField("f", generated(tmp_path))
    first = call("POST", body=multipart_body(fields))
    Caller(server, "sync")(method="POST", body=first.body)
    second = with_parameter(first, "cursor", "2")
    with pytest.raises(ArgumentError, match="sent already"):
        Caller(server, "sync")(method="POST", body=second.body)


@pytest.mark.parametrize("as_body", [whole, part])
def test_an_open_file_is_sent_at_the_same_time(
    server: FileServer, tmp_path: Path, as_body: Any
) -> None:
    content = b"".join(number.to_bytes(4, "big") for number in range(500_000))
    place = tmp_path / "large"
    place.write_bytes(content)
    client: Any = client_of(at(server))
    with place.open("rb") as file, ThreadPoolExecutor(4) as pool:
        prepared = Prepared[Any](client, call(**as_body(file)), None)
        for sending in [pool.submit(prepared.send) for _ in range(4)]:
            sending.result()
    client.close()
    assert [sent_by(seen) == content for seen in server.seen] == [True] * 4
