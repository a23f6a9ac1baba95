from __future__ import annotations

import pytest

from sdkwright.versions import current_version, increased, python_version


@pytest.mark.parametrize(
    ("written", "version"),
    [
        ("1.2.0", "1.2.0"),
        ("v1", "1"),
        (" 2.0 ", "2.0"),
        ("1.0.0-beta.1", "1.0.0b1"),
        ("1.0.0-rc1", "1.0.0rc1"),
        ("1.0.0+build5", "1.0.0"),
        ("2024-10-01", "2024.10.1"),
        ("2024-1-1", "2024.1.1"),
        ("1.2.3.4", "1.2.3.4"),
        ("latest", None),
        ("", None),
        ("1.0 (draft)", None),
        ("__import__('os')", None),
    ],
)
def test_versions_of_documents(written: str, version: str | None) -> None:
    assert python_version(written) == version


@pytest.mark.parametrize(
    ("released", "document", "version"),
    [
        (None, "1.2.0", "1.2.0"),
        (None, "draft", "0.1.0"),
        ("1.9.0", "1.10.0", "1.10.0"),
        ("1.10.0", "1.9.0", "1.10.0"),
        ("1.10.0", "draft", "1.10.0"),
    ],
)
def test_the_higher_version_counts(
    released: str | None, document: str, version: str
) -> None:
    assert current_version(released, document) == version


@pytest.mark.parametrize(
    ("version", "next_ones"),
    [
        ("1.2.3", ["2.0.0", "1.3.0", "1.2.4"]),
        ("0.2.3", ["0.3.0", "0.2.4", "0.2.4"]),
        ("1", ["2.0.0", "1.1.0", "1.0.1"]),
        ("2024.10.1", ["2025.0.0", "2024.11.0", "2024.10.2"]),
        ("1.0.0b2", ["1.0.0b3"] * 3),
        ("1!2.0", ["1!3.0.0", "1!2.1.0", "1!2.0.1"]),
        ("1.2.3.4", ["2.0.0", "1.3.0", "1.2.4"]),
        ("1.2.3.post1", ["2.0.0", "1.3.0", "1.2.4"]),
    ],
)
def test_next_versions(version: str, next_ones: list[str]) -> None:
    assert [increased(version, place) for place in range(3)] == next_ones
