"""A generated SDK with an in-memory transport."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import re
import sys
import typing
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
from pydantic import BaseModel, TypeAdapter
from pydantic_core import to_jsonable_python

from .instances import ANYTHING

HOST = "https://corpus.test"
Sent = dict[str, Any]  # method, url, headers as pairs, body


class Sdk:
    """Calls methods by operation. ``answer`` makes the response to the next call."""

    def __init__(self, work: Path) -> None:
        self.names = json.loads((work / "bindings.json").read_text(encoding="utf-8"))
        sys.path.insert(0, str(work / "sdk"))
        self.package = importlib.import_module(self.names["package"])
        self.components = importlib.import_module(f"{self.names['package']}.components")
        self.errors = importlib.import_module(f"{self.names['package']}.errors")
        self.bindings = {(b["method"], b["path"]): b for b in self.names["bindings"]}
        self.sent: Sent | None = None
        self.answer: Callable[[], httpx2.Response] = lambda: httpx2.Response(500)
        self._adapters: dict[str, TypeAdapter[Any] | None] = {}
        transport = httpx2.MockTransport(self._handle)
        client_class = getattr(self.package, self.names["client"])
        self._client = client_class(
            client=httpx2.Client(transport=transport),
            async_client=httpx2.AsyncClient(transport=transport),
            server_url=HOST,
        )
        self._loop = asyncio.new_event_loop()

    def call(
        self, binding: dict[str, Any], arguments: dict[str, Any]
    ) -> Any:  # a result
        """The result of the sync method. Its exceptions are not caught."""
        self.sent = None
        method = getattr(self._resource(binding), binding["name"])
        result = method(**arguments, retries=None)
        # Only the result of a page is compared.
        is_page = hasattr(result, "result") and hasattr(result, "next")
        return result.result if is_page else result

    def call_async(self, binding: dict[str, Any], arguments: dict[str, Any]) -> Any:
        """The result of the async method. Its exceptions are not caught."""
        self.sent = None
        resource = self._resource(binding)
        method = getattr(resource, f"{binding['name'].rstrip('_')}_async")
        return self._loop.run_until_complete(method(**arguments, retries=None))

    def close(self) -> None:
        """Close the event loop of the async calls."""
        self._loop.close()

    def _resource(self, binding: dict[str, Any]) -> Any:  # a resource
        found: Any = self._client
        for name in binding["resource"]:
            found = getattr(found, name)
        return found

    def takes_file(self, binding: dict[str, Any], argument: str) -> bool:
        """Whether an argument has one or several files."""
        resource = self._resource(binding)
        parameters = inspect.signature(getattr(resource, binding["name"])).parameters
        annotation = str(parameters[argument].annotation)
        return re.search(r"\bFileInput\b", annotation) is not None

    def returns(self, binding: dict[str, Any]) -> TypeAdapter[Any] | None:
        """The declared result of a method; ``None`` if it is not JSON."""
        key = ".".join([*binding["resource"], binding["name"]])
        if key not in self._adapters:
            resource = self._resource(binding)
            method = getattr(type(resource), binding["name"])
            module = inspect.getmodule(method)
            try:
                hints = typing.get_type_hints(
                    method, vars(module), {}, include_extras=True
                )
                is_page = hasattr(hints["return"], "paging")
                is_typed = not is_page and not typing.get_overloads(method)
                hint = hints["return"] if is_typed else Any
                self._adapters[key] = TypeAdapter(hint)
            except Exception:
                self._adapters[key] = None
        return self._adapters[key]

    def _handle(self, request: httpx2.Request) -> httpx2.Response:
        self.sent = _sent(request, request.read())
        return self.answer()


def _sent(request: httpx2.Request, body: bytes) -> Sent:
    headers = [(k.decode("ascii"), v.decode("latin-1")) for k, v in request.headers.raw]
    return {
        "method": request.method,
        "url": str(request.url),
        "headers": headers,
        "body": body,
    }


def plain(value: Any) -> Any:  # the result of a method; a JSON value
    """A result as JSON with wire names."""
    if isinstance(value, BaseModel):
        return value.model_dump(
            mode="json", by_alias=True, exclude_unset=True, warnings=False
        )
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return to_jsonable_python(value)


def untyped(value: Any, at: str = "") -> Iterator[str]:  # a result
    """The locations of unknown fields and unknown variants in a result."""
    if isinstance(value, BaseModel):
        if type(value).__name__ == "UnknownVariant":
            yield f"{at}: no variant"
            return
        typed = type(value).__pydantic_core_schema__.get("extras_schema")
        if "__pydantic_extra__" not in type(value).__annotations__ and typed is None:
            # Generated values of schemas without constraints have no type.
            extra = value.model_extra or {}
            for name in (n for n, item in extra.items() if item != ANYTHING):
                yield f"{at}/{name}: not a field of {type(value).__name__}"
        for name in value.model_fields_set - set(value.model_extra or {}):
            yield from untyped(getattr(value, name), f"{at}/{name}")
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from untyped(item, f"{at}/{name}")
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from untyped(item, f"{at}/{index}")
