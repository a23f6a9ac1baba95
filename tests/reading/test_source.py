"""Reading files: syntax, positions, keys that occur twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.diagnostics import Position, Reporter
from sdkwright.reading.source import Source, check_text, load
from sdkwright.values import format_pointer, parse_pointer

# Nine times as much in each line.
BOMB = "a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


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
        ("a: 18446744073709551616\nb: 1e3", {"a": 2**64, "b": 1000.0}),
        (
            "a: -9223372036854775809\nb: 9223372036854775807",
            {"a": -(2**63) - 1, "b": 2**63 - 1},
        ),
        (
            "a: 9223372036854775809\nb: 9223372036854775810",
            {"a": 2**63 + 1, "b": 2**63 + 2},
        ),
        (
            "007: a\n1.10: b\n1e3: c\n0x1F: d\n+1: e",
            {"007": "a", "1.10": "b", "1e3": "c", "0x1F": "d", "+1": "e"},
        ),
        ("a: !x {b: !y [1.5]}\n1.0: c", {"a": {"b": [1.5]}, "1.0": "c"}),
        ("a: b\0c", {"a": "b\ufffdc"}),
        ("a: b\u2028c\nd: 1", {"a": "b\u2028c", "d": 1}),
        ("a:\t1\nb: [1,\t2]", {"a": 1, "b": [1, 2]}),
        ('{"a": "\\ud83d\\ude00", "b": "\\ud83d"}', {"a": "\U0001f600", "b": "\ufffd"}),
        ('{"a": "x\ty"}', {"a": "x\ty"}),
        ('{"a": 1, // no JSON\n}', {"a": 1, "// no JSON": None}),
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
        ("a: [1, *b]", "yaml.syntax", Position(1, 8)),
        ("a: &b [1, *b]", "source.cycle", Position(1, 11)),
        ("[" * 200 + "]" * 200, "source.depth", Position(1, 101)),
        ("[" * 100_000 + "]" * 100_000, "source.depth", Position(1, 101)),
        ("a: " + "[" * 200 + "]" * 200, "source.depth", Position(1, 103)),
        (
            "\n".join(" " * n + "a:" for n in range(200)),
            "source.depth",
            Position(101, 101),
        ),
        (BOMB, "source.size", Position(7, 12)),
        ('{"a": ' + "1" * 5000 + "}", "source.number", Position(1, 7)),
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


def test_the_same_twice_is_no_error(tmp_path: Path) -> None:
    for text, severities in (
        ('{"a": [1, true], "a": [1,true]}', ["warning"]),
        ('{"a": 1, "a": true}', ["error"]),
        ("a: {b: [1], c: x}\na:\n  b:\n  - 1\n  c: x\n", ["warning"]),
        ("a: 1\na: '1'\n", ["error"]),
        ("x: {description: a, description: b}\n", ["warning"]),
        ("x: &x {a: 1}\ny: [*x]\nz: 1\nz: 1\n", ["warning"]),
    ):
        source, reporter = read(tmp_path, text)
        assert source is not None
        check_text(source, reporter)
        assert [d.severity for d in reporter.diagnostics] == severities


def test_odd_text_has_positions(tmp_path: Path) -> None:
    source, reporter = read(tmp_path, "a: x\x08y\nb: {c: d\u2028e, f: g}\n")
    assert source is not None
    (found,) = reporter.diagnostics
    assert (found.code, str(found.location)) == ("yaml.control-character", "spec:1:5")
    assert source.location(("b", "f"), key=True).position == Position(2, 13)


def test_a_text_file_is_one_string(tmp_path: Path) -> None:
    path, reporter = tmp_path / "about.md", Reporter()
    path.write_text("# About\n\n{not json}\n", encoding="utf-8")
    source = load(path, reporter)
    assert source is not None
    assert source.tree == "# About\n\n{not json}\n"
    assert source.location(()).position == Position(1, 1)


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
