"""Whole results: which input changes are noticed, and damaged entries."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from sdkwright.cache.digests import digest
from sdkwright.cache.results import read_result, write_result
from sdkwright.cache.store import Store, open_store
from sdkwright.config import Config
from sdkwright.diagnostics import Diagnostic, Location, Position, Severity
from sdkwright.result import Result

SOME_PLACE = Location("openapi.yaml", Position(3, 7))
DIAGNOSTICS = (
    Diagnostic(Severity.WARNING, "a.b", "text", SOME_PLACE, "hint"),
    Diagnostic(Severity.NOTE, "c.d", "text", None, None, (("first", SOME_PLACE),)),
    Diagnostic(Severity.ERROR, "e.f", "text", Location("openapi.yaml")),
)
TITLED = ("a", "A")
IDENTITY = "the generator"


class Kept:
    """A store, and the configuration of a run."""

    def __init__(self, store: Store, config: Config) -> None:
        self.store, self.config = store, config

    def write(self, text: str, config: Config | None = None) -> Result:
        config = config or self.config
        documents = {str(config.spec): digest(config.spec.read_bytes())}
        names = config.chosen_names(*TITLED)
        files = {"a.py": text, "b.py": "same"}
        result = Result(files, 1, 2, documents, names, TITLED, DIAGNOSTICS)
        write_result(self.store, IDENTITY, result, config)
        return result

    def read(self, config: Config | None = None) -> Result | None:
        return read_result(self.store, IDENTITY, config or self.config)

    def entries(self, kind: str) -> list[Path]:
        return sorted((self.store.folder / "entries").glob(f"{kind}-*"))


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    monkeypatch.setenv("SDKWRIGHT_CACHE_DIR", str(tmp_path / "cache"))
    spec = tmp_path / "openapi.yaml"
    spec.write_text("openapi: 3.1.0", encoding="utf-8")
    store = open_store()
    assert store is not None
    return Kept(store, Config(spec, "openapi.yaml", tmp_path / "out"))


def test_what_was_kept_is_found(kept: Kept) -> None:
    assert kept.read() is None
    first = kept.write("first")
    assert kept.read() == first
    second = kept.write("second")
    assert kept.read() == second
    # Results share the texts that they have alike.
    assert len(kept.entries("text")) == 3
    assert len(kept.entries("result")) == 1


def test_what_shapes_the_output_is_noticed(kept: Kept) -> None:
    kept.write("first")
    config = kept.config
    assert kept.read(replace(config, package="other")) is None
    assert kept.read(replace(config, spec_name="./openapi.yaml")) is None
    assert kept.read(replace(config, output=Path("elsewhere"))) is not None
    assert read_result(kept.store, "another generator", config) is None
    config.spec.write_text("openapi: 3.1.1", encoding="utf-8")
    assert kept.read() is None


def test_names_in_the_output_folder_are_noticed(kept: Kept) -> None:
    first = kept.write("first")
    assert kept.read(replace(kept.config, kept_package="a", kept_class="A")) == first
    other = replace(kept.config, kept_package="b", kept_class="A")
    assert kept.read(other) is None
    assert kept.write("second", other).names == ("b", "A")
    assert kept.read() is None


def test_another_document_that_changed_is_noticed(kept: Kept) -> None:
    part = kept.config.spec.with_name("part.yaml")
    part.write_text("a", encoding="utf-8")
    result = replace(kept.write("text"), documents={str(part): digest(b"a")})
    write_result(kept.store, IDENTITY, result, kept.config)
    assert kept.read() == result
    part.unlink()
    assert kept.read() is None


def sealed(data: bytes, magic: bytes = b"sdkwright 1 ") -> bytes:
    """An entry with a right checksum."""
    packed = zlib.compress(data)
    return magic + sha256(packed).hexdigest().encode() + b"\n" + packed


def changed(change: Callable[[list[object]], object]) -> Callable[[bytes], bytes]:
    """A result whose JSON is changed, with a right checksum."""

    def damage(data: bytes) -> bytes:
        stored = json.loads(zlib.decompress(data.partition(b"\n")[2]))
        return sealed(json.dumps(change(stored)).encode())

    return damage


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "truncated": lambda data: data[: len(data) // 2],
    "one wrong bit": lambda data: data[:-1] + bytes([data[-1] ^ 1]),
    "another version": lambda data: data.replace(b"sdkwright 1", b"sdkwright 0"),
    "not compressed": lambda data: b"sdkwright 1 " + sha256(b"x").hexdigest().encode(),
    "not JSON": lambda data: sealed(b"{"),
    "not UTF-8": lambda data: sealed(b'"\xff"'),
    "nested JSON": lambda data: sealed(b"[" * 100_000),
    "another value": lambda data: sealed(b"null"),
    "another list": lambda data: sealed(b"[1, 2, 3]"),
    "too few": changed(lambda stored: stored[:-1]),
    "too many": changed(lambda stored: [*stored, 1]),
    "text as number": changed(lambda stored: [stored[0], "1", *stored[2:]]),
    "list as mapping": changed(lambda stored: [{"a.py": 1}, *stored[1:]]),
    "digest as number": changed(lambda stored: [[["a.py", 1]], *stored[1:]]),
    "digest of nothing": changed(lambda stored: [[["a.py", "../x"]], *stored[1:]]),
    "no diagnostics": changed(lambda stored: [*stored[:6], [[1]], *stored[7:]]),
    "another severity": changed(
        lambda stored: [*stored[:6], [["?", *"abcde"]], *stored[7:]]
    ),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_result_is_no_result(
    kept: Kept, damage: Callable[[bytes], bytes]
) -> None:
    result = kept.write("first")
    (entry,) = kept.entries("result")
    entry.write_bytes(damage(entry.read_bytes()))
    assert kept.read() is None
    kept.write("first")
    assert kept.read() == result


@pytest.mark.parametrize("damage", ["missing", "another text", "a folder"])
def test_a_damaged_text_is_no_result(kept: Kept, damage: str) -> None:
    kept.write("first")
    entry = kept.entries("text")[0]
    entry.unlink()
    if damage == "another text":
        entry.write_bytes(sealed(b"other"))
    if damage == "a folder":
        entry.mkdir()
    assert kept.read() is None
