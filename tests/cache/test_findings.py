"""Findings of the validator that are known: by documents without their prose."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path

import pytest

from helpers.edited import Document, document
from sdkwright.cache.findings import RememberedFindings
from sdkwright.cache.store import Store, files
from sdkwright.diagnostics import Diagnostic, Reporter
from sdkwright.document import Request, Validation, check_references, load_document


class Checks:
    """Validations of a document."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store, self.spec = store, folder / "openapi.json"

    def found(self, written: Document) -> tuple[Diagnostic, ...]:
        """What is found with the store, which is what is found without."""
        self.spec.write_text(json.dumps(written, indent=1), encoding="utf-8")
        known = self._run(RememberedFindings(self.store, "it"))
        assert known == self._run(None)
        return known

    def _run(self, known: RememberedFindings | None) -> tuple[Diagnostic, ...]:
        reporter = Reporter()
        read = load_document(Request(self.spec, "openapi.json"), reporter)
        assert read is not None
        check_references(read, reporter)
        with Validation(read, is_apart=False, known=known) as validation:
            validation.report(reporter)
        return reporter.diagnostics

    def entries(self) -> int:
        return len(list(files(self.store.folder)))


def test_prose_is_not_validated_again(store: Store, tmp_path: Path) -> None:
    checks, written = Checks(store, tmp_path), document()
    operation = written["paths"]["/orders"]["get"]
    operation["operationId"] = "get_order"  # of another operation
    (before,) = checks.found(written)
    assert "is not unique" in before.message
    assert checks.entries() == 1
    written["info"]["description"] = "Another text.\n" * 3
    operation["summary"] = "Another text."
    (after,) = checks.found(written)
    assert after.message == before.message
    assert checks.entries() == 1
    operation["operationId"] = "other"
    assert checks.found(written) == ()
    assert checks.entries() == 2


def test_data_is_validated_again(store: Store, tmp_path: Path) -> None:
    checks, written = Checks(store, tmp_path), document()
    schema = written["components"]["schemas"]["OrderMade"]
    schema["properties"]["note"] = {
        "type": "object",
        "properties": {"description": {"type": "string", "minLength": 3}},
        "default": {"description": "long"},
    }
    assert checks.found(written) == ()
    schema["properties"]["note"]["default"] = {"description": "ab"}
    assert len(checks.found(written)) == 1


@pytest.mark.parametrize("wrong", [1, None, ["a"], {"a": "b"}])
def test_prose_of_another_type_is_found(
    store: Store, tmp_path: Path, wrong: object
) -> None:
    checks, written = Checks(store, tmp_path), document()
    assert checks.found(written) == ()
    changed = deepcopy(written)
    changed["paths"]["/orders"]["get"]["description"] = wrong
    assert checks.found(changed)
    assert checks.found(written) == ()


def test_a_finding_that_shows_an_object_is_not_stored(
    store: Store, tmp_path: Path
) -> None:
    checks, written = Checks(store, tmp_path), document()
    written["paths"]["/orders"]["get"]["parameters"] = {"description": "a"}
    checks.found(written)
    written["paths"]["/orders"]["get"]["parameters"] = {"description": "b"}
    checks.found(written)


def test_misplaced_references_are_found_again(store: Store, tmp_path: Path) -> None:
    checks, written = Checks(store, tmp_path), document()
    written["components"]["x-info"] = {"title": "T", "version": "1"}
    written["info"] = {"$ref": "#/components/x-info"}
    assert "ref.misplaced" in {found.code for found in checks.found(written)}
    assert "ref.misplaced" in {found.code for found in checks.found(written)}


def test_several_files_have_no_entry(store: Store, tmp_path: Path) -> None:
    checks, written = Checks(store, tmp_path), document()
    (tmp_path / "part.json").write_text('{"type": "string"}')
    written["components"]["schemas"]["Part"] = {"$ref": "part.json"}
    checks.found(written)
    assert checks.entries() == 0
