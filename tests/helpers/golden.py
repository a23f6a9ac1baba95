"""Comparing a folder of expected files with new files."""

from __future__ import annotations

import difflib
from pathlib import Path


def read_tree(folder: Path) -> dict[str, str]:
    """All files below ``folder``: path with ``/`` -> text."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def write_tree(folder: Path, files: dict[str, str]) -> None:
    """Make ``folder`` hold exactly ``files``."""
    for name in read_tree(folder).keys() - files.keys():
        (folder / name).unlink()
    for name, text in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


def difference(expected: dict[str, str], actual: dict[str, str]) -> str:
    """A unified diff of two trees; empty when they are equal."""
    lines: list[str] = []
    for name in sorted(expected.keys() | actual.keys()):
        lines += difflib.unified_diff(
            expected.get(name, "").splitlines(),
            actual.get(name, "").splitlines(),
            f"expected/{name}" if name in expected else "/dev/null",
            f"actual/{name}" if name in actual else "/dev/null",
            lineterm="",
        )
        if (name in expected) != (name in actual):
            lines.append(
                f"only in {'expected' if name in expected else 'actual'}: {name}"
            )
    return "\n".join(lines)
