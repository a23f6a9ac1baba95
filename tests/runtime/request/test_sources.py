"""Files of every kind of source, sent to a server."""

from __future__ import annotations

import hashlib
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from helpers.files_server import (
    KINDS,
    LIBRARIES,
    UNCLOSED,
    Caller,
    FileServer,
    Seen,
    serving,
)
from helpers.loopback import call
from helpers.memory import peak
from helpers.uploads import (
    CONTENT,
    LASTING,
    OCTETS,
    ONCE,
    ONCE_ASYNC,
    PIPED,
    Make,
    close,
    files_of,
    generated,
    generated_async,
    part,
    path,
    piped,
    sent_by,
    whole,
)
from runtime.errors import ArgumentError, ErrorTypes, ResponseError
from runtime.request.bodies import multipart_body
from runtime.request.build import PreparedRequest, prepare
from runtime.request.fields import FileField, FormField
from runtime.request.uploads import guessed_type
from runtime.settings import Settings
from runtime.transport.hooks import Hooks
from runtime.transport.retries import BackoffStrategy, RetryConfig

# Sends large files: not for ``make quick``.
pytestmark = pytest.mark.slow

AGAIN = RetryConfig("backoff", BackoffStrategy(1, 1, 1, 5_000), True)


@pytest.fixture(scope="module")
def shared() -> Iterator[FileServer]:
    with serving() as running:
        yield running


@pytest.fixture
def server(shared: FileServer) -> FileServer:
    shared.seen.clear()
    shared.statuses.clear()
    return shared


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("as_body", [whole, part])
def test_every_input_arrives(
    server: FileServer, tmp_path: Path, kind: str, library: Any, as_body: Any
) -> None:
    caller = Caller(server, kind, library)
    for make in [*LASTING, *ONCE, *(ONCE_ASYNC if caller.is_async else [])]:
        content = make(tmp_path)
        caller(**as_body(content))
        seen = server.seen.pop()
        expected = PIPED if make is piped else CONTENT
        assert sent_by(seen) == expected
        assert ("content-length" in seen.headers) == (make in LASTING)
        if kind == "sync" or make not in ONCE_ASYNC:
            close(content)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("as_body", [whole, part])
@pytest.mark.parametrize("make", LASTING)
def test_another_attempt_sends_the_same_bytes(
    server: FileServer, tmp_path: Path, kind: str, as_body: Any, make: Make
) -> None:
    server.statuses[:] = [503, 503]
    content = make(tmp_path)
    Caller(server, kind)(**as_body(content), retries=AGAIN)
    first, second, third = server.seen
    assert first == second == third
    assert sent_by(first) == CONTENT
    close(content)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("as_body", [whole, part])
def test_what_cannot_be_read_again_is_sent_once(
    server: FileServer, tmp_path: Path, kind: str, as_body: Any
) -> None:
    caller = Caller(server, kind)
    for make in [*ONCE, *(ONCE_ASYNC if caller.is_async else [])]:
        server.seen.clear()
        server.statuses[:] = [503]
        content = make(tmp_path)
        with pytest.raises(ResponseError):
            caller(**as_body(content), retries=AGAIN)
        assert len(server.seen) == 1
        if make is piped:
            close(content)


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("as_body", [whole, part])
def test_a_redirect_sends_the_same_bytes(
    server: FileServer, tmp_path: Path, kind: str, library: Any, as_body: Any
) -> None:
    server.statuses[:] = [307]
    Caller(server, kind, library)(**as_body(path(tmp_path)))
    first, second = server.seen
    assert (first.target, second.target) == ("/x", "/moved")
    assert first.body == second.body
    server.statuses[:] = [307]
    with pytest.raises(ResponseError, match="its body cannot be read again"):
        Caller(server, kind, library)(**as_body(generated(tmp_path)))


def drafted(**options: Any) -> PreparedRequest:
    types = ErrorTypes(ResponseError, ResponseError)
    return prepare(
        call(**options), Settings("http://localhost", "test", types, Hooks())
    )


@pytest.mark.parametrize("as_body", [whole, part])
def test_what_can_be_repeated(tmp_path: Path, as_body: Any) -> None:
    for make in [*LASTING, *ONCE]:
        content = make(tmp_path)
        made = drafted(**as_body(content))
        assert made.can_repeat, "nothing of it was read yet"
        assert made.body is not None
        assert not isinstance(made.body.content, bytes)
        next(made.body.content.chunks())
        if as_body is part:
            list(made.body.content.chunks())
        assert made.can_repeat == (make in LASTING)
        made.close()
        if make is not generated:
            close(content)


