"""Modules that are loaded at their first use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from runtime.lazy import lazy_module


def test_lazy_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "lazy_sample"
    package.mkdir()
    (package / "heavy.py").write_text("class Thing: ...\n", encoding="utf-8")
    (package / "__init__.py").write_text(
        "from runtime.lazy import lazy_module\n"
        "__getattr__, __dir__ = lazy_module(__name__, {'Thing': 'heavy'})\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    import lazy_sample  # type: ignore[import-not-found] # made above

    assert "lazy_sample.heavy" not in sys.modules
    assert "Thing" in dir(lazy_sample)
    assert lazy_sample.Thing is sys.modules["lazy_sample.heavy"].Thing
    assert "Thing" in vars(lazy_sample)
    with pytest.raises(
        AttributeError, match="module 'lazy_sample' has no attribute 'x'"
    ):
        _ = lazy_sample.x
    assert callable(lazy_module)


def test_a_client_loads_neither_http_nor_models(root: Path) -> None:
    program = (
        "import sys, openrouter; openrouter.OpenRouter(api_key='k');"
        "heavy = ('httpx2', 'pydantic', 'asyncio', 'ssl', 'logging', 'inspect');"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", program],
        cwd=root / "generated",
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[]\n"
