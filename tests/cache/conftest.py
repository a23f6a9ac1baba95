from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.cache.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """An empty store."""
    monkeypatch.setenv("SDKWRIGHT_CACHE_DIR", str(tmp_path / "cache"))
    found = open_store()
    assert found is not None
    return found
