"""Lazy modules, and modules that another thread is importing."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from threading import Event, Thread
from types import ModuleType

import pytest

from runtime.lazy import lazy_module, loaded_module
from runtime.observe.telemetry import tracer_of
from runtime.transport.connections import _running_loop
from runtime.transport.failures import request_errors


class Slowly(Loader, MetaPathFinder):
    """Imports a module again, which is empty for a while."""

    def __init__(self, real: ModuleType) -> None:
        self.real = real
        self.begun = Event()

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: object = None
    ) -> ModuleSpec | None:
        return spec_from_loader(name, self) if name == self.real.__name__ else None

    def create_module(self, spec: ModuleSpec) -> None:
        """A default module."""

    def exec_module(self, module: ModuleType) -> None:
        self.begun.set()
        time.sleep(0.1)
        vars(module).update(vars(self.real))


def no_loop() -> None:
    with pytest.raises(RuntimeError, match="no running event loop"):
        _running_loop()


@pytest.mark.parametrize(
    ("name", "look"),
    [
        ("trio", no_loop),
        ("opentelemetry.trace", lambda: tracer_of("test/1")),
        ("httpx", request_errors),
    ],
)
def test_a_module_is_waited_for(
    monkeypatch: pytest.MonkeyPatch, name: str, look: Callable[[], object]
) -> None:
    slowly = Slowly(import_module(name))
    parent, _, child = name.rpartition(".")
    if parent:
        monkeypatch.setattr(sys.modules[parent], child, slowly.real)
    monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [slowly, *sys.meta_path])
    importing = Thread(target=import_module, args=(name,))
    importing.start()
    try:
        assert slowly.begun.wait(5)
        assert name in sys.modules
        look()
    finally:
        importing.join()


def test_what_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    assert loaded_module("sys") is sys
    assert loaded_module("nobody.imports.this") is None
    # Programs block the import of a module in this way.
    monkeypatch.setitem(sys.modules, "httpx", None)
    assert loaded_module("httpx") is None
    assert request_errors()


def test_an_import_that_fails_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    # The other thread's import fails while this thread waits for it.
    monkeypatch.setitem(sys.modules, "gone", ModuleType("gone"))
    monkeypatch.setattr("runtime.lazy.import_module", _failing)
    assert loaded_module("gone") is None


def _failing(name: str) -> ModuleType:
    raise ImportError(name)


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
