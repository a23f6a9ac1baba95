"""Every form of a file argument, and the parts that the server gets."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers.loopback import SIDES, Answer, Server, serving
from runtime.errors import ArgumentError, ResponseError
from runtime.request.bodies import binary_body, multipart_body
from runtime.request.fields import FileField, FormField
from runtime.request.uploads import Upload

LARGE = bytes(range(256)) * 600


class Pipe(io.RawIOBase):
    """A file that is not seekable."""

    def __init__(self, data: bytes) -> None:
        self._rest = data

    def seekable(self) -> bool:
        return False

    def read(self, size: int = -1) -> bytes:
        size = len(self._rest) if size < 0 else size
        found, self._rest = self._rest[:size], self._rest[size:]
        return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "report.bin"
    made.write_bytes(LARGE)
    return made


def shape(value: Any) -> tuple[str, str | None, int | None]:
    upload = Upload(value, "file")
    try:
        return upload.file_name, upload.content_type, upload.size()
    finally:
        upload.close()


def test_names_types_and_sizes(path: Path) -> None:
    assert shape(b"abc") == ("file", None, 3)
    assert shape(path) == ("report.bin", None, len(LARGE))
    assert shape(("a.txt", b"abc")) == ("a.txt", None, 3)
    assert shape(("a.txt", path, "x/y")) == ("a.txt", "x/y", len(LARGE))
    mapping = {"file_name": "b.txt", "content": b"ab", "content_type": "x/z"}
    assert shape(mapping) == ("b.txt", "x/z", 2)
    assert shape({"file": b"ab"}) == ("file", None, 2)
    assert shape(io.BytesIO(b"ab")) == ("file", None, 2)
    assert shape(Pipe(b"ab")) == ("file", None, None)
    with path.open("rb") as file:
        file.seek(10)
        assert shape(file) == ("report.bin", None, len(LARGE) - 10)


@pytest.mark.parametrize("value", ["text", 1, None, ("a.txt", "text"), {}])
def test_what_is_no_file(value: Any) -> None:
    with pytest.raises(ArgumentError, match="file: a file is bytes"):
        Upload(value, "file")


def test_a_file_is_read_from_where_it_stood_each_time(path: Path) -> None:
    async def collected(upload: Upload) -> bytes:
        return b"".join([chunk async for chunk in upload.chunks_async()])

    with path.open("rb") as file:
        file.seek(10)
        upload = Upload(file, "file")
        for _ in "12":
            assert b"".join(upload.chunks()) == LARGE[10:]
        assert asyncio.run(collected(upload)) == LARGE[10:]
        upload.close()
        assert not file.closed
    pipe: Any = Pipe(b"once")  # only what an upload needs of a file
    assert b"".join(Upload(pipe, "file").chunks()) == b"once"
    assert b"".join(Upload(b"bytes", "file").chunks()) == b"bytes"


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.mark.parametrize("side", SIDES)
def test_a_file_is_the_body(server: Server, side: Any, path: Path) -> None:
    given: list[tuple[Any, bytes]] = [
        (path, LARGE),
        (b"abc", b"abc"),
        (io.BytesIO(b"ab"), b"ab"),
        (Pipe(b"a"), b"a"),
    ]
    with side(server) as send:
        for value, _ in given:
            send(method="POST", body=binary_body(value, "x/y"))
    assert [seen.body for seen in server.arrived] == [data for _, data in given]
    sizes = [seen.headers.get("content-length") for seen in server.arrived]
    assert sizes == [str(len(LARGE)), "3", "2", None]


def test_files_are_parts_of_a_form_each_time_it_is_sent(path: Path) -> None:
    left = [Answer(503, {}, {"Retry-After": "0"})]
    files = [path, ("b.txt", b"second", "text/plain"), None]
    fields: list[FormField | FileField] = [
        FormField("a", 1, int),
        FileField("f", files, "x/y", several=True),
    ]
    with serving(lambda _: left.pop() if left else None) as server:
        with SIDES[0](server) as send:
            send(method="POST", body=multipart_body(fields))
        bodies = [seen.body for seen in server.arrived]
    assert len(bodies) == 2
    for body in bodies:
        assert LARGE in body
        assert b'name="f"; filename="report.bin"\r\nContent-Type: x/y' in body
        assert b'name="f"; filename="b.txt"\r\nContent-Type: text/plain' in body


def test_a_file_is_closed_when_the_call_fails(path: Path) -> None:
    # A file left open causes a ResourceWarning, which is an error in these tests.
    with (
        serving(lambda _: Answer(400)) as server,
        SIDES[0](server) as send,
        pytest.raises(ResponseError),
    ):
        send(method="POST", body=binary_body(path, "x/y"))
