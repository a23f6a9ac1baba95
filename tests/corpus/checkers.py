"""``mypy --strict`` and ``pyright`` strict on generated packages."""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from .processes import run

_STRICT = {"typeCheckingMode": "strict", "pythonVersion": "3.11"}


def mypy(folder: Path, package: str, cache: Path) -> dict[str, Any]:  # JSON
    """The errors in one package. Only one process at a time may use ``cache``."""
    options = ["--strict", "--no-error-summary", "--cache-dir", str(cache)]
    command = [sys.executable, "-m", "mypy", *options, "-p", package]
    done = run(command, cwd=folder)
    lines = [line for line in done.output.splitlines() if ": error:" in line]
    if done.code and not lines:
        lines = [done.output[-500:]]
    return {
        "errors": len(lines),
        "first": lines[:10],
        "codes": _codes(lines),
        "seconds": done.seconds,
        "peak": done.peak,
    }


def pyright(
    root: Path, number: int, folders: dict[str, Path]
) -> dict[str, dict[str, Any]]:  # JSON
    """Errors and warnings in the packages of several documents, checked at once.

    ``folders`` are below ``root``, and ``number`` is the number of the run. Start-up
    takes as long as a package of average size, so one process checks several packages.
    """
    started = time.perf_counter()
    settings = root / f"pyright{number}.json"
    included = [str(path.relative_to(root)) for path in folders.values()]
    settings.write_text(json.dumps({**_STRICT, "include": included}), encoding="utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson"]
    options = ["--project", str(settings), "--pythonpath", sys.executable]
    done = run([*command, *options], cwd=root)
    spent = (time.perf_counter() - started) / len(folders)
    try:
        report = json.loads(done.output[done.output.index("{") :])
    except ValueError:
        crashed = {"errors": -1, "first": [done.output[-500:]], "seconds": spent}
        return dict.fromkeys(folders, crashed)
    found: dict[str, list[str]] = {name: [] for name in folders}
    for item in report["generalDiagnostics"]:
        if item["severity"] in ("error", "warning"):
            name = _owner(Path(item["file"]), folders)
            line = item["range"]["start"]["line"] + 1
            rule = item.get("rule", "")
            message = item["message"].splitlines()[0]
            found[name].append(f"{item['file']}:{line}: {message} [{rule}]")
    return {
        name: {
            "errors": len(lines),
            "first": lines[:10],
            "codes": _codes(lines),
            "seconds": spent,
            "peak": done.peak,
        }
        for name, lines in found.items()
    }


def _owner(file: Path, folders: dict[str, Path]) -> str:
    return next(name for name, folder in folders.items() if file.is_relative_to(folder))


def _codes(lines: list[str]) -> dict[str, int]:
    codes = (re.search(r"\[([\w-]+)\]$", line) for line in lines)
    return dict(Counter(code[1] for code in codes if code).most_common())
