"""Units of translation: what they may read, and what they do not depend on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from helpers.edited import Document, document
from sdkwright.cache.stages import RememberedStages
from sdkwright.cache.store import Store, files
from sdkwright.config import Config
from sdkwright.diagnostics import Reporter
from sdkwright.document import Document as Read
from sdkwright.document import Request, load_document
from sdkwright.pipeline import build
from sdkwright.translate.api import build_api
from sdkwright.translate.operation_names import Declared
from sdkwright.translate.operations import OperationContext
from sdkwright.translate.schemas.schemas import Schemas
from sdkwright.translate.units import Settings, Units


class Closed(dict[str, Any]):  # a part of a document
    """Paths of a document, which only their own units may read."""

    is_open = True
    allowed: str | None = None

    def _check(self, key: str | None = None) -> None:
        assert self.is_open or key == self.allowed is not None, f"{key} was read"

    def __getitem__(self, key: str) -> Any:  # as above
        self._check(key)
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:  # as above
        self._check(key)
        return super().get(key, default)

    def __iter__(self) -> Any:  # as above
        self._check()
        return super().__iter__()

    def items(self) -> Any:  # as above
        self._check()
        return super().items()

    def values(self) -> Any:  # as above
        self._check()
        return super().values()


class ClosedUnits(Units):
    """Units that cannot read paths of other units."""

    def __init__(self, paths: Closed) -> None:
        self.paths = paths

    def components(self, document: Read, schemas: Schemas, settings: Settings) -> None:
        self.paths.is_open = False
        super().components(document, schemas, settings)
        self.paths.is_open = True

    def operation(self, context: OperationContext, declared: Declared) -> Any:
        self.paths.is_open, self.paths.allowed = False, declared.path
        found = super().operation(context, declared)
        self.paths.is_open = True
        return found


ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted((ROOT / "tests" / "cases").glob("*/spec.*"))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.parent.name)
def test_units_read_no_paths_of_others(path: Path) -> None:
    reporter = Reporter()
    read = load_document(Request(path, path.name), reporter)
    if read is None or not isinstance(read.entry.tree, dict):
        return
    paths = read.entry.tree.get("paths")
    if not isinstance(paths, dict) or "#/paths" in read.entry.text:
        return
    closed = read.entry.tree["paths"] = Closed(paths)
    build_api(read, reporter, units=ClosedUnits(closed))


class Runs:
    """Runs of a document, and the entries that each of them adds."""

    def __init__(self, store: Store, spec: Path) -> None:
        self.store, self.spec = store, spec
        self.known: set[str] = set()

    def added(self, found: Document) -> dict[str, int]:
        """The number of new entries of each kind that translation has."""
        self.spec.write_text(json.dumps(found, indent=1), encoding="utf-8")
        config = Config(self.spec, self.spec.name, self.spec.parent / "sdk")
        stages = RememberedStages(self.store, "it", str(self.spec))
        build(config, Reporter(), lambda stage: None, stages, validate_apart=False)
        names = {file.path.name for file in files(self.store.folder)}
        fresh = [name.partition("-")[0] for name in names - self.known]
        self.known |= names
        kinds = ("components", "operation", "part", "findings")
        return {kind: fresh.count(kind) for kind in kinds}


def test_a_change_adds_the_entries_of_what_it_changes(
    store: Store, tmp_path: Path
) -> None:
    runs, found = Runs(store, tmp_path / "openapi.json"), document()
    first = {"components": 1, "operation": 16, "part": 5, "findings": 1}
    assert runs.added(found) == first
    nothing = dict.fromkeys(first, 0)
    assert runs.added(found) == nothing
    operation = found["paths"]["/orders"]["post"]
    operation["description"] = "Another text."
    assert runs.added(found) == {**nothing, "operation": 1, "part": 1}
    operation["parameters"] = [{"name": "x", "in": "query", "schema": {}}]
    assert runs.added(found) == {**nothing, "operation": 1, "part": 1, "findings": 1}
    found["paths"] = dict(reversed(found["paths"].items()))
    assert runs.added(found)["components"] == 0
    found["components"]["schemas"]["Order"]["description"] = "Another text."
    assert runs.added(found) == {**first, "findings": 0}


@pytest.mark.parametrize("reference", ["#/paths/~1orders/get", "#/%70aths", "#"])
def test_references_beyond_the_components_have_no_entries(
    store: Store, tmp_path: Path, reference: str
) -> None:
    runs, found = Runs(store, tmp_path / "openapi.json"), document()
    found["components"]["schemas"]["Odd"] = {
        "properties": {"a": {"x-note": 1, "$ref": reference}}
    }
    added = runs.added(found)
    assert (added["components"], added["operation"]) == (0, 0)
