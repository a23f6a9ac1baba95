"""The generation of one SDK in this process; run as ``python -m corpus.generation``.

The output is the SDK and ``bindings.json``, which has the method and the arguments of
each operation, with the names that the generator decided.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

STARTED = time.perf_counter()


@dataclass
class Binding:
    """The method and arguments of an operation.

    ``body`` maps wire names to arguments.
    """

    method: str
    path: str
    key: str
    resource: list[str]
    name: str
    parameters: list[tuple[str, str, str]]
    globals: list[tuple[str, str, str]]
    media_type: str | None = None
    kind: str | None = None
    body: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    stream: str | None = None


def bindings(api: Any, names: Any) -> list[Binding]:  # the generator's values
    """The binding of each operation."""
    return [_binding(operation, names) for operation in api.operations]


def _binding(operation: Any, names: Any) -> Binding:  # the generator's values
    key = operation.key
    found = Binding(
        method=operation.method,
        path=operation.path,
        key=key,
        resource=list(names.resources[operation.group].path),
        name=names.methods[key],
        parameters=[],
        globals=[],
        errors={
            key: names.errors[error.model]
            for error in reversed(operation.errors)
            for key in (error.status, f"{error.status} {error.media_type}")
        },
    )
    for item in operation.parameters:
        place = item.location.value
        entry = (place, item.wire, names.argument(key, place, item.wire))
        (found.globals if item.is_global else found.parameters).append(entry)
    body = operation.body
    if body is not None:
        found.media_type, found.kind = body.media_type, body.kind.value
        wires = [""] if body.fields is None else [f.wire for f in body.fields]
        found.body = {w: names.argument(key, "body", w) for w in wires}
        if operation.stream_field is not None:
            found.stream = found.body.get(operation.stream_field)
    return found


class Stages:
    """Seconds of each stage, from the progress reports of the pipeline."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._name, self._since = "importing", STARTED

    def __call__(self, name: str) -> None:
        now = time.perf_counter()
        spent = now - self._since
        self.seconds[self._name] = self.seconds.get(self._name, 0.0) + spent
        self._name, self._since = name, now


def generate(
    spec: Path, output: Path, progress: Callable[[str], None]
) -> dict[str, Any]:
    """Write the SDK of ``spec``, and return the outcome as JSON."""
    from sdkwright.config import ConfigRequest, load_config
    from sdkwright.diagnostics import DiagnosticsError, Reporter, Severity
    from sdkwright.run import run

    reporter = Reporter()
    request = ConfigRequest(spec.parent, spec.name, output=str(output))
    try:
        config = load_config(request, Reporter())
        outcome = run(config, reporter, progress, use_cache=False, dry=False)
    except DiagnosticsError as error:
        progress("done")
        return {"refused": [_diagnostic(d) for d in error.diagnostics]}
    progress("done")
    return {
        "operations": outcome.operations,
        "models": outcome.models,
        "diagnostics": [
            _diagnostic(d)
            for d in outcome.diagnostics
            if d.severity in (Severity.ERROR, Severity.WARNING)
        ],
        "notes": [
            _diagnostic(d) for d in outcome.diagnostics if d.severity is Severity.NOTE
        ],
    }


def names_of(spec: Path) -> dict[str, Any]:
    """The names of the generator.

    The document is read again, so that this work is not part of the measured times.
    """
    from sdkwright.config import ConfigRequest, load_config
    from sdkwright.diagnostics import Reporter
    from sdkwright.lock.contents import Lock
    from sdkwright.pipeline import read, translate

    reporter = Reporter()
    config = load_config(ConfigRequest(spec.parent, spec.name), reporter)
    document = read(config, reporter, lambda stage: None)
    api, names = translate(document, config, Lock(), reporter, lambda stage: None)
    found = bindings(api, names)
    return {
        "package": names.package,
        "client": names.client,
        "bindings": [asdict(b) for b in found],
        "models": {key: name.class_name for key, name in names.models.items()},
        "places": {b.key: _place(document.locate(b.key)) for b in found},
    }


def _place(location: Any) -> str:  # the generator's Location
    file, position = str(location.file), location.position
    return file + ("" if position is None else f":{position.line}")


def _diagnostic(found: Any) -> dict[str, Any]:  # the generator's Diagnostic
    return {
        "code": found.code,
        "severity": found.severity.value,
        "message": found.message,
        "place": None if found.location is None else _place(found.location),
    }


def main(spec: Path, output: Path) -> None:
    stages = Stages()
    result = generate(spec, output / "sdk", stages)
    result["seconds"] = stages.seconds
    if "refused" not in result:
        names = names_of(spec)
        (output / "bindings.json").write_text(json.dumps(names), encoding="utf-8")
        result["package"] = names["package"]
    (output / "generation.json").write_text(json.dumps(result), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
