"""Results as tables for people, and as an exit status."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Result = dict[str, Any]  # a JSON object
Column = tuple[str, Callable[[Result], object]]
# The required share of operations without problems.
PASSING = 0.99
# The steps that call operations.
_CALLS = ("wire", "answers", "examples")
_SHOWN = 12
_EACH = 2


def _at(*steps: str) -> Callable[[Result], object]:
    def value(result: Result) -> object:
        found: Any = result
        for step in steps:
            found = found.get(step) if isinstance(found, dict) else None
        return len(found) if isinstance(found, list | dict) else found

    return value


def _megabytes(result: Result) -> object:
    peak = result.get("generation", {}).get("peak")
    return peak and peak // 2**20


def _seconds(stage: str) -> Callable[[Result], object]:
    return _at("generation", "seconds", stage)


GENERATION: tuple[Column, ...] = (
    ("document", lambda result: result["name"]),
    ("operations", _at("coverage", "operations")),
    ("emitted", _at("coverage", "emitted")),
    ("reported", _at("coverage", "reported")),
    ("ignored", _at("coverage", "ignored")),
    ("lost", _at("coverage", "missing operations")),
    ("schemas", _at("coverage", "schemas")),
    ("lost", _at("coverage", "missing schemas")),
    ("models", _at("generation", "models")),
    ("lines", _at("imports", "lines")),
    ("warnings", _at("generation", "diagnostics")),
    ("start", _seconds("importing")),
    ("read", _seconds("reading the document")),
    ("build", _seconds("reading operations")),
    ("render", _seconds("rendering")),
    ("format", _seconds("formatting")),
    ("validate", _seconds("validating")),
    ("write", _seconds("writing")),
    ("seconds", _at("generation", "total")),
    ("peak MB", _megabytes),
)
PROOF: tuple[Column, ...] = (
    ("document", lambda result: result["name"]),
    ("import", _at("imports", "problems")),
    ("mypy", _at("mypy", "errors")),
    ("pyright", _at("pyright", "errors")),
    ("operations", _at("wire", "operations")),
    ("called", _at("wire", "judged")),
    ("requests", _at("wire", "requests")),
    ("answers", _at("wire", "responses")),
    ("failed", _at("wire", "failed")),
    ("core agrees", _at("judge", "agreed")),
    ("cannot", lambda r: sum(r.get("judge", {}).get("cannot", {}).values())),
    ("objects", _at("judge", "objections")),
    ("answered", _at("answers", "answers")),
    ("failed", _at("answers", "failed")),
    ("examples", _at("examples", "examples")),
    ("failed", _at("examples", "failed")),
    ("instances", _at("models", "instances")),
    ("refused", _at("models", "failed")),
    ("untyped", _at("models", "untyped")),
    ("import s", _at("imports", "seconds")),
    ("wire s", _at("wire", "seconds")),
    ("core s", _at("judge", "seconds")),
    ("answers s", _at("answers", "seconds")),
    ("examples s", _at("examples", "seconds")),
    ("models s", _at("models", "seconds")),
    ("mypy s", _at("mypy", "seconds")),
    ("pyright s", _at("pyright", "seconds")),
)


def print_results(results: list[Result]) -> None:
    """Two tables and the list of problems."""
    for columns in (GENERATION, PROOF):
        _print_table(columns, results)
        print()
    for result in results:
        for line in problems(result):
            print(f"{result['name']}: {line}")
    print(summary(results))


def _print_table(columns: tuple[Column, ...], results: list[Result]) -> None:
    rows = [[heading for heading, _ in columns]]
    rows += [[_text(value(result)) for _, value in columns] for result in results]
    total = ["total", *(_total(v, results) for _, v in columns[1:])]
    rows.append(total)
    widths = [max(len(row[i]) for row in rows) for i in range(len(columns))]
    for row in rows:
        first = row[0].ljust(widths[0])
        rest = (t.rjust(w) for t, w in zip(row[1:], widths[1:], strict=True))
        print("  ".join([first, *rest]).rstrip())


def _total(value: Callable[[Result], object], results: list[Result]) -> str:
    found = [value(result) for result in results]
    numbers = [n for n in found if isinstance(n, int | float)]
    return _text(sum(numbers)) if numbers else "-"


def _text(value: object) -> str:
    if value is None:
        return "-"
    return f"{value:.1f}" if isinstance(value, float) else str(value)


def problems(result: Result) -> list[str]:
    """All problems of the SDK of one document, one per line."""
    lines = [f"crash: {result['crash']}"] if "crash" in result else []
    for found in result.get("generation", {}).get("refused", []):
        lines.append(f"refused: {found['place']}: [{found['code']}] {found['message']}")
    coverage = result.get("coverage", {})
    lines += [f"lost operation {n}" for n in coverage.get("missing operations", [])]
    lines += [f"lost schema {n}" for n in coverage.get("missing schemas", [])]
    lines += [f"import: {n}" for n in result.get("imports", {}).get("problems", [])]
    for checker in ("mypy", "pyright"):
        lines += [f"{checker}: {n}" for n in result.get(checker, {}).get("first", [])]
    wire, models = result.get("wire", {}), result.get("models", {})
    shown: dict[str, int] = {}
    failures = [f for step in _CALLS for f in result.get(step, {}).get("failures", [])]
    for found in failures:
        name = found["operation"]
        shown[name] = shown.get(name, 0) + 1
        if shown[name] <= _EACH:
            lines.append(f"{name}: {found['what']}: {found['reason']}")
    for note, number in wire.get("notes", {}).items():
        lines.append(f"not judged: {note} ({number} times)")
    for found in result.get("judge", {}).get("objections", [])[:_SHOWN]:
        lines.append(f"openapi-core: {found['operation']}: {found['reason']}")
    for found in models.get("failures", [])[:_SHOWN]:
        lines.append(f"schema {found['schema']}: {found['reason']} | {found['value']}")
    for name, places in list(models.get("untyped", {}).items())[:_SHOWN]:
        lines.append(f"schema {name}: kept without a type: {'; '.join(places)}")
    return lines


def summary(results: list[Result]) -> str:
    """``7,000 operations, 6,990 (99.9 %) pass``."""
    operations = sum(r.get("wire", {}).get("operations", 0) for r in results)
    failed = sum(r.get("wire", {}).get("failed", 0) for r in results)
    if not operations:
        return f"{len(results)} documents"
    share = 100 * (operations - failed) / operations
    passed = f"{operations - failed:,} ({share:.2f} %) pass"
    return f"{len(results)} documents, {operations:,} operations, {passed}"


def verdict(results: list[Result]) -> int:
    """1 if anything is missing, wrong, or rejected by a type checker."""
    operations = sum(r.get("wire", {}).get("operations", 0) for r in results)
    failed = sum(r.get("wire", {}).get("failed", 0) for r in results)
    is_broken = any(map(_is_broken, results))
    return int(is_broken or failed > (1 - PASSING) * operations)


def _is_broken(result: Result) -> bool:
    coverage = result.get("coverage", {})
    return bool(
        "crash" in result
        or coverage.get("missing operations")
        or coverage.get("missing schemas")
        or result.get("imports", {}).get("problems")
        or result.get("answers", {}).get("failed")
        or result.get("examples", {}).get("failed")
        or result.get("mypy", {}).get("errors")
        or result.get("pyright", {}).get("errors")
    )
