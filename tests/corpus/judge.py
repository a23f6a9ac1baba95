"""Judge the requests of one document with ``openapi-core``.

It needs another version of openapi-spec-validator than the generator. It therefore has
a separate environment, and this file imports no other module of the project. The
arguments are the bundled document, the requests, and the output file with a verdict for
each request. The verdict of a valid request is ``null``.
"""

from __future__ import annotations

import base64
import json
import sys
import time
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

HOST = "https://corpus.test"


class Request:
    """A request with the interface that ``openapi-core`` needs."""

    def __init__(self, sent: dict[str, Any], template: str) -> None:
        parts = urlsplit(sent["url"])
        headers = Headers([tuple(pair) for pair in sent["headers"]])
        cookies = [c.partition("=") for c in headers.get("cookie", "").split("; ") if c]
        pairs = parse_qsl(parts.query, keep_blank_values=True)
        # Decoded like in web frameworks. An encoded slash stays, to match templates.
        path = parts.path if "%2f" in parts.path.lower() else unquote(parts.path)
        self.host_url = HOST
        self.path = path
        self.path_pattern = None
        self.full_url_pattern = f"{HOST}{path}"
        self.method = sent["method"].lower()
        self.body = base64.b64decode(sent["body"]) or None
        self.content_type = headers.get("content-type", "")
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(pairs),
            header=headers,
            cookie=ImmutableMultiDict([(k, v) for k, _, v in cookies]),
        )


class Judge:
    """A small document for each operation, so that no path hides another path."""

    def __init__(self, bundle: dict[str, Any]) -> None:
        self._bundle = bundle
        self._root = bundle["x-files"][0]
        self._made: dict[tuple[str, str], OpenAPI] = {}

    def verdict(self, sent: dict[str, Any]) -> str | None:
        """The reason why a request is invalid; ``None`` for a valid request."""
        method, _, path = sent["name"].partition(" ")
        try:
            judge = self._openapi(method.lower(), path)
            judge.validate_request(Request(sent, path))
        except Exception as error:
            return _explained(error)
        return None

    def _openapi(self, method: str, path: str) -> OpenAPI:
        key = (method, path)
        if key not in self._made:
            item = self._follow(self._root["paths"][path])
            operation = dict(self._follow(item[method]))
            operation.pop("servers", None)
            document = {
                **self._bundle,
                "info": {"title": "one operation", "version": "1"},
                "servers": [{"url": HOST}],
                "components": self._root.get("components", {}),
                "paths": {
                    path.partition("?")[0]: {
                        method: {**operation, "security": []},
                        "parameters": item.get("parameters", []),
                    }
                },
            }
            config = Config(spec_validator_cls=None)
            self._made = {key: OpenAPI.from_dict(document, config=config)}
        return self._made[key]

    def _follow(self, value: Any) -> Any:
        while isinstance(value, dict) and isinstance(value.get("$ref"), str):
            found: Any = self._bundle
            for step in unquote(value["$ref"][1:]).split("/")[1:]:
                step = step.replace("~1", "/").replace("~0", "~")
                found = found[int(step) if isinstance(found, list) else step]
            value = found
        return value


def _explained(error: BaseException) -> str:
    """An error with its causes, and the location of an invalid value."""
    found: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(found) < 4:
        more = list(getattr(cause, "schema_errors", None) or [])
        text = (str(cause).strip().splitlines() or [""])[0]
        # The value precedes the problem.
        said = "" if more else f": {text[:200]}"
        if type(cause).__name__.startswith(("Invalid", "MissingRequired")):
            said = f": {text[:80]}"
        found.append(f"{type(cause).__name__}{said}")
        found += [_deepest(item) for item in more[:3]]
        cause = cause.__cause__ or cause.__context__
    return " < ".join(dict.fromkeys(found))


def _deepest(error: Any) -> str:  # a jsonschema error
    while error.context:
        error = min(error.context, key=lambda e: -len(e.absolute_path))
    at = "/".join(map(str, error.absolute_path))
    return f"at /{at}: {error.message[-200:]} ({error.validator})"


def main(bundle: Path, requests: Path, output: Path) -> None:
    started = time.perf_counter()
    judge = Judge(json.loads(bundle.read_text(encoding="utf-8")))
    verdicts: list[str | None] = []
    with requests.open(encoding="utf-8") as file:
        for line in file:
            verdicts.append(judge.verdict(json.loads(line)))
    seconds = time.perf_counter() - started
    result = {"verdicts": verdicts, "seconds": seconds}
    output.write_text(json.dumps(result), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
