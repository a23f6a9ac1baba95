"""The structure of the runtime: its packages and their dependencies."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

RUNTIME = Path(__file__).resolve().parents[1] / "templates" / "runtime"

# Each package or module of the runtime, and its allowed imports, including type-only
# imports. All of them may import ``aliases``.
ALLOWED: dict[str, set[str]] = {
    "aliases": set(),
    "charsets": set(),
    "content": set(),
    "deprecation": set(),
    "http_types": set(),
    "json_types": set(),
    "late_imports": {"lazy", "validation"},
    "lazy": {"deprecation"},
    "loaded": set(),
    "sentinel": set(),
    "json_reading": set(),
    "error_messages": {"json_types"},
    "redaction": {"http_types"},
    "error_details": {"http_types", "json_reading", "loaded", "redaction"},
    "errors": {"error_details", "http_types"},
    "library_errors": {"error_details", "errors", "loaded", "redaction"},
    "transport": {"errors", "http_types", "loaded"},
    "validation": {"errors", "json_reading", "json_types", "sentinel"},
    "auth": {
        "error_messages",
        "errors",
        "http_types",
        "json_reading",
        "json_types",
        "redaction",
        "transport",
    },
    "call": {"auth", "content", "errors", "sentinel", "transport", "validation"},
    "settings": {"auth", "errors", "sentinel", "transport"},
    "observe": {
        "call",
        "content",
        "errors",
        "http_types",
        "library_errors",
        "loaded",
        "redaction",
        "settings",
    },
    "response": {
        "call",
        "charsets",
        "error_messages",
        "errors",
        "http_types",
        "json_reading",
        "json_types",
        "library_errors",
        "sentinel",
        "settings",
        "validation",
    },
    "request": {
        "call",
        "content",
        "errors",
        "json_types",
        "redaction",
        "response",
        "sentinel",
        "settings",
        "transport",
        "validation",
    },
    "streaming": {
        "charsets",
        "error_messages",
        "errors",
        "http_types",
        "json_reading",
        "json_types",
        "library_errors",
        "response",
        "settings",
        "validation",
    },
    "exchange": {
        "auth",
        "call",
        "charsets",
        "content",
        "errors",
        "http_types",
        "observe",
        "redaction",
        "request",
        "response",
        "sentinel",
        "settings",
        "transport",
    },
    "client": {"call", "exchange", "http_types", "settings", "transport"},
    "pagination": {
        "call",
        "client",
        "errors",
        "http_types",
        "json_types",
        "redaction",
        "sentinel",
    },
    "raw_responses": {"call", "client", "http_types", "request", "response"},
    "resources": {"client"},
    "raw_results": {"call", "client", "raw_responses", "response"},
    "base_client": {"client", "raw_responses", "sentinel", "settings", "transport"},
    "formats": {"base_client", "raw_results", "response"},
    "testing": {"call", "json_types", "response", "sentinel"},
    "webhooks": {"json_reading", "json_types", "validation"},
}
MOST_LINES_WITH_ANY = 100


def modules() -> dict[str, Path]:
    """The modules of the runtime by their relative names, such as ``auth.oauth``."""
    paths = [path for path in RUNTIME.rglob("*.py") if path.name != "__init__.py"]
    return {
        ".".join(path.relative_to(RUNTIME).with_suffix("").parts): path
        for path in sorted(paths)
    }


MODULES = modules()


def imported(module: str) -> Iterator[str]:
    """All modules of the runtime that a module imports, including type-only imports."""
    package = module.split(".")[:-1]
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1]
            name = ".".join([*base, *filter(None, [node.module])])
            names = [name] if name in MODULES else []
            names += [".".join([*base, alias.name]) for alias in node.names]
            yield from (found for found in names if found in MODULES)


def room_of(module: str) -> str:
    return module.partition(".")[0]


def test_no_import_cycle_types_included() -> None:
    graph = {module: set(imported(module)) for module in MODULES}
    # A cycle raises an error that names the modules.
    order = list(TopologicalSorter(graph).static_order())
    assert set(order) == set(MODULES)


@pytest.mark.parametrize("module", sorted(MODULES))
def test_imports_go_one_way(module: str) -> None:
    room = room_of(module)
    assert room in ALLOWED, f"{room} has no place in the runtime yet"
    found = {room_of(name) for name in imported(module)} - {room, "aliases"}
    assert found <= ALLOWED[room]


def test_no_cycle_between_rooms() -> None:
    order = list(TopologicalSorter(ALLOWED).static_order())
    assert set(order) == set(ALLOWED) == set(map(room_of, MODULES))


def test_few_lines_have_any() -> None:
    found = [
        f"{module}: {line.strip()}"
        for module, path in MODULES.items()
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"\bAny\b", line)
    ]
    assert len(found) <= MOST_LINES_WITH_ANY, "\n".join(found)


@pytest.mark.parametrize("module", sorted(MODULES))
def test_modules_stay_small(module: str) -> None:
    text = MODULES[module].read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 400
