"""The table of extension keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.translate.extensions.table import Extension

KEYS = sorted({key for row in Extension for key in row.value.keys})


@pytest.mark.parametrize("key", KEYS)
def test_the_readme_has_every_key(root: Path, key: str) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    assert f"`{key}`" in readme or f"`{key}: " in readme