def test_bodies_without_files_can_be_repeated() -> None:
    assert drafted().can_repeat
    assert drafted(body=multipart_body([FormField("a", 1, int)])).can_repeat


@pytest.mark.parametrize("as_body", [whole, part])
def test_async_iterators_are_for_async_calls(
    server: FileServer, tmp_path: Path, as_body: Any
) -> None:
    with pytest.raises(ArgumentError, match="async calls only"):
        Caller(server, "sync")(**as_body(generated_async(tmp_path)))
    assert server.seen == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("photo.png", "not str; a path is pathlib.Path"),
        (io.StringIO("a"), "mode 'rb'"),
        (3, "an iterator of bytes, not int"),
        ({"content": 3}, "not int"),
        ([1, 2], "gives int where bytes are sent"),
        ({"a": 1}.keys(), "gives str where bytes are sent"),
        (("a", b"", "text/plain\r\nX: y"), "is no media type"),
    ],
)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_file(
    server: FileServer, kind: str, content: Any, said: str
) -> None:
    body = [FileField("f", [content], several=True)]
    with pytest.raises(ArgumentError, match=said):
        Caller(server, kind)(method="POST", body=multipart_body(body))
    assert server.seen == []


@pytest.mark.parametrize("kind", KINDS)
def test_missing_files_are_found_before_anything_is_sent(
    server: FileServer, tmp_path: Path, kind: str
) -> None:
    for found, error in [("none", FileNotFoundError), (".", IsADirectoryError)]:
        with pytest.raises(error):
            Caller(server, kind)(**part(tmp_path / found))
    assert server.seen == []


def test_several_files(server: FileServer, tmp_path: Path) -> None:
    files = (path(tmp_path), b"b", ("c", [b"c", b"c"]))
    body = multipart_body([FileField("f", files, several=True)])
    Caller(server, "sync")(method="POST", body=body)
    names = [f'filename="{name}"'.encode() for name in ("file.bin", "f", "c")]
    assert [server.seen[0].body.count(name) for name in names] == [1, 1, 1]
    assert server.seen[0].body.endswith(b"\r\n\r\ncc\r\n" + end_of(server.seen[0]))
    with pytest.raises(ArgumentError, match="several files are a list"):
        drafted(body=multipart_body([FileField("f", b"x", several=True)]))


def end_of(seen: Seen) -> bytes:
    return f"--{seen.headers['content-type'].partition('=')[2]}--\r\n".encode()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("make", [path, generated])
def test_progress_of_uploads(
    server: FileServer, tmp_path: Path, kind: str, make: Make
) -> None:
    told: list[tuple[int, int | None]] = []
    file = {"content": make(tmp_path), "progress": lambda *told_: told.append(told_)}
    Caller(server, kind)(**part(file))
    assert told[-1] == (len(CONTENT), len(CONTENT) if make is path else None)
    assert sorted(told) == told
    assert len(told) == 3


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.png", "image/png"),
        ("a.JSON", "application/json"),
        ("a.tar.gz", "application/gzip"),
        ("a.txt.Z", OCTETS),
        ("a.nobody-knows", OCTETS),
        ("png", OCTETS),
    ],
)
def test_guessed_types(server: FileServer, name: str, expected: str) -> None:
    assert guessed_type(name) == expected
    Caller(server, "sync")(**part((name, b"")))
    assert f"\r\nContent-Type: {expected}\r\n".encode() in server.seen[0].body


def open_files(file: Path) -> int:
    folder = Path("/proc/self/fd")
    if not folder.is_dir():
        pytest.skip("nothing says which files are open")
    return sum(target(item) == str(file) for item in folder.iterdir())


def target(link: Path) -> str:
    """Return the target of a link, or "" if it is gone: the listing itself has one."""
    try:
        return os.readlink(link)
    except FileNotFoundError:
        return ""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("as_body", [whole, part])
