"""The structure of the generator: its packages and their dependencies."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "generator" / "sdkwright"
TEMPLATES = ROOT / "templates"

# Each package of the generator, and the packages and modules that it may import.
ALLOWED: dict[str, set[str]] = {
    "values": set(),
    "words": set(),
    "diagnostics": set(),
    "resources": set(),
    "collection": set(),
    "deep_stack": set(),
    "reading": {"diagnostics", "values"},
    "document": {"reading", "diagnostics", "values"},
    "ir": {"values"},
    "translate": {"document", "diagnostics", "ir", "values", "words"},
    "naming": {"ir", "diagnostics", "resources", "values", "words"},
    "conflict_markers": set(),
    "lock": {"conflict_markers", "diagnostics", "ir", "naming", "values"},
    "models": {"ir", "naming"},
    "custom": {"diagnostics"},
    "render": {"custom", "ir", "naming", "models", "values"},
    "versions": set(),
    "write": {"conflict_markers", "diagnostics", "lock"},
    "surface": {"diagnostics"},
    "origins": {
        "diagnostics",
        "document",
        "ir",
        "naming",
        "reading",
        "translate",
        "values",
    },
    "config_keys": set(),
    "config": {"config_keys", "custom", "diagnostics", "ir", "reading"},
    "budgets": {"config"},
    "progress": set(),
    "result": {"custom", "diagnostics"},
    "stages": {
        "document",
        "ir",
        "naming",
        "reading",
        "render",
        "resources",
        "translate",
        "write",
    },
    "cache": {
        "config",
        "diagnostics",
        "document",
        "ir",
        "lock",
        "models",
        "naming",
        "reading",
        "render",
        "resources",
        "result",
        "stages",
        "translate",
        "write",
    },
    "release": {"comparison", "diagnostics", "lock", "surface", "versions", "write"},
    "pipeline": {
        "collection",
        "config",
        "custom",
        "deep_stack",
        "diagnostics",
        "document",
        "ir",
        "lock",
        "naming",
        "origins",
        "progress",
        "reading",
        "render",
        "result",
        "stages",
        "translate",
        "versions",
        "write",
    },
    "comparison": {
        "config",
        "diagnostics",
        "document",
        "lock",
        "origins",
        "pipeline",
        "progress",
        "result",
        "surface",
        "values",
        "write",
    },
}
# The ends of the pipeline may import everything.
ENTRY_POINTS = {"__init__", "__main__", "cli", "hatch", "run"}

# Only these modules may import these packages.
DOORS = {
    "datamodel_code_generator": {"models/engine.py"},
    "griffe": {"surface/reader.py"},
    "jinja2": {"cache/templates.py", "comparison/page.py", "render/sdk.py"},
    "jsonschema_rs": {
        "document/validation/checks.py",
        "translate/samples/validation.py",
    },
    "jsonpath_rfc9535": {"document/overlay.py"},
    "openapi_spec_validator": {"document/validation/checks.py"},
    "yaml12": {"reading/parse/yaml_text.py"},
}

LOGIC = (
    nodes.Call,
    nodes.Compare,
    nodes.Assign,
    nodes.AssignBlock,
    nodes.Macro,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.BinExpr,
    nodes.Filter,
    nodes.Import,
    nodes.FromImport,
)


def modules() -> list[Path]:
    return sorted(SOURCES.rglob("*.py"))


def part_of(path: Path) -> str:
    return path.relative_to(SOURCES).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """The absolute names of all imports of a module, at any depth."""
    package = ("sdkwright", *path.relative_to(SOURCES).parent.parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module, names, level):
                base = package[: len(package) - level + 1] if level else ()
                prefix = ".".join([*base, *([module] if module else [])])
                yield from (f"{prefix}.{alias.name}" for alias in names)
            case _:
                pass


def parts_imported(path: Path) -> set[str]:
    names = (name.split(".") for name in imported(path))
    found = {name[1] for name in names if name[0] == "sdkwright" and len(name) > 1}
    return found - {"__version__", part_of(path)}


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(SOURCES)))
def test_imports_go_one_way(path: Path) -> None:
    part = part_of(path)
    if part in ENTRY_POINTS:
        return
    assert part in ALLOWED, f"{part} has no place in the architecture yet"
    assert parts_imported(path) <= ALLOWED[part]


def test_no_import_cycle_between_parts() -> None:
    done: set[str] = set()
    pending = dict(ALLOWED)
    while pending:
        ready = {part for part, needs in pending.items() if needs <= done}
        assert ready, f"a cycle among {sorted(pending)}"
        done |= ready
        pending = {part: needs for part, needs in pending.items() if part not in done}


@pytest.mark.parametrize("package", sorted(DOORS))
def test_engines_stay_behind_one_door(package: str) -> None:
    users = {
        path.relative_to(SOURCES).as_posix()
        for path in modules()
        if any(name.split(".")[0] == package for name in imported(path))
    }
    assert users == DOORS[package]


def templates() -> list[Path]:
    # The model engine fills the templates under models/ with its own objects,
    # so these templates must test the form of a field.
    return sorted(
        path
        for path in TEMPLATES.rglob("*.jinja")
        if "models" not in path.relative_to(TEMPLATES).parts
    )


@pytest.mark.parametrize("path", templates(), ids=lambda p: p.name)
def test_templates_hold_no_logic(path: Path) -> None:
    tree = Environment(autoescape=False).parse(path.read_text(encoding="utf-8"))
    found = [f"{type(n).__name__} in line {n.lineno}" for n in tree.find_all(LOGIC)]
    assert found == []


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(SOURCES)))
def test_modules_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


# Tests of several modules, and their subjects.
WITHOUT_MODULE = {
    "test_action": "the GitHub Action in action.yml",
    "test_architecture": "the generator's structure",
    "test_cases": "whole SDKs as text",
    "test_comparison_guides": "the guides in docs/diff.md and docs/explain.md",
    "test_determinism": "the output of several runs",
    "test_generated": "the committed SDK",
    "test_guide": "the guide in docs/fastapi.md",
    "test_guide_names": "the guides in docs/names.md and docs/releases.md",
    "test_guide_ci": "the guide in docs/ci.md",
    "test_guide_edits": "the guide in docs/edits.md",
    "test_pre_commit": "the hooks of .pre-commit-hooks.yaml",
    "test_runtime_architecture": "the runtime's structure",
    "test_snippets": "fragments of documents",
    "test_openapi_versions": "the spellings of OpenAPI 3.0 and 3.1",
    "test_types": "type checkers",
    "runtime/test_faults": "servers that break the protocol",
    "runtime/test_idempotency": "keys of calls, from options to requests",
    "runtime/test_redirects": "redirects and credentials together",
    "runtime/test_secrets": "every place where a secret could be shown",
    "lock/test_names_stay": "random changes of documents, and all names",
    "runtime/test_secrets_elsewhere": "every origin that could get a secret",
    "runtime/test_sent_again": "bodies and retries together",
    "runtime/test_misbehaving_servers": "what servers send, and how calls end",
    "runtime/test_stress": "many calls at once",
}
# Tests of generated SDKs, and helpers.
WITHOUT_MIRROR = {"bench", "cases", "corpus", "helpers", "sdk", "snippets", "typing"}
TESTS = ROOT / "tests"


def names_of_tests() -> list[str]:
    paths = (path.relative_to(TESTS) for path in sorted(TESTS.rglob("test_*.py")))
    return [
        path.with_suffix("").as_posix()
        for path in paths
        if path.parts[0] not in WITHOUT_MIRROR
    ]


def is_about(source: Path, test: Path) -> bool:
    """``runtime/test_pages_limits`` also tests ``runtime/pages``."""
    name = test.name.removeprefix("test_")
    return source.parent == test.parent and f"{name}_".startswith(f"{source.name}_")


def test_each_test_module_has_a_source_module_of_its_name() -> None:
    sources = [path.relative_to(SOURCES).with_suffix("") for path in modules()]
    runtime = sorted((TEMPLATES / "runtime").rglob("*.py"))
    sources += [path.relative_to(TEMPLATES).with_suffix("") for path in runtime]
    homeless = {
        test
        for test in names_of_tests()
        if not any(is_about(source, Path(test)) for source in sources)
    }
    assert homeless == set(WITHOUT_MODULE)


def test_no_helper_is_in_a_test_module() -> None:
    cases = TESTS / "cases"
    for path in sorted(set(TESTS.rglob("*.py")) - set(cases.rglob("*.py"))):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            module = node.module if isinstance(node, ast.ImportFrom) else ""
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            for name in (module or "", *names):
                steps = name.split(".")
                assert not steps[-1].startswith("test_"), f"{path} imports {name}"
                assert "cases" not in steps, f"{path} imports {name}"
