"""A decoder for requests that follows OpenAPI 3.1, section 4.8.12.2.

The decoder must not share mistakes with the encoder, so it does not use the runtime of
the SDK. Text on the wire has no types, so decoded and given values are compared as
text.
"""

from __future__ import annotations

import json
import re
from email import policy
from email.parser import BytesParser
from typing import Any
from urllib.parse import unquote, unquote_plus

from .compare import difference
from .reading import Json, Operation, Parameter, Place, Reading

Pairs = list[tuple[str, str]]
Request = dict[str, Any]  # method, url, headers as pairs, body


class Mismatch(Exception):
    """A request does not contain the given values."""


def said(given: Json, found: Any, at: str, *, json_too: bool = True) -> None:
    """Compare a value with text, or lists and mappings of text.

    With ``json_too``, values that no style can express may be JSON.

    :raises Mismatch: if they differ.
    """
    if found is None and is_nothing(given):
        return
    match given:
        case dict() | list() if isinstance(found, str) and json_too and _is_json(found):
            _equal(given, _json(found, at), at)
        case dict():
            _said_object(given, found, at, json_too=json_too)
        case list():
            _said_array(given, found, at, json_too=json_too)
        case _ if not isinstance(found, str) or not _says(given, found):
            raise Mismatch(f"{at}: {given!r} became {found!r}")
        case _:
            pass


def _is_json(text: str) -> bool:
    return text[:1] in ("[", "{")


def _said_object(
    given: dict[str, Json], found: Any, at: str, *, json_too: bool
) -> None:
    if not isinstance(found, dict):
        raise Mismatch(f"{at}: {given!r} became {found!r}")
    for name, value in given.items():
        if name in found or not is_nothing(value):
            said(value, found.get(name), f"{at}.{name}", json_too=json_too)
    for name in found:
        if name not in given:
            raise Mismatch(f"{at}.{name}: {found[name]!r} was not given")


def _said_array(given: list[Json], found: Any, at: str, *, json_too: bool) -> None:
    if isinstance(found, str):
        found = [found] if len(given) == 1 else found.split(",")
    kept = [item for item in given if item is not None]
    if not isinstance(found, list) or len(found) != len(kept):
        raise Mismatch(f"{at}: {given!r} became {found!r}")
    for index, (one, other) in enumerate(zip(kept, found, strict=True)):
        said(one, other, f"{at}.{index}", json_too=json_too)


def is_nothing(value: Json) -> bool:
    """Whether a value has no text, like empty arrays and objects."""
    if isinstance(value, dict):
        return all(is_nothing(item) for item in value.values())
    if isinstance(value, list):
        return all(is_nothing(item) for item in value)
    return value is None


def _says(given: Json, found: str) -> bool:
    match given:
        case None:
            return found in ("", "null")
        case bool():
            return found == ("true" if given else "false")
        case int():
            return found == str(given) or _number(found) == given
        case float():
            return _number(found) == given
        case _:
            return difference(given, found) is None


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _json(text: str, at: str) -> Json:
    try:
        return json.loads(text)
    except ValueError:
        raise Mismatch(f"{at}: {text!r} is not JSON") from None


def _equal(given: Json, found: Json, at: str) -> None:
    problem = difference(given, found)
    if problem is not None:
        raise Mismatch(f"{at}{problem}")


