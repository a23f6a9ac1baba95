"""The runtime needs no formatting, because it has the format of generated code."""

from __future__ import annotations

from pathlib import Path

from sdkwright.write.format import format_files


def test_formatting_would_not_change_the_runtime(root: Path) -> None:
    folder = root / "templates/runtime"
    runtime = {
        f"shop/{path.relative_to(folder)}": path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.py"))
    }
    assert runtime
    assert format_files(runtime, "shop") == runtime


def test_the_runtime_is_copied_as_it_is() -> None:
    files = {"shop/_runtime/a.py": "x  =  1", "shop/b.py": "x  =  1"}
    assert format_files(files, "shop") == files | {"shop/b.py": "x = 1\n"}
