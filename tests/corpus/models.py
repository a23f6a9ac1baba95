"""Models accept what JSON Schema accepts.

Run as ``python -m corpus.models DOCUMENT WORK``: for each named schema, every example
of the document that is valid, and made instances, become the model and come back.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from .compare import difference
from .instances import instances
from .reading import Json, Place, Reading
from .schemas import Schemas
from .sdk import Sdk, plain


class Round:
    """The named schemas of one document and the models that they became."""

    def __init__(self, reading: Reading, sdk: Sdk) -> None:
        self._reading = reading
        self._sdk = sdk
        self._request = Schemas(reading, "request")
        self._response = Schemas(reading, "response")
        self._received = self._reached(self._responses())
        self._sent = self._reached(self._requests())
        self.failures: list[dict[str, str]] = []
        self.checked = 0
        self.without: list[str] = []

    def check(self, name: str, place: Place) -> None:
        """Send instances of one schema through its model and back."""
        chain = self._reading.chain(place)
        models = self._sdk.names["models"]
        class_name = next((models[key] for key in chain if key in models), None)
        if class_name is None:
            return
        try:
            adapter = TypeAdapter(getattr(self._sdk.components, class_name))
        except Exception as error:
            self._fail(name, None, f"the model cannot be built: {error}")
            return
        end = self._reading.follow(place)
        if end is None:
            return
        # A model of requests alone has no properties that only responses have.
        only_sent = end.key in self._sent and end.key not in self._received
        schemas = self._request if only_sent else self._response
        found = 0
        for source, value in instances(self._reading, schemas.compiled(end), end):
            found += 1
            self.checked += 1
            problem = _problem(adapter, value)
            if problem is not None:
                self._fail(name, value, f"{source}: {problem}")
        if not found:
            self.without.append(name)

    def _fail(self, name: str, value: Json, reason: str) -> None:
        shown = json.dumps(value)[:400]
        self.failures.append({"schema": name, "reason": reason[:500], "value": shown})

    def _responses(self) -> list[Place]:
        return [
            found
            for operation in self._reading.operations
            if (found := operation.node.get("responses")) is not None
        ]

    def _requests(self) -> list[Place]:
        found: list[Place] = []
        for operation in self._reading.operations:
            body = operation.node.get("requestBody")
            found += [body] if body else []
            found += [parameter.node for parameter in operation.parameters]
        return found

    def _reached(self, roots: list[Place]) -> set[str]:
        """The places that references below some places lead to, and so on."""
        found: set[str] = set()
        pending = list(roots)
        while pending:
            for target in self._targets(pending.pop()):
                if target.key not in found:
                    found.add(target.key)
                    pending.append(target)
        return found

    def _targets(self, place: Place) -> list[Place]:
        found: list[Place] = []
        stack = [place]
        while stack:
            current = stack.pop()
            if isinstance(current.value, dict):
                written = current.value.get("$ref")
                if isinstance(written, str):
                    target = self._reading.target(current, written)
                    found += [target] if target else []
                stack += [child for _, child in current.members()]
            elif isinstance(current.value, list):
                stack += current.elements()
        return found


def _problem(adapter: TypeAdapter[Any], value: Json) -> str | None:
    try:
        model = adapter.validate_json(json.dumps(value))
    except Exception as error:
        return f"refused: {error}"
    back = adapter.dump_python(
        model, mode="json", by_alias=True, exclude_unset=True, warnings=False
    )
    return difference(value, back) or difference(value, plain(model))


def main(spec: Path, work: Path) -> None:
    started = time.perf_counter()
    reading = Reading(spec)
    round_ = Round(reading, Sdk(work))
    for name, place in reading.schemas.items():
        try:
            round_.check(name, place)
        except Exception as error:
            round_.failures.append(
                {"schema": name, "reason": f"the harness: {error!r}", "value": ""}
            )
    failed = {found["schema"] for found in round_.failures}
    result = {
        "schemas": len(reading.schemas),
        "failed": len(failed),
        "instances": round_.checked,
        "failures": round_.failures,
        "without instance": round_.without,
        "seconds": time.perf_counter() - started,
    }
    (work / "models.json").write_text(json.dumps(result, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
