"""Fetches files from hosts that the configuration allows.

Few documents need it, and the HTTP client of the standard library is slow to import.
"""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from typing import IO, Any

from .remote import SCHEMES, host_of, urlsplit_scheme

_TIMEOUT = 20  # seconds without a byte
_MAX_SECONDS = 120
_CHUNK = 64 * 1024
_MAX_BYTES = 64 * 1024 * 1024


class FetchError(Exception):
    """The file cannot be fetched. The message is the reason."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A fetched file. ``url`` is the URL after redirects."""

    data: bytes
    url: str


def fetch(url: str) -> Fetched:
    """Fetch a file. Redirects to other hosts are not followed.

    :raises FetchError: if that fails.
    """
    opener = urllib.request.build_opener(_SameHost)
    request = urllib.request.Request(url, headers={"User-Agent": "sdkwright"})
    try:
        with opener.open(request, timeout=_TIMEOUT) as answer:
            found = Fetched(_body(answer), answer.url)
    except urllib.error.HTTPError as error:
        error.close()
        raise FetchError(
            f"the server responds with {error.code} {error.reason}"
        ) from None
    except urllib.error.URLError as error:
        raise FetchError(_error_message(error.reason)) from None
    except (OSError, ValueError, HTTPException) as error:
        raise FetchError(_error_message(error)) from None
    return found


def _body(answer: HTTPResponse) -> bytes:
    """The body of a response, within the limits of size and time."""
    deadline = time.monotonic() + _MAX_SECONDS
    data = bytearray()
    while chunk := answer.read1(_CHUNK):
        data += chunk
        if len(data) > _MAX_BYTES:
            raise FetchError(f"it has more than {_MAX_BYTES // 2**20} MB")
        if time.monotonic() > deadline:
            raise FetchError(f"it takes more than {_MAX_SECONDS} seconds")
    return bytes(data)


def _error_message(reason: object) -> str:
    if isinstance(reason, OSError) and reason.strerror:
        return reason.strerror.lower()
    return str(reason)


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Follows redirects within one host only."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: Any,  # an email.message.Message
        newurl: str,
    ) -> urllib.request.Request | None:
        """The request for the target of the redirect."""
        secure = req.full_url.startswith("https:")
        if (
            host_of(newurl) != host_of(req.full_url)
            or urlsplit_scheme(newurl) not in SCHEMES
            or (secure and not newurl.startswith("https:"))
        ):
            raise urllib.error.URLError(f"it is redirected to {newurl}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)
