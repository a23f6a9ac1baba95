# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Successful responses whose status is not declared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..json_types import is_object
from ..sentinel import UNSET
from .forms import Result

if TYPE_CHECKING:
    from ..aliases import TypeExpr
    from ..call import AnyCall
    from ..http_types import Response


def undeclared_spec(call: AnyCall, response: Response) -> TypeExpr | Result:
    """The type of the content of an undeclared success; ``UNSET`` if it is unknown.

    It is the type of the only content that is declared for a success. It is ``None``
    for a response without content, if the result may be absent, and for an operation
    that declares no content.
    """
    status = response.status_code
    if not 200 <= status < 300 or str(status) in call.errors:
        return UNSET
    specs = [spec for key, spec in call.responses.items() if key.startswith("2")]
    contents: list[TypeExpr | Result] = []
    for spec in specs:
        if spec is not None and not any(_is_same(spec, other) for other in contents):
            contents.append(spec)
    if not contents or (None in specs and _is_empty(response)):
        return None
    return contents[0] if len(contents) == 1 else UNSET


def _is_empty(response: Response) -> bool:
    """Whether a response, which may not have been read, has no content."""
    if response.status_code in (204, 205):
        return True
    if response.headers.get("content-length") == "0":
        return True
    return response.is_closed and not response.content


def _is_same(one: object, other: object) -> bool:
    """Whether two forms or types are equal."""
    if isinstance(one, Result):
        return type(one) is type(other) and _is_same(vars(one), vars(other))
    if is_object(one) and is_object(other):
        return one.keys() == other.keys() and all(
            _is_same(value, other[name]) for name, value in one.items()
        )
    return one == other
