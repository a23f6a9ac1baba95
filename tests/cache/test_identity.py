"""The identity of the generator follows its content, and nothing else."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sdkwright.cache import identity as module
from sdkwright.cache.store import Store, files, open_store

Identity = Callable[[], str]


@pytest.fixture
def generator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of a part of the generator, whose identity is asked for."""
    copy = tmp_path / "sdkwright" / "cache"
    shutil.copytree(Path(module.__file__).parent, copy)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.jinja").write_text("text")
    for path in tmp_path.rglob("*"):
        os.utime(path, (1, 1))
    monkeypatch.setenv("SDKWRIGHT_CACHE_DIR", str(tmp_path / "store"))
    monkeypatch.setattr(module, "__file__", str(copy / "identity.py"))
    monkeypatch.setattr(module, "templates_root", lambda: tmp_path / "templates")
    return copy


def opened() -> Store:
    store = open_store()
    assert store is not None
    return store


def test_new_content_is_noticed_whatever_the_time_says(generator: Path) -> None:
    store = opened()
    before = module.identity(store)
    assert module.identity(store) == before == module.identity(None)
    assert len(list(files(store.folder))) == 1
    code = generator / "store.py"
    code.write_text(f"{code.read_text()}\n")
    after = module.identity(store)
    assert after != before
    # The file may change again within the same time: that is not remembered.
    assert len(list(files(store.folder))) == 1
    template = generator.parents[1] / "templates" / "a.jinja"
    template.write_text("tuxt")
    assert len({before, after, module.identity(store)}) == 3


def test_the_same_content_elsewhere_is_the_same(generator: Path) -> None:
    store = opened()
    before = module.identity(store)
    for path in generator.iterdir():
        os.utime(path, (2, 2))
    assert module.identity(store) == before
    assert len(list(files(store.folder))) == 2


def test_an_environment_with_other_packages_is_noticed(
    generator: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened()
    before = module.identity(store)
    folder = generator.parents[1] / "site-packages"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    assert module.identity(store) == before
    monkeypatch.setattr("importlib.metadata.version", lambda name: "another")
    os.utime(folder, (3, 3))
    assert module.identity(store) != before


def test_a_damaged_identity_is_computed_again(generator: Path) -> None:
    store = opened()
    before = module.identity(store)
    (entry,) = files(store.folder)
    store.write("identity", entry.path.name.partition("-")[2], b"short")
    assert module.identity(store) == before
