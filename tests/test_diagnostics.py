"""The collection and rendering of diagnostics."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.diagnostics import (
    Diagnostic,
    DiagnosticsError,
    Location,
    Position,
    Reporter,
    Severity,
    lines_below,
    render,
    to_json,
    without_notes,
)


def at(line: int, column: int, file: str = "a.yaml") -> Location:
    return Location(file, Position(line, column))


def shown(diagnostic: Diagnostic, line: str | None = None) -> str:
    return render([diagnostic], lambda file, number: line)


def test_order_is_that_of_the_files() -> None:
    reporter = Reporter()
    reporter.warning("b", "2", at=at(2, 1))
    reporter.error("c", "3", at=at(10, 1))
    reporter.error("a", "1")
    reporter.error("d", "4", at=at(1, 1, "b.yaml"))
    reporter.warning("b", "2", at=at(2, 1))
    assert [d.message for d in reporter.diagnostics] == ["1", "2", "3", "4"]


def test_one_error_in_a_place_is_enough() -> None:
    reporter = Reporter()
    reporter.error("first", "x", at=at(1, 1))
    reporter.error("second", "y", at=at(1, 1))
    reporter.warning("third", "z", at=at(1, 1))
    assert [d.code for d in reporter.diagnostics] == ["first", "third"]


def test_errors_are_raised_with_the_warnings() -> None:
    reporter = Reporter()
    reporter.warning("w", "x")
    reporter.raise_if_errors()
    reporter.error("e", "y")
    with pytest.raises(DiagnosticsError) as caught:
        reporter.raise_if_errors()
    assert [d.code for d in caught.value.diagnostics] == ["w", "e"]


def test_everything_is_shown() -> None:
    diagnostic = Diagnostic(
        Severity.ERROR, "code", "is wrong", at(12, 5), "mend it", (("see", at(3, 1)),)
    )
    assert shown(diagnostic, "    key: value").splitlines() == [
        "a.yaml:12:5: error[code]: is wrong",
        "   12 |     key: value",
        "      |     ^",
        "  note: see: a.yaml:3:1",
        "  hint: mend it",
    ]


def test_what_is_not_known_is_left_out() -> None:
    assert shown(Diagnostic(Severity.WARNING, "c", "m")) == "warning[c]: m\n"
    nowhere = Diagnostic(Severity.WARNING, "c", "m", Location("a"))
    assert shown(nowhere) == "a: warning[c]: m\n"
    assert shown(Diagnostic(Severity.ERROR, "c", "m", at(1, 1))).count("\n") == 1


def test_long_lines_are_cut_around_the_place() -> None:
    line = f"{'x' * 500}HERE{'y' * 500}"
    excerpt, caret = shown(
        Diagnostic(Severity.ERROR, "c", "m", at(1, 501)), line
    ).splitlines()[1:]
    assert len(excerpt) < 120
    assert excerpt[caret.index("^") :].startswith("HERE")


def test_control_characters_do_not_reach_the_terminal() -> None:
    diagnostic = Diagnostic(Severity.ERROR, "c", "a\x1b[31mb", at(1, 3))
    text = shown(diagnostic, "\tx\x1b[2Jy\u202e")
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "a\\x1b[31mb" in text
    excerpt, caret = text.splitlines()[1:]
    assert excerpt[caret.index("^")] == "\\"


def test_json() -> None:
    diagnostic = Diagnostic(
        Severity.ERROR, "code", "m", at(1, 2), None, (("see", Location("b")),)
    )
    assert to_json(diagnostic) == {
        "severity": "error",
        "code": "code",
        "message": "m",
        "file": "a.yaml",
        "line": 1,
        "column": 2,
        "hint": None,
        "detail": None,
        "related": [{"message": "see", "file": "b", "line": None, "column": None}],
    }


def test_a_note_is_one_line_and_no_problem() -> None:
    reporter = Reporter()
    reporter.note("n", "x", at=at(1, 1))
    reporter.make_strict()
    reporter.raise_if_errors()
    (note,) = reporter.diagnostics
    assert shown(note, "text") == "a.yaml:1:1: note[n]: x\n"
    assert without_notes(reporter.diagnostics) == ()


def test_lines_are_those_of_json_and_yaml(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfone\r\ntwo\rthree \xff\xe2\x82\nfour\x0b\xe2\x80\xa8five\n"
    (tmp_path / "spec.yaml").write_bytes(data)
    read = lines_below(tmp_path)
    assert [read("spec.yaml", number) for number in range(8)] == [
        None,
        "one",
        "two",
        "three \ufffd\ufffd",
        "four\x0b\u2028five",
        "",
        None,
        None,
    ]
    assert read("missing.yaml", 1) is None