class Decoder:
    """The parameters and the body of one request."""

    def __init__(
        self, reading: Reading, operation: Operation, request: Request
    ) -> None:
        self._reading = reading
        self._operation = operation
        self._request = request
        path, _, query = request["url"].partition("?")
        self._path = re.sub(r"^[a-z]+://[^/]*", "", path)
        self._query: Pairs = _split(query)
        self._used: set[int] = set()
        self.headers = {name.lower(): text for name, text in request["headers"]}

    def check_parameter(self, parameter: Parameter, given: Json) -> None:
        """:raises Mismatch: if the request has other values."""
        at = f"{parameter.place} {parameter.name}"
        content = self._reading.contents(parameter.node)
        if parameter.place == "querystring":
            return self._check_whole_query(next(iter(content), ""), given)
        if content:
            found = self._text(parameter)
            media_type = next(iter(content))
            if "json" in media_type:
                return _equal(given, _json(found, at), at)
            return said(given, found, at)
        match parameter.place:
            case "path":
                said(given, self._from_path(parameter, given), at)
            case "query":
                is_deep = parameter.node.value.get("style") == "deepObject"
                found = self._from_query(parameter, given)
                said(given, found, at, json_too=not is_deep)
            case "header":
                said(given, self._from_header(parameter, given), at)
            case _:
                said(given, self._from_cookie(parameter, given), at)
        return None

    def _check_whole_query(self, media_type: str, given: Json) -> None:
        """A query that is a single value (OpenAPI 3.2, ``in: querystring``)."""
        self._used |= set(range(len(self._query)))
        text = self._request["url"].partition("?")[2]
        if "json" in media_type:
            return _equal(given, _json(unquote(text), "query"), "query")
        if isinstance(given, dict):
            found: dict[str, Any] = {}
            for name, value in self._query:
                found.setdefault(unquote_plus(name), []).append(unquote_plus(value))
            plain = {
                name: texts if isinstance(given.get(name), list) else texts[0]
                for name, texts in found.items()
            }
            return said(given, plain, "query")
        return said(given, unquote(text), "query")

    def check_rest(self) -> None:
        """Check the path, and that all other parameters of the query are defaults.

        Some documents have a fixed query in their paths. Requests must contain it.
        """
        self._matched()
        for pair in _split(self._operation.path.partition("?")[2]):
            if pair not in self._query:
                raise Mismatch(f"query {pair[0]}={pair[1]} of the path is lost")
            self._used.add(self._query.index(pair))
        for index, (name, text) in enumerate(self._query):
            if index not in self._used and not self._is_default(
                unquote(name), unquote(text)
            ):
                raise Mismatch(f"query {name}={text} was not given")

    def _is_default(self, name: str, text: str) -> bool:
        for parameter in self._operation.parameters:
            if parameter.name != name or parameter.place != "query":
                continue
            schema = parameter.node.get("schema")
            schema = self._reading.follow(schema) if schema else None
            value = schema.value if schema else None
            if isinstance(value, dict):
                wanted = value.get("default", value.get("const"))
                return wanted is not None and _says(wanted, text)
        return False

    def _text(self, parameter: Parameter) -> str:
        """The text of a parameter with a content type."""
        match parameter.place:
            case "path":
                return unquote(self._segment(parameter.name))
            case "query":
                return unquote(self._single(parameter.name))
            case "header":
                return self._header(parameter.name)
            case _:
                return unquote(self._cookies(parameter.name)[0])

    def _segment(self, name: str) -> str:
        groups = re.findall(r"\{([^{}]*)\}", self._template)
        return str(self._matched()[groups.index(name) + 1])

    @property
    def _template(self) -> str:
        return self._operation.path.partition("#")[0].partition("?")[0]

    def _matched(self) -> re.Match[str]:
        """The path matched with its template, which may have percent-encoded text."""
        parts = re.split(r"\{[^{}]*\}", self._template)
        pattern = "([^/]*)".join("".join(map(_spelled, part)) for part in parts)
        found = re.fullmatch(pattern, self._path)
        if found is None:
            raise Mismatch(f"path {self._path} does not match {self._template}")
        return found

    def _from_path(self, parameter: Parameter, given: Json) -> Any:  # as for ``said``
        text = self._segment(parameter.name)
        style, explode = _style(parameter.node, "simple")
        match style:
            case "label":
                if not text.startswith("."):
                    raise Mismatch(f"path {parameter.name}: no dot before {text!r}")
                return _flat(given, text[1:], "." if explode else ",", explode)
            case "matrix":
                return _matrix(parameter.name, given, text, explode)
            case _:
                return _flat(given, text, ",", explode)

    def _from_header(self, parameter: Parameter, given: Json) -> Any:  # as for ``said``
        _, explode = _style(parameter.node, "simple")
        return _flat(given, self._header(parameter.name), ",", explode, decode=str)

    def _header(self, name: str) -> str:
        if name.lower() not in self.headers:
            raise Mismatch(f"header {name} is missing")
        return str(self.headers[name.lower()])

    def _from_cookie(self, parameter: Parameter, given: Json) -> Any:  # as for ``said``
        _, explode = _style(parameter.node, "form")
        if isinstance(given, dict) and explode:
            return {k: unquote(self._cookies(k)[0]) for k in given}
        texts = self._cookies(parameter.name)
        if isinstance(given, list) and explode:
            return [unquote(text) for text in texts]
        return _flat(given, texts[0], ",", False)

    def _cookies(self, name: str) -> list[str]:
        pairs = [c.partition("=") for c in self.headers.get("cookie", "").split("; ")]
        found = [text for key, _, text in pairs if unquote(key) == name]
        if not found:
            raise Mismatch(f"cookie {name} is missing")
        return found

    def _values(self, name: str) -> list[str]:
        found: list[str] = []
        for index, (key, text) in enumerate(self._query):
            if unquote(key) == name:
                self._used.add(index)
                found.append(text)
        return found

    def _single(self, name: str) -> str:
        found = self._values(name)
        if len(found) != 1:
            raise Mismatch(f"query {name} is there {len(found)} times")
        return found[0]

    def _from_query(self, parameter: Parameter, given: Json) -> Any:  # as for ``said``
        name = parameter.name
        style, explode = _style(parameter.node, "form")
        if style == "deepObject" and _is_deep(given):
            return self._deep(name)
        if isinstance(given, dict) and explode:
            found = {key: [unquote(t) for t in self._values(key)] for key in given}
            return {
                key: texts
                if isinstance(given[key], list) and len(texts) > 1
                else texts[0]
                for key, texts in found.items()
                if texts
            }
        if isinstance(given, list) and (explode or style == "deepObject"):
            texts = self._values(name) or self._values(f"{name}[]")
            return [unquote(text) for text in texts]
        if isinstance(given, list | dict):
            if not given and not self._values(name):
                return None
            separator = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}.get(
                style, ","
            )
            text = self._single(name)
            if style == "pipeDelimited":
                text = text.replace("|", "%7C")
            if style == "spaceDelimited":
                text = text.replace("+", "%20")
            return _flat(given, text, separator, False)
        return unquote(self._single(name))

    def _deep(self, name: str) -> Json:
        found: dict[str, Any] = {}
        for index, (key, text) in enumerate(self._query):
            key = unquote(key)
            if key.startswith(f"{name}["):
                self._used.add(index)
                _put(found, key[len(name) :], unquote(text))
        return _listed(found)

    def check_body(self, media: Place | None, given: Any) -> None:  # JSON, or bytes
        """:raises Mismatch: if the body has another value."""
        sent: bytes = self._request["body"]
        kind = self.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind == "application/x-www-form-urlencoded":
            return self._check_form(media, given, sent.decode())
        if kind.startswith("multipart/"):
            return self._check_multipart(media, given, sent)
        if isinstance(given, bytes):
            if given != sent:
                raise Mismatch(f"body: {given!r} became {sent!r}")
            return None
        if kind == "application/json" or kind.endswith("+json") or kind == "text/json":
            return _equal(given, _json(sent.decode(), "body"), "body")
        if "json" in kind and isinstance(given, list):
            lines = [_json(line, "body") for line in sent.decode().splitlines()]
            return _equal(given, lines, "body")
        return said(given, sent.decode(), "body")

    def _check_form(self, media: Place | None, given: Json, text: str) -> None:
        pairs = [(unquote_plus(k), v) for k, v in _split(text.replace("+", "%20"))]
        encodings = media.get("encoding") if media else None
        for name, value in given.items():
            encoding = encodings.get(name) if encodings else None
            self._check_field(name, value, encoding, pairs)
        for name, value in pairs:
            if not any(
                name == n or name.startswith(f"{n}[") for n in given
            ) and not any(isinstance(v, dict) and name in v for v in given.values()):
                raise Mismatch(f"body: {name}={value} was not given")

    def _check_field(
        self, name: str, value: Json, encoding: Place | None, pairs: Pairs
    ) -> None:
        at = f"body {name}"
        own = [text for key, text in pairs if key == name]
        options = (
            encoding.value if encoding and isinstance(encoding.value, dict) else {}
        )
        has_style = {"style", "explode", "allowReserved"} & set(options)
        style = options.get("style", "form")
        explode = options.get("explode", style == "form")
        if has_style and style == "deepObject" and isinstance(value, dict | list):
            found: dict[str, Any] = {}
            for key, text in pairs:
                if key.startswith(f"{name}["):
                    _put(found, key[len(name) :], unquote(text))
            deep = _listed(found)
            if isinstance(value, list) and not deep:
                deep = [unquote(text) for text in own]
            return said(value, deep, at, json_too=False)
        if has_style and isinstance(value, dict) and explode:
            found = {k: unquote(v) for k, v in pairs if k in value}
            return said(value, found, at)
        if isinstance(value, list) and (explode or not has_style):
            if options.get("contentType", "").startswith("application/json"):
                return said(value, unquote(own[0]) if own else None, at)
            return said(value, [unquote(text) for text in own], at)
        if not own:
            if is_nothing(value):
                return None
            raise Mismatch(f"{at} is lost")
        if not has_style and options.get("contentType") == "application/json":
            return _equal(value, _json(unquote(own[0]), at), at)
        if has_style and isinstance(value, list | dict):
            return said(value, _flat(value, own[0], ",", False), at)
        return said(value, unquote(own[0]), at)

    def _check_multipart(self, media: Place | None, given: Json, sent: bytes) -> None:
        head = f"Content-Type: {self.headers['content-type']}\r\n\r\n".encode()
        message = BytesParser(policy=policy.HTTP).parsebytes(head + sent)
        parts: dict[str, list[Any]] = {}
        for part in message.iter_parts():
            name = part.get_param("name", header="content-disposition")
            parts.setdefault(str(name), []).append(part)
        styles = self._styles_of_parts(media)
        for name, value in given.items():
            if name in styles:
                _check_styled_parts(name, value, styles[name], parts)
                continue
            found = parts.pop(name, [])
            values = value if isinstance(value, list) else [value]
            if len(found) == 1 and _is_json_part(found[0]):
                values = [value]
            values = [v for v in values if v is not None]
            if len(values) != len(found):
                raise Mismatch(f"body {name}: {len(values)} values, {len(found)} parts")
            for one, other in zip(values, found, strict=True):
                _check_part(f"body {name}", one, other)
        if parts:
            raise Mismatch(f"body: the parts {sorted(parts)} were not given")

    def _styles_of_parts(self, media: Place | None) -> dict[str, tuple[str, bool]]:
        """The styles of the parts that have one; OpenAPI 3.0 has none."""
        version = str(self._reading.trees[0].get("openapi"))
        encodings = media.get("encoding") if media else None
        if encodings is None or version.startswith("3.0"):
            return {}
        return {
            name: _style(encoding, "form")
            for name, encoding in encodings.members()
            if {"style", "explode", "allowReserved"} & set(encoding.value)
        }


