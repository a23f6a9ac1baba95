# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Headers, URLs and bodies without secrets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, cast
from urllib.parse import unquote_plus

if TYPE_CHECKING:
    from .aliases import Foreign
    from .http_types import Request, Response

HIDDEN = "***"
_HIDDEN_IN_URL = "REDACTED"  # needs no escapes
_SECRET = re.compile(
    r"auth(?!or(?!i))|cookie|token|secret|(?<!mon)key(?!word|board)|passw|passphrase"
    r"|signature|credential",
    re.IGNORECASE,
)
# A number of tokens is no secret, as in ``max_tokens``.
_COUNTED = re.compile(r"tokens", re.IGNORECASE)
# In text: a parameter of a URL's query or fragment, and a user name and password.
_PAIR = re.compile(r"""(?<=[?&#])([^=?&#\s<>"']*)=([^&#\s<>"']*)""")
_USERINFO = re.compile(r"""//[^/?#\s<>"']*@""")
_MARK = "sdk_secrets"
# The query parameters with secrets, by host.
_parameters: dict[str, frozenset[str]] = {}


def is_secret(name: str, hidden: frozenset[str]) -> bool:
    """Whether a field with this name is a secret; ``hidden`` are lower-case names."""
    return name.lower() in hidden or _SECRET.search(name) is not None


def safe_headers(
    items: Iterable[tuple[str, str]], hidden: frozenset[str] = frozenset()
) -> dict[str, str]:
    """Headers without secrets; some have URLs, such as ``Location``."""
    return dict(safe_pairs(items, hidden))


def safe_pairs(
    items: Iterable[tuple[str, str]], hidden: frozenset[str] = frozenset()
) -> list[tuple[str, str]]:
    """The same, as pairs: a response may have several headers of one name."""
    return [
        (name, HIDDEN if is_secret(name, hidden) else safe_text(value, hidden))
        for name, value in items
    ]


def safe_url(url: Foreign, hidden: frozenset[str] = frozenset()) -> Foreign:
    """A URL without user name, password and secret parameters."""
    for name in [name for name in url.params if is_secret(name, hidden)]:
        url = url.copy_set_param(name, _HIDDEN_IN_URL)
    return url.copy_with(userinfo=b"") if url.userinfo else url


def safe_text(text: str, hidden: frozenset[str] = frozenset()) -> str:
    """Text whose URLs have no secrets, in their fragments neither.

    A fragment may have tokens (RFC 6749, section 4.2.2).
    """

    def shown(pair: re.Match[str]) -> str:
        is_shown = not pair[2] or not is_secret(unquote_plus(pair[1]), hidden)
        return pair[0] if is_shown else f"{pair[1]}={_HIDDEN_IN_URL}"

    return _PAIR.sub(shown, _USERINFO.sub("//", text))


def safe_json(value: object, hidden: frozenset[str], secret: str = "") -> object:
    """A JSON value without secrets.

    The value of a field whose name is ``hidden`` is replaced as a whole. In a field
    whose name looks like a secret, strings and numbers are replaced at any depth.
    ``secret`` is the name of such a field around the value.
    """
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)  # JSON objects have text keys
        return {
            name: _field(name, item, hidden, secret) for name, item in fields.items()
        }
    if isinstance(value, list):
        items = cast("list[object]", value)  # of any JSON values
        return [safe_json(item, hidden, secret) for item in items]
    if not secret or value is None or isinstance(value, bool):
        return value
    is_count = isinstance(value, int | float) and _COUNTED.search(secret)
    return value if is_count else HIDDEN


def _field(name: str, value: object, hidden: frozenset[str], secret: str) -> object:
    if name.lower() in hidden:
        return HIDDEN
    return safe_json(value, hidden, name if _SECRET.search(name) else secret)


def guard(request: Request, name: str) -> None:
    """Keep the value of a header or query parameter out of errors."""
    known = request.extensions.get(_MARK, ())
    request.extensions[_MARK] = (*known, name.lower())


def guard_parameter(request: Request, name: str) -> None:
    """Keep the value of a query parameter out of errors and out of library logs."""
    guard(request, name)
    host, names = request.url.host, frozenset({name.lower()})
    if not names <= _parameters.get(host, frozenset()):
        _parameters[host] = _parameters.get(host, frozenset()) | names
    import logging

    logging.getLogger(type(request).__module__.partition(".")[0]).addFilter(_filter)


def guarded(request: Request) -> frozenset[str]:
    """The lower-case names of headers and query parameters that are guarded."""
    return frozenset(request.extensions.get(_MARK, ()))


def conceal(error: BaseException) -> None:
    """Remove the secrets from the requests of an error and of its causes."""
    found: list[BaseException | None] = [error]
    seen: set[int] = set()  # causes may form a cycle
    while found:
        each = found.pop()
        if each is not None and id(each) not in seen:
            seen.add(id(each))
            # The attributes of other libraries' errors may raise anything.
            with suppress(Exception):
                _conceal_error(each)
            found += (each.__cause__, each.__context__)


def _conceal_error(error: BaseException) -> None:
    response: Response | None = getattr(error, "raw_response", None)
    if response is None:
        _conceal_request(error)
    else:
        conceal_exchange(response)


def conceal_exchange(response: Response) -> None:
    """Remove the secrets from the requests that led to a response."""
    for each in (*getattr(response, "history", ()), response):
        _conceal_request(each)


def _conceal_request(holder: object) -> None:
    try:
        request: Request | None = getattr(holder, "request", None)
    except RuntimeError:  # some are made without one
        return
    # The error of another library may have a request of another kind.
    extensions: object = getattr(request, "extensions", None)
    if request is None or not isinstance(extensions, dict):
        return
    names = guarded(request)
    if not names:
        return
    request.url = safe_url(request.url, names)
    for name in names:
        if name in request.headers:
            request.headers[name] = HIDDEN


def _filter(record: Foreign) -> bool:
    """Change a record of an HTTP library, which logs whole URLs."""
    found: object = record.args
    if isinstance(found, tuple):
        arguments = cast("tuple[object, ...]", found)  # of any message
        record.args = tuple(map(_shown, arguments))
    return True


def _shown(argument: Foreign) -> Foreign:
    names = _parameters.get(getattr(argument, "host", None) or "")
    return safe_url(argument, names) if names else argument
