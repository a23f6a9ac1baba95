"""Reading the entry document."""

from __future__ import annotations

import re
from pathlib import Path

from ..diagnostics import Reporter
from ..source import Source, load
from .node import Document

_VERSION = re.compile(r"3\.([0-2])(\..+)?")


def load_document(path: Path, reporter: Reporter, name: str) -> Document | None:
    """Read an OpenAPI 3.0, 3.1 or 3.2 document; anything else is reported."""
    source = load(path, reporter, name)
    if source is None:
        return None
    version = _version(source, reporter)
    if version is None:
        return None
    return Document(source, version, reporter, {path.resolve(): source})


def _version(source: Source, reporter: Reporter) -> tuple[int, int] | None:
    match source.tree:
        case {"openapi": written}:
            # 3.1 without quotes is a number.
            match = _VERSION.fullmatch(str(written))
            if match is not None:
                return (3, int(match[1]))
            reporter.error(
                "openapi.version",
                f"OpenAPI {written} is not supported",
                at=source.location(("openapi",)),
                hint="the versions 3.0, 3.1 and 3.2 are",
            )
        case {"swagger": written}:
            reporter.error(
                "openapi.swagger",
                f"this is a Swagger {written} document",
                at=source.location(("swagger",), key=True),
                hint="convert it to OpenAPI 3 first, for example with "
                "`npx swagger2openapi`",
            )
        case _:
            reporter.error(
                "openapi.missing",
                'this is not an OpenAPI document: it has no "openapi" field',
                at=source.location(()),
                hint='an OpenAPI document starts with "openapi: 3.1.0"',
            )
    return None
