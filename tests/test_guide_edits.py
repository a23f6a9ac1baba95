"""The guide in ``docs/edits.md``: its commands do what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.walkthrough import follow

# Starts processes: not for ``make quick``.
pytestmark = pytest.mark.slow


def test_the_guide_can_be_followed(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "books"
    folder.mkdir()
    follow(root / "docs/edits.md", folder)
