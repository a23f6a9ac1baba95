"""Entries as files: their bound, and folders that are no cache."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from sdkwright.cache.store import Store, clear, files, open_store

KEY = f"{1:064x}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SDKWRIGHT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def opened() -> Store:
    store = open_store()
    assert store is not None
    return store


def test_entries_are_found_by_kind_and_key(folder: Path) -> None:
    store = opened()
    store.write("text", KEY, b"one")
    assert store.read("text", KEY) == b"one"
    assert store.read("part", KEY) is None
    assert store.has("text", KEY)
    assert not store.has("text", f"{2:064x}")
    assert (folder / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28")


@pytest.mark.skipif(sys.platform == "win32", reason="has no modes of files")
def test_the_folder_is_for_its_user_alone(folder: Path) -> None:
    os.umask(os.umask(0))
    opened()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "entries").stat().st_mode & 0o777 == 0o700
    for writable in (folder, folder / "entries"):
        for mode in (0o720, 0o702, 0o777):
            writable.chmod(mode)
            assert open_store() is None
        writable.chmod(0o755)
        assert open_store() is not None


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="gives a folder away"
)
def test_a_folder_of_another_user_is_no_cache(folder: Path) -> None:
    opened()
    os.chown(folder, 12345, -1)
    assert open_store() is None


def test_a_file_or_a_missing_home_is_no_cache(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write_text("a file")
    assert open_store() is None
    monkeypatch.delenv("SDKWRIGHT_CACHE_DIR")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("HOME")
    monkeypatch.setattr("pwd.getpwuid", lambda uid: {}[uid])
    assert open_store() is None


def filled(store: Store) -> None:
    """Forty entries of 50 KB, the first of which were used last long ago."""
    for number in range(40):
        store.write("text", f"{number:064x}", os.urandom(50_000))
        os.utime(store.folder / "entries" / f"text-{number:064x}", (number, number))


def test_the_entries_that_were_not_used_for_longest_go(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened()
    filled(store)
    store.trim()
    assert len(list(files(folder))) == 40
    assert store.read("text", f"{3:064x}") is not None
    monkeypatch.setenv("SDKWRIGHT_CACHE_MB", "1")
    store.trim()
    kept = [n for n in range(40) if store.read("text", f"{n:064x}") is not None]
    assert kept == [3, *range(23, 40)]
    assert sum(file.size for file in files(folder)) <= 1024 * 1024


@pytest.mark.parametrize("written", ["", "many", "-1", "1.5", "9" * 30])
def test_an_unusable_bound_is_the_usual_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch, written: str
) -> None:
    monkeypatch.setenv("SDKWRIGHT_CACHE_MB", written)
    store = opened()
    filled(store)
    store.trim()
    assert len(list(files(folder))) == 40


def test_files_of_others_stay(folder: Path) -> None:
    store = opened()
    filled(store)
    mine = [folder / "notes.txt", folder / "entries" / "notes.txt"]
    for path in mine:
        path.write_text("mine")
    (folder / f"{KEY}.json").write_text("an entry of an old version")
    assert len(clear(folder)) == 41
    assert sorted(p for p in folder.rglob("*") if p.is_file()) == sorted(
        [folder / "CACHEDIR.TAG", *mine]
    )


def test_the_rest_of_a_killed_run_goes(folder: Path) -> None:
    store = opened()
    rest = folder / "entries" / f"text-{KEY}.0123456789abcdef"
    rest.write_bytes(b"a part")
    store.trim()
    assert rest.exists()  # its run may still write
    os.utime(rest, (1, 1))
    store.trim()
    assert not rest.exists()


def test_an_entry_is_never_seen_in_part(folder: Path) -> None:
    store = opened()
    values = [os.urandom(200_000) for _ in range(4)]
    store.write("text", KEY, values[0])
    stopped = threading.Event()

    def write(value: bytes) -> None:
        while not stopped.is_set():
            store.write("text", KEY, value)

    writers = [threading.Thread(target=write, args=(value,)) for value in values]
    for writer in writers:
        writer.start()
    try:
        assert all(store.read("text", KEY) in values for _ in range(200))
    finally:
        stopped.set()
        for writer in writers:
            writer.join()
    assert [file.path.name for file in files(folder)] == [f"text-{KEY}"]
