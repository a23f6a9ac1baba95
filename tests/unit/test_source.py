"""Reading files: syntax, positions, keys that occur twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.diagnostics import Position, Reporter
from sdkwright.source import Source, check_text, load
from sdkwright.values import format_pointer, parse_pointer


def read(folder: Path, text: str | bytes) -> tuple[Source | None, Reporter]:
    path, reporter = folder / "spec", Reporter()
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load(path, reporter, "spec"), reporter


def tree(folder: Path, text: str | bytes) -> object:
    source, reporter = read(folder, text)
    assert source is not None, reporter.diagnostics
    return source.tree


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: on\nb: no\nc: 1e3", {"a": "on", "b": "no", "c": 1000.0}),
        ("a: 2024-01-01", {"a": "2024-01-01"}),
        ("200: a\ntrue: b\nnull: c", {"200": "a", "true": "b", "null": "c"}),
        ("a: &x {b: 1}\nc: {<<: *x, d: 2}", {"a": {"b": 1}, "c": {"b": 1, "d": 2}}),
        ("a: &x {b: 1}\nc: {<<: *x, b: 2}", {"a": {"b": 1}, "c": {"b": 2}}),
        ("x: {<<: [{a: 1}, {a: 2, b: 3}]}", {"x": {"a": 1, "b": 3}}),
        ("\ufeffa: 1", {"a": 1}),
        ("a: !tag b", {"a": "b"}),
        ('{"a": 1}', {"a": 1}),
        ("{a: 1}", {"a": 1}),
        ('{"a": "b\\u0001"}', {"a": "b\x01"}),
        ('{"a": 12345678901234567890123}', {"a": 12345678901234567890123}),
        ("a: 1\r\nb: 2\r\n", {"a": 1, "b": 2}),
    ],
)
def test_trees(tmp_path: Path, text: str, expected: object) -> None:
    assert tree(tmp_path, text) == expected


@pytest.mark.parametrize(
    ("text", "code", "position"),
    [
        ("a: [1\nb: 2", "yaml.syntax", Position(2, 2)),
        ("a: 1\n\tb: 2", "yaml.syntax", Position(2, 1)),
        ('{"a": 1,\n "b" 2}', "json.syntax", Position(2, 6)),
        (b"a: 1\nb: \xff", "source.encoding", Position(2, 4)),
        ("\xe9".encode("utf-16"), "source.encoding", Position(1, 1)),
        ("", "source.empty", None),
        ("  \n", "source.empty", None),
    ],
)
def test_syntax(
    tmp_path: Path, text: str | bytes, code: str, position: Position | None
) -> None:
    source, reporter = read(tmp_path, text)
    assert source is None
    (found,) = reporter.diagnostics
    assert found.code == code
    assert found.location is not None
    assert found.location.position == position


def test_files_that_are_not_there(tmp_path: Path) -> None:
    reporter = Reporter()
    assert load(tmp_path / "missing", reporter) is None
    assert load(tmp_path, reporter) is None
    assert {d.code for d in reporter.diagnostics} == {
        "source.missing",
        "source.unreadable",
    }


@pytest.mark.parametrize(
    "text",
    [
        'a:\n  b:\n    - c: 1\n    - {d: "x"}\n',
        '{"a":\n  {"b":\n    [{"c": 1},\n     {"d": "x"}]}}',
    ],
)
def test_positions(tmp_path: Path, text: str) -> None:
    source, _ = read(tmp_path, text)
    assert source is not None
    lines = text.splitlines()

    def at(pointer: tuple[str | int, ...], *, key: bool = False) -> str:
        position = source.location(pointer, key=key).position
        assert position is not None
        return lines[position.line - 1][position.column - 1 :]

    assert at(("a", "b"), key=True).strip('"').startswith("b")
    assert at(("a", "b", 0, "c")).startswith("1")
    assert at(("a", "b", 1, "d")).startswith('"x"')
    assert at(("a", "b", 1, "d"), key=True).strip('"').startswith("d")
    # Unknown places are shown at their nearest parent.
    assert at(("a", "b", 1, "d", "e", 5)).startswith('"x"')


def test_every_double_key_is_reported_once(tmp_path: Path) -> None:
    for text in (
        "a: 1\nb:\n  c: 1\n  c: 2\na:\n  d: 1\n",
        '{"a": 1,\n"b": {"c": 1,\n"c": 2},\n"a": {"d": 1}}',
    ):
        source, reporter = read(tmp_path, text)
        assert source is not None
        check_text(source, reporter)
        assert [d.message for d in reporter.diagnostics] == [
            'the key "c" is given twice',
            'the key "a" is given twice',
        ]


def test_merge_keys_are_not_double(tmp_path: Path) -> None:
    source, reporter = read(tmp_path, "a: &x {b: 1}\nc: {<<: *x, b: 2}\n")
    assert source is not None
    check_text(source, reporter)
    assert reporter.diagnostics == ()


def test_pointers() -> None:
    assert format_pointer(("a/b", "c~d", 0)) == "/a~1b/c~0d/0"
    assert parse_pointer("/a~1b/c~0d/0") == ("a/b", "c~d", "0")
    assert parse_pointer("/paths/~1x{id}") == ("paths", "/x{id}")
    assert parse_pointer("") == ()
    assert parse_pointer("definitions/x") is None
