"""What responses hold that is not plain JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..client import Settings
    from ..transport.http import Response


class Result:
    """One form of a result; ``accept`` is its media type.

    A stream is read by its user; anything else has been read before it is opened. What
    ``takes_anything`` is the form of a media type that nobody has declared.
    """

    is_stream = False
    takes_anything = False

    def __init__(self, accept: str) -> None:
        self.accept = accept

    def fits(self, response: Response) -> bool:
        """Whether a response can be of this form."""
        return True

    def open(self, response: Response, settings: Settings, *, is_async: bool) -> object:
        """What the caller gets; ``types`` are for items that are errors."""
        raise NotImplementedError


class Text(Result):
    """Text."""

    def open(self, response: Response, settings: Settings, *, is_async: bool) -> str:
        return response.text


class Headers(Result):
    """No body: the headers are the result."""

    def __init__(self) -> None:
        super().__init__("*/*")

    def open(
        self, response: Response, settings: Settings, *, is_async: bool
    ) -> Mapping[str, str]:
        return response.headers


class OneOf(Result):
    """Several forms, told apart by the response's media type."""

    def __init__(self, forms: Mapping[str, Any]) -> None:  # types and results
        super().__init__(", ".join(forms))
        self.forms = forms

    def form(self, response: Response) -> Any:  # a type or a result
        """The form that a response comes in."""
        kind = _essence(response.headers.get("content-type", ""))
        for media_type, form in self.forms.items():
            if kind == _essence(media_type):
                return form
        forms = list(self.forms.values())
        free = [f for f in forms if isinstance(f, Result) and f.takes_anything]
        return (*free, *forms)[0]


def _essence(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()
