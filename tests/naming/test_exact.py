"""Names of the document that become the same name in Python."""

from __future__ import annotations

from itertools import permutations

import pytest

from sdkwright.diagnostics import Location, Reporter
from sdkwright.naming.exact import take_names, wanted
from sdkwright.naming.scope import NameReporter, Scope


def names(*wires: str, hint: str | None = None) -> dict[str, str]:
    """The name of each field; ``hint`` is that of the last one."""
    scope = Scope("a model", NameReporter(Reporter(), lambda key: location()), ["copy"])
    hints = [*(None for _ in wires[1:]), hint]
    items = [wanted(("", w), w, h) for w, h in zip(wires, hints, strict=True)]
    return {wire: name for (_, wire), name in take_names(items, scope, {}).items()}


def location() -> Location:
    return Location("spec.yaml")


@pytest.mark.parametrize(
    "expected",
    [
        {"first_name": "first_name", "firstName": "firstName"},
        {"id": "id", "_id": "underscore_id", "ID": "ID"},
        {"user_id": "user_id", "user-id": "user_dash_id", "userId": "userId"},
        {"filter_name": "filter_name", "filter[name]": "filter_bracket_name"},
        {"copy": "copy_", "Copy": "Copy"},
        {"self": "self_", "Self": "Self"},
    ],
)
def test_exact_spelling_keeps_its_name(expected: dict[str, str]) -> None:
    for wires in permutations(expected):
        assert names(*wires) == expected


def test_first_one_has_the_name_if_none_is_exact() -> None:
    assert names("user-id", "userId") == {"user-id": "user_id", "userId": "userId"}
    assert names("userId", "user-id") == {
        "userId": "user_id",
        "user-id": "user_dash_id",
    }


def test_declared_name_wins() -> None:
    assert names("first_name", "n", hint="first_name") == {
        "n": "first_name",
        "first_name": "first_underscore_name",
    }


def test_same_name_in_two_places() -> None:
    scope = Scope("get", NameReporter(Reporter(), lambda key: location()))
    items = [
        wanted(("path", "userId"), "", None, "{}_path"),
        wanted(("body", "userId"), "", None, "body_{}"),
        wanted(("body", "user_id"), "", None, "body_{}"),
    ]
    assert take_names(items, scope, {}) == {
        ("body", "user_id"): "user_id",
        ("path", "userId"): "userId",
        ("body", "userId"): "body_user_id",
    }
