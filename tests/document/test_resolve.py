"""References, versions and validation of documents."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sdkwright.diagnostics import Reporter, Severity
from sdkwright.document import (
    Document,
    Request,
    Validation,
    check_references,
    load_document,
)

HEAD = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n'


def load(folder: Path, text: str, **files: str) -> tuple[Document | None, Reporter]:
    for name, content in files.items():
        (folder / f"{name}.yaml").write_text(content, encoding="utf-8")
    path = folder / "openapi.yaml"
    path.write_text(text, encoding="utf-8")
    reporter = Reporter()
    return load_document(Request(path, "openapi.yaml"), reporter), reporter


def document(folder: Path, text: str, **files: str) -> Document:
    found, reporter = load(folder, HEAD + text, **files)
    assert found is not None, reporter.diagnostics
    return found


def findings(reporter: Reporter) -> list[str]:
    return [f"{d.location}: {d.code}" for d in reporter.diagnostics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("openapi: 3.0.4", (3, 0)),
        ("openapi: 3.1", (3, 1)),
        ('{"openapi": "3.2.0"}', (3, 2)),
        ("openapi: 3.3.0", "openapi.version"),
        ("openapi: 4.0.0", "openapi.version"),
        ("openapi: new", "openapi.version"),
        ("swagger: 2.0", "openapi.swagger"),
        ("- a", "openapi.missing"),
        ("text", "openapi.missing"),
    ],
)
def test_versions(tmp_path: Path, text: str, expected: object) -> None:
    found, reporter = load(tmp_path, text)
    if found is None:
        assert [d.code for d in reporter.diagnostics] == [expected]
    else:
        assert found.version == expected


def test_references_are_followed(tmp_path: Path) -> None:
    text = (
        "components:\n  schemas:\n"
        "    A: {$ref: '#/components/schemas/B~1C'}\n"
        "    B/C: {$ref: 'part.yaml#/deep/list/1'}\n"
    )
    part = "deep:\n  list:\n    - one\n    - {$ref: '#/other'}\nother: {type: string}\n"
    found = document(tmp_path, text, part=part)
    node = found.root["components"]["schemas"]["A"].follow()
    assert node.value == {"type": "string"}
    assert node.id == "part.yaml#/other"
    assert str(node.location()).endswith("part.yaml:5:8")
    assert found.locate(node.id) == node.location(key=True)
    assert [source.path.name for source in found.files()] == [
        "openapi.yaml",
        "part.yaml",
    ]


def test_a_pointer_goes_on_behind_a_reference(tmp_path: Path) -> None:
    text = (
        "components:\n  schemas:\n"
        "    A: {$ref: '#/components/schemas/B'}\n"
        "    B: {properties: {x: {type: integer}}}\n"
        "    C: {$ref: '#/components/schemas/A/properties/x'}\n"
    )
    found = document(tmp_path, text)
    node = found.root["components"]["schemas"]["C"].follow()
    assert node.value == {"type": "integer"}
    assert node.id == "#/components/schemas/B/properties/x"


PAGE = """
page: {properties: {item: {$dynamicRef: '#T'}}, $defs: {t: {$dynamicAnchor: T}}}
"""
PAGES = """
components:
  schemas:
    Users: {$ref: 'page.yaml#/page', $defs: {t: {$dynamicAnchor: T, $ref: '#/User'}}}
    Any: {$ref: 'page.yaml#/page'}
