"""The usage examples of the documentation: they run, and the API accepts their values.

Run as ``python -m corpus.examples DOCUMENT WORK``. Each example of the reference pages
is executed against the SDK's ``ExampleTransport``. The arguments of its call are
compared with the schemas of the document. The pages must be sound Markdown.
``examples.json`` has the problems.
"""

from __future__ import annotations

import ast
import contextlib
import importlib
import io
import json
import re
import sys
import time
import warnings
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from .docs import problems
from .instances import instances
from .reading import Json, Operation, Place, Reading
from .schemas import Schemas
from .sdk import Sdk
from .wire import body_media

_CODE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PART = re.compile(r'name="([^"]*)"\r\n(?:[^\r\n]+\r\n)*\r\n([^\r\n]*)\r\n')
_FORMS = ("json", "form", "multipart", "json-lines")
Failure = dict[str, str]  # operation, what, reason
Arguments = dict[str, Json]


class Examples:
    """The examples of one document, and the schemas of their arguments.

    Examples of downloads write files to ``folder``.
    """

    def __init__(self, reading: Reading, sdk: Sdk, folder: Path) -> None:
        testing = importlib.import_module(f"{sdk.names['package']}.testing")
        self.transport: Any = testing.ExampleTransport()
        self.failures: list[Failure] = []
        self.notes: list[str] = []
        self.examples = self.values = 0
        self._reading = reading
        self._folder = folder
        self._schemas = Schemas(reading, "request", are_filled_in=False)
        self._package = sdk.package
        self._client = sdk.names["client"]
        self._bindings = {
            ".".join([*binding["resource"], binding["name"]]): binding
            for binding in sdk.names["bindings"]
        }
        self._operations = {(o.method, o.path): o for o in reading.operations}

    def check(self, page: str) -> None:
        """Run the examples of a reference page, and judge their arguments."""
        for code in _CODE.findall(page):
            call = self._call(ast.parse(code))
            if call is None:
                continue
            name, arguments, options = call
            self.examples += 1
            try:
                self._run(code)
            except Exception as error:
                reason = f"{type(error).__name__}: {error}"
                self.fail(name, "the code", f"{reason} | {code}")
            self._judge(name, arguments, options)

    def _call(self, tree: ast.Module) -> tuple[str, Arguments, Arguments] | None:
        """The method of an example, its arguments, and those of the client."""
        options: Arguments = {}
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            if isinstance(node.func, ast.Name) and node.func.id == self._client:
                options = dict(_literals(node))
            name = ast.unparse(node.func).partition(".")[2]
            if name in self._bindings:
                return name, dict(_literals(node)), options
        return None

    def _run(self, code: str) -> None:
        """Execute an example with a transport that needs no server."""
        kept = getattr(self._package, self._client)
        transport = self.transport

        def client(**options: Any) -> Any:  # a client
            return kept(client=transport.client(), **options)

        transport.reset()
        setattr(self._package, self._client, client)
        try:
            with contextlib.chdir(self._folder), redirect_stdout(io.StringIO()):
                exec(compile(code, "<example>", "exec"), {"__name__": "__main__"})
        finally:
            setattr(self._package, self._client, kept)

    def _judge(self, name: str, arguments: Arguments, options: Arguments) -> None:
        binding = self._bindings[name]
        operation = self._operations.get((binding["method"], binding["path"]))
        if operation is None:
            return
        self._judge_parameters(operation, binding, {**options, **arguments})
        media = body_media(self._reading, operation, binding)
        schema = media and (media.get("schema") or media.get("itemSchema"))
        if schema is None or binding["kind"] not in _FORMS:
            return
        body = self._sent(binding, arguments)
        declared = self._reading.body(operation)
        is_required = declared is not None and declared.value.get("required") is True
        if body == {} and not is_required:
            return
        is_lines = binding["kind"] == "json-lines" and isinstance(body, list)
        for item in body if is_lines else [body]:
            if not self._is_undeclared(operation, binding, schema, item):
                self._judge_value(operation, "the body", schema, item)

    def _sent(self, binding: dict[str, Any], arguments: Arguments) -> Json:
        """The body that was sent as JSON, else the one in the arguments.

        Models fill in constants, so a body may have more than the arguments.
        """
        sent = self.transport.requests
        if binding["kind"] == "json" and sent:
            return {} if sent[0].json is None else sent[0].json
        if binding["kind"] == "json-lines" and sent:
            return [json.loads(line) for line in sent[0].content.splitlines()]
        body = _body(binding, arguments)
        return {**_sent_fields(sent[0]), **body} if sent and body else body

    def _is_undeclared(
        self, operation: Operation, binding: dict[str, Any], schema: Place, body: Json
    ) -> bool:
        """Whether a required property has no schema, and so no argument."""
        problem = self._schemas.compiled(schema).problem(body) or ""
        found = re.match('at /: "(.*)" is a required property', problem)
        if found is None or found[1] in binding["body"] or "" in binding["body"]:
            return False
        self.notes.append(f"{operation.name}: no schema for the required {found[1]}")
        return True

    def _judge_parameters(
        self, operation: Operation, binding: dict[str, Any], arguments: Arguments
    ) -> None:
        named = {
            (place, wire.lower() if place == "header" else wire): name
            for place, wire, name in binding["parameters"] + binding["globals"]
        }
        for parameter in operation.parameters:
            place, wire = parameter.place, parameter.name
            key = (place, wire.lower() if place == "header" else wire)
            name = named.get(key, "")
            schema = _schema(self._reading, parameter.node)
            if name in arguments:
                what = f"{place} {wire}"
                self._judge_value(operation, what, schema, arguments[name])
            elif parameter.required and name:
                self.fail(operation.name, f"{place} {wire}", "it is missing")

    def _judge_value(
        self, operation: Operation, what: str, schema: Place | None, value: Json
    ) -> None:
        self.values += 1
        if schema is None:
            return
        compiled = self._schemas.compiled(schema)
        problem = compiled.problem(value)
        if problem is None:
            return
        if next(iter(instances(self._reading, compiled, None)), None) is None:
            self.notes.append(f"{operation.name}: no instance for {what}: {problem}")
        else:
            shown = json.dumps(value)[:300]
            self.fail(operation.name, what, f"{problem} | {shown}")

    def fail(self, operation: str, what: str, reason: str) -> None:
        """Add a problem."""
        found = {"operation": operation, "what": what, "reason": reason[:900]}
        self.failures.append(found)


