"""Every operation and schema is generated, or reported with a location."""

from __future__ import annotations

from typing import Any

from .reading import Place, Reading, is_ignored

Diagnostics = list[dict[str, Any]]  # JSON objects


def missing(
    reading: Reading, names: dict[str, Any], diagnostics: Diagnostics
) -> dict[str, Any]:  # JSON
    """Counts, and all parts that are neither generated, reported nor ignored."""
    operations = {(o.method, o.path): o for o in reading.operations}
    emitted = {(b["method"], b["path"]) for b in names["bindings"]} & set(operations)
    ignored = [key for key, o in operations.items() if o.is_ignored]
    left_out = [k for k in operations if k not in emitted and k not in ignored]
    reported = [k for k in left_out if _is_reported(f"{k[0]} {k[1]} ", diagnostics)]
    models = names["models"]
    unmodelled = [
        name
        for name, place in reading.schemas.items()
        if not any(key in models for key in reading.chain(place))
    ]
    unreported = [
        name
        for name in unmodelled
        if not _is_reported(f'"{name}"', diagnostics)
        and not _is_left_out(reading, reading.schemas[name])
    ]
    return {
        "operations": len(operations),
        "emitted": len(emitted),
        "reported": len(reported),
        "ignored": len([key for key in ignored if key not in emitted]),
        "schemas": len(reading.schemas),
        "schemas reported": len(unmodelled) - len(unreported),
        "missing operations": [" ".join(k) for k in left_out if k not in reported],
        "missing schemas": unreported,
    }


def _is_reported(text: str, diagnostics: Diagnostics) -> bool:
    """Whether a diagnostic with a location reports it."""
    return any(text in d["message"] and d["place"] for d in diagnostics)


def _is_left_out(reading: Reading, place: Place) -> bool:
    """Whether the document ignores it, or a reference to it cannot be resolved.

    Such references are reported at their own locations.
    """
    end = reading.follow(place)
    return end is None or any(is_ignored(found) for found in (place, end))
