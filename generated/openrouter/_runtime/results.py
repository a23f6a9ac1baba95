"""What responses hold that are not plain JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Result:
    """One form of a result; ``accept`` is its media type."""

    accept: str
    is_stream = False


class Text(Result):
    """Text."""

    def __init__(self, accept: str = "text/plain") -> None:
        self.accept = accept


class Binary(Result):
    """Bytes, read while they come."""

    is_stream = True

    def __init__(self, accept: str = "*/*") -> None:
        self.accept = accept


class Events(Result):
    """Server-sent events (HTML Standard, section 9.2).

    ``type`` is that of each event's data, or of the whole event in an ``envelope``.
    Data that equals ``sentinel`` ends the stream.
    """

    is_stream = True
    accept = "text/event-stream"

    def __init__(
        self,
        type_: Any,  # a type expression of any form
        *,
        sentinel: str | None = None,
        envelope: bool = False,
    ) -> None:
        self.type = type_
        self.sentinel = sentinel
        self.envelope = envelope


class Lines(Result):
    """JSON values, each on a line of its own; ``type`` is that of each."""

    is_stream = True

    def __init__(
        self,
        type_: Any,  # a type expression of any form
        accept: str = "application/x-ndjson",
    ) -> None:
        self.type = type_
        self.accept = accept


class OneOf(Result):
    """Several forms, told apart by the response's media type."""

    is_stream = True

    def __init__(self, forms: Mapping[str, Any]) -> None:  # types and results
        self.forms = forms
        self.accept = ", ".join(forms)
