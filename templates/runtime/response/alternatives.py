# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Results of several forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ..charsets import text_of
from .declarations import essence, is_json
from .forms import Result
from .results import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..aliases import TypeExpr
    from ..http_types import Response

FormT = TypeVar("FormT")
_TEXTS = ("xml", "yaml", "urlencoded")


class OneOf(Result):
    """Several forms by media type; the media type of the response selects one.

    ``accept`` is the media type that the caller asks for, or ``None`` for all of them.
    """

    def __init__(
        self, forms: Mapping[str, TypeExpr | Result], accept: str | None = None
    ) -> None:
        if accept is None or accept not in forms:
            accept = ", ".join(forms)
        super().__init__(accept)
        self.forms = forms

    def form(self, response: Response) -> TypeExpr | Result:
        """The form of a response."""
        found = fitting(self.forms, response.headers.get("content-type", ""))
        return self._undeclared(response) if found is None else found

    def _undeclared(self, response: Response) -> TypeExpr | Result:
        """The form of a response with a media type that is not declared."""
        forms = list(self.forms.values())
        fitting = [f for f in forms if isinstance(f, Result) and f.takes_anything]
        if is_json(response):
            fitting = [f for f in forms if not isinstance(f, Result)] or fitting
        elif essence(response.headers.get("content-type", "")) == "text/plain":
            fitting = [f for f in forms if isinstance(f, Text)] or fitting
        return (*fitting, *forms)[0]


def fitting(forms: Mapping[str, FormT], sent: str) -> FormT | None:
    """The form of the declared media type that fits a sent one best, if one does."""
    ranks = {media_type: _rank(media_type, sent) for media_type in forms}
    best = max(ranks, key=ranks.__getitem__)
    return forms[best] if ranks[best] else None


def in_other_format(formats: Sequence[str], response: Response) -> str | bytes | None:
    """The data of a JSON result in another format; ``None`` in no declared one."""
    sent = response.headers.get("content-type", "")
    if fitting(dict.fromkeys(formats, True), sent) is None:
        return None
    kind = essence(sent)
    is_text = kind.startswith("text/") or kind.endswith(_TEXTS)
    return text_of(response) if is_text else response.content


def all_accepted(specs: Sequence[TypeExpr | Result]) -> str:
    """The media types of all results, for the header ``Accept``."""
    texts = (s.accept if isinstance(s, Result) else "application/json" for s in specs)
    distinct = dict.fromkeys(name for text in texts for name in text.split(", "))
    return ", ".join([name for name in distinct if name != "*/*"]) or "*/*"


def _rank(declared: str, sent: str) -> int:
    """How well a media type fits a declared one (RFC 9110, 12.5.1); 0 if it does not.

    Declared parameters such as ``version=2`` tell media types apart.
    """
    name, kind = essence(declared), essence(sent)
    if name == kind:
        wanted, found = _parameters(declared), _parameters(sent)
        return (5 if wanted else 4) if wanted <= found else 3
    if name == "*/*":
        return 1 if kind else 0
    return 2 if name.endswith("/*") and kind.startswith(name[:-1]) else 0


def _parameters(media_type: str) -> set[str]:
    return {text.strip().lower().replace('"', "") for text in media_type.split(";")[1:]}