def _check_styled_parts(
    name: str, value: Json, style: tuple[str, bool], parts: dict[str, list[Any]]
) -> None:
    """Compare a value with its parts, which are not percent-encoded."""
    kind, explode = style
    at = f"body {name}"
    if kind == "deepObject" and isinstance(value, dict | list):
        found: dict[str, Any] = {}
        for key in [key for key in parts if key.startswith(f"{name}[")]:
            for part in parts.pop(key):
                _put(found, key[len(name) :], _text_of(part))
        said(value, _listed(found), at, json_too=False)
    elif isinstance(value, dict) and explode:
        own = {key: _text_of(parts.pop(key)[0]) for key in value if key in parts}
        said(value, own, at)
    else:
        texts = [_text_of(part) for part in parts.pop(name, [])]
        delimiter = {"spaceDelimited": " ", "pipeDelimited": "|"}.get(kind, ",")
        if isinstance(value, list) and explode:
            said(value, texts, at)
        elif isinstance(value, list | dict):
            joined = "".join(texts)
            if any(delimiter in str(item) for item in value):
                return  # The text has several readings.
            said(value, _flat(value, joined, delimiter, False, decode=str), at)
        else:
            said(value, "".join(texts), at)


def _text_of(part: Any) -> str:  # an email message
    content: bytes = part.get_payload(decode=True) or b""
    return content.decode()


