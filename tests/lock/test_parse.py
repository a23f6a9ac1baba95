"""Locks of all kinds, damaged ones too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sdkwright.config import Config
from sdkwright.diagnostics import Reporter, render
from sdkwright.lock.contents import LOCK_FILE
from sdkwright.lock.parse import parse_lock
from sdkwright.lock.record import print_lock
from sdkwright.pipeline import build

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "generated" / LOCK_FILE).read_text(encoding="utf-8")


def problems(text: str) -> str:
    reporter = Reporter()
    parse_lock(text, LOCK_FILE, reporter)
    return render(reporter.diagnostics, lambda file, line: None)


def test_a_lock_is_read_as_it_is_printed() -> None:
    reporter = Reporter()
    assert print_lock(parse_lock(TEXT, LOCK_FILE, reporter)) == TEXT
    assert reporter.diagnostics == ()


def test_entries_of_two_branches() -> None:
    """A conflict in version control: both sides count."""
    lines = TEXT.splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if '"operations": {' in line) + 1
    added = lines[at].replace("~1guardrails/", "~1others/").replace(".list", ".others")
    sides = ["<<<<<<< ours\n", added, "=======\n", lines[at], ">>>>>>> theirs\n"]
    text = "".join([*lines[:at], *sides, *lines[at + 1 :]])
    reporter = Reporter()
    lock = parse_lock(text, LOCK_FILE, reporter)
    assert reporter.diagnostics == ()
    whole = parse_lock(TEXT, LOCK_FILE, reporter)
    assert lock.operations.keys() - whole.operations.keys() == {"#/paths/~1others/get"}
    assert whole.operations.items() <= lock.operations.items()
    assert lock.models == whole.models


def test_a_conflict_over_two_tables() -> None:
    """Each side begins in one table and ends in the next one."""
    lines = TEXT.splitlines(keepends=True)
    start, end = (
        next(n for n, line in enumerate(lines) if f'"{table}": {{' in line) + 2
        for table in ("models", "operations")
    )
    part = "".join(lines[start:end])
    other = part.replace("#/components/schemas/", "#/components/schemas/Other")
    conflict = f"<<<<<<< ours\n{part}=======\n{other}>>>>>>> theirs\n"
    reporter = Reporter()
    text = "".join([*lines[:start], conflict, *lines[end:]])
    lock = parse_lock(text, LOCK_FILE, reporter)
    assert reporter.diagnostics == ()
    whole = parse_lock(TEXT, LOCK_FILE, reporter)
    assert whole.models.items() < lock.models.items()
    assert lock.operations == whole.operations


@pytest.mark.parametrize(
    "text",
    ["", "x", "[]", "null", "{}", '{"lock": {}}', "[" * 10**5],
    ids=range(7),
)
def test_other_files(text: str) -> None:
    assert "error[lock.format]: is not a lock" in problems(text)


def test_later_format() -> None:
    text = TEXT.replace('"lock": 1', '"lock": 2')
    assert "has the format 2: this version reads 1" in problems(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"guardrails.Guardrail"', '"guardrails.Guardrail(object): pass #"'),
        ('"guardrails.Guardrail"', '"os.path.Guardrail"'),
        ('"guardrails.Guardrail"', '"Guardrail"'),
        ('"guardrails.Guardrail"', '"guardrails.class"'),
        ('"guardrails.Guardrail"', "7"),
        ('"http_referer"', '"x = exit()"'),
        ('"guardrails.list"', '"list"'),
        ('"guardrails.Guardrails"', '"../x.Guardrails"'),
        ('"query:offset"', '"offset"'),
        ('{"name": "guardrails.KeyAssignment"', '[{"name": "x"}], "y": {"z": 1'),
    ],
)
def test_names_that_are_none(old: str, new: str) -> None:
    """Names become code."""
    assert old in TEXT
    found = problems(TEXT.replace(old, new, 1))
    assert "error[lock.entry]: the entry" in found
    assert f"{LOCK_FILE}:" in found


def test_damaged_lock_stops_the_run(tmp_path: Path) -> None:
    spec = ROOT / "spec" / "guardrails.yaml"
    config = Config(spec, "guardrails.yaml", tmp_path, lock="{}")
    with pytest.raises(Exception, match="1 diagnostics"):
        build(config, Reporter(), lambda stage: None)


def test_lock_with_characters_of_all_kinds(tmp_path: Path) -> None:
    names = ['"', "\\", "é", "\U0001f600", "\ud800", "a\nb", "{}", ": {"]
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Odd", "version": "1"},
        "paths": {},
        "components": {"schemas": {n: {"properties": {n: {}, "x": {}}} for n in names}},
    }
    (tmp_path / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    config = Config(tmp_path / "openapi.json", "openapi.json", tmp_path / "sdk")
    result = build(config, Reporter(), lambda stage: None, validate_apart=False)
    text = result.files[LOCK_FILE]
    text.encode()
    assert print_lock(parse_lock(text, LOCK_FILE, Reporter())) == text
