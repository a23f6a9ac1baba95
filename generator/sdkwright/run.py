"""One run, as the command line and the build hook make it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from . import cache
from .config import Budget, Config
from .diagnostics import (
    Diagnostic,
    DiagnosticsError,
    Location,
    Position,
    Reporter,
    Severity,
)
from .write.output import Plan, apply, plan

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finished run: what it found, made and did, or would do."""

    plan: Plan
    operations: int
    models: int
    diagnostics: tuple[Diagnostic, ...]
    budgets: tuple[Budget, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether nothing of the document was left out."""
        return not any(d.severity is Severity.ERROR for d in self.diagnostics)

    def summary(self) -> str:
        """``generated/: 21 files (3 written, 1 removed), 25 models, 13 operations``."""
        changes = f"{len(self.plan.written)} written, {len(self.plan.removed)} removed"
        return (
            f"{self.plan.folder.name}/: {counted(len(self.plan.files), 'file')} "
            f"({changes}), {counted(self.models, 'model')}, "
            f"{counted(self.operations, 'operation')}"
        )


def counted(number: int, noun: str) -> str:
    """``1 file``, ``2 files``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def run(
    config: Config,
    reporter: Reporter,
    progress: Progress,
    *,
    use_cache: bool,
    dry: bool,
    strict: bool = False,
) -> Outcome:
    """Generate and, unless ``dry``, write; to be ``strict``, every warning is an error.

    :raises DiagnosticsError: when the input cannot be used; nothing was touched then.
    """
    result = _result(config, reporter, progress, use_cache=use_cache)
    for item in result["diagnostics"]:
        reporter.add(_diagnostic(item))
    if strict:
        reporter.make_strict()
        reporter.raise_if_errors()
    changes = _written(config, result["files"], reporter, progress, dry=dry)
    return Outcome(
        changes,
        result["operations"],
        result["models"],
        reporter.diagnostics,
        config.budgets,
    )


def _written(
    config: Config,
    files: dict[str, str],
    reporter: Reporter,
    progress: Progress,
    *,
    dry: bool,
) -> Plan:
    """Write what was generated, whatever is missing from it, unless ``dry``."""
    found = Reporter()
    changes = plan(config.output, files, found)
    if not dry:
        progress("writing")
        changes = apply(changes, found)
    for name in changes.kept:
        found.warning(
            "write.kept",
            "is no longer generated, but was changed by hand: it stays",
            at=Location(str(config.output / name)),
        )
    for diagnostic in found.diagnostics:
        reporter.add(diagnostic)
    return changes


def _result(
    config: Config, reporter: Reporter, progress: Progress, *, use_cache: bool
) -> dict[str, Any]:  # a JSON object
    found = cache.read(config) if use_cache else None
    if found is not None:
        return found
    # Everything that takes time to import is behind this line.
    from .pipeline import build

    found_now = Reporter()
    try:
        built = build(config, found_now, progress)
    except DiagnosticsError as error:
        for diagnostic in error.diagnostics:
            reporter.add(diagnostic)
        reporter.raise_if_errors()
        raise
    result: dict[str, Any] = {  # a JSON object
        "files": built.files,
        "operations": built.operations,
        "models": built.models,
        "diagnostics": [asdict(d) for d in found_now.diagnostics],
    }
    if use_cache:
        cache.write(config, cache.Entry(result, built.documents))
    return result


def _diagnostic(data: dict[str, Any]) -> Diagnostic:  # a JSON object
    return Diagnostic(
        severity=Severity(data["severity"]),
        code=data["code"],
        message=data["message"],
        location=_location(data["location"]),
        hint=data["hint"],
        related=tuple(
            (message, at)
            for message, place in data["related"]
            if (at := _location(place)) is not None
        ),
    )


def _location(data: dict[str, Any] | None) -> Location | None:  # a JSON object
    if data is None:
        return None
    position = data["position"]
    return Location(
        data["file"],
        None if position is None else Position(position["line"], position["column"]),
    )


def read_line(folder: Path) -> Callable[[str, int], str | None]:
    """Gives lines of files for the excerpts of diagnostics."""

    def read(file: str, line: int) -> str | None:
        try:
            data = (folder / file).read_bytes()
        except OSError:
            return None
        text = data.decode("utf-8", errors="replace").removeprefix("\ufeff")
        # Other characters that Python breaks lines at end none in JSON or YAML.
        lines = re.split("\r\n|\r|\n", text)
        return lines[line - 1] if 0 < line <= len(lines) else None

    return read
