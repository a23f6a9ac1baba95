"""The operations of the API and their example answers, from the package's data file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property
from importlib.resources import files
from typing import Any, NamedTuple, cast
from urllib.parse import parse_qsl, unquote

_FILE = "_examples.json"
_VARIABLE = re.compile(r"\{[^{}]*\}")
# A slash that is data: no path has this character.
_SLASH = "\0"
_NEAR = 3


class NoOperationError(LookupError):
    """No operation of the API is called so, or is what a request asks for."""


class Form(NamedTuple):
    """One form of an answer, with its examples by name; the first is the usual one.

    ``kind`` is ``json``, ``text``, ``binary``, ``events`` or ``json-lines``. ``data``
    tells events whose data is text, or that are whole events in an ``envelope``.
    """

    type: str
    kind: str
    examples: Mapping[str, Any]  # JSON
    sentinel: str | None = None
    data: str | None = None

    @property
    def is_stream(self) -> bool:
        """Whether it is a sequence of items."""
        return self.kind in ("events", "json-lines")


class PageFacts(NamedTuple):
    """Which requests are for a page after the only one; ``first`` has the items."""

    input: Sequence[str]
    items: Sequence[str]
    first: int | None


class Operation:
    """An operation: what calls it, and its answers by status."""

    def __init__(self, line: Mapping[str, Any], servers: Sequence[str]) -> None:  # JSON
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

    def declared(self, status: int) -> str | None:
        """The declaration for a status: itself, its range, or ``default``."""
        keys = (str(status), f"{status // 100}XX", "default")
        return next((key for key in keys if key in self.answers), None)

    def forms(self, status: int) -> Sequence[Form]:
        """The forms that the answer with a status has; none where it has no body."""
        key = self.declared(status)
        return () if key is None else self.answers[key]

    def headers(self, status: int) -> Mapping[str, str]:
        """The headers of the answer with a status, as far as they have examples."""
        return self._headers.get(self.declared(status) or "", {})

    def with_example(self, name: str) -> int | None:
        """The first status that has an example of that name."""
        for status, forms in self.answers.items():
            if any(name in form.examples for form in forms):
                return self._number(status)
        return None

    def fits(self, url: Url, *, anywhere: bool) -> bool:
        """Whether a URL is the operation's, at one of its servers or ``anywhere``."""
        path, pairs, fragment = self._template
        if not (fragment is None or url.fragment.startswith(fragment)):
            return False
        if not all(_has(url.query, name, value) for name, value in pairs):
            return False
        if anywhere:
            # A path without a word of its own would be the end of any other.
            has_words = bool(_VARIABLE.sub("", path).strip("/"))
            return has_words and re.fullmatch(f".*{_regex(path)}", url.path) is not None
        return any(pattern.fullmatch(url.path) for pattern in self._patterns)

    @property
    def rank(self) -> tuple[object, ...]:
        """Smaller is better: more of the query, longer, concrete before templated."""
        path, pairs, fragment = self._template
        steps = path.split("/")
        said = len(pairs) + (fragment is not None)
        return -said, -len(steps), [_freedom(step) for step in steps]

    def _number(self, status: str) -> int:
        """A status for a declared one, which may be a range or ``default``."""
        if status == "default":
            return 200 if next(iter(self.answers)) == status else 500
        return int(status.replace("X", "0"))

    @cached_property
    def _template(self) -> tuple[str, Sequence[tuple[str, str]], str | None]:
        # The keys of some documents' paths have a part of the query, or a fragment.
        whole, hash_, fragment = self.path.partition("#")
        path, _, query = whole.partition("?")
        pairs = parse_qsl(query, keep_blank_values=True)
        return path, pairs, fragment if hash_ else None

    @cached_property
    def _patterns(self) -> Sequence[re.Pattern[str]]:
        path, _, _ = self._template
        return [
            re.compile(f"{_regex(server, '.*')}{_regex(path)}")
            for server in self._servers
        ]


class Url(NamedTuple):
    """What of a request's URL tells operations apart."""

    path: str
    query: Sequence[tuple[str, str]]
    fragment: str


class Examples:
    """The operations of an SDK; ``package`` is where its data file lies."""

    def __init__(self, package: str) -> None:
        self._package = package

    @cached_property
    def operations(self) -> Sequence[Operation]:
        """All operations, in the order of the document."""
        text = files(self._package).joinpath(_FILE).read_text(encoding="utf-8")
        data: Any = json.loads(text)  # as the generator writes it
        return [Operation(line, data["servers"]) for line in data["operations"]]

    def named(self, name: str) -> Operation:
        """The operation with an operationId, or that a method such as ``a.b`` calls.

        :raises NoOperationError: for a name that nothing has, or several things have.
        """
        found = [o for o in self.operations if name == o.id or name in o.calls]
        if len(found) == 1:
            return found[0]
        if found:
            calls = ", ".join(repr(o.calls[0]) for o in found)
            raise NoOperationError(f"{name!r} is several operations: say {calls}")
        known = [key for o in self.operations for key in (o.id, *o.calls)]
        near = get_close_matches(name, known, _NEAR)
        hint = f": did you mean {' or '.join(map(repr, near))}?" if near else ""
        raise NoOperationError(f"no operation is called {name!r}{hint}")

    def asked(self, method: str, raw_path: str, fragment: str) -> Operation:
        """The operation that a request is for, whatever host it goes to.

        :raises NoOperationError: where there is none.
        """
        path, _, query = raw_path.partition("?")
        pairs = parse_qsl(query, keep_blank_values=True)
        url = Url(_decoded(path), pairs, unquote(fragment))
        same = [o for o in self.operations if o.method == method]
        found = [o for o in same if o.fits(url, anywhere=False)]
        # A server that the API does not name may have its paths below any other.
        found = found or [o for o in same if o.fits(url, anywhere=True)]
        if not found:
            raise NoOperationError(self._unknown(method, path, url))
        return min(found, key=lambda operation: operation.rank)

    def _unknown(self, method: str, path: str, url: Url) -> str:
        others = [o for o in self.operations if o.fits(url, anywhere=True)]
        if not others:
            named = {f"{o.method} {o.path}": o for o in self.operations}
            near = get_close_matches(f"{method} {path}", list(named), _NEAR)
            others = [named[key] for key in near]
        hint = f"; near it are {', '.join(map(str, others))}" if others else ""
        return f"{method} {path} is no operation of the API{hint}"


def fields(value: object) -> Mapping[str, Any]:  # JSON
    """The members of a JSON object; anything else has none."""
    # The keys of JSON objects are strings.
    return cast("Mapping[str, Any]", value) if isinstance(value, dict) else {}


def _has(query: Sequence[tuple[str, str]], name: str, value: str) -> bool:
    if _VARIABLE.search(value):
        return any(name == key for key, _ in query)
    return (name, value) in query


def _freedom(step: str) -> tuple[bool, int]:
    words = _VARIABLE.sub("", step)
    return words != step, -len(words)


def _decoded(path: str) -> str:
    return "/".join(unquote(step).replace("/", _SLASH) for step in path.split("/"))


def _regex(template: str, variable: str = "[^/]+") -> str:
    """A pattern for a path whose ``{...}`` stand for anything."""
    words = (re.escape(unquote(word)) for word in _VARIABLE.split(template))
    return variable.join(words)
