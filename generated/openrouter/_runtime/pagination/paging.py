# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The interface of all kinds of pagination."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from typing import Self

    from ..call import AnyCall
    from ..http_types import Response
    from .fields import Path

Input: TypeAlias = str | tuple[str, ...]
"""The name of a parameter or of a field of the body, or the path to a nested field."""


class Paging(Protocol):
    """How to get from one page to the next."""

    @property
    def items(self) -> Path:
        """The path to the items of a result; the empty path is the result itself."""
        ...

    @property
    def is_counted(self) -> bool:
        """Whether pages are numbered by the client, so that a server may repeat one."""
        ...

    def position(self, call: AnyCall) -> object:
        """The value that identifies the page of a call; ``None`` for the first page."""
        ...

    def learned(self, result: object) -> Self:
        """The pagination, with the traits of the server that a result shows."""
        ...

    def following(
        self, call: AnyCall, result: object, response: Response
    ) -> AnyCall | None:
        """The call for the page after ``result``; ``None`` after the last page."""
        ...
