# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The operations of the API and their example answers."""

from __future__ import annotations

import json
import re
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from urllib.parse import parse_qsl, unquote

from ..response.forms import declared

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..aliases import Json, JsonMapping

_Pairs: TypeAlias = "Sequence[tuple[str, str]]"
_FILE = "_examples.json"
_VARIABLE = re.compile(r"\{[^{}]*\}")
# Replaces encoded slashes, which do not separate path segments.
_ENCODED_SLASH = "\0"
_SUGGESTED = 3


class NoOperationError(LookupError):
    """No operation of the API has the name, or matches the request."""


class Form(NamedTuple):
    """One media type of an answer, with its examples by name; the first is the default.

    ``kind`` is ``json``, ``text``, ``binary``, ``events`` or ``json-lines``. ``data``
    is set for events: their data is ``text``, or items are events in an ``envelope``.
    """

    type: str
    kind: str
    examples: JsonMapping
    sentinel: str | None = None
    data: str | None = None

    @property
    def is_stream(self) -> bool:
        """Whether the body is a sequence of items."""
        return self.kind in ("events", "json-lines")


class PageFacts(NamedTuple):
    """The pagination of an operation: its parameter, the path to items, the first page.

    Only the first page has items.
    """

    input: Sequence[str]
    items: Sequence[str]
    first: int | None


class Operation:
    """An operation: the methods that call it, and its answers by status."""

    def __init__(self, line: JsonMapping, servers: Sequence[str]) -> None:
        self.id: str = line["id"]
        self.calls: Sequence[str] = line["calls"]
        self.method: str = line["method"]
        self.path: str = line["path"]
        self.stream: str | None = line.get("stream")
        self.page = PageFacts(**line["page"]) if "page" in line else None
        self._headers: Mapping[str, Mapping[str, str]] = line.get("headers", {})
        self.answers: Mapping[str, Sequence[Form]] = {
            status: [Form(**form) for form in forms]
            for status, forms in line["answers"].items()
        }
        self._servers = [*line.get("servers", ()), *servers, ""]

    def __str__(self) -> str:
        return f"{self.method} {self.path} ({self.id!r})"

    @property
    def usual_status(self) -> int:
        """The status of the first result."""
        return self._number(next(iter(self.answers)))

    def forms(self, status: int) -> Sequence[Form]:
        """The forms of the answer with a status; an answer without a body has none."""
        key = declared(self.answers, status)
        return () if key is None else self.answers[key]

    def headers(self, status: int) -> Mapping[str, str]:
        """The headers of the answer with a status that have examples."""
        return self._headers.get(declared(self.answers, status) or "", {})

    def with_example(self, name: str) -> int | None:
        """The first status with an example of that name."""
        for status, forms in self.answers.items():
            if any(name in form.examples for form in forms):
                return self._number(status)
        return None

    def matches(self, url: Url, *, any_server: bool) -> bool:
        """Whether a URL is the operation's, at one of its servers or ``any_server``."""
        path, pairs = _path_and_query(self.path)
        if not all(_has_pair(url.query, name, value) for name, value in pairs):
            return False
        if any_server:
            # A path of variables only would match the end of any other path.
            has_text = bool(_VARIABLE.sub("", path).strip("/"))
            return has_text and re.fullmatch(f".*{_regex(path)}", url.path) is not None
        patterns = (_pattern(server, path) for server in self._servers)
        return any(pattern.fullmatch(url.path) for pattern in patterns)

    @property
    def rank(self) -> tuple[object, ...]:
        """The smallest rank wins.

        It has more query pairs, a longer path, fewer variables and no fragment.
        """
        path, pairs = _path_and_query(self.path)
        segments = path.split("/")
        ranks = [_segment_rank(segment) for segment in segments]
        return -len(pairs), -len(segments), ranks, "#" in self.path

    def _number(self, status: str) -> int:
        """A status code for a declared status: a code, a range or ``default``."""
        if status == "default":
            return 200 if next(iter(self.answers)) == status else 500
        return int(status.replace("X", "0"))


