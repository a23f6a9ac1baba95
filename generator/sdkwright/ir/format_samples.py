"""A sample text for each format of strings (OpenAPI Format Registry, JSON Schema)."""

from __future__ import annotations

from collections.abc import Mapping

FORMAT_SAMPLES: Mapping[str, str] = {
    "base64url": "PGZpbGU-",
    "binary": "<file>",
    "byte": "PGZpbGU+",
    "date": "2025-01-31",
    "date-time": "2025-01-31T12:00:00Z",
    "decimal": "1.50",
    "duration": "P1D",
    "email": "user@example.com",
    "hostname": "example.com",
    "idn-email": "user@example.com",
    "idn-hostname": "example.com",
    "int64": "1",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "iri": "https://example.com",
    "iri-reference": "/path",
    "json-pointer": "/path",
    "regex": "^value$",
    "relative-json-pointer": "0",
    "time": "12:00:00Z",
    "uint64": "1",
    "uri": "https://example.com",
    "uri-reference": "/path",
    "uri-template": "https://example.com/{id}",
    "url": "https://example.com",
    "uuid": "123e4567-e89b-12d3-a456-426614174000",
}
