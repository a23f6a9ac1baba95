"""The reasons of changes: the places in both documents, and what is different there."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from sdkwright.comparison import Inputs, with_reasons
from sdkwright.diagnostics import Reporter
from sdkwright.run import build_result
from sdkwright.surface import Kind, compare

OLD = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /pets:
    get:
      operationId: list
      tags: [pets]
      parameters:
        - {name: size, in: query, schema: {type: integer}}
        - {name: gone, in: query, schema: {type: integer}}
      responses:
        "200":
          description: Pets
          content:
            application/json: {schema: {$ref: "#/components/schemas/Pet"}}
        "404": {$ref: "#/components/responses/Missing"}
components:
  responses:
    Missing:
      description: No
      content:
        application/json: {schema: {$ref: "#/components/schemas/Fault"}}
  schemas:
    Fault: {type: object, properties: {message: {type: string}}}
    Pet:
      type: object
      required: [name, kind]
      properties:
        name: {type: string, description: Called}
        kind: {$ref: "#/components/schemas/Kind"}
        free: {type: string}
    Kind: {type: string, enum: [cat, dog]}
"""
EDITS = {
    "size, in: query, schema: {type: integer}": "size, in: query, required: true, "
    "schema: {type: string}",
    "        - {name: gone, in: query, schema: {type: integer}}\n": "",
    "[name, kind]": "[kind]",
    "Called": "Named",
    "cat, dog": "cat, dog, fish",
    "free: {type: string}": "free: {type: [string, 'null'], maxLength: 3}",
    '        "404": {$ref: "#/components/responses/Missing"}\n': "",
}
REASONS = {
    (
        Kind.PARAMETER_REQUIRED,
        "client.pets.list(size)",
    ): "old.yaml:9:11 → new.yaml:9:11: "
    'schema.type: "integer" → "string"; required: true is new',
    (Kind.PARAMETER_REMOVED, "client.pets.list(gone)"): (
        "old.yaml:10:11 → new.yaml:5:5: gone"
    ),
    (Kind.ERROR_REMOVED, "client.pets.list"): "old.yaml:16:9 → new.yaml:5:5: gone",
    (Kind.FIELD_OPTIONAL, "components.Pet.name"): (
        'old.yaml:29:9 → new.yaml:27:9: "required" no longer lists it'
    ),
    (Kind.DOCS, "components.Pet.name"): (
        'old.yaml:29:9 → new.yaml:27:9: description: "Called" → "Named"'
    ),
    (Kind.VALUE_ADDED, "components.Kind"): "old.yaml:32:5 → new.yaml:30:43: new",
}


@pytest.mark.slow
def test_reasons(tmp_path: Path) -> None:
    new = OLD
    for old, text in EDITS.items():
        assert old in new
        new = new.replace(old, text)
    (tmp_path / "old.yaml").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.yaml").write_text(new, encoding="utf-8")
    with contextlib.chdir(tmp_path):
        inputs = Inputs(
            tmp_path,
            tmp_path,
            Reporter(),
            lambda stage: None,
            lambda config, keep: build_result(
                config, Reporter(), lambda stage: None, keep=keep, use_cache=False
            ),
        )
        before = inputs.side("old.yaml")
        after = inputs.side("new.yaml", old=before)
        changes = with_reasons(compare(before.tree, after.tree), before, after)
    found = {(change.kind, change.symbol): change.reason for change in changes}
    for key, reason in REASONS.items():
        assert found[key] == reason
    # A change has a place on both sides, unless it is new or gone altogether.
    for change in changes:
        ends = change.kind.value.endswith((" added", " removed"))
        is_examples = change.kind is Kind.EXAMPLES
        assert is_examples or ends or None not in change.places, change
