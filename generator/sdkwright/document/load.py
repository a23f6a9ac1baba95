"""Loads the entry document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Reporter
from ..reading.source import Source, load
from .identifiers import plain_references
from .node import Document

_VERSION = re.compile(r"3\.([0-2])(\..+)?")


@dataclass(frozen=True, slots=True)
class Request:
    """The document and the overlays to read, each with the name to show.

    References to ``allow_hosts`` are followed.
    """

    path: Path
    name: str
    overlays: tuple[tuple[Path, str], ...] = ()
    allow_hosts: tuple[str, ...] = ()


def load_document(request: Request, reporter: Reporter) -> Document | None:
    """Read an OpenAPI 3.0, 3.1 or 3.2 document. Other documents are reported."""
    source = load(request.path, reporter, request.name)
    overlays = [load(path, reporter, name) for path, name in request.overlays]
    read = [overlay for overlay in overlays if overlay is not None]
    if source is None or len(read) < len(overlays):
        return None
    edited = _edited(source, read, reporter)
    version = None if edited is None else _version(edited, reporter)
    if edited is None or version is None:
        return None
    entry = plain_references(edited)
    return Document(entry, version, reporter, request.allow_hosts, tuple(read))


def _edited(
    source: Source, overlays: Sequence[Source], reporter: Reporter
) -> Source | None:
    if not overlays:
        return source
    from .overlay import apply_overlays

    return apply_overlays(source, overlays, reporter)


def _version(source: Source, reporter: Reporter) -> tuple[int, int] | None:
    match source.tree:
        case {"openapi": written}:
            # YAML reads 3.1 without quotes as a number.
            match = _VERSION.fullmatch(str(written))
            if match is not None:
                return (3, int(match[1]))
            reporter.error(
                "openapi.version",
                f"OpenAPI {written} is not supported",
                at=source.location(("openapi",)),
                hint="use version 3.0, 3.1 or 3.2",
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
