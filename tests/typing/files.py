"""Files that users send and get: both type checkers say which of them are right."""

# pyright: strict

from __future__ import annotations

import gzip
import io
import tempfile
import zipfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from bodies import Bodies
from bodies.types import FileInput
from responses import Responses


def pieces() -> Iterator[bytes]:
    yield b"a"


async def pieces_async() -> AsyncIterator[bytes]:
    yield b"a"


def uploads(client: Bodies, path: Path, archive: zipfile.ZipFile) -> None:
    upload = client.bodies.upload
    upload(id="", file=b"a")
    upload(id="", file=bytearray(b"a"))
    upload(id="", file=memoryview(b"a"))
    upload(id="", file=path)
    upload(id="", file=pieces())
    upload(id="", file=[b"a", b"b"])
    upload(id="", file=io.BytesIO(b"a"))
    with tempfile.TemporaryFile() as made:
        upload(id="", file=made)
    with tempfile.NamedTemporaryFile() as made:
        upload(id="", file=made)
    with tempfile.SpooledTemporaryFile() as made:
        upload(id="", file=made)
    upload(id="", file=archive.open("a"))
    with path.open("rb") as file, gzip.open(path) as packed:
        upload(id="", file=file)
        upload(id="", file=packed)
        upload(id="", file=("a.png", file, "image/png"))
        upload(id="", file={"file_name": "a", "content": file, "progress": print})
    upload(id="", file=("a.png", path))
    upload(id="", file="a.png")  # refused
    upload(id="", file=path.open())  # refused
    upload(id="", file=3)  # refused
    upload(id="", file=("a", "b"))  # refused


def several(client: Bodies, paths: list[Path], files: tuple[FileInput, ...]) -> None:
    client.bodies.upload(id="", file=b"", pages=paths)
    client.bodies.upload(id="", file=b"", pages=files)
    client.bodies.upload(id="", file=b"", pages=[b"a", paths[0], ("b", b"c")])
    client.bodies.upload(id="", file=b"", pages=paths[0])  # refused
    client.bodies.upload(id="", file=b"", pages=b"a")  # refused


async def async_uploads(client: Bodies) -> None:
    await client.bodies.upload_async(id="", file=pieces_async())
    await client.bodies.upload_async(id="", file=("a", pieces_async(), "text/plain"))


def told(done: int, total: int | None) -> None:
    print(done, total)


def downloads(client: Responses) -> None:
    client.responses.mixed().save("a")
    client.responses.mixed().save(Path("a"), progress=print)
    client.responses.mixed().save("a", told)
    client.responses.mixed().save(b"a")  # refused
    with client.responses.mixed() as res:
        parts: list[bytes] = list(res.iter_bytes(1024))
        lines: list[str] = list(res.iter_lines())
    print(parts, lines, res.size)


async def async_downloads(client: Responses) -> None:
    await (await client.responses.mixed_async()).save("a", told)
    async with await client.responses.mixed_async() as res:
        async for part in res.iter_bytes():
            whole: bytes = part
            print(whole)
