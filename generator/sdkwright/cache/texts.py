"""Texts in the store, by their content: results and parts of SDKs share them."""

from __future__ import annotations

from .digests import digest
from .store import Store

_TEXT = "text"


def keep_text(store: Store, text: str) -> str:
    """Store a text, and return its digest."""
    data = text.encode()
    key = digest(data)
    if not store.has(_TEXT, key):
        store.write(_TEXT, key, data)
    return key


def kept_texts(store: Store, digests: dict[str, str]) -> dict[str, str] | None:
    """The texts for digests; ``None`` if one of them is missing or damaged."""
    found: dict[str, str] = {}
    for name, wanted in digests.items():
        data = store.read(_TEXT, wanted)
        if data is None or digest(data) != wanted:
            return None
        found[name] = data.decode()
    return found
