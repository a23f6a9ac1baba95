# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Log records of one call, without secrets."""

from __future__ import annotations

import json
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from ..redaction import HIDDEN, is_secret, safe_headers, safe_json, safe_url
from .observer import Observer

if TYPE_CHECKING:
    from ..aliases import Json
    from ..call import Encoded
    from ..content import File, Part
    from ..http_types import Request, Response
    from ..settings import Logger, Settings

_SHOWN_BODY = 4_000  # characters


class LoggedCall(Observer):
    """A record for each request, response, failure and retry."""

    def __init__(self, logger: Logger, settings: Settings) -> None:
        self._logger = logger
        self._hidden = settings.hidden
        self._number = 0
        self._started = 0.0
        self._reason = ""

    def on_request(self, request: Request, body: Encoded | None) -> None:
        secret = request.headers.get("authorization", "").rpartition(" ")[2]
        url = str(safe_url(request.url, self._hidden))
        self._logger.debug(
            "request %s %s attempt=%d headers=%s body=%s",
            request.method,
            url.replace(secret, HIDDEN) if secret else url,
            self._number,
            safe_headers(request.headers.multi_items(), self._hidden),
            _sent_body(request, body, self._hidden),
        )
        self._number += 1
        self._started = monotonic()

    def on_response(self, response: Response) -> None:
        self._reason = f"status {response.status_code}"
        self._logger.debug(
            "response %d after %.0f ms headers=%s body=%s",
            response.status_code,
            self._elapsed(),
            safe_headers(response.headers.multi_items(), self._hidden),
            _received_body(response, self._hidden),
        )

    def on_error(self, error: Exception) -> None:
        self._reason = type(error).__name__
        self._logger.debug(
            "no response after %.0f ms: %s", self._elapsed(), self._reason
        )

    def on_retry(self, pause: float) -> None:
        self._logger.debug(
            "retry attempt=%d in %.0f ms because of %s",
            self._number,
            pause * 1000,
            self._reason,
        )

    def _elapsed(self) -> float:
        return (monotonic() - self._started) * 1000


def _sent_body(
    request: Request, body: Encoded | None, hidden: frozenset[str]
) -> object:
    """JSON and the fields of forms; anything else is only described."""
    if body is not None and body.parts:
        return {part.name: _part(part, hidden) for part in body.parts}
    if body is not None and not isinstance(body.content, bytes):
        return _file(body.content)
    content = _content(request)  # it may come from a hook
    kind = request.headers.get("content-type", "")
    return "none" if content == b"" else _described(content, kind, hidden)


def _received_body(response: Response, hidden: frozenset[str]) -> object:
    kind = response.headers.get("content-type", "")
    return _described(_content(response), kind, hidden)


def _content(message: Request | Response) -> bytes | None:
    """The body; ``None`` for a body that is streamed."""
    try:
        return message.content
    except RuntimeError:
        return None


def _described(content: bytes | None, kind: str, hidden: frozenset[str]) -> object:
    kind = kind.partition(";")[0].strip().lower()
    if content is None:
        return f"<{kind or 'bytes'}, a stream>"
    if kind == "application/x-www-form-urlencoded":
        pairs = parse_qsl(content.decode("utf-8", "replace"), keep_blank_values=True)
        return _cut({k: HIDDEN if is_secret(k, hidden) else v for k, v in pairs})
    if content and kind.endswith("json"):
        try:
            return _cut(safe_json(json.loads(content), hidden))
        except (ValueError, RecursionError):
            pass
    return f"<{kind or 'bytes'}, {len(content)} bytes>"


def _cut(value: Json) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if len(text) <= _SHOWN_BODY:
        return text
    return f"{text[:_SHOWN_BODY]}... and {len(text) - _SHOWN_BODY} more characters"


def _part(part: Part, hidden: frozenset[str]) -> str:
    content, kind = part.content, part.content_type or ""
    if not isinstance(content, bytes):
        return _file(content)
    if is_secret(part.name, hidden):
        return HIDDEN
    if part.file_name is not None:
        return f"<file {part.file_name}, {len(content)} bytes>"
    if kind.endswith("json"):
        return str(_described(content, kind, hidden))
    return content.decode("utf-8", "replace")[:_SHOWN_BODY]


def _file(file: File) -> str:
    size = file.size()
    return f"<file {file.file_name}, {'?' if size is None else size} bytes>"
