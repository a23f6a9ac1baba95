"""Results as a table for people."""

from __future__ import annotations

from typing import Any

Result = dict[str, Any]  # a JSON object
_STAGES = ("reading the document", "reading operations", "rendering", "formatting")


def print_table(results: list[Result]) -> None:
    rows = [_heading(), *map(_row, results)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        cells = [
            text.ljust(w) if i == 0 else text.rjust(w)
            for i, (text, w) in enumerate(zip(row, widths, strict=True))
        ]
        print("  ".join(cells).rstrip())
    for result in results:
        _print_problems(result)


def _heading() -> list[str]:
    return [
        "document", "ops", "emit", "miss", "ign", "schemas", "miss", "models", "lines",
        "read", "build", "render", "format", "valid", "write", "total s", "peak MB",
        "warn", "import s", "import!",
        "requests", "answers", "ops!", "wire s", "instances", "models!", "models s",
    ]


def _row(result: Result) -> list[str]:
    generation = result.get("generation", {})
    cover, imports = result.get("coverage", {}), result.get("imports", {})
    seconds = generation.get("seconds", {})
    wire, models = result.get("wire", {}), result.get("models", {})
    stages = [
        _decimal(seconds.get(stage))
        for stage in (*_STAGES, "validating", "writing")
    ]
    return [
        result["name"],
        _text(cover.get("operations")),
        _text(cover.get("emitted")),
        _count(cover.get("missing operations")),
        _text(cover.get("ignored")),
        _text(cover.get("schemas")),
        _count(cover.get("missing schemas")),
        _text(generation.get("models")),
        _text(imports.get("lines")),
        *stages,
        _decimal(generation.get("total")),
        _text(generation.get("peak", 0) // 2**20),
        _count(generation.get("diagnostics")),
        _decimal(imports.get("seconds")),
        _count(imports.get("problems")),
        _text(wire.get("requests")),
        _text(wire.get("responses")),
        _text(wire.get("failed")),
        _decimal(wire.get("seconds")),
        _text(models.get("instances")),
        _text(models.get("failed")),
        _decimal(models.get("seconds")),
    ]


def _print_problems(result: Result) -> None:
    name = result["name"]
    if "crash" in result:
        print(f"{name}: {result['crash']}")
    for found in result.get("generation", {}).get("refused", []):
        print(f"{name}: refused: {found['place']}: [{found['code']}] {found['message']}")
    for found in result.get("coverage", {}).get("missing operations", []):
        print(f"{name}: missing operation {found['name']}")
    for found in result.get("coverage", {}).get("missing schemas", []):
        print(f"{name}: missing schema {found}")
    for found in result.get("imports", {}).get("problems", []):
        print(f"{name}: import: {found}")
    for found in result.get("wire", {}).get("failures", []):
        print(f"{name}: {found['operation']}: {found['what']}: {found['reason']}")
    for found in result.get("models", {}).get("failures", []):
        print(f"{name}: schema {found['schema']}: {found['reason']} | {found['value']}")


def _text(value: object) -> str:
    return "-" if value is None else str(value)


def _count(value: list[object] | None) -> str:
    return "-" if value is None else str(len(value))


def _decimal(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f}"
