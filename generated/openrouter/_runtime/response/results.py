"""Text, headers, and results of several forms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .declarations import essence
from .forms import Result

if TYPE_CHECKING:
    from ..aliases import TypeExpr
    from ..http_types import Response
    from ..settings import Settings


class Text(Result):
    """Text."""

    def open(self, response: Response, settings: Settings, *, is_async: bool) -> str:
        return response.text


class Headers(Result):
    """The headers of a response without a body."""

    def __init__(self) -> None:
        super().__init__("*/*")

    def open(
        self, response: Response, settings: Settings, *, is_async: bool
    ) -> Mapping[str, str]:
        return response.headers


class OneOf(Result):
    """Several forms; the media type of the response selects one."""

    def __init__(self, forms: Mapping[str, TypeExpr | Result]) -> None:
        super().__init__(", ".join(forms))
        self.forms = forms

    def form(self, response: Response) -> TypeExpr | Result:
        """The form of a response."""
        kind = essence(response.headers.get("content-type", ""))
        for media_type, form in self.forms.items():
            if kind == essence(media_type):
                return form
        forms = list(self.forms.values())
        free = [f for f in forms if isinstance(f, Result) and f.takes_anything]
        return (*free, *forms)[0]
