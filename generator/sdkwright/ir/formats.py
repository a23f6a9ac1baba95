"""The formats of strings (OpenAPI Format Registry, JSON Schema): kinds and samples.

A format has a kind of its own if callers have Python values for it. All other formats
are only documentation.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .types import ScalarKind


@dataclass(frozen=True, slots=True)
class Format:
    """A format: a sample text, and the kind of its values."""

    sample: str
    kind: ScalarKind = ScalarKind.STRING


_PATH = Format("/path", ScalarKind.FILE_PATH)
_UUID = "123e4567-e89b-{}2d3-a456-426614174000"

FORMATS: Mapping[str, Format] = {
    "base64url": Format("PGZpbGU-"),
    "binary": Format("<file>", ScalarKind.BINARY),
    "byte": Format("PGZpbGU+"),
    "date": Format("2025-01-31", ScalarKind.DATE),
    "date-time": Format("2025-01-31T12:00:00Z", ScalarKind.DATE_TIME),
    "decimal": Format("1.50", ScalarKind.DECIMAL),
    # The names of pydantic for paths of files.
    "directory-path": _PATH,
    "duration": Format("P1D", ScalarKind.DURATION),
    "email": Format("user@example.com"),
    "file-path": _PATH,
    "hostname": Format("example.com"),
    "idn-email": Format("user@example.com"),
    "idn-hostname": Format("example.com"),
    "int64": Format("1"),
    "ipv4": Format("192.0.2.1"),
    "ipv6": Format("2001:db8::1"),
    "iri": Format("https://example.com"),
    "iri-reference": Format("/path"),
    "json-pointer": Format("/path"),
    "path": _PATH,
    "regex": Format("^value$"),
    "relative-json-pointer": Format("0"),
    "time": Format("12:00:00Z", ScalarKind.TIME),
    "uint64": Format("1"),
    "uri": Format("https://example.com"),
    "uri-reference": Format("/path"),
    "uri-template": Format("https://example.com/{id}"),
    "url": Format("https://example.com"),
    "uuid": Format(_UUID.format(1), ScalarKind.UUID),
    # The names of pydantic for UUIDs of one version.
    **{f"uuid{n}": Format(_UUID.format(n), ScalarKind.UUID) for n in range(1, 9)},
}
