"""File arguments of all forms, bodies made of them, and the parts that arrive."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from email.parser import BytesParser
from pathlib import Path
from typing import Any

import anyio

from helpers.files_server import Seen
from runtime.request.bodies import binary_body, multipart_body
from runtime.request.fields import FileField, FormField

CONTENT = bytes(range(256)) * 3_000
PIPED = b"x" * 50_000
OCTETS = "application/octet-stream"


def path(folder: Path) -> Path:
    (folder / "file.bin").write_bytes(CONTENT)
    return folder / "file.bin"


def opened(folder: Path) -> Any:
    # Callers' files are sent from their current position and are not closed.
    (folder / "file.bin").write_bytes(b"before" + CONTENT)
    file = (folder / "file.bin").open("rb")
    file.seek(6)
    return file


def spooled(folder: Path) -> Any:
    file = tempfile.SpooledTemporaryFile()  # noqa: SIM115 - the test's to close
    file.write(CONTENT)
    file.seek(0)
    return file


def piped(folder: Path) -> Any:
    reading, writing = os.pipe()
    os.write(writing, PIPED)
    os.close(writing)
    return os.fdopen(reading, "rb")


def generated(folder: Path) -> Iterator[bytes]:
    yield CONTENT[:100_000]
    yield b""
    yield CONTENT[100_000:]


async def generated_async(folder: Path) -> AsyncIterator[bytes]:
    for piece in generated(folder):
        await anyio.sleep(0)
        yield piece


Make = Callable[[Path], Any]
LASTING: list[Make] = [
    path,
    opened,
    spooled,
    lambda folder: CONTENT,
    lambda folder: bytearray(CONTENT),
    lambda folder: memoryview(CONTENT),
    lambda folder: io.BytesIO(CONTENT),
    lambda folder: list(generated(folder)),
    lambda folder: ("name.bin", path(folder)),
    lambda folder: {"file_name": "n", "content": path(folder), "content_type": OCTETS},
]
ONCE: list[Make] = [piped, generated, lambda folder: map(bytes, [CONTENT])]
ONCE_ASYNC: list[Make] = [generated_async]


def whole(content: Any) -> dict[str, Any]:
    return {"method": "POST", "body": binary_body(content, OCTETS)}


def part(content: Any) -> dict[str, Any]:
    around = FormField("a", 1, int), FormField("b", "c", str)
    fields: list[FormField | FileField] = [
        around[0],
        FileField("f", content),
        around[1],
    ]
    return {"method": "POST", "body": multipart_body(fields)}


def files_of(seen: Seen) -> dict[str, bytes]:
    """The parts of a form by name, parsed by another library."""
    head = f"Content-Type: {seen.headers['content-type']}\r\n\r\n".encode()
    message = BytesParser().parsebytes(head + seen.body)
    found: dict[str, bytes] = {}
    for item in message.get_payload():
        assert not isinstance(item, str)
        name = item.get_param("name", header="content-disposition")
        found[str(name)] = bytes(item.get_payload(decode=True))
    return found


def sent_by(seen: Seen) -> bytes:
    is_form = seen.headers["content-type"].startswith("multipart/")
    return files_of(seen)["f"] if is_form else seen.body


def close(content: Any) -> None:
    if hasattr(content, "close"):
        assert not getattr(content, "closed", False)
        content.close()