def _is_json_part(part: Any) -> bool:  # an email message
    return part.get_content_type().endswith("json") and "content-type" in part


def _check_part(at: str, given: Any, part: Any) -> None:  # JSON or bytes; a message
    content: bytes = part.get_payload(decode=True) or b""
    if isinstance(given, bytes):
        if given != content:
            raise Mismatch(f"{at}: {given!r} became {content!r}")
        return
    if _is_json_part(part):
        _equal(given, _json(content.decode(), at), at)
        return
    said(given, content.decode(), at)


def _is_deep(value: Json) -> bool:
    """Whether brackets contain anything except items of an array."""
    if isinstance(value, list):
        return any(isinstance(item, dict | list) for item in value)
    return isinstance(value, dict)


def _spelled(character: str) -> str:
    """A character of the text of a path, literal or percent-encoded."""
    if character.isascii() and (character.isalnum() or character in "-._~/"):
        return re.escape(character)
    encoded = "".join(f"%{byte:02X}" for byte in character.encode())
    return f"(?:{re.escape(character)}|(?i:{encoded}))"


def _style(node: Place, default: str) -> tuple[str, bool]:
    style = node.value.get("style") or default
    explode = node.value.get("explode")
    return style, style == "form" if not isinstance(explode, bool) else explode


def _split(query: str) -> Pairs:
    found: Pairs = []
    for pair in query.split("&"):
        if pair:
            key, _, text = pair.partition("=")
            found.append((key, text))
    return found


