"""The style table of OpenAPI 3.1, section 4.8.12.2, and undefined cases."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from runtime.request.encoding import (
    encode_cookie,
    encode_header,
    encode_path,
    encode_query,
)
from runtime.request.scalars import JsonValue

TEXT: JsonValue = "blue"
ARRAY: JsonValue = ["blue", "black", "brown"]
OBJECT: JsonValue = {"R": 100, "G": 200, "B": 150}


@pytest.mark.parametrize(
    ("style", "explode", "value", "expected"),
    [
        ("simple", False, TEXT, "blue"),
        ("simple", False, ARRAY, "blue,black,brown"),
        ("simple", False, OBJECT, "R,100,G,200,B,150"),
        ("simple", True, ARRAY, "blue,black,brown"),
        ("simple", True, OBJECT, "R=100,G=200,B=150"),
        ("label", False, TEXT, ".blue"),
        ("label", False, ARRAY, ".blue,black,brown"),
        ("label", False, OBJECT, ".R,100,G,200,B,150"),
        ("label", True, ARRAY, ".blue.black.brown"),
        ("label", True, OBJECT, ".R=100.G=200.B=150"),
        ("matrix", False, TEXT, ";color=blue"),
        ("matrix", False, ARRAY, ";color=blue,black,brown"),
        ("matrix", False, OBJECT, ";color=R,100,G,200,B,150"),
        ("matrix", True, ARRAY, ";color=blue;color=black;color=brown"),
        ("matrix", True, OBJECT, ";R=100;G=200;B=150"),
    ],
)
def test_path(style: str, explode: bool, value: JsonValue, expected: str) -> None:
    assert encode_path("color", value, style, explode) == expected


@pytest.mark.parametrize(
    ("style", "explode", "value", "expected"),
    [
        ("form", False, TEXT, "color=blue"),
        ("form", False, ARRAY, "color=blue,black,brown"),
        ("form", False, OBJECT, "color=R,100,G,200,B,150"),
        ("form", True, ARRAY, "color=blue&color=black&color=brown"),
        ("form", True, OBJECT, "R=100&G=200&B=150"),
        ("spaceDelimited", False, ARRAY, "color=blue%20black%20brown"),
        ("spaceDelimited", False, OBJECT, "color=R%20100%20G%20200%20B%20150"),
        ("pipeDelimited", False, ARRAY, "color=blue%7Cblack%7Cbrown"),
        ("pipeDelimited", False, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
        ("deepObject", True, OBJECT, "color[R]=100&color[G]=200&color[B]=150"),
        ("deepObject", True, {"a": {"b": [1, 2]}}, "color[a][b][]=1&color[a][b][]=2"),
        ("deepObject", True, ["x", "y"], "color[]=x&color[]=y"),
        ("deepObject", True, [{"a": 1}, {"a": 2}], "color[0][a]=1&color[1][a]=2"),
        ("form", True, [], ""),
        ("form", True, ["a", None, "b"], "color=a&color=b"),
        ("form", True, "", "color="),
        ("form", True, True, "color=true"),
        ("form", True, 1.5, "color=1.5"),
        ("form", True, "ü &=", "color=%C3%BC%20%26%3D"),
    ],
)
def test_query(style: str, explode: bool, value: JsonValue, expected: str) -> None:
    pairs = encode_query("color", value, style, explode, False)
    assert "&".join(f"{key}={text}" for key, text in pairs) == expected


def test_reserved_characters_stay_where_they_are_allowed() -> None:
    written = "a/b?c:d,e&f#g h"
    assert encode_query("q", written, "form", True, True) == [
        ("q", "a/b?c:d,e%26f%23g%20h")
    ]
    assert encode_query("q", written, "form", True, False) == [
        ("q", "a%2Fb%3Fc%3Ad%2Ce%26f%23g%20h")
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a%20b", "a%20b"),
        ("100%", "100%25"),
        ("%2520", "%2520"),
        ("%2f%zz%é", "%2f%25zz%25%C3%A9"),
    ],
)
def test_escapes_stay_where_reserved_characters_are_allowed(
    value: str, expected: str
) -> None:
    assert encode_query("q", value, "form", True, True) == [("q", expected)]
    assert encode_query("q", [value], "form", False, True) == [("q", expected)]
    ((_, text),) = encode_query("q", value, "form", True, False)
    assert unquote(text) == value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a/b", "a%2Fb"),
        ("a?b#c", "a%3Fb%23c"),
        ("50%", "50%25"),
        ("..", "%2E%2E"),
        (".", "%2E"),
        ("../x", "..%2Fx"),
        ("ü", "%C3%BC"),
        (7, "7"),
        (False, "false"),
    ],
)
def test_a_path_value_stays_in_its_segment(value: JsonValue, expected: str) -> None:
    assert encode_path("id", value, "simple", False) == expected


@pytest.mark.parametrize(
    ("explode", "value", "expected"),
    [
        (False, TEXT, "blue"),
        (False, ARRAY, "blue,black,brown"),
        (False, OBJECT, "R,100,G,200,B,150"),
        (True, OBJECT, "R=100,G=200,B=150"),
    ],
)
def test_header(explode: bool, value: JsonValue, expected: str) -> None:
    assert encode_header(value, explode) == expected


def test_cookie() -> None:
    assert encode_cookie("color", TEXT, True) == "color=blue"
    assert encode_cookie("color", ARRAY, False) == "color=blue,black,brown"
    assert encode_cookie("color", ["a", "b"], True) == "color=a; color=b"
