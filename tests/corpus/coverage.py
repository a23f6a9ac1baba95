"""Every operation and schema of a document is emitted, or reported with its place."""

from __future__ import annotations

from typing import Any

from .reading import Reading


def missing(reading: Reading, names: dict[str, Any]) -> dict[str, Any]:  # JSON
    """Counts, and what is neither emitted nor left out by the document's own wish."""
    emitted = {(b["method"], b["path"]) for b in names["bindings"]}
    wanted = [o for o in reading.operations if not o.is_ignored]
    models = names["models"]
    schemas = [
        name
        for name, place in reading.schemas.items()
        if not any(key in models for key in reading.chain(place))
    ]
    return {
        "operations": len(reading.operations),
        "ignored": len(reading.operations) - len(wanted),
        "emitted": len(emitted & {(o.method, o.path) for o in reading.operations}),
        "schemas": len(reading.schemas),
        "missing operations": [
            {"name": o.name, "key": o.node.key}
            for o in wanted
            if (o.method, o.path) not in emitted
        ],
        "missing schemas": schemas,
    }