def _flat(
    given: Json, text: str, separator: str, explode: bool, decode: Any = unquote
) -> Any:  # as for ``said``; decode: text to text
    if isinstance(given, list):
        return [decode(part) for part in text.split(separator)] if text else []
    if isinstance(given, dict):
        parts = text.split(separator) if text else []
        if explode:
            split = [part.partition("=") for part in parts]
            return {decode(key): decode(value) for key, _, value in split}
        if len(parts) % 2:
            raise Mismatch(f"{text!r} has no pairs")
        return {
            decode(key): decode(value)
            for key, value in zip(parts[::2], parts[1::2], strict=True)
        }
    return decode(text)


def _matrix(name: str, given: Json, text: str, explode: bool) -> Any:  # as above
    pairs = [part.partition("=") for part in text.split(";")[1:]]
    if not text.startswith(";"):
        raise Mismatch(f"path {name}: no semicolon before {text!r}")
    if isinstance(given, dict) and explode:
        return {unquote(key): unquote(value) for key, _, value in pairs}
    if any(unquote(key) != name for key, _, _ in pairs):
        raise Mismatch(f"path {name}: another name in {text!r}")
    if isinstance(given, list) and explode:
        return [unquote(value) for _, _, value in pairs]
    return _flat(given, pairs[0][2], ",", False)


def _put(found: dict[str, Any], path: str, text: str) -> None:
    """Store text at ``[a][b]``. A repeated step has a list."""
    steps = re.findall(r"\[([^\]]*)\]", path)
    for step in steps[:-1]:
        found = found.setdefault(step, {})
    last = steps[-1]
    if last in found:
        if not isinstance(found[last], list):
            found[last] = [found[last]]
        found[last].append(text)
    elif last == "":
        found[last] = [text]
    else:
        found[last] = text


def _listed(found: Any) -> Any:  # text, or mappings of it
    """Convert ``{"": [..]}`` and ``{"0": .., "1": ..}`` to lists."""
    if not isinstance(found, dict):
        return found
    done = {key: _listed(value) for key, value in found.items()}
    if list(done) == [""]:
        return done[""]
    if done and all(key.isdigit() for key in done):
        return [done[key] for key in sorted(done, key=int)]
    return done
