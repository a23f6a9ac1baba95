"""The cache alone: stored results, evicted results and rejected results."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from sdkwright import cache
from sdkwright.config import Config
from sdkwright.diagnostics import Diagnostic, Location, Position, Severity
from sdkwright.result import Result

# The test writes large files, so ``make quick`` does not run it.
pytestmark = pytest.mark.slow

SOME_PLACE = Location("openapi.yaml", Position(3, 7))
DIAGNOSTICS = (
    Diagnostic(Severity.WARNING, "a.b", "text", SOME_PLACE, "hint"),
    Diagnostic(Severity.NOTE, "c.d", "text", None, None, (("first", SOME_PLACE),)),
    Diagnostic(Severity.ERROR, "e.f", "text", Location("openapi.yaml")),
)


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    monkeypatch.setenv("SDKWRIGHT_CACHE_DIR", str(tmp_path / "cache"))
    spec = tmp_path / "openapi.yaml"
    spec.write_text("openapi: 3.1.0", encoding="utf-8")
    return Config(spec, "openapi.yaml", tmp_path / "out")


TITLED = ("a", "A")


def result(
    text: str, documents: dict[str, str], names: tuple[str, str] = TITLED
) -> Result:
    return Result({"a.py": text}, 1, 2, documents, names, TITLED, DIAGNOSTICS)


def keep(config: Config, text: str) -> Result:
    documents = {str(config.spec): cache.digest(config.spec.read_bytes())}
    kept = result(text, documents, config.chosen_names(*TITLED))
    cache.write(config, kept)
    return kept


def entries(config: Config) -> list[Path]:
    return sorted((config.spec.parent / "cache").iterdir())


def test_what_was_kept_is_found(config: Config) -> None:
    assert cache.read(config) is None
    first = keep(config, "first")
    assert cache.read(config) == first
    second = keep(config, "second")
    assert cache.read(config) == second
    assert len(entries(config)) == 1


def test_what_shapes_the_output_is_noticed(config: Config) -> None:
    keep(config, "first")
    assert cache.read(replace(config, package="other")) is None
    assert cache.read(replace(config, spec_name="./openapi.yaml")) is None
    assert cache.read(replace(config, output=Path("elsewhere"))) is not None
    config.spec.write_text("openapi: 3.1.1", encoding="utf-8")
    assert cache.read(config) is None


def test_names_in_the_output_folder_are_noticed(config: Config) -> None:
    first = keep(config, "first")
    same = replace(config, kept_package="a", kept_class="A")
    assert cache.read(same) == first
    other = replace(config, kept_package="b", kept_class="A")
    assert cache.read(other) is None
    assert keep(other, "second").names == ("b", "A")
    assert cache.read(config) is None


def test_another_document_that_changed_is_noticed(config: Config) -> None:
    part = config.spec.with_name("part.yaml")
    part.write_text("a", encoding="utf-8")
    kept = result("", {str(part): cache.digest(b"a")})
    cache.write(config, kept)
    assert cache.read(config) == kept
    part.unlink()
    assert cache.read(config) is None


def test_one_wrong_bit_is_noticed(config: Config) -> None:
    keep(config, "first")
    (entry,) = entries(config)
    entry.write_bytes(entry.read_bytes().replace(b"first", b"fyrst"))
    assert cache.read(config) is None


def test_old_entries_are_forgotten(config: Config) -> None:
    for number in range(70):
        keep(replace(config, package=f"p{number}"), "result")
        newest = max(entries(config), key=lambda path: path.stat().st_mtime_ns)
        os.utime(newest, ns=(number, number))
    found = [cache.read(replace(config, package=f"p{n}")) for n in range(70)]
    assert [n for n, kept in enumerate(found) if kept is None] == list(range(6))


def test_without_a_home_there_is_no_cache(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SDKWRIGHT_CACHE_DIR")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("HOME")
    monkeypatch.setattr("pwd.getpwuid", lambda uid: {}[uid])
    keep(config, "first")
    assert cache.read(config) is None
