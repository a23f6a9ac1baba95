"""Calls of every operation of a document, and the decoding of its responses.

Run as ``python -m corpus.wire DOCUMENT WORK``. ``wire.json`` has the problems.
``requests.jsonl`` has the requests for the other judge.
"""

from __future__ import annotations

import base64
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2

from .compare import difference
from .decode import Decoder, Mismatch, is_nothing
from .instances import instances
from .reading import Json, Operation, Parameter, Place, Reading
from .schemas import Schemas
from .sdk import Sdk, plain

_CASES = 6
_ANSWERS = 5
_JSON_WITHOUT_SCHEMA: Json = {"any": ["thing", 1, None, {"deep": True}]}
_BYTES = bytes(range(256))
# A valid name of a header (RFC 9110, section 5.1).
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_TEXTS = (
    "application/x-www-form-urlencoded",
    "application/xml",
    "application/yaml",
    "application/x-yaml",
    "application/toml",
    "application/javascript",
    "application/sql",
    "application/graphql",
    "application/sdp",
    "application/csv",
)
_EVENTS = (("response-stream", "text/event-stream"),)
_ENVELOPE = {"data", "event", "id", "retry"}


@dataclass
class Outcome:
    """The results of one operation. ``notes`` are facts that could not be judged."""

    name: str
    requests: int = 0
    responses: int = 0
    failures: list[dict[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def fail(self, what: str, reason: str) -> None:
        if len(self.failures) < 8:
            self.failures.append({"what": what, "reason": reason[:600]})


@dataclass(frozen=True)
class Case:
    """The arguments of a call: parameters by declaration, and the body."""

    label: str
    parameters: list[tuple[Parameter, Json]]
    body: Any = None  # a JSON value or bytes
    has_body: bool = False


class Conformance:
    """The operations of one document."""

    def __init__(self, reading: Reading, sdk: Sdk) -> None:
        self.reading = reading
        self.sdk = sdk
        self._request = Schemas(reading, "request")
        self._response = Schemas(reading, "response")
        self._made: dict[str, list[Json]] = {}
        self.requests: list[dict[str, Any]] = []

    def check(self, operation: Operation) -> Outcome:
        """Call an operation with many combinations of arguments."""
        outcome = Outcome(operation.name)
        binding = self.sdk.bindings.get((operation.method, operation.path))
        if binding is None:
            return outcome
        cases = list(self._cases(operation, binding, outcome))
        for number, case in enumerate(cases):
            self._check_request(operation, binding, case, outcome, number)
        if cases:
            # A choice between answers is a field of the body.
            first = next((c for c in cases if c.has_body), cases[0])
            case = cases[0] if binding["stream"] is None else first
            arguments = self._arguments(binding, case)
            self._check_responses(operation, binding, arguments, outcome)
            self._check_errors(operation, binding, arguments, outcome)
        return outcome

    def usual_call(
        self, operation: Operation
    ) -> tuple[dict[str, Any], dict[str, Any]] | None:
        """A binding, and the minimal arguments of a call, if there are any."""
        binding = self.sdk.bindings.get((operation.method, operation.path))
        if binding is None:
            return None
        cases = list(self._cases(operation, binding, Outcome(operation.name)))
        # A choice between answers is a field of the body.
        wanted = [c for c in cases if c.has_body or binding["stream"] is None]
        for case in (*wanted, *cases)[:1]:
            return binding, self._arguments(binding, case)
        return None

    # Requests.

    def _cases(
        self, operation: Operation, binding: dict[str, Any], outcome: Outcome
    ) -> Iterator[Case]:
        values: list[tuple[Parameter, list[Json]]] = []
        for parameter in operation.parameters:
            found = self._parameter_values(parameter)
            if found:
                values.append((parameter, found))
            elif parameter.required:
                # No value is valid, or HTTP does not allow the name.
                outcome.notes.append(
                    f"no instance for {parameter.place} {parameter.name}"
                )
                return
            else:
                outcome.notes.append(
                    f"{parameter.place} {parameter.name} left out: no instance"
                )
        bodies = self._bodies(operation, binding)
        declared = self.reading.body(operation)
        body_required = declared is not None and declared.value.get("required") is True
        if body_required and not bodies and binding["media_type"] is not None:
            outcome.notes.append("no instance for the body")
            return
        required = [(p, v[0]) for p, v in values if p.required]
        if not body_required or not bodies:
            yield Case("required", required)
        for index, body in enumerate(bodies[:_CASES]):
            yield Case(f"body {index}", required, body, True)
        most = max((len(v) for _, v in values), default=0)
        for index in range(min(most, _CASES)):
            chosen = _distinct([(p, v[index % len(v)]) for p, v in values])
            body = bodies[index % len(bodies)] if bodies else None
            yield Case(f"all parameters {index}", chosen, body, bool(bodies))

    def _parameter_values(self, parameter: Parameter) -> list[Json]:
        node = parameter.node
        schema = node.get("schema")
        content = self.reading.contents(node)
        holder = node
        if schema is None and content:
            holder = next(iter(content.values()))
            schema = holder.get("schema")
        if schema is None:
            return ["text"]
        if content and parameter.place in ("query", "path"):
            return self._instances(schema, holder, "request", _is_given)
        if content:
            # ASCII can express all JSON values, but not all other content.
            return self._instances(schema, holder, "request", _is_plain)
        place = parameter.place
        if place == "header" and not _TOKEN.fullmatch(parameter.name):
            return []

        def accept(value: Json) -> bool:
            return _travels(place, value)

        return self._instances(schema, holder, "request", accept, key=f"{place}")

    def _bodies(self, operation: Operation, binding: dict[str, Any]) -> list[Any]:
        media = body_media(self.reading, operation, binding)
        if media is None:
            return []
        schema = media.get("schema") or media.get("itemSchema")
        match binding["kind"]:
            case "binary":
                return [_BYTES, b""]
            case "text":
                return ["some text", "\u00e4\n\u20ac"]
            case "json-lines":
                if schema is None:
                    return [[_JSON_WITHOUT_SCHEMA, {"b": 2}]]
                items = self._instances(schema, media, "request", _is_given)
                if all(isinstance(item, list) for item in items):
                    return items
                return [items] if items else []
            case "json":
                if schema is None:
                    return [_JSON_WITHOUT_SCHEMA]
                found = self._instances(schema, media, "request", _is_given)
            case _:
                if schema is None:
                    return []
                found = self._instances(schema, media, "request", _is_form)
                found = [_without_markup(value, media) for value in found]
        return self._fitting(found, binding, schema)

    def _fitting(
        self, found: list[Json], binding: dict[str, Any], schema: Place
    ) -> list[Json]:
        """Bodies that arguments can express: only with names of the document."""
        if [*binding["body"]] == [""]:
            is_files = self.sdk.takes_file(binding, binding["body"][""])
            return [_files(value) for value in found] if is_files else found
        compiled = self._request.compiled(schema)
        fitting: list[Json] = []
        for value in found:
            if not isinstance(value, dict):
                continue
            cut = {k: v for k, v in value.items() if k in binding["body"]}
            if cut == value or compiled.problem(cut) is None:
                fitting.append(self._with_files(binding, cut))
        return fitting

    def _with_files(self, binding: dict[str, Any], body: Json) -> Any:
        """A form with files as bytes."""
        return {
            wire: _file(value)
            if self.sdk.takes_file(binding, binding["body"][wire])
            else value
            for wire, value in body.items()
        }

    def _instances(
        self,
        schema: Place,
        holder: Place | None,
        direction: str,
        accept: Any = lambda value: True,  # a JSON value to a bool
        key: str = "",
    ) -> list[Json]:
        end = self.reading.end(schema) or schema
        at = holder.key if holder else ""
        name = f"{direction} {key} {end.key} {at} {accept.__name__}"
        if name not in self._made:
            schemas = self._request if direction == "request" else self._response
            compiled = schemas.compiled(end)
            made = instances(self.reading, compiled, holder, accept=accept)
            self._made[name] = [value for _, value in made]
        return self._made[name]

    def _arguments(self, binding: dict[str, Any], case: Case) -> dict[str, Any]:
        named = {
            (place, wire.lower() if place == "header" else wire): name
            for place, wire, name in binding["parameters"] + binding["globals"]
        }
        found: dict[str, Any] = {}
        for parameter, value in case.parameters:
            wire = parameter.name
            key = (
                parameter.place,
                wire.lower() if parameter.place == "header" else wire,
            )
            if key not in named:
                raise Mismatch(f"no argument for {parameter.place} {parameter.name}")
            found[named[key]] = value
        if case.has_body:
            if [*binding["body"]] == [""]:
                found[binding["body"][""]] = case.body
            else:
                for wire, value in case.body.items():
                    found[binding["body"][wire]] = value
        return found

    def _check_request(
        self,
        operation: Operation,
        binding: dict[str, Any],
        case: Case,
        outcome: Outcome,
        number: int,
    ) -> None:
        outcome.requests += 1
        try:
            arguments = self._arguments(binding, case)
            sent = self._send(binding, arguments, is_async=False)
            self._compare(operation, binding, case, sent)
            if number == 0:
                twin = self._send(binding, arguments, is_async=True)
                if _bare(twin) != _bare(sent):
                    raise Mismatch(f"the async twin sends {twin} and not {sent}")
        except Mismatch as error:
            outcome.fail(f"request, {case.label}", str(error))
            return
        self.requests.append(
            {
                "name": operation.name,
                "label": case.label,
                "facts": self._facts(binding, case),
                **sent,
                "body": base64.b64encode(sent["body"]).decode(),
            }
        )

    def _facts(self, binding: dict[str, Any], case: Case) -> dict[str, Any]:
        """The facts that decide whether the other judge can read the request."""
        parameters: dict[str, dict[str, Any]] = {}
        for parameter, value in case.parameters:
            schema = parameter.node.get("schema")
            end = self.reading.follow(schema) if schema else None
            has_type = end is not None and isinstance(end.value, dict)
            parameters[f"{parameter.place} {parameter.name}"] = {
                "style": parameter.node.value.get("style"),
                "type": end.value.get("type") if end and has_type else None,
                "value": type(value).__name__,
            }
        return {"parameters": parameters, "kind": binding["kind"]}

    def _send(
        self, binding: dict[str, Any], arguments: dict[str, Any], *, is_async: bool
    ) -> dict[str, Any]:
        self.sdk.answer = lambda: httpx2.Response(418)
        call = self.sdk.call_async if is_async else self.sdk.call
        try:
            call(binding, arguments)
        except Exception as error:
            if self.sdk.sent is None:
                raise Mismatch(_said(error)) from None
        if self.sdk.sent is None:
            raise Mismatch("no request was sent")
        return self.sdk.sent

    def _compare(
        self,
        operation: Operation,
        binding: dict[str, Any],
        case: Case,
        sent: dict[str, Any],
    ) -> None:
        if sent["method"] != operation.method:
            raise Mismatch(f"the method is {sent['method']}")
        decoder = Decoder(self.reading, operation, sent)
        for parameter, value in case.parameters:
            decoder.check_parameter(parameter, value)
        decoder.check_rest()
        nothing = is_nothing(case.body) and not sent["body"]
        body = self.reading.body(operation)
        if nothing and body is not None:
            is_optional = body.value.get("required") is not True
            if is_optional or binding["kind"] in ("form", "multipart"):
                return  # a form without fields has no text
        if case.has_body:
            decoder.check_body(body_media(self.reading, operation, binding), case.body)

    # Responses.

    def _check_responses(
        self,
        operation: Operation,
        binding: dict[str, Any],
        arguments: dict[str, Any],
        outcome: Outcome,
    ) -> None:
        responses = self.reading.responses(operation)
        # Some extension keys declare responses as errors.
        chosen = {
            s: r
            for s, r in responses.items()
            if s.startswith("2") and s not in binding["errors"]
        }
        if not chosen and "default" in responses:
            chosen = {"default": responses["default"]}
        for status, response in chosen.items():
            number = _number(status, responses, 200)
            contents = _of_vendor(operation) or self.reading.contents(response)
            if not contents or operation.method == "HEAD" or number in (204, 205):
                self._check_empty(binding, arguments, number, outcome)
                continue
            for media_type, media in _told_apart(contents):
                self._check_content(
                    binding, arguments, outcome, number, media_type, media
                )

    def _check_empty(
        self,
        binding: dict[str, Any],
        arguments: dict[str, Any],
        status: int,
        outcome: Outcome,
    ) -> None:
        outcome.responses += 1
        self.sdk.answer = lambda: httpx2.Response(status)
        try:
            result = self.sdk.call(binding, arguments)
        except Exception as error:
            outcome.fail(f"response {status}", _said(error))
            return
        # If only headers are declared, the headers are the result.
        if result is not None and not isinstance(result, Mapping):
            outcome.fail(f"response {status}", f"no content became {result!r}")

    def _check_content(
        self,
        binding: dict[str, Any],
        arguments: dict[str, Any],
        outcome: Outcome,
        status: int,
        media_type: str,
        media: Place,
    ) -> None:
        kind = _kind(media_type, media, self.reading)
        sent_type = _concrete(media_type, kind)
        schema = media.get("itemSchema") or media.get("schema")
        if binding["stream"] is not None:
            # One argument decides whether the result is a stream.
            is_stream = kind in ("events", "lines")
            arguments = {**arguments, binding["stream"]: is_stream}
        values: list[Json] = [_JSON_WITHOUT_SCHEMA]
        if kind in ("binary", "text"):
            values = [None]
        elif schema is not None:
            values = self._instances(schema, media, "response")
            if not values:
                outcome.notes.append(f"no instance for response {status} {media_type}")
        is_envelope = (
            kind == "events" and schema is not None and self._is_envelope(schema)
        )
        if schema is not None and "contentSchema" in json.dumps(schema.value):
            outcome.notes.append(f"no JSON in the text of {media_type}")
            return
        for value in values[:_ANSWERS]:
            items = value if isinstance(value, list) else [value]
            if is_envelope and any("data" not in item for item in items):
                continue  # Events without data are ignored.
            outcome.responses += 1
            content, expected = _content(kind, value, is_envelope)
            response = _responder(status, sent_type, content)
            self.sdk.answer = response
            what = f"response {status} {media_type}"
            try:
                result = self.sdk.call(binding, arguments)
                self._compare_result(binding, kind, expected, result)
            except Mismatch as error:
                outcome.fail(what, f"{error} | sent {content[:300]!r}")
            except Exception as error:
                outcome.fail(what, f"{_said(error)} | sent {content[:300]!r}")

    def _is_envelope(self, schema: Place) -> bool:
        """Whether a schema describes whole events, not only their data."""
        end = self.reading.follow(schema)
        members = [m for k in ("oneOf", "anyOf") for m in _elements(end, k)]
        items = end and end.get("items")
        members += [] if items is None else [items]
        if members:
            return all(map(self._is_envelope, members))
        properties = end and end.get("properties")
        names = {name for name, _ in properties.members()} if properties else set()
        return "data" in names and names <= _ENVELOPE

    def _compare_result(
        self, binding: dict[str, Any], kind: str, expected: Any, result: Any
    ) -> None:
        match kind:
            case "binary":
                found = result.read() if hasattr(result, "read") else result
                if found != expected:
                    raise Mismatch(f"bytes became {found!r}"[:200])
                return
            case "events" | "lines":
                result = _without_name(list(result), expected)
            case "json" if isinstance(result, Iterator):
                # An extension key declares JSON lines.
                result, expected = list(result), [expected]
            case "json":
                self._check_type(binding, result)
            case _:
                pass
        problem = difference(expected, plain(result))
        if problem is not None:
            raise Mismatch(problem)

    def _check_type(self, binding: dict[str, Any], result: Any) -> None:
        adapter = self.sdk.returns(binding)
        if adapter is not None:
            try:
                adapter.validate_python(result, strict=True)
            except Exception as error:
                raise Mismatch(
                    f"not what the method promises: {_said(error)}"
                ) from None

    # Errors.

    def _check_errors(
        self,
        operation: Operation,
        binding: dict[str, Any],
        arguments: dict[str, Any],
        outcome: Outcome,
    ) -> None:
        responses = self.reading.responses(operation)
        has_result = any(s.startswith("2") for s in responses)
        for status, response in responses.items():
            is_error = status[0] in "45" or status in binding["errors"]
            if not (is_error or (status == "default" and has_result)):
                continue
            number = _number(status, responses, 500)
            contents = self.reading.contents(response)
            for media_type, media in contents.items():
                schema = media.get("schema")
                if (
                    _kind(media_type, media, self.reading) == "json"
                    and schema is not None
                ):
                    values = self._instances(schema, media, "response")
                    if not values:
                        outcome.notes.append(f"no instance for error {status}")
                    for value in values[:3]:
                        self._check_error(
                            binding,
                            arguments,
                            outcome,
                            (status, number, media_type, value),
                        )

    def _check_error(
        self,
        binding: dict[str, Any],
        arguments: dict[str, Any],
        outcome: Outcome,
        error: tuple[str, int, str, Json],
    ) -> None:
        status, number, media_type, value = error
        outcome.responses += 1
        content = json.dumps(value).encode()
        self.sdk.answer = _responder(number, _concrete(media_type, "json"), content)
        classes = binding["errors"]
        name = classes.get(f"{status} {media_type}") or classes.get(status)
        what = f"error {status} {media_type}"
        try:
            self.sdk.call(binding, arguments)
            outcome.fail(what, "nothing was raised")
            return
        except Exception as raised:
            if type(raised).__name__ != name:
                said = f"{type(raised).__name__} instead of {name}"
                outcome.fail(what, f"{said}: {_said(raised)} | sent {content[:300]!r}")
                return
            problem = difference(value, plain(getattr(raised, "data", None)))
        if problem is not None:
            outcome.fail(what, f"{problem} | sent {content[:300]!r}")


def body_media(
    reading: Reading, operation: Operation, binding: dict[str, Any]
) -> Place | None:
    """The Media Type Object of the body that a method sends."""
    body = reading.body(operation)
    if body is None or binding["media_type"] is None:
        return None
    contents = reading.contents(body)
    found = contents.get(binding["media_type"])
    return found or next((m for t, m in contents.items() if "*" in t), None)


def _distinct(values: list[tuple[Parameter, Json]]) -> list[tuple[Parameter, Json]]:
    """Omit objects whose properties have the names of other parameters on the wire."""
    names = {p.name for p, _ in values if p.place == "query"}

    def clashes(parameter: Parameter, value: Json) -> bool:
        node = parameter.node.value
        is_spread = node.get("style", "form") == "form" and node.get("explode", True)
        is_object = parameter.place == "query" and isinstance(value, dict) and is_spread
        return is_object and not parameter.required and bool(names & set(value))

    return [(p, v) for p, v in values if not clashes(p, v)]


def _of_vendor(operation: Operation) -> dict[str, Place]:
    """The two responses that ``x-fern-streaming`` distinguishes, if it does."""
    said = operation.node.get("x-fern-streaming")
    if said is None or not isinstance(said.value, dict):
        return {}
    found: dict[str, Place] = {}
    is_events = said.value.get("format") == "sse"
    for key, media_type in (("response", "application/json"), *_EVENTS * is_events):
        if key in said.value:
            media = {"schema": said.value[key]}
            found[media_type] = Place(said.file, (*said.steps, f"{key} media"), media)
    return found


def _is_given(value: Json) -> bool:
    """Whether an argument is sent. ``None`` omits an argument."""
    return value is not None


def _is_plain(value: Json) -> bool:
    return value is not None and all(
        leaf.isascii() and leaf.isprintable() and leaf.strip() == leaf
        for leaf in _leaves(value)
        if isinstance(leaf, str)
    )


def _is_form(value: Json) -> bool:
    return isinstance(value, dict)


def _travels(place: str, value: Json) -> bool:
    """Whether a value can be a parameter. No style can express some values."""
    if value is None or value == {} or value == []:
        return False
    leaves = list(_leaves(value))
    if any(leaf is None for leaf in leaves):
        return False
    texts = [leaf for leaf in leaves if isinstance(leaf, str)]
    if place == "path":
        return all(texts) and "" not in texts
    if place in ("header", "cookie"):
        if isinstance(value, list | dict) and any(set(t) & set(",=;") for t in texts):
            return False
        return all(
            t.isascii() and t.isprintable() and t.strip() == t and t for t in texts
        )
    if isinstance(value, list | dict):
        # Separators inside separated values, and names that brackets cannot contain.
        return all(t and not set(t) & set("[]") for t in _texts_of_keys(value))
    return True


def _texts_of_keys(value: Json) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _texts_of_keys(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts_of_keys(item)


def _leaves(value: Json) -> Iterator[Json]:
    if isinstance(value, dict):
        for item in value.values():
            yield from _leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from _leaves(item)
    else:
        yield value


def _without_markup(form: Any, media: Place) -> Json:  # a form
    """A form without objects that travel as XML: callers write their text."""
    encodings = media.get("encoding")
    texts = {
        name
        for name, encoding in (encodings.members() if encodings else ())
        if "xml" in str(encoding.value.get("contentType"))
    }
    return {name: value for name, value in form.items() if name not in texts}


def _files(value: Json) -> Any:  # bytes by name
    """A form whose properties are all files."""
    return {name: _file(item) for name, item in value.items()}


def _file(value: Json) -> Any:  # bytes, or a list of them
    if isinstance(value, list):
        return [_file(item) for item in value]
    return None if value is None else str(value).encode()


def _bare(sent: dict[str, Any]) -> Any:
    """A request without its boundary, which is random."""
    kind = dict(sent["headers"]).get("Content-Type", "")
    if "boundary=" in kind:
        return sent["method"], sent["url"], len(sent["body"])
    return sent


def _number(status: str, responses: dict[str, Place], fallback: int) -> int:
    """A status to which this declaration applies, and no other declaration."""
    if status.isdigit():
        return int(status)
    first = int(status[0]) * 100 if status[0].isdigit() else fallback
    if status == "default" and fallback == 500:
        free = [*range(500, 600), *range(400, 500)]
        return next(
            n
            for n in free
            if str(n) not in responses and f"{n // 100}XX" not in responses
        )
    return next(n for n in range(first, first + 100) if str(n) not in responses)


def _kind(media_type: str, media: Place, reading: Reading) -> str:
    name = media_type.partition(";")[0].strip().lower()
    if name in ("application/json", "text/json") or name.endswith("+json"):
        return "binary" if _is_file(media, reading) else "json"
    if name == "text/event-stream":
        return "events"
    if name in (
        "application/x-ndjson",
        "application/ndjson",
        "application/jsonl",
        "application/x-jsonlines",
        "application/json-lines",
        "text/jsonl",
        "application/json-seq",
        "application/geo+json-seq",
    ):
        return "lines"
    if name in ("*/*", "application/*"):
        schema = media.get("schema")
        end = reading.follow(schema) if schema else None
        if end is not None and isinstance(end.value, dict):
            return "binary" if end.value.get("format") == "binary" else "json"
    is_text = name.startswith("text/") or name in _TEXTS
    is_text = is_text or name.endswith(("+yaml", "+xml"))
    if is_text and _is_file(media, reading):
        return "binary"
    return "text" if is_text and not name.startswith("image/") else "binary"


def _is_file(media: Place, reading: Reading) -> bool:
    """Whether a schema says that a text has the bytes of a file."""
    schema = media.get("schema")
    end = reading.follow(schema) if schema else None
    value = end.value if end is not None and isinstance(end.value, dict) else {}
    return value.get("format") == "binary" or value.get("contentEncoding") == "binary"


def _concrete(media_type: str, kind: str) -> str:
    if "*" not in media_type:
        return media_type
    defaults = {"json": "application/json", "text": "text/plain"}
    return defaults.get(kind, "application/octet-stream")


def _elements(place: Place | None, key: str) -> list[Place]:
    found = None if place is None else place.get(key)
    return [] if found is None else list(found.elements())


def _told_apart(contents: dict[str, Place]) -> Iterator[tuple[str, Place]]:
    """The media types without those that are declared JSON as well.

    They are JSON without a schema of its own, and JSON as ``text/plain``.
    """
    data = [media.get("schema") for name, media in contents.items() if "json" in name]
    values = [schema.value for schema in data if schema is not None]
    for name, media in contents.items():
        schema = media.get("schema")
        if schema is None and "json" in name and any(s is not None for s in data):
            continue
        value = None if schema is None else schema.value
        is_data = isinstance(value, dict) and value.get("type") != "string"
        if not (name.startswith("text/plain") and is_data and value in values):
            yield name, media


def _content(
    kind: str, value: Json, is_envelope: bool
) -> tuple[bytes, Any]:  # and the expected result
    items = value if isinstance(value, list) else [value, value]
    match kind:
        case "binary":
            return _BYTES, _BYTES
        case "text":
            return "some t\u00e4xt\nand more".encode(), "some t\u00e4xt\nand more"
        case "json":
            return json.dumps(value).encode(), value
        case "lines":
            return b"".join(json.dumps(i).encode() + b"\n" for i in items), items
        case _ if is_envelope:
            return b"".join(map(_event, items)), items
        case _:
            return b"".join(_event({"data": item}) for item in items), items


def _without_name(result: list[Any], expected: list[Json]) -> Any:  # JSON values
    """Items without the default name of events.

    The default name is "message" (HTML Standard, section 9.2.6).
    """
    found: list[Any] = [plain(item) for item in result]
    for item, sent in zip(found, expected, strict=False):
        is_named = isinstance(sent, dict) and "event" in sent
        if isinstance(item, dict) and not is_named and item.get("event") == "message":
            del item["event"]
    return found


def _event(fields: dict[str, Json]) -> bytes:
    lines = [f"{name}: {_line(value)}\n" for name, value in fields.items()]
    return ("".join(lines) + "\n").encode()


def _line(value: Json) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _responder(status: int, media_type: str, content: bytes) -> Any:  # gives a response
    return lambda: httpx2.Response(
        status, headers={"content-type": media_type}, content=content
    )


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:400]


def main(spec: Path, work: Path) -> None:
    started = time.perf_counter()
    reading = Reading(spec)
    conformance = Conformance(reading, Sdk(work))
    outcomes: list[Outcome] = []
    slow: list[tuple[float, str]] = []
    for operation in reading.operations:
        before = time.perf_counter()
        outcome = Outcome(operation.name)
        try:
            outcome = conformance.check(operation)
        except Exception as error:
            outcome.fail("the harness", _said(error))
        outcomes.append(outcome)
        slow.append((time.perf_counter() - before, operation.name))
    with (work / "requests.jsonl").open("w", encoding="utf-8") as file:
        for request in conformance.requests:
            file.write(json.dumps(request) + "\n")
    result = {
        "operations": len(outcomes),
        "judged": sum(1 for o in outcomes if o.requests),
        "failed": sum(1 for o in outcomes if o.failures),
        "requests": sum(o.requests for o in outcomes),
        "responses": sum(o.responses for o in outcomes),
        "failures": [{"operation": o.name, **f} for o in outcomes for f in o.failures],
        "notes": dict(Counter(n for o in outcomes for n in o.notes).most_common(50)),
        "slowest": sorted(slow, reverse=True)[:5],
        "seconds": time.perf_counter() - started,
    }
    (work / "wire.json").write_text(json.dumps(result, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
