# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Results that the API's description does not declare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..charsets import text_of
from ..json_reading import parsed
from ..response.compressed import check_complete
from ..response.declarations import essence, is_json
from ..response.forms import Result

if TYPE_CHECKING:
    from ..aliases import TypeExpr, Value
    from ..http_types import Response
    from ..settings import Settings

_TEXTS = ("/xml", "+xml", "/yaml", "+yaml", "/javascript", "/x-www-form-urlencoded")
_LINES = ("ndjson", "jsonl", "jsonlines", "json-lines", "json-seq")
# Larger files are not read before the caller asks for them.
_MOST_BYTES = 1_000_000


class Undeclared(Result):
    """Content that the API does not declare: the media type of the response decides.

    JSON is its value, text a ``str``, a file ``bytes``. A file that is an attachment or
    that is large, or whose size is not known, is a download. Events and JSON lines are
    streams. No content is ``None``. The request prefers the media type ``expected``.
    """

    takes_anything = True

    def __init__(self, expected: str | None = None) -> None:
        super().__init__("*/*" if expected is None else f"{expected}, */*;q=0.9")

    def form(self, response: Response) -> TypeExpr | Result:
        """The form of a response; this one if the response is read as a whole."""
        kind = essence(response.headers.get("content-type", ""))
        if kind == "text/event-stream":
            from .streams import Events

            return Events(Any)
        if kind.endswith(_LINES):
            from .streams import Lines

            return Lines(Any, kind)
        if _is_download(response, kind):
            from ..response.downloads import Binary

            return Binary(kind)
        return self

    def open(self, response: Response, settings: Settings, *, is_async: bool) -> Value:
        """JSON, text, bytes or ``None``."""
        kind = essence(response.headers.get("content-type", ""))
        if not response.content:
            return None
        if is_json(response):
            try:
                return parsed(response.content)
            except ValueError:
                return text_of(response)
        check_complete(response)
        return text_of(response) if _is_text(kind) else response.content


def _is_text(kind: str) -> bool:
    return kind.startswith("text/") or kind.endswith(_TEXTS)


def _is_download(response: Response, kind: str) -> bool:
    """Whether a response is a file that is not read at once."""
    headers = response.headers
    length = headers.get("content-length", "")
    if is_json(response) or length == "0" or response.status_code in (204, 205):
        return False
    if headers.get("content-disposition", "").lower().startswith("attachment"):
        return True
    if not kind or _is_text(kind):
        return False
    return not length.isdecimal() or int(length) > _MOST_BYTES