User: {type: object, properties: {page: {$ref: '#/components/schemas/Users'}}}
"""


def test_dynamic_references_depend_on_the_way_to_them(tmp_path: Path) -> None:
    found = document(tmp_path, PAGES, page=PAGE)
    schemas = found.root["components"]["schemas"]
    users, anything = schemas["Users"].follow(), schemas["Any"].follow()
    assert users.id == "page.yaml#/page~(T=#/User)"
    assert users["properties"]["item"].follow().id == "#/User"
    assert found.locate(users.id) == users.location(key=True)
    assert anything.id == "page.yaml#/page"
    assert anything["properties"]["item"].follow().id == "page.yaml#/page/$defs/t"


def test_circles_of_references_end(tmp_path: Path) -> None:
    text = "x-a: {$ref: '#/x-b'}\nx-b: {$ref: '#/x-a'}\n"
    assert document(tmp_path, text).root["x-a"].follow().value is None


def test_every_broken_reference_is_reported(tmp_path: Path) -> None:
    text = (
        "components:\n  schemas:\n"
        "    Pet: {type: object}\n"
        "    A: {$ref: '#/components/schemas/Pte'}\n"
        "    B: {items: {$ref: 'missing.yaml#/x'}}\n"
        "    C: {$ref: 'https://example.com/x.yaml'}\n"
        "    D: {$ref: '#nowhere'}\n"
        "    E: {properties: {$ref: {type: string}}, example: {$ref: '#/no'}}\n"
        "    F: {enum: [{$ref: '#/no'}], default: {$ref: '#/no'}}\n"
    )
    reporter = Reporter()
    check_references(document(tmp_path, text), reporter)
    assert findings(reporter) == [
        "openapi.yaml:6:15: ref.unresolved",
        "openapi.yaml:7:23: ref.file",
        "openapi.yaml:8:15: ref.remote",
        "openapi.yaml:9:15: ref.unresolved",
    ]
    assert reporter.diagnostics[0].hint == 'did you mean "#/components/schemas/Pet"?'


def test_references_in_other_files_are_checked(tmp_path: Path) -> None:
    reporter = Reporter()
    found = document(tmp_path, "x: {$ref: 'part.yaml'}\n", part="a: {$ref: '#/b'}\n")
    check_references(found, reporter)
    (problem,) = findings(reporter)
    assert problem.endswith("part.yaml:1:11: ref.unresolved")


def test_a_urn_may_be_in_a_file_that_is_read_later(tmp_path: Path) -> None:
    reporter = Reporter()
    text = "x: {$ref: 'urn:a:pet#/type'}\ny: {$ref: 'part.yaml#/b'}\n"
    found = document(tmp_path, text, part="b: {$id: 'urn:a:pet', type: object}\n")
    check_references(found, reporter)
    assert findings(reporter) == []
    assert found.root["x"].follow().id == "part.yaml#/b/type"


def test_what_has_the_wrong_kind_is_reported_and_empty(tmp_path: Path) -> None:
    found = document(tmp_path, "paths: [1]\ntags: {a: 1}\n")
    assert found.root.members("paths") == ()
    assert found.root.listed("tags") == ()
    assert findings(found.reporter) == [
        "openapi.yaml:3:8: document.type",
        "openapi.yaml:4:7: document.type",
    ]


PATHS = "paths:\n  /a/{id}:\n    get:\n      operationId: a\n      responses: {%s}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PATHS % '"200": {description: ok}', "6:7: warning: openapi.invalid"),
        ("paths: {}\nextra: 1\n", "1:1: warning: openapi.invalid"),
        ("paths: [a]\n", "3:8: warning: openapi.invalid"),
        (
            "components: {schemas: {A: {type: strng}}}\n",
            "3:34: warning: openapi.invalid",
        ),
        (
            "components: {schemas: {A: {type: integer, default: x}}}\n",
            "3:27: warning: openapi.invalid",
        ),
        ("components: {schemas: {A b: {}}}\n", "3:23: warning: openapi.invalid"),
    ],
)
def test_validation(tmp_path: Path, text: str, expected: str) -> None:
    reporter = Reporter()
    Validation(document(tmp_path, text)).report(reporter)
    found = [f"{d.location}: {d.severity}: {d.code}" for d in reporter.diagnostics]
    assert found == [f"openapi.yaml:{expected}"]


def test_a_good_document_has_no_findings(tmp_path: Path) -> None:
    reporter = Reporter()
    found = document(tmp_path, "paths: {}\n")
    check_references(found, reporter)
    Validation(found).report(reporter)
    assert reporter.diagnostics == ()
    assert not any(d.severity is Severity.ERROR for d in found.reporter.diagnostics)


def test_a_validator_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    reporter = Reporter()
    Validation(document(tmp_path, "paths: {}\n"), patience=0).report(reporter)
    (note,) = reporter.diagnostics
    assert (note.severity, note.code) == (Severity.NOTE, "openapi.unchecked")
    assert "takes too long" in note.message


def test_a_validator_that_crashes_is_no_defect(tmp_path: Path) -> None:
    reporter = Reporter()
    validation = Validation(document(tmp_path, "paths: {}\n"))
    while validation.process_id is None:
        time.sleep(0.01)
    os.kill(validation.process_id, signal.SIGKILL)
    validation.report(reporter)
    (note,) = reporter.diagnostics
    assert (note.severity, note.code) == (Severity.NOTE, "openapi.unchecked")
    assert "has crashed" in note.message


def test_the_program_of_the_caller_runs_once(root: Path, tmp_path: Path) -> None:
    program = """
from pathlib import Path
from sdkwright.config import ConfigRequest, load_config
from sdkwright.diagnostics import Reporter
from sdkwright.pipeline import build

reporter = Reporter()
config = load_config(ConfigRequest(Path(), "openapi.yaml"), reporter)
build(config, reporter, lambda stage: None)
print([found.code for found in reporter.diagnostics])
"""
    document(tmp_path, "paths: {}\nextra: 1\n")
    done = subprocess.run(
        [sys.executable, "-"],
        input=program,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root / "generator")},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("['openapi.invalid']\n", "")


def test_leaving_ends_the_validator(tmp_path: Path) -> None:
    with Validation(document(tmp_path, "paths: {}\n")) as validation:
        pass
    assert (
        validation.process_id is None
        or not Path(f"/proc/{validation.process_id}").exists()
    )
