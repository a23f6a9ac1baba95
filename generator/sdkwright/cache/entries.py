"""Entries that hold values of one type, as JSON."""

from __future__ import annotations

import json
from typing import Any

from .codec import DamagedError, decoded, encoder
from .store import Store


def read_value(store: Store, kind: str, key: str, hint: Any) -> Any:  # of this type
    """The value of an entry; ``None`` if there is none of this type."""
    data = store.read(kind, key)
    if data is None:
        return None
    try:
        return decoded(hint, json.loads(data))
    except (DamagedError, ValueError, RecursionError):
        return None


def write_value(store: Store, kind: str, key: str, hint: Any, value: object) -> None:
    """Store a value of a type. Failures are ignored."""
    data = json.dumps(encoder(hint)(value), separators=(",", ":"))
    store.write(kind, key, data.encode())
