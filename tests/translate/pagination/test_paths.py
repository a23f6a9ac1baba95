"""Paths into results."""

from __future__ import annotations

import pytest

from sdkwright.translate.pagination.paths import format_path, parse_path


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("$", ()),
        ("$.data", ("data",)),
        ("$.meta['next page']", ("meta", "next page")),
        ('$.["@odata.nextLink"]', ("@odata.nextLink",)),
        ("$.data[*]", ("data",)),
        ("$.data[-1].id", ("data", -1, "id")),
        ("$.data[-1:].id", ("data", -1, "id")),
        ("$.data[(@.length-1)].id", ("data", -1, "id")),
        ("$.data[0].id", ("data", 0, "id")),
    ],
)
def test_paths(text: str, path: tuple[str | int, ...]) -> None:
    assert parse_path(text) == path
    assert parse_path(format_path(path)) == path


@pytest.mark.parametrize(
    "text", ["data", "$..data", "$.data[*].id", "$.data[1:2]", "$.a[?(@.b)]", "$.", ""]
)
def test_what_is_no_path_to_one_value(text: str) -> None:
    assert parse_path(text) is None


def test_other_roots() -> None:
    assert parse_path("$response.a.b", "$response") == ("a", "b")
    assert parse_path("$request.a", "$response") is None