def test_files_are_closed(
    server: FileServer, tmp_path: Path, kind: str, as_body: Any
) -> None:
    def failing(done: int, total: int | None) -> None:
        assert open_files(file) == 1
        raise KeyError("in the midst")

    file = path(tmp_path)
    caller = Caller(server, kind)
    caller(**as_body(file))
    assert open_files(file) == 0
    server.statuses[:] = [404]
    with pytest.raises(ResponseError):
        caller(**as_body(file))
    assert open_files(file) == 0
    with pytest.raises(KeyError) as caught:
        caller(**as_body({"content": file, "progress": failing}))
    assert caught.traceback
    assert open_files(file) == 0


@UNCLOSED
@pytest.mark.parametrize("kind", ["asyncio", "trio"])
@pytest.mark.parametrize("as_body", [whole, part])
def test_files_of_cancelled_calls_are_closed(
    server: FileServer, tmp_path: Path, kind: str, as_body: Any
) -> None:
    file = path(tmp_path)
    caller = Caller(server, kind)

    async def cancelled() -> None:
        with anyio.CancelScope() as scope:
            content = {"content": file, "progress": lambda *told: scope.cancel()}
            await caller.call_async(**as_body(content))
        assert scope.cancelled_caught

    caller.run(cancelled)
    assert open_files(file) == 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_broken_iterator_breaks_the_call(server: FileServer, kind: str) -> None:
    def broken() -> Iterator[bytes]:
        yield b"a"
        raise KeyError("of the caller")

    with pytest.raises(KeyError, match="of the caller"):
        Caller(server, kind)(**whole(broken()))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("kind", ["asyncio", "trio"])
def test_reading_does_not_hold_up_the_event_loop(
    server: FileServer, tmp_path: Path, kind: str
) -> None:
    caller = Caller(server, kind)
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)

    async def write() -> None:
        # The pipe has no reader before the upload opens it, and the upload waits for
        # the writer, which is in the same event loop.
        while True:
            try:
                file = os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
            except OSError:
                await anyio.sleep(0.001)
            else:
                break
        for piece in (b"some ", b"bytes"):
            os.write(file, piece)
            await anyio.sleep(0.01)
        os.close(file)

    async def both() -> None:
        async with anyio.create_task_group() as group:
            group.start_soon(write)
            await caller.call_async(**whole(fifo))

    caller.run(both)
    assert server.seen[0].body == b"some bytes"


UPLOAD = """
import resource, sys, anyio
from pathlib import Path
from types import SimpleNamespace
from helpers.files_server import Caller
from helpers.uploads import part, whole

url, kind, as_body, file = sys.argv[1:]
caller = Caller(SimpleNamespace(url=url), kind)
body = {"part": part, "whole": whole}[as_body]
caller(**body(b"warm"), path="/digest")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for content in (Path(file), open(file, "rb")):
    caller(**body(content), path="/digest")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("as_body", ["whole", "part"])
def test_large_files_take_no_memory(
    server: FileServer, tmp_path: Path, kind: str, as_body: str
) -> None:
    file = tmp_path / "large.bin"
    with file.open("wb") as writing:
        for _ in range(50):
            writing.write(CONTENT[:262_144] * 4)
    server.digests.clear()
    assert peak(UPLOAD, server.url, kind, as_body, str(file)) < 16
    assert int(server.seen[-1].headers["content-length"]) >= 50 * 1024**2
    if as_body == "whole":
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        assert server.digests[-2:] == [digest, digest]


def test_json_parts(server: FileServer) -> None:
    fields = [
        FormField("j", {"a": "ä"}, dict[str, str]),
        FormField("n", [1, 2], list[int]),
        FormField("t", [1, 2], list[int], content_type="application/json"),
    ]
    Caller(server, "sync")(method="POST", body=multipart_body(fields))
    text = server.seen[0].body
    assert b'name="j"\r\nContent-Type: application/json\r\n\r\n{"a":"\xc3\xa4"}' in text
    assert text.count(b'name="n"\r\n\r\n') == 2
    assert json.loads(files_of(server.seen[0])["t"]) == [1, 2]


@pytest.mark.parametrize("content_type", [None, "application/json"])
def test_a_part_that_is_none_is_omitted(
    server: FileServer, content_type: str | None
) -> None:
    fields = [
        FormField("j", None, dict[str, str] | None, content_type=content_type),
        FormField("n", 1, int),
    ]
    Caller(server, "sync")(method="POST", body=multipart_body(fields))
    assert files_of(server.seen[0]) == {"n": b"1"}
