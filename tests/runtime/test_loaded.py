"""Modules that the program has loaded, or that another thread is importing."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from threading import Event, Thread
from types import ModuleType

import pytest

from runtime.loaded import loaded_module
from runtime.observe.telemetry import tracer_of
from runtime.transport.failures import request_errors
from runtime.transport.loops import running_loop


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
        running_loop()


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
    monkeypatch.setattr("runtime.loaded.import_module", _failing)
    assert loaded_module("gone") is None


def _failing(name: str) -> ModuleType:
    raise ImportError(name)
