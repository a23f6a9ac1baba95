# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The declared forms of results."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..aliases import TypeExpr
    from ..http_types import Response
    from ..settings import Settings


class Result:
    """One form of a result; ``accept`` is its media type.

    Streams are read by the caller, all other bodies before ``open``. A form that
    ``takes_anything`` is for undeclared media types.
    """

    is_stream = False
    takes_anything = False

    def __init__(self, accept: str) -> None:
        self.accept = accept

    def fits(self, response: Response) -> bool:
        """Whether a response can have this form."""
        return True

    def open(self, response: Response, settings: Settings, *, is_async: bool) -> object:
        """The result of a response, for the caller."""
        raise NotImplementedError

    def form(self, response: Response) -> TypeExpr | Result:
        """The form of this very response: a result, or the type of JSON."""
        return self


def declared(statuses: Mapping[str, object], status: int) -> str | None:
    """The declaration for a status: itself, its range, ``default``, or ``None``."""
    exact = str(status)
    if exact in statuses:
        return exact
    for key in (f"{status // 100}XX", "default"):
        if key in statuses:
            return key
    return None
