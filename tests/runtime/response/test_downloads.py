"""Downloads, and the files that they are saved to."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import httpx
import httpx2
import pytest

from helpers.downloads import get, save
from helpers.files_server import (
    KINDS,
    LIBRARIES,
    UNCLOSED,
    Caller,
    FileServer,
    pieces,
    serving,
)
from helpers.memory import peak
from runtime.response.downloads import Download, DownloadAsync

SIZE = 300_000
WHOLE = b"".join(pieces(SIZE))
OLD = b"what was there"


@pytest.fixture(scope="module")
def server() -> Iterator[FileServer]:
    with serving() as running:
        yield running


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("path", ["/whole/300000", "/chunked/300000"])
def test_saved(
    server: FileServer, tmp_path: Path, kind: str, library: Any, path: str
) -> None:
    told: list[tuple[int, int | None]] = []
    target = tmp_path / "file.bin"
    save(Caller(server, kind, library), path, target, lambda *t: told.append(t))
    assert target.read_bytes() == WHOLE
    assert os.listdir(tmp_path) == ["file.bin"]
    total = SIZE if path.startswith("/whole") else None
    assert told[-1] == (SIZE, total)
    assert {t for _, t in told} == {total}
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert len(told) > 1


@pytest.mark.parametrize("library", [httpx2, httpx])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("path", ["/broken/300000", "/broken-chunks/300000"])
@pytest.mark.parametrize("before", [OLD, None])
def test_a_broken_download_leaves_everything_as_it_was(
    server: FileServer,
    tmp_path: Path,
    kind: str,
    library: Any,
    path: str,
    before: bytes | None,
) -> None:
    target = tmp_path / "file.bin"
    if before is not None:
        target.write_bytes(before)
    with pytest.raises(library.RemoteProtocolError):
        save(Caller(server, kind, library), path, target)
    assert os.listdir(tmp_path) == ([] if before is None else ["file.bin"])
    assert before is None or target.read_bytes() == before


@pytest.mark.parametrize("kind", KINDS)
def test_truncated_bodies_are_errors(server: FileServer, kind: str) -> None:
    async def soon(download: DownloadAsync) -> bytes:
        return await download.read()

    with pytest.raises(httpx2.RemoteProtocolError):
        Caller(server, kind)(Download.read, soon, **get("/broken/300000"))


@UNCLOSED
@pytest.mark.parametrize("kind", KINDS)
def test_an_error_of_progress_leaves_nothing(
    server: FileServer, tmp_path: Path, kind: str
) -> None:
    def failing(done: int, total: int | None) -> None:
        assert len(os.listdir(tmp_path)) == 1
        raise KeyError("stop")

    with pytest.raises(KeyError):
        save(Caller(server, kind), "/whole/300000", tmp_path / "a", failing)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("kind", ["asyncio", "trio"])
def test_a_cancelled_download_leaves_nothing(
    server: FileServer, tmp_path: Path, kind: str
) -> None:
    async def soon(download: DownloadAsync) -> None:
        with anyio.CancelScope() as scope:
            await download.save(tmp_path / "a", lambda *told: scope.cancel())
        assert scope.cancelled_caught

    Caller(server, kind)(lambda found: found, soon, **get("/whole/300000"))
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("kind", KINDS)
def test_targets_keep_their_permissions_and_links(
    server: FileServer, tmp_path: Path, kind: str
) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(OLD)
    real.chmod(0o640)
    link.symlink_to(real)
    save(Caller(server, kind), "/whole/300000", str(link))
    assert link.is_symlink()
    assert real.read_bytes() == WHOLE
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_new_files_have_the_usual_permissions(
    server: FileServer, tmp_path: Path
) -> None:
    (tmp_path / "usual").touch()
    save(Caller(server, "sync"), "/whole/3", tmp_path / "new")
    modes = {item.stat().st_mode for item in tmp_path.iterdir()}
    assert len(modes) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_targets_that_cannot_be_written(
    server: FileServer, tmp_path: Path, kind: str
) -> None:
    for target, error in [
        (tmp_path, IsADirectoryError),
        (tmp_path / "none" / "a", FileNotFoundError),
    ]:
        with pytest.raises(error):
            save(Caller(server, kind), "/whole/300000", target)
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("kind", ["asyncio", "trio"])
def test_writing_does_not_hold_up_the_event_loop(
    server: FileServer, tmp_path: Path, kind: str
) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    reading = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    read: list[bytes] = []

    async def soon(download: DownloadAsync) -> None:
        # The pipe holds less than the file: writing waits for this reader.
        async with anyio.create_task_group() as group:
            group.start_soon(download.save, fifo)
            while sum(map(len, read)) < SIZE:
                await anyio.sleep(0.001)
                try:
                    read.append(os.read(reading, SIZE))
                except BlockingIOError:
                    continue

    Caller(server, kind)(lambda found: found, soon, **get("/whole/300000"))
    os.close(reading)
    assert b"".join(read) == WHOLE
    assert stat.S_ISFIFO(fifo.stat().st_mode)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("path", "method", "arguments", "expected"),
    [
        ("/whole/300000", "iter_bytes", (100_000,), [100_000] * 3),
        ("/text", "iter_lines", (), ["eins", "zwölf"]),
        ("/text", "iter_text", (), ["eins\r\nzwölf\n"]),
    ],
)
def test_pieces(
    server: FileServer,
    kind: str,
    path: str,
    method: str,
    arguments: tuple[int, ...],
    expected: list[Any],
) -> None:
    def now(download: Download) -> list[Any]:
        with download:
            return list(getattr(download, method)(*arguments))

    async def soon(download: DownloadAsync) -> list[Any]:
        async with download:
            return [item async for item in getattr(download, method)(*arguments)]

    found = Caller(server, kind)(now, soon, **get(path))
    if method == "iter_bytes":
        assert b"".join(found) == WHOLE
        found = [len(item) for item in found]
    assert found == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('attachment; filename="../a b.bin"', "a b.bin"),
        ("attachment; filename=..", None),
        ('attachment; filename="C:\\\\Temp\\\\x.txt"', "x.txt"),
        ("attachment; filename*=UTF-8''n%C3%A4h%2F%C3%A9.txt", "é.txt"),
        ("inline", None),
        (None, None),
    ],
)
def test_file_names(written: str | None, expected: str | None) -> None:
    headers = {} if written is None else {"Content-Disposition": written}
    assert Download(httpx2.Response(200, headers=headers)).file_name == expected


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"Content-Length": "3"}, 3),
        ({"Content-Length": "3", "Content-Encoding": "gzip"}, None),
        ({}, None),
    ],
)
def test_sizes(headers: dict[str, str], expected: int | None) -> None:
    assert Download(httpx2.Response(200, headers=headers)).size == expected


DOWNLOAD = """
import resource, sys, anyio
from types import SimpleNamespace
from helpers.files_server import Caller
from helpers.downloads import save

url, kind, target = sys.argv[1:]
caller = Caller(SimpleNamespace(url=url), kind)
save(caller, "/whole/1000000", target)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
save(caller, f"/whole/{50 * 1024**2}", target)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_large_downloads_take_no_memory(
    server: FileServer, tmp_path: Path, kind: str
) -> None:
    target = tmp_path / "large.bin"
    assert peak(DOWNLOAD, server.url, kind, str(target)) < 16
    assert target.stat().st_size == 50 * 1024**2
