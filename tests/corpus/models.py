"""Models accept all values that JSON Schema accepts.

Run as ``python -m corpus.models DOCUMENT WORK``. For each named schema, the valid
examples of the document and generated instances are parsed and serialised again.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from .compare import difference
from .instances import instances
from .reading import Json, Place, Reading
from .schemas import Schemas
from .sdk import Sdk, plain, untyped

# Values are read like responses: a property is a field only by its name on the wire.
BY_WIRE_NAMES = {"by_alias": True, "by_name": False}


@dataclass
class Attempt:
    """The instances of one schema in one direction."""

    checked: int = 0
    failures: list[dict[str, str]] = field(default_factory=list)
    untyped: list[str] = field(default_factory=list)

    def weight(self) -> tuple[int, int]:
        """The order of attempts. The one with the fewest problems counts."""
        return len(self.failures), len(self.untyped)

    def fail(self, value: Json, reason: str) -> None:
        shown = json.dumps(value)[:400]
        self.failures.append({"reason": reason[:500], "value": shown})


class Round:
    """The named schemas of one document and their models."""

    def __init__(self, reading: Reading, sdk: Sdk) -> None:
        self._reading = reading
        self._sdk = sdk
        self._request = Schemas(reading, "request")
        self._response = Schemas(reading, "response")
        self.failures: list[dict[str, str]] = []
        self.checked = 0
        self.without: list[str] = []
        self.untyped: dict[str, list[str]] = {}

    def check(self, name: str, place: Place) -> None:
        """Parse instances of one schema with its model, and serialise them."""
        chain = self._reading.chain(place)
        models = self._sdk.names["models"]
        class_name = next((models[key] for key in chain if key in models), None)
        if class_name is None:
            return
        try:
            adapter = TypeAdapter(getattr(self._sdk.components, class_name))
        except Exception as error:
            reason = f"the model cannot be built: {error}"[:500]
            self.failures.append({"schema": name, "reason": reason, "value": ""})
            return
        end = self._reading.end(place)
        if end is None:
            return
        # A model may be for one direction only. It must fit one of them.
        tried = [self._tried(adapter, end, s) for s in (self._response, self._request)]
        best = min(tried, key=Attempt.weight)
        self.checked += best.checked
        self.failures += [{"schema": name, **found} for found in best.failures]
        if not best.checked:
            self.without.append(name)
        if best.untyped and not self._is_own_parent(end):
            self.untyped[name] = best.untyped[:3]

    def _is_own_parent(self, place: Place) -> bool:
        """Whether a part of a schema is a union that has the schema as a member.

        The children of a common parent are often written like this. Such a union adds
        nothing to the child.
        """
        parts = place.get("allOf")
        for part in parts.elements() if parts else ():
            end = self._reading.follow(part)
            unions = [end.get(key) for key in ("oneOf", "anyOf")] if end else []
            members = [m for union in unions if union for m in union.elements()]
            ends = [self._reading.follow(member) for member in members]
            if any(found is not None and found.key == place.key for found in ends):
                return True
        return False

    def _tried(
        self, adapter: TypeAdapter[Any], place: Place, schemas: Schemas
    ) -> Attempt:
        attempt = Attempt()
        compiled = schemas.compiled(place)
        for source, value in instances(self._reading, compiled, place):
            if value is None and isinstance(adapter._type, type):
                continue  # a class is never null, only its uses
            attempt.checked += 1
            problem = _problem(adapter, value)
            if problem is not None:
                attempt.fail(value, f"{source}: {problem}")
            elif source in ("required", "full"):
                # Generated instances have only the named properties of the schema.
                model = adapter.validate_python(value, **BY_WIRE_NAMES)
                attempt.untyped += untyped(model)
        return attempt


def _problem(adapter: TypeAdapter[Any], value: Json) -> str | None:
    try:
        model = adapter.validate_json(json.dumps(value), **BY_WIRE_NAMES)
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
        "untyped": round_.untyped,
        "seconds": time.perf_counter() - started,
    }
    (work / "models.json").write_text(json.dumps(result, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
