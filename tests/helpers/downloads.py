"""Downloads from the server of files."""

from __future__ import annotations

from typing import Any

from helpers.files_server import Caller
from runtime.response.downloads import Binary, Download, DownloadAsync


def get(path: str) -> dict[str, Any]:
    return {"path": path, "responses": {"200": Binary("*/*")}, "stream": True}


def save(
    caller: Caller, path: str, *arguments: Any, **options: Any
) -> Download | DownloadAsync:
    def now(download: Download) -> Download:
        download.save(*arguments, **options)
        return download

    async def soon(download: DownloadAsync) -> DownloadAsync:
        await download.save(*arguments, **options)
        return download

    saved: Download | DownloadAsync = caller(now, soon, **get(path))
    assert saved.response.is_closed
    return saved
