"""What PyInstaller finds: modules by import statements, data by the hook.

A frozen program has the modules that the import statements of its modules name, inside
of functions and of ``if TYPE_CHECKING`` as well.
"""

from __future__ import annotations

import ast
import importlib
import runpy
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import openrouter
from helpers.command_line import sdkwright

# Generates SDKs: not for ``make quick``.
pytestmark = pytest.mark.slow

CASES = Path(__file__).resolve().parents[1] / "cases"
# What only programs import, each for a reason of its own.
ENTRIES = ("testing", "webhook_payloads", "_pyinstaller")


def modules_of(package: Path) -> dict[str, Path]:
    """The modules of a package by their names."""
    found: dict[str, Path] = {}
    for path in package.rglob("*.py"):
        parts = path.relative_to(package.parent).with_suffix("").parts
        if not path.name.startswith("hook-"):
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            found[name] = path
    return found


def imported(module: str, path: Path) -> Iterator[str]:
    """The names of all modules and members that a module imports, and their parents."""
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) + 1 - node.level]
            name = ".".join([*base, node.module or ""] if node.level else [])
            name = name.rstrip(".") or node.module or ""
            yield name
            yield from (f"{name}.{alias.name}" for alias in node.names)


def reached(modules: dict[str, Path], entries: list[str]) -> set[str]:
    """The modules that PyInstaller adds to a program that imports ``entries``."""
    found: set[str] = set()
    waiting = list(entries)
    while waiting:
        name = waiting.pop()
        if name in modules and name not in found:
            found.add(name)
            waiting += [name.rpartition(".")[0], *imported(name, modules[name])]
    return found


def test_every_module_is_named_in_an_import_statement() -> None:
    modules = modules_of(Path(openrouter.__file__).parent)
    entries = [f"openrouter.{name}" for name in ENTRIES]
    assert modules.keys() - reached(modules, ["openrouter", *entries]) == set()
    assert "openrouter.guardrails" in reached(modules, ["openrouter"])
    assert "openrouter._runtime.exchange.flow" in reached(modules, ["openrouter"])
    # Programs without tests do not need this.
    assert "openrouter.testing" not in reached(modules, ["openrouter"])


@pytest.mark.parametrize(
    "case",
    ["bodies", "security_oauth2", "security_schemes", "streams_by_choice", "webhooks"],
)
def test_every_module_of_other_sdks_as_well(case: str, tmp_path: Path) -> None:
    spec = next((CASES / case).glob("spec.*"))
    done = sdkwright("generate", str(spec), "-o", str(tmp_path), folder=tmp_path)
    assert done.returncode == 0, done.stderr
    (client,) = tmp_path.glob("*/client.py")
    modules = modules_of(client.parent)
    package = client.parent.name
    entries = [package, *(f"{package}.{name}" for name in ENTRIES)]
    left = modules.keys() - reached(modules, entries)
    # Only methods with a deprecation import it.
    assert left <= {f"{package}._runtime.deprecation"}


def test_the_hook_names_all_data() -> None:
    package = Path(openrouter.__file__).resolve().parent
    project = tomllib.loads((package.parent / "pyproject.toml").read_text("utf-8"))
    (entry,) = project["project"]["entry-points"]["pyinstaller40"].values()
    module, _, name = entry.partition(":")
    (folder,) = getattr(importlib.import_module(module), name)()
    (hook,) = Path(folder).glob("hook-*.py")
    assert hook.stem == "hook-openrouter.testing"
    data = {
        path.relative_to(package.parent)
        for path in package.rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc") and path.stem != "py"
    }
    found = runpy.run_path(str(hook))["datas"]
    assert {Path(place, Path(source).name) for source, place in found} == data
    assert all(Path(source).is_file() for source, _ in found)
