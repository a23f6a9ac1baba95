# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Bodies of answers: JSON and streams."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..json_types import is_object

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..aliases import Json
    from .examples import Form


def dumped(value: object) -> str:
    """A value as JSON text."""
    return json.dumps(value)


def streamed(form: Form, items: Sequence[Json]) -> bytes:
    """The body of a stream, with the sentinel at its end."""
    if form.kind == "json-lines":
        start = "\x1e" if "json-seq" in form.type else ""
        return "".join(f"{start}{dumped(item)}\n" for item in items).encode()
    events = [_event(form, item) for item in items]
    if form.sentinel is not None:
        events.append(f"data: {form.sentinel}\n\n")
    return "".join(events).encode()


def _event(form: Form, item: Json) -> str:
    fields = {"data": item}
    if form.data in ("envelope", "text envelope"):
        fields = dict(item) if is_object(item) else {}
    data = fields.pop("data", None)
    is_text = form.data in ("text", "text envelope") and isinstance(data, str)
    text = data if is_text else dumped(data)
    lines = [f"{name}: {value}" for name, value in fields.items() if value is not None]
    lines += [f"data: {line}" for line in text.split("\n")]
    return "\n".join(lines) + "\n\n"
