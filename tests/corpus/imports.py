"""Import every module of a package and build every model.

The arguments are the folder and the package. Models are built at their first use, so a
missing type would otherwise be found only by users.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from runpy import run_path
from types import ModuleType
from typing import Any, get_origin

from pydantic import BaseModel, TypeAdapter


def problems(folder: Path, package: str) -> Iterator[str]:
    """The modules that cannot be imported, and the models that cannot be built."""
    for path in sorted((folder / package).rglob("*.py")):
        parts = path.relative_to(folder).with_suffix("").parts
        name = ".".join(parts).removesuffix(".__init__")
        try:
            if not all(map(str.isidentifier, name.split("."))):
                run_path(str(path))  # as PyInstaller runs its hooks
                continue
            module = importlib.import_module(name)
        except Exception as error:
            yield f"{name}: {_said(error)}"
            continue
        if ".components." in name and not name.endswith("_dicts"):
            yield from _unbuilt(module)


def _unbuilt(module: ModuleType) -> Iterator[str]:
    for name, value in vars(module).items():
        if name.startswith("_"):
            continue
        try:
            _build(value, module)
        except Exception as error:
            yield f"{module.__name__}.{name}: {_said(error)}"


def _build(value: Any, module: ModuleType) -> None:  # any value in a module
    if isinstance(value, type):
        if issubclass(value, BaseModel) and value.__module__ == module.__name__:
            value.model_rebuild(raise_errors=True)
    elif get_origin(value) is not None or hasattr(value, "__value__"):
        TypeAdapter(value)


def _said(error: Exception) -> str:
    lines = str(error).strip().splitlines() or [""]
    return f"{type(error).__name__}: {lines[0]}"


def main(folder: Path, package: str, output: Path) -> None:
    started = time.perf_counter()
    sys.path.insert(0, str(folder))
    found = list(problems(folder, package))
    files = list((folder / package).rglob("*.py"))
    result = {
        "problems": found,
        "modules": len(files),
        "lines": sum(p.read_text(encoding="utf-8").count("\n") for p in files),
        "seconds": time.perf_counter() - started,
    }
    output.write_text(json.dumps(result), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
