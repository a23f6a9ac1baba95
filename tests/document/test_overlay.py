"""Overlays: what they make of a document, and where its parts are from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.diagnostics import Reporter
from sdkwright.document.overlay import apply_overlays
from sdkwright.reading.source import Source, load

HEAD = 'overlay: 1.1.0\ninfo: {title: T, version: "1"}\nactions:\n'


def read(path: Path, text: str) -> Source:
    path.write_text(text, encoding="utf-8")
    source = load(path, Reporter(), path.name)
    assert source is not None
    return source


def apply(folder: Path, text: str, actions: str) -> tuple[Source | None, Reporter]:
    source = read(folder / "spec.yaml", text)
    before = json.dumps(source.tree)
    overlay = read(folder / "overlay.yaml", HEAD + actions)
    reporter = Reporter()
    edited = apply_overlays(source, [overlay], reporter)
    assert json.dumps(source.tree) == before
    return edited, reporter


def tree(folder: Path, text: str, actions: str) -> Any:  # any document
    edited, reporter = apply(folder, text, actions)
    assert edited is not None, reporter.diagnostics
    return edited.tree


@pytest.mark.parametrize(
    ("text", "actions", "expected"),
    [
        ("a: {b: 1}", "- {target: $.a, update: {c: 2}}", {"a": {"b": 1, "c": 2}}),
        ("a: {b: 1}", "- {target: $.a, update: {b: 2}}", {"a": {"b": 2}}),
        ("a: {b: {c: 1}}", "- {target: $, update: {a: {b: {d: 2}}}}",
         {"a": {"b": {"c": 1, "d": 2}}}),
        ("a: [1]", "- {target: $.a, update: 2}", {"a": [1, 2]}),
        ("a: [1]", "- {target: $.a, update: {b: 2}}", {"a": [1, {"b": 2}]}),
        ("a: [1]", "- {target: $.a, update: [2, 3]}", {"a": [1, 2, 3]}),
        ("a: {b: [1]}", "- {target: $.a, update: {b: [2]}}", {"a": {"b": [1, 2]}}),
        ("a: {b: 1}", "- {target: $.a.b, update: x}", {"a": {"b": "x"}}),
        ("a: {b: 1}", "- {target: $.a.b, update: null}", {"a": {"b": None}}),
        ("a: [1, 2, 3, 4]", "- {target: '$.a[?@ > 1 && @ < 4]', remove: true}",
         {"a": [1, 4]}),
        ("a: {b: {b: {b: 1}}}", "- {target: $..b, remove: true}", {"a": {}}),
        ("a: {b: 1}", "- {target: $.a, remove: true, update: {c: 1}}", {}),
        ("a: {b: 1}", "- {target: $.a, remove: false, update: {c: 1}}",
         {"a": {"b": 1, "c": 1}}),
        ("a: {b: 1}\nc: {}", "- {target: $.c, copy: $.a}",
         {"a": {"b": 1}, "c": {"b": 1}}),
        ("a: {b: [1]}\nc: {}",
         "- {target: $.c, copy: $.a}\n- {target: $.c.b, update: 2}",
         {"a": {"b": [1]}, "c": {"b": [1, 2]}}),
        ("a: &a {b: []}\nc: *a", "- {target: $.c.b, update: 1}",
         {"a": {"b": []}, "c": {"b": [1]}}),
        ("a: [{}, {}]", "- {target: '$.a[*]', update: &x {l: []}}\n"
         "- {target: '$.a[0].l', update: 1}", {"a": [{"l": [1]}, {"l": []}]}),
        ("a: {x: {enum: [1, 2]}, y: {enum: [1]}}",
         "- {target: '$..[?length(@.enum) > 1]', update: {x-open: true}}",
         {"a": {"x": {"enum": [1, 2], "x-open": True}, "y": {"enum": [1]}}}),
        ("a: {}", "- {target: $.b, update: {c: 1}}", {"a": {}}),
    ],
)  # fmt: skip
def test_results(tmp_path: Path, text: str, actions: str, expected: object) -> None:
    assert tree(tmp_path, text, actions) == expected


@pytest.mark.parametrize(
    ("actions", "expected"),
    [
        ("- {target: $.a, update: [1]}", "4:25: overlay.incompatible"),
        ("- {target: $.a, update: {b: {c: 1}}}", "4:29: overlay.incompatible"),
        ("- {target: $.a, update: {l: x}}", "4:29: overlay.incompatible"),
        ("- {target: $.a.l, update: {}}\n- {target: $, remove: true}",
         "5:12: overlay.action"),
        ("- {target: '$[*]', update: {}}", "4:12: overlay.action"),
        ("- {target: $.a, copy: $.x}", "4:23: overlay.action"),
        ("- {target: $.a, copy: '$.a[*]'}", "4:23: overlay.action"),
        ("- {target: $.a, copy: $.a, update: {}}", "4:23: overlay.action"),
        ("- {target: a, update: {}}", "4:12: overlay.action"),
        ("- {target: 1, update: {}}", "4:12: overlay.action"),
    ],
)  # fmt: skip
def test_mistakes(tmp_path: Path, actions: str, expected: str) -> None:
    edited, reporter = apply(tmp_path, "a: {b: 1, l: [1]}\nc: 1\n", actions)
    assert edited is None
    found = [f"{d.location}: {d.code}" for d in reporter.diagnostics]
    assert found == [f"overlay.yaml:{expected}"]


def test_everything_knows_where_it_is_from(tmp_path: Path) -> None:
    text = "a:\n- one\n- two\n- {name: three}\nb: {}\n"
    actions = (
        "- {target: '$.a[1]', remove: true}\n"
        "- {target: $.a, update: [{name: four, x: 1}]}\n"
        "- {target: $.b, update: {new: {x: 1}}}\n"
        "- {target: $.b.new, copy: '$.a[1]'}\n"
        "- {target: $.b.new.x, update: 5}\n"
    )
    edited, _ = apply(tmp_path, text, actions)
    assert edited is not None
    assert edited.tree == {
        "a": ["one", {"name": "three"}, {"name": "four", "x": 1}],
        "b": {"new": {"x": 5, "name": "three"}},
    }

    def at(*pointer: str | int, key: bool = False) -> str:
        return str(edited.location(pointer, key=key))

    assert at("a", 0) == "spec.yaml:2:3"
    assert at("a", 1, "name") == "spec.yaml:4:10"
    assert at("a", 2, "name") == "overlay.yaml:5:33"
    assert at("a", 2, "name", key=True) == "overlay.yaml:5:27"
    assert at("b") == "spec.yaml:5:4"
    assert at("b", "new", key=True) == "overlay.yaml:6:26"
    assert at("b", "new", "name") == "spec.yaml:4:10"
    assert at("b", "new", "x") == "overlay.yaml:8:31"
