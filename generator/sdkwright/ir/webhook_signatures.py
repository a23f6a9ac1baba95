"""The signature of requests that the API sends, from a document or the
configuration.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from typing import NamedTuple, cast

from ..values import Json

KINDS = ("hmac", "standard-webhooks")
ALGORITHMS = ("sha1", "sha256", "sha384", "sha512")
ENCODINGS = ("hex", "base64")
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_NAME = re.compile(r"\{([^{}]*)\}")
_PARTS = ("body", "timestamp", "id")


@dataclass(frozen=True, slots=True)
class Signature:
    """The signature scheme. ``standard-webhooks`` determines all other fields.

    The fields are those of the runtime's ``WebhookSignature``.
    """

    kind: str
    header: str = ""
    prefix: str = ""
    algorithm: str = "sha256"
    encoding: str = "hex"
    content: str = "{body}"
    timestamp_header: str | None = None
    timestamp_prefix: str | None = None
    id_header: str | None = None

    @property
    def has_timestamp(self) -> bool:
        """Whether requests have a timestamp, so that old ones can be rejected."""
        where = (self.timestamp_header, self.timestamp_prefix)
        return self.kind == "standard-webhooks" or any(where)


class Problem(NamedTuple):
    """A problem with a key. ``key`` is empty if a key is missing."""

    key: str
    message: str
    hint: str | None = None


KEYS = ("signature", *(item.name for item in fields(Signature)[1:]))
_HEADERS = ("header", "timestamp_header", "id_header")
_Check = Callable[[str], str | None]


def read_signature(values: Mapping[str, Json]) -> Signature | list[Problem]:
    """The signature in a table, or all problems with it."""
    problems = [p for key, value in values.items() if (p := _problem(key, value))]
    if not problems:
        problems = _contradictions(values)
    if problems:
        return problems
    texts = cast("dict[str, str]", dict(values))  # checked above
    return Signature(texts.pop("signature"), **texts)


def _problem(key: str, value: Json) -> Problem | None:
    if key not in KEYS:
        close = get_close_matches(key, KEYS, n=1)
        known = f'did you mean "{close[0]}"?' if close else None
        return Problem(
            key,
            f'unknown key "{key}"',
            known or f"the keys are: {', '.join(KEYS)}",
        )
    if not isinstance(value, str) or not value or not value.isprintable():
        return Problem(key, f'"{key}" must be one line of text and not empty')
    message = _CHECKS[key](value) if key in _CHECKS else None
    return Problem(key, f'"{key}" {message}') if message else None


def _one_of(values: tuple[str, ...]) -> _Check:
    known = " or ".join([", ".join(f'"{v}"' for v in values[:-1]), f'"{values[-1]}"'])
    return lambda value: None if value in values else f"must be {known}"


def _header_problem(value: str) -> str | None:
    if _TOKEN.fullmatch(value):
        return None
    return f'cannot be "{value}": it is not a valid header name'


def _content_problem(value: str) -> str | None:
    unknown = [name for name in _NAME.findall(value) if name not in _PARTS]
    if unknown:
        return f"has {{{unknown[0]}}}: use {{body}}, {{timestamp}} and {{id}}"
    return None if value.count("{body}") == 1 else "must have {body} once"


_CHECKS: Mapping[str, _Check] = {
    "signature": _one_of(KINDS),
    "algorithm": _one_of(ALGORITHMS),
    "encoding": _one_of(ENCODINGS),
    "content": _content_problem,
    **dict.fromkeys(_HEADERS, _header_problem),
}


def _contradictions(values: Mapping[str, Json]) -> list[Problem]:
    """Contradictions between values that are valid separately."""
    kind, content = values.get("signature"), str(values.get("content", ""))
    timed = [k for k in ("timestamp_header", "timestamp_prefix") if k in values]
    if kind is None:
        return [Problem("", 'needs "signature", the signature scheme')]
    if kind == "standard-webhooks":
        return [
            Problem(key, f'"{key}" is fixed by the Standard Webhooks specification')
            for key in values
            if key != "signature"
        ]
    found = [] if "header" in values else [Problem("", 'needs "header"')]
    if len(timed) == 2:
        found.append(Problem(timed[1], "the timestamp cannot be in two places"))
    if "{timestamp}" in content and not timed:
        hint = 'set its location with "timestamp_header" or "timestamp_prefix"'
        found.append(Problem("content", '"content" has a {timestamp}', hint))
    # An attacker could change a timestamp that is not signed.
    if timed and "{timestamp}" not in content:
        found.append(Problem(timed[0], 'the timestamp is not in "content"'))
    if "{id}" in content and "id_header" not in values:
        hint = 'set its location with "id_header"'
        found.append(Problem("content", '"content" has an {id}', hint))
    if "id_header" in values and "{id}" not in content:
        found.append(Problem("id_header", 'the id is not in "content"'))
    return found
