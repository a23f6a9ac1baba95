"""Runs that remember results, compared with runs that do not."""

from __future__ import annotations

import json
import os
from copy import deepcopy
from pathlib import Path
from random import Random

import pytest
import yaml

from helpers.edited import Document, document, edit
from sdkwright.cache.stages import RememberedStages
from sdkwright.cache.store import Store, files
from sdkwright.config import Config
from sdkwright.diagnostics import Diagnostic, DiagnosticsError, Reporter
from sdkwright.lock.contents import LOCK_FILE
from sdkwright.pipeline import build
from sdkwright.stages import Stages

Outcome = tuple[dict[str, str], tuple[Diagnostic, ...]]


def outcome(spec: Path, stages: Stages, lock: str | None = None) -> Outcome:
    """The files and the diagnostics of a run."""
    config = Config(spec, spec.name, spec.parent / "sdk", lock=lock)
    reporter = Reporter()
    try:
        result = build(
            config, reporter, lambda stage: None, stages, validate_apart=False
        )
    except DiagnosticsError as error:
        return {}, error.diagnostics
    return result.files, result.diagnostics


def written(found: Document, spec: Path) -> None:
    """Write a document, in the format of its name."""
    text = json.dumps(found, indent=1)
    if spec.suffix == ".yaml":
        text = yaml.safe_dump(found, sort_keys=False, allow_unicode=True)
    spec.write_text(text, encoding="utf-8")


def check(
    store: Store, spec: Path, about: object, lock: str | None = None
) -> str | None:
    """Compare a run that remembers with one that does not. The result is its lock."""
    remembered = outcome(spec, RememberedStages(store, "it", str(spec)), lock)
    cold = outcome(spec, Stages(), lock)
    assert remembered[1] == cold[1], about
    assert dict(sorted(remembered[0].items())) == dict(sorted(cold[0].items())), about
    return cold[0].get(LOCK_FILE, lock)


def edited(store: Store, spec: Path, seed: int, edits: int) -> None:
    """Edit a document again and again, and compare the runs after each edit."""
    chance, found, done = Random(seed), document(), list[str]()
    versions, lock = [deepcopy(found)], None
    for _ in range(edits):
        written(found, spec)
        # Every other document has a folder, whose names stay.
        lock = check(store, spec, done, lock if seed % 2 else None)
        if chance.random() < 0.15:
            found = deepcopy(chance.choice(versions))
            done.append("an older version")
        else:
            done.append(edit(found, chance))
            versions.append(deepcopy(found))


@pytest.mark.parametrize("name", ["openapi.yaml", "openapi.json"])
def test_edits_have_the_same_outcome_as_cold_runs(
    store: Store, tmp_path: Path, name: str
) -> None:
    edited(store, tmp_path / name, 1, 8)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 10))
def test_many_edits_have_the_same_outcome_as_cold_runs(
    store: Store, tmp_path: Path, seed: int
) -> None:
    edited(store, tmp_path / "openapi.yaml", seed, 30)


def test_moved_lines_move_the_positions_of_diagnostics(
    store: Store, tmp_path: Path
) -> None:
    spec, found = tmp_path / "openapi.yaml", document()
    found["paths"]["/orders"]["get"]["parameters"] = [{"name": "x"}]
    written(found, spec)
    check(store, spec, "first")
    before = outcome(spec, RememberedStages(store, "it", str(spec)))[1]
    spec.write_text(f"# moved\n\n{spec.read_text()}")
    check(store, spec, "moved")
    after = outcome(spec, RememberedStages(store, "it", str(spec)))[1]
    lines = [
        d.location.position.line for d in before if d.location and d.location.position
    ]
    moved = [
        d.location.position.line for d in after if d.location and d.location.position
    ]
    assert lines
    assert moved == [line + 2 for line in lines]


@pytest.mark.parametrize("damage", ["empty", "cut", "other", "folder", "unreadable"])
def test_damaged_entries_of_every_kind_are_computed_again(
    store: Store, tmp_path: Path, damage: str
) -> None:
    spec = tmp_path / "openapi.yaml"
    written(document(), spec)
    check(store, spec, "first")
    kinds = set()
    contents = {file.path: file.path.read_bytes() for file in files(store.folder)}
    for path, data in contents.items():
        kinds.add(path.name.partition("-")[0])
        path.unlink()
        match damage:
            case "empty":
                path.write_bytes(b"")
            case "cut":
                path.write_bytes(data[:-3])
            case "other":
                # The right form of an entry, with the content of another one.
                path.write_bytes(next(o for o in contents.values() if o != data))
            case "folder":
                path.mkdir()
            case _:
                os.symlink("/dev/null/nothing", path)
    assert kinds >= {
        "components",
        "definitions",
        "findings",
        "formatted",
        "operation",
        "part",
        "simple",
        "text",
    }
    check(store, spec, damage)
