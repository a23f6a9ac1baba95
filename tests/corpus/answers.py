"""Calls of every operation with the SDK's ``ExampleTransport``, without a server.

Run as ``python -m corpus.answers DOCUMENT WORK``. ``answers.json`` has the problems.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from .reading import Operation, Reading
from .sdk import HOST, Sdk
from .wire import Conformance

# A list with more pages is assumed to be endless.
_MOST_PAGES = 3
Failure = dict[str, str]  # operation, what, reason


class Answering:
    """The operations of one document, and their responses."""

    def __init__(self, reading: Reading, sdk: Sdk) -> None:
        testing = importlib.import_module(f"{sdk.names['package']}.testing")
        self.transport: Any = testing.ExampleTransport()
        self.failures: list[Failure] = []
        self.answers = 0
        data = (Path(sdk.package.__path__[0]) / "_examples.json").read_bytes()
        lines = json.loads(data)["operations"]
        self._lines = {call: line for line in lines for call in line["calls"]}
        self._sdk = sdk
        self._conformance = Conformance(reading, sdk)
        self._client = getattr(sdk.package, sdk.names["client"])(
            client=self.transport.client(),
            async_client=self.transport.async_client(),
            server_url=HOST,
        )

    def check(self, operation: Operation) -> None:
        """Call an operation for each of its responses, sync and async."""
        called = self._conformance.usual_call(operation)
        if called is None:
            return
        binding, arguments = called
        name = ".".join([*binding["resource"], binding["name"]])
        for status in self._statuses(name):
            chosen: tuple[bool | None, ...] = (None,)
            if binding["stream"] is not None:
                chosen = (False, True)
            for stream in chosen:
                given = dict(arguments)
                if stream is not None:
                    given[binding["stream"]] = stream
                self._try(operation, binding, name, status, given)

    def _statuses(self, name: str) -> list[int | None]:
        """``None`` for the default response, and all declared statuses."""
        first, *others = self._lines[name]["answers"]
        numbers = [status.replace("X", "0") for status in (first, *others)]
        usual = [200 if n == "default" else int(n) for n in numbers[:1]]
        return [None, *usual, *(500 if n == "default" else int(n) for n in numbers[1:])]

    def _try(
        self,
        operation: Operation,
        binding: dict[str, Any],
        name: str,
        status: int | None,
        arguments: dict[str, Any],
    ) -> None:
        self.transport.reset()
        if status is not None:
            self.transport.answer(name, status=status)
        for call in (self._sync, self._async):
            self.answers += 1
            try:
                self._judge(binding, name, status, call, arguments)
            except Exception as error:
                reason = f"{type(error).__name__}: {error}"[:600]
                what = f"example {status or ''} {call.__name__.strip('_')}"
                found = {"operation": operation.name, "what": what, "reason": reason}
                self.failures.append(found)

    def _judge(
        self,
        binding: dict[str, Any],
        name: str,
        status: int | None,
        call: Callable[[dict[str, Any], dict[str, Any]], None],
        arguments: dict[str, Any],
    ) -> None:
        declared = binding["errors"].get(str(status))
        try:
            call(binding, arguments)
        except self._sdk.errors.ResponseValidationError:
            raise
        except Exception as error:
            # Responses with an error status must raise errors.
            if status is None or getattr(error, "status_code", None) != status:
                raise
            if declared is not None and type(error).__name__ != declared:
                raise
        asked = self.transport.requests[0].operation_id
        if asked != self._lines[name]["id"]:
            raise AssertionError(f"the request was taken for {asked}")

    def _sync(self, binding: dict[str, Any], arguments: dict[str, Any]) -> None:
        method = getattr(self._resource(binding), binding["name"])
        result = method(**arguments, retries=None)
        if hasattr(result, "result") and hasattr(result, "next"):
            pages = list(islice(result, _MOST_PAGES + 1))
            if len(pages) > _MOST_PAGES:
                raise AssertionError("the pages have no end")
        elif callable(getattr(result, "iter_bytes", None)):
            assert result.read()
        elif isinstance(result, Iterator):
            assert list(result)

    def _async(self, binding: dict[str, Any], arguments: dict[str, Any]) -> None:
        name = f"{binding['name'].rstrip('_')}_async"
        method = getattr(self._resource(binding), name)

        async def run() -> None:
            result = await method(**arguments, retries=None)
            if hasattr(result, "__anext__"):
                assert [item async for item in result]

        asyncio.run(run())

    def _resource(self, binding: dict[str, Any]) -> Any:  # a resource
        found: Any = self._client
        for name in binding["resource"]:
            found = getattr(found, name)
        return found


def main(spec: Path, work: Path) -> None:
    started = time.perf_counter()
    warnings.simplefilter("ignore", DeprecationWarning)
    reading = Reading(spec)
    answering = Answering(reading, Sdk(work))
    for operation in reading.operations:
        answering.check(operation)
    failed = {found["operation"] for found in answering.failures}
    result = {
        "answers": answering.answers,
        "failed": len(failed),
        "failures": answering.failures,
        "seconds": time.perf_counter() - started,
    }
    (work / "answers.json").write_text(json.dumps(result, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
