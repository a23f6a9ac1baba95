# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The HTTP clients that the SDK makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx2

    from ..aliases import Foreign, Keyword, Keywords

# The API may take minutes to answer, but not to accept a connection.
CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 600.0


def http_client(**options: Keyword) -> httpx2.Client:
    """A sync client with the SDK's defaults, for the ``client`` argument.

    Its ``options`` are those of ``httpx2.Client``: ``proxy``, ``http2``, ``limits``,
    ``transport``, ``verify``, ``timeout`` and others. It keeps no cookies unless there
    are ``cookies``, such as ``{}``.
    """
    import httpx2

    return httpx2.Client(**_defaults() | options)


def async_http_client(**options: Keyword) -> httpx2.AsyncClient:
    """The async variant of ``http_client``, for the ``async_client`` argument."""
    import httpx2

    return httpx2.AsyncClient(**_defaults() | options)


def new_ssl_context() -> Foreign:
    """The TLS settings of sync and async clients; loading the roots takes a while."""
    import httpx2

    return httpx2.create_ssl_context()


def _defaults() -> Keywords:
    from http.cookiejar import CookieJar, DefaultCookiePolicy

    import httpx2

    timeout = httpx2.Timeout(ANSWER_SECONDS, connect=CONNECT_SECONDS)
    # Clients with other credentials share the connections. A server's session for one
    # user must not continue with the requests of another one.
    no_cookies = CookieJar(DefaultCookiePolicy(allowed_domains=[]))
    return {"follow_redirects": True, "timeout": timeout, "cookies": no_cookies}
