"""Uploads and downloads."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Body, File, Form, UploadFile
from fastapi.responses import (
    FileResponse,
    PlainTextResponse,
    Response,
    StreamingResponse,
)
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel

media = APIRouter(prefix="/media", tags=["media"])


WORDS = ("plain", '"quoted"', "two\nlines", "5", "[DONE]", "\u00e4")


class Received(BaseModel):
    """An upload: the name, the media type and the text of a file."""

    name: str | None
    content_type: str | None
    text: str


class Caption(BaseModel):
    text: str
    language: str = "en"


async def _received(file: UploadFile) -> Received:
    text = (await file.read()).decode()
    return Received(name=file.filename, content_type=file.content_type, text=text)


@media.post("/file")
async def upload_file(file: UploadFile, note: Annotated[str, Form()] = "") -> Received:
    """Upload one file and a note."""
    received = await _received(file)
    return received.model_copy(update={"text": f"{received.text}{note}"})


@media.post("/files")
async def upload_files(
    files: list[UploadFile], tags: Annotated[list[str] | None, Form()] = None
) -> list[Received]:
    """Upload several files and tags."""
    return [await _received(file) for file in files]


@media.post("/optional")
async def upload_optional(
    file: UploadFile | None = None, files: list[UploadFile] | None = None
) -> list[Received]:
    """Upload files that may be missing."""
    given = [*([] if file is None else [file]), *(files or [])]
    return [await _received(one) for one in given]


@media.post("/bytes")
def upload_bytes(
    file: Annotated[bytes, File(description="The content.")],
    pages: Annotated[list[bytes], File(default_factory=list)],
) -> int:
    """Upload the content of files."""
    return len(file) + sum(map(len, pages))


@media.put("/raw")
def upload_raw(
    data: Annotated[bytes, Body(media_type="application/octet-stream")],
) -> int:
    """Upload a file as the whole body."""
    return len(data)


@media.post("/caption")
def caption(
    file: UploadFile,
    text: Annotated[str, Form()],
    position: Annotated[float, Form()] = 0.5,
    is_public: Annotated[bool, Form()] = False,
) -> dict[str, str | float | bool]:
    """Upload a file with values of several types."""
    return {"text": text, "position": position, "is_public": is_public}


@media.get("/cover", response_class=FileResponse)
def download_cover() -> FileResponse:
    """Download a file."""
    path = Path(tempfile.mkdtemp()) / "cover.png"
    path.write_bytes(b"\x89PNG" + bytes(64))
    return FileResponse(path, media_type="image/png", filename="cover.png")


@media.get(
    "/photo",
    response_class=Response,
    responses={200: {"content": {"image/jpeg": {}}, "description": "A photo."}},
)
def download_photo() -> Response:
    """Download an image with a declared media type."""
    return Response(b"\xff\xd8" + bytes(10), media_type="image/jpeg")


@media.get("/text", response_class=PlainTextResponse)
def read_text() -> str:
    """Get text."""
    return "plain text"


@media.get("/report", response_class=StreamingResponse)
def download_report() -> StreamingResponse:
    """Download a report while it is written."""

    def chunks() -> Iterator[bytes]:
        for number in range(3):
            yield f"line {number}\n".encode()

    return StreamingResponse(chunks(), media_type="text/csv")


@media.get("/words", response_class=EventSourceResponse)
def watch_words() -> Iterator[str]:
    """Watch words: text, which FastAPI sends as JSON."""
    yield from WORDS


@media.get("/notices", response_class=EventSourceResponse)
def watch_notices() -> Iterator[ServerSentEvent]:
    """Watch events whose data has no declared type."""
    yield ServerSentEvent(data="text", event="note", id="7")
    yield ServerSentEvent(data={"n": 1}, event="note")
    yield ServerSentEvent(raw_data="<b>raw</b>")


@media.get("/values", response_class=EventSourceResponse)
def watch_values() -> Iterator[Caption | str | None]:
    """Watch values of several types."""
    yield from (Caption(text="a"), "b", None)


@media.get("/untyped/{name}")
def read_untyped(name: str):  # without a type, as many functions are
    """Get a result without a type: JSON, a file or a stream."""
    match name:
        case "file":
            return Response(bytes(4), media_type="image/png")
        case "events":
            lines = (f"data: {number}\n\n" for number in range(2))
            return StreamingResponse(lines, media_type="text/event-stream")
        case _:
            return {"name": name}
