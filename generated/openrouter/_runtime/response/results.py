# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Text and headers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..charsets import text_of
from .forms import Result

if TYPE_CHECKING:
    from ..http_types import Response
    from ..settings import Settings


class Text(Result):
    """Text."""

    def open(self, response: Response, settings: Settings, *, is_async: bool) -> str:
        if "content-encoding" in response.headers:
            from .compressed import check_complete

            check_complete(response)
        return text_of(response)


class Headers(Result):
    """The headers of a response without a body."""

    def __init__(self) -> None:
        super().__init__("*/*")

    def open(
        self, response: Response, settings: Settings, *, is_async: bool
    ) -> Mapping[str, str]:
        return response.headers