class Url(NamedTuple):
    """The parts of a URL that identify an operation."""

    path: str
    query: _Pairs


class Examples:
    """The operations of an SDK; ``package`` has the file with their examples."""

    def __init__(self, package: str) -> None:
        self._package = package

    @property
    def operations(self) -> Sequence[Operation]:
        """All operations, in the order of the document."""
        return _operations(self._package)

    def named(self, name: str) -> Operation:
        """The operation with an operationId, or of a method such as ``a.b``.

        :raises NoOperationError: for the name of no operation or of several ones.
        """
        found = [o for o in self.operations if name == o.id or name in o.calls]
        if len(found) == 1:
            return found[0]
        if found:
            calls = ", ".join(repr(o.calls[0]) for o in found)
            raise NoOperationError(f"{name!r} is several operations: say {calls}")
        known = [key for o in self.operations for key in (o.id, *o.calls)]
        near = get_close_matches(name, known, _SUGGESTED)
        hint = f": did you mean {' or '.join(map(repr, near))}?" if near else ""
        raise NoOperationError(f"no operation is called {name!r}{hint}")

    def requested(
        self, method: str, raw_path: str, called: str | None = None
    ) -> Operation:
        """The operation of a request to any host.

        Requests of several operations may be equal, because their paths differ in the
        fragment alone or because a value is a step of another path. ``called`` is the
        operationId of the call; a request that is not the SDK's has none.

        :raises NoOperationError: for a request that matches no operation.
        """
        path, _, query = raw_path.partition("?")
        pairs = parse_qsl(query, keep_blank_values=True)
        url = Url(_decoded(path), pairs)
        same = [o for o in self.operations if o.method == method]
        found = [o for o in same if o.matches(url, any_server=False)]
        # Servers that the API does not declare may have any base path.
        found = found or [o for o in same if o.matches(url, any_server=True)]
        if not found:
            raise NoOperationError(self._unknown(method, path, url))
        return min(found, key=lambda o: (o.id != called, o.rank))

    def _unknown(self, method: str, path: str, url: Url) -> str:
        others = [o for o in self.operations if o.matches(url, any_server=True)]
        if not others:
            named = {f"{o.method} {o.path}": o for o in self.operations}
            near = get_close_matches(f"{method} {path}", list(named), _SUGGESTED)
            others = [named[key] for key in near]
        hint = f"; near it are {', '.join(map(str, others))}" if others else ""
        return f"{method} {path} is no operation of the API{hint}"


@cache
def _operations(package: str) -> Sequence[Operation]:
    text = files(package).joinpath(_FILE).read_text(encoding="utf-8")
    data: Json = json.loads(text)
    return [Operation(line, data["servers"]) for line in data["operations"]]


@cache
def _path_and_query(path: str) -> tuple[str, _Pairs]:
    """The path of an operation, and the query that some documents add to it.

    Some add a fragment, too, which is no part of a request.
    """
    path, _, query = path.partition("#")[0].partition("?")
    return path, parse_qsl(query, keep_blank_values=True)


@cache
def _pattern(server: str, path: str) -> re.Pattern[str]:
    return re.compile(f"{_regex(server, '.*')}{_regex(path)}")


def _has_pair(query: _Pairs, name: str, value: str) -> bool:
    if _VARIABLE.search(value):
        return any(name == key for key, _ in query)
    return (name, value) in query


def _segment_rank(segment: str) -> tuple[bool, int]:
    text = _VARIABLE.sub("", segment)
    return text != segment, -len(text)


def _decoded(path: str) -> str:
    return "/".join(
        unquote(step).replace("/", _ENCODED_SLASH) for step in path.split("/")
    )


def _regex(template: str, variable: str = "[^/]+") -> str:
    """A pattern for a path template, in which each ``{...}`` is a ``variable``."""
    texts = (re.escape(unquote(text)) for text in _VARIABLE.split(template))
    return variable.join(texts)
