# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Signatures of webhooks, which prove that the sender has the secret."""

from __future__ import annotations

import hmac
import time
from base64 import b64decode
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple, TypeAlias

WebhookSecret: TypeAlias = str | bytes | Sequence[str | bytes]
"""The secret that signs requests; several secrets while one replaces another."""

_STANDARD_SECRET = "whsec_"
# Larger timestamps are milliseconds: as seconds, this is in the year 5138.
_LARGEST_SECONDS = 1e11


class WebhookSignatureError(ValueError):
    """A request without a valid signature, or with an old one."""

    message: str

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class WebhookSignature(NamedTuple):
    """A signature scheme: an HMAC (RFC 2104) in a header.

    The header has signatures, separated by ``separator``, each after ``prefix``; other
    items are ignored. ``content`` is the signed text: ``{body}``, ``{timestamp}`` and
    ``{id}`` stand for parts of the request. The timestamp is in ``timestamp_header``,
    or in the header with the signatures, after ``timestamp_prefix``. An ``encoded``
    secret is base64, after an optional ``whsec_``.
    """

    header: str
    prefix: str = ""
    algorithm: str = "sha256"
    encoding: str = "hex"
    content: str = "{body}"
    timestamp_header: str | None = None
    timestamp_prefix: str | None = None
    id_header: str | None = None
    separator: str = ","
    encoded: bool = False

    def verify(
        self,
        body: bytes,
        headers: Mapping[str, str],
        secret: WebhookSecret,
        tolerance_seconds: float = 300,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Check that a request is signed with one of the secrets.

        :raises WebhookSignatureError: for a request that is not, and for a timestamp
            more than ``tolerance_seconds`` ago or from now.
        """
        raw = _raw(body)
        keys = [self._key(each) for each in _secrets(secret)]
        found = {name.lower(): value for name, value in headers.items()}
        items = self._items(_header(found, self.header))
        timestamp = self._timestamp(found, items)
        if timestamp is not None:
            _check_time(timestamp, tolerance_seconds, clock())
        signatures = list(self._signatures(items))
        content = self._content(raw, timestamp, found)
        expected = [hmac.digest(key, content, self.algorithm) for key in keys]
        # All pairs are compared, so that the time taken reveals nothing.
        matches = [hmac.compare_digest(a, b) for a in signatures for b in expected]
        if not any(matches):
            raise WebhookSignatureError(
                f"no signature in {self.header} is right: the body is not as it was "
                "sent, or the secret is another one"
            )

    def _key(self, secret: str | bytes) -> bytes:
        if not secret:
            raise ValueError("an empty secret signs nothing")
        if isinstance(secret, bytes):
            return secret
        if not self.encoded:
            return secret.encode()
        try:
            return b64decode(secret.removeprefix(_STANDARD_SECRET), validate=True)
        except ValueError:
            raise ValueError("the secret is not base64") from None

    def _timestamp(
        self, headers: Mapping[str, str], items: Sequence[str]
    ) -> str | None:
        if self.timestamp_header is not None:
            return _header(headers, self.timestamp_header)
        if self.timestamp_prefix is None:
            return None
        for item in items:
            if item.startswith(self.timestamp_prefix):
                return item.removeprefix(self.timestamp_prefix)
        raise WebhookSignatureError(f"{self.header} has no timestamp")

    def _signatures(self, items: Sequence[str]) -> Iterator[bytes]:
        for item in items:
            if item.startswith(self.prefix):
                try:
                    yield self._decoded(item.removeprefix(self.prefix))
                except ValueError:
                    continue

    def _items(self, header: str) -> list[str]:
        return [item.strip() for item in header.split(self.separator)]

    def _decoded(self, text: str) -> bytes:
        if self.encoding == "hex":
            return bytes.fromhex(text)
        # Both alphabets of RFC 4648 are accepted, with padding or without.
        text = text.replace("-", "+").replace("_", "/").rstrip("=")
        return b64decode(text + "=" * (-len(text) % 4), validate=True)

    def _content(
        self, body: bytes, timestamp: str | None, headers: Mapping[str, str]
    ) -> bytes:
        before, _, after = self.content.partition("{body}")
        values = {"{timestamp}": timestamp or ""}
        if self.id_header is not None:
            values["{id}"] = _header(headers, self.id_header)
        for name, value in values.items():
            before, after = before.replace(name, value), after.replace(name, value)
        # Headers with invalid text match no signature.
        return before.encode(errors="replace") + body + after.encode(errors="replace")


STANDARD_WEBHOOKS = WebhookSignature(
    "webhook-signature",
    prefix="v1,",
    encoding="base64",
    content="{id}.{timestamp}.{body}",
    timestamp_header="webhook-timestamp",
    id_header="webhook-id",
    separator=" ",
    encoded=True,
)
"""The symmetric signatures of the Standard Webhooks specification, version 1."""


def _raw(body: object) -> bytes:
    if isinstance(body, bytes | bytearray):
        return bytes(body)
    kind = type(body).__name__
    raise TypeError(f"a signature is for the bytes of the body as it came, not {kind}")


def _secrets(secret: WebhookSecret) -> Sequence[str | bytes]:
    found = [secret] if isinstance(secret, str | bytes) else list(secret)
    if not found:
        raise ValueError("there is no secret to verify signatures with")
    return found


def _header(headers: Mapping[str, str], name: str) -> str:
    value = headers.get(name.lower())
    if not value:
        raise WebhookSignatureError(f"the request has no header {name}")
    return value


def _check_time(timestamp: str, tolerance: float, now: float) -> None:
    try:
        sent = _seconds(timestamp.strip())
    except (ValueError, OverflowError):
        raise WebhookSignatureError("the timestamp of the request is none") from None
    if not abs(now - sent) <= tolerance:
        when = "old" if sent < now else "early"
        raise WebhookSignatureError(
            f"the request is too {when}: it was signed {abs(now - sent):.0f} seconds "
            f"{'ago' if sent < now else 'from now'}"
        )


def _seconds(timestamp: str) -> float:
    """Seconds or milliseconds since 1970, or a date and time (RFC 3339)."""
    try:
        value = float(timestamp)
    except ValueError:
        date = datetime.fromisoformat(timestamp)
        return (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp()
    return value / 1000 if abs(value) >= _LARGEST_SECONDS else value
