"""Notes about the parts that ``x-internal`` leaves out."""

from __future__ import annotations

from pathlib import Path

from sdkwright.diagnostics import Reporter, Severity
from sdkwright.document import Request, check_references, load_document
from sdkwright.translate.api import build_api

DOCUMENT = """openapi: 3.1.0
info: {title: T, version: "1"}
paths:
  /a:
    get: {x-internal: true, responses: {}}
    post:
      x-internal: true
      x-sdkwright-ignore: false
      parameters: [{$ref: '#/components/parameters/P'}]
      responses: {}
  /b: {x-internal: true, get: {responses: {}}, put: {responses: {}}}
  /c: {get: {x-fern-ignore: true, responses: {}}}
components:
  parameters: {P: {name: p, in: query, x-internal: true, schema: {}}}
  schemas:
    S: {x-internal: true}
    T: {x-internal: false}
    Thing:
      required: [secret]
      properties:
        secret: {type: string, x-internal: true}
        kept: {type: string, x-internal: true, x-sdkwright-ignore: false}
        part: {properties: {inner: {$ref: '#/components/schemas/S'}}}
      example: {properties: {no: {x-internal: true}}}
    Either: {oneOf: [{type: string}, {type: integer, x-internal: true}]}
"""


def test_each_kind_is_counted_once(tmp_path: Path) -> None:
    path, reporter = tmp_path / "openapi.yaml", Reporter()
    path.write_text(DOCUMENT, encoding="utf-8")
    document = load_document(Request(path, "openapi.yaml"), reporter)
    assert document is not None
    check_references(document, reporter)
    api = build_api(document, reporter)
    assert [operation.method for operation in api.operations] == ["POST"]
    assert api.operations[0].parameters == ()
    notes = [d for d in reporter.diagnostics if d.code == "extension.internal"]
    assert [(str(d.location), d.severity, d.message) for d in notes] == [
        (f"openapi.yaml:{place}", Severity.NOTE, f"{text} left out")
        for place, text in (
            ("5:5", "3 operations with x-internal: true are"),
            ("14:16", "1 parameter with x-internal: true is"),
            ("16:5", "1 schema with x-internal: true is"),
            ("21:9", "2 properties with x-internal: true are"),
            ("25:38", "1 union member with x-internal: true is"),
        )
    ]
    assert all("x-sdkwright-ignore: false" in (d.hint or "") for d in notes)