def _literals(call: ast.Call) -> Iterator[tuple[str, Json]]:
    """The keyword arguments of a call that are literals. Files are text."""
    for keyword in call.keywords:
        with contextlib.suppress(ValueError):
            yield str(keyword.arg), _text(ast.literal_eval(keyword.value))


def _text(value: Any) -> Json:  # a value of a literal
    if isinstance(value, list):
        return [_text(item) for item in value]
    if isinstance(value, dict):
        return {name: _text(item) for name, item in value.items()}
    return value.decode() if isinstance(value, bytes) else value


def _body(binding: dict[str, Any], arguments: Arguments) -> Json:
    names = binding["body"]
    if "" in names:
        return arguments.get(names[""], {})
    return {wire: arguments[name] for wire, name in names.items() if name in arguments}


def _sent_fields(request: Any) -> dict[str, Json]:  # a request that was sent
    """The fields of a form with a single text each."""
    content = request.content.decode("latin-1")
    if "form-urlencoded" in request.headers["content-type"]:
        pairs = parse_qsl(content, keep_blank_values=True)
    else:
        pairs = _PART.findall(content)
    return {name: _parsed(text) for name, text in pairs if "[" not in name}


def _parsed(text: str) -> Json:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _schema(reading: Reading, parameter: Place) -> Place | None:
    for media in reading.contents(parameter).values():
        return media.get("schema")
    return parameter.get("schema")


def main(spec: Path, work: Path) -> None:
    started = time.perf_counter()
    warnings.simplefilter("ignore", DeprecationWarning)
    (work / "examples").mkdir(exist_ok=True)
    examples = Examples(Reading(spec), Sdk(work), work / "examples")
    for page in sorted((work / "sdk" / "docs").rglob("*.md")):
        examples.check(page.read_text(encoding="utf-8"))
    for problem in problems(work / "sdk"):
        examples.fail("docs", "a page", problem)
    failed = {found["operation"] for found in examples.failures}
    result = {
        "examples": examples.examples,
        "values": examples.values,
        "failed": len(failed),
        "failures": examples.failures,
        "notes": examples.notes,
        "seconds": time.perf_counter() - started,
    }
    (work / "examples.json").write_text(json.dumps(result, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
