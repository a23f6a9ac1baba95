"""Encoded parameters are decoded to the same values.

The decoder knows RFC 6570 (section 3.2) and the table of OpenAPI 3.1, section
4.8.12.6, and nothing of the encoder. Values that a style cannot distinguish are not
generated: an empty array or object has no text of its own.
"""

from __future__ import annotations

import json
import re
from typing import TypeAlias
from urllib.parse import unquote

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from runtime.request.encoding import (
    encode_cookie,
    encode_header,
    encode_path,
    encode_query,
)
from runtime.request.scalars import JsonValue

# Searches for counterexamples: not for ``make quick``.
pytestmark = pytest.mark.slow

# The same examples in every run, on slow machines, too.
STEADY = settings(derandomize=True, deadline=None, database=None)

Values: TypeAlias = st.SearchStrategy[JsonValue]
Found: TypeAlias = "str | list[str] | dict[str, str]"

RESERVED = ":/?#[]@!$&'()*+,;= %\"<>\\^`{|}~.-_"
TEXT = st.text(st.one_of(st.sampled_from(RESERVED), st.characters(codec="utf-8")))
NAMES = TEXT.filter(bool)
# Header values are not encoded: they cannot contain separators.
PLAIN_TEXT = st.text(
    st.characters(codec="ascii", exclude_characters=",=", min_codepoint=32)
)
NUMBERS: Values = st.one_of(
    st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False)
)
SCALARS: Values = st.one_of(TEXT, NUMBERS)


def arrays_of(items: Values) -> Values:
    return st.lists(items, min_size=1, max_size=4)


def objects_of(names: st.SearchStrategy[str], items: Values) -> Values:
    return st.dictionaries(names, items, min_size=1, max_size=4)


OBJECTS = objects_of(NAMES, SCALARS)
VALUES = st.one_of(SCALARS, arrays_of(SCALARS), OBJECTS)

UNRESERVED = re.compile(r"[A-Za-z0-9._~-]*")


def spelled(value: JsonValue) -> str:
    """The decoded text of a value: a string as it is, other values as JSON."""
    return value if isinstance(value, str) else json.dumps(value)


def wanted(value: JsonValue) -> Found:
    match value:
        case dict():
            return {k: spelled(v) for k, v in value.items()}
        case list():
            return [spelled(v) for v in value]
        case _:
            return spelled(value)


def pairs_of(parts: list[str]) -> dict[str, str]:
    return dict(zip(map(unquote, parts[::2]), map(unquote, parts[1::2]), strict=True))


def split_pairs(parts: list[str]) -> dict[str, str]:
    """Pairs ``name=value``."""
    found = (part.partition("=") for part in parts)
    return {unquote(name): unquote(value) for name, _, value in found}


def decode_list(text: str, like: JsonValue, separator: str, explode: bool) -> Found:
    """Values of RFC 6570 without an operator of their own."""
    match like:
        case dict() if explode:
            return split_pairs(text.split(separator))
        case dict():
            return pairs_of(text.split(separator))
        case list():
            return [unquote(part) for part in text.split(separator)]
        case _:
            return unquote(text)


def decode_path(
    text: str, name: str, style: str, explode: bool, like: JsonValue
) -> Found:
    # An escaped dot is a dot (RFC 3986, 6.2.2.2).
    text = text.replace("%2E", ".")
    match style:
        case "simple":
            return decode_list(text, like, ",", explode)
        case "label":
            assert text.startswith(".")
            return decode_list(text[1:], like, "." if explode else ",", explode)
        case _:
            return decode_matrix(text, name, explode, like)


def decode_matrix(text: str, name: str, explode: bool, like: JsonValue) -> Found:
    """RFC 6570, 3.2.7: an empty value has no ``=``."""
    assert text.startswith(";")
    parts = text[1:].split(";")
    assert not any(part.endswith("=") for part in parts)
    if isinstance(like, dict) and explode:
        return split_pairs(parts)
    found = [part.partition("=") for part in parts]
    assert {unquote(key) for key, _, _ in found} == {name}
    values = [value for _, _, value in found]
    if isinstance(like, list) and explode:
        return [unquote(value) for value in values]
    (value,) = values
    return decode_list(value, like, ",", False)


def decode_form(
    query: str, name: str, explode: bool, like: JsonValue, *, separator: str = ","
) -> Found:
    """``name=value`` pairs between ``&``, for ``form`` and the delimited styles."""
    parts = query.split("&")
    if isinstance(like, dict) and explode:
        return split_pairs(parts)
    found = [part.partition("=") for part in parts]
    assert {unquote(key) for key, _, _ in found} == {name}
    values = [value for _, _, value in found]
    if isinstance(like, list) and explode:
        return [unquote(value) for value in values]
    (value,) = values
    return decode_list(value, like, separator, False)


def decode_deep(query: str, name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in query.split("&"):
        key, _, value = part.partition("=")
        match_ = re.fullmatch(r"([^\[\]]*)\[([^\[\]]*)\]", key)
        assert match_ is not None
        assert unquote(match_[1]) == name
        found[unquote(match_[2])] = unquote(value)
    return found


def joined(pairs: list[tuple[str, str]]) -> str:
    return "&".join(f"{key}={text}" for key, text in pairs)


def is_safe(text: str, separators: str) -> bool:
    """Whether a text has unreserved characters, escapes and separators only."""
    rest = re.sub(r"%[0-9A-F]{2}", "", text)
    rest = rest.translate({ord(character): None for character in separators})
    return UNRESERVED.fullmatch(rest) is not None


def has_dots(value: JsonValue) -> bool:
    """Dots are never escaped (RFC 6570, 1.5): labels with dots are ambiguous."""
    return isinstance(value, list | dict) and "." in json.dumps(value)


@pytest.mark.parametrize("explode", [False, True])
@pytest.mark.parametrize("style", ["simple", "label", "matrix"])
@STEADY
@given(name=NAMES, value=VALUES)
def test_paths(style: str, explode: bool, name: str, value: JsonValue) -> None:
    text = encode_path(name, value, style, explode)
    assert is_safe(text, ",;=.")
    assume(not (style == "label" and explode and has_dots(value)))
    assert decode_path(text, name, style, explode, value) == wanted(value)


@STEADY
@given(text=TEXT)
def test_a_path_value_is_no_step(text: str) -> None:
    found = encode_path("x", text, "simple", False)
    assert found not in (".", "..")
    assert "/" not in found
    assert unquote(found) == text


@pytest.mark.parametrize("explode", [False, True])
@STEADY
@given(name=NAMES, value=VALUES)
def test_form(explode: bool, name: str, value: JsonValue) -> None:
    text = joined(encode_query(name, value, "form", explode, False))
    assert is_safe(text, ",=&")
    assert decode_form(text, name, explode, value) == wanted(value)


@pytest.mark.parametrize("explode", [False, True])
@pytest.mark.parametrize(
    ("style", "separator"), [("spaceDelimited", "%20"), ("pipeDelimited", "%7C")]
)
@STEADY
@given(name=NAMES, data=st.data())
def test_delimited(
    style: str, separator: str, explode: bool, name: str, data: st.DataObject
) -> None:
    # Escaped separators in values cannot be distinguished from separators.
    bad = unquote(separator)
    texts = st.text(st.characters(codec="utf-8", exclude_characters=bad))
    items = st.one_of(texts, NUMBERS)
    containers = st.one_of(arrays_of(items), objects_of(texts.filter(bool), items))
    value = data.draw(containers)
    text = joined(encode_query(name, value, style, explode, False))
    found = decode_form(text, name, explode, value, separator=separator)
    assert found == wanted(value)


@STEADY
@given(name=NAMES, value=OBJECTS)
def test_deep_objects(name: str, value: JsonValue) -> None:
    text = joined(encode_query(name, value, "deepObject", True, False))
    assert is_safe(text, "[]=&")
    assert decode_deep(text, name) == wanted(value)


@STEADY
@given(name=NAMES, value=SCALARS)
def test_reserved_characters_that_are_allowed(name: str, value: JsonValue) -> None:
    ((key, text),) = encode_query(name, value, "form", True, True)
    # Escapes in the value stay as they are.
    assert unquote(key) == name
    assert unquote(text) == unquote(str(wanted(value)))
    # Characters that end the query or one of its pairs are always escaped.
    assert not set("#&+= ") & set(text)


@pytest.mark.parametrize("explode", [False, True])
@STEADY
@given(data=st.data())
def test_headers(explode: bool, data: st.DataObject) -> None:
    items = st.one_of(PLAIN_TEXT, NUMBERS)
    value = data.draw(st.one_of(items, arrays_of(items), objects_of(PLAIN_TEXT, items)))
    text = encode_header(value, explode)
    assert read_header(text, explode, value) == wanted(value)


def read_header(text: str, explode: bool, like: JsonValue) -> Found:
    parts = text.split(",")
    match like:
        case dict() if explode:
            found = (part.partition("=") for part in parts)
            return {name: value for name, _, value in found}
        case dict():
            return dict(zip(parts[::2], parts[1::2], strict=True))
        case list():
            return parts
        case _:
            return text


@pytest.mark.parametrize("explode", [False, True])
@STEADY
@given(name=NAMES, value=VALUES)
def test_cookies(explode: bool, name: str, value: JsonValue) -> None:
    text = encode_cookie(name, value, explode)
    as_query = "&".join(text.split("; "))
    assert is_safe(as_query, ",=&")
    assert decode_form(as_query, name, explode, value) == wanted(value)


@pytest.mark.parametrize("explode", [False, True])
@pytest.mark.parametrize(
    ("style", "expected"), [("matrix", ";color"), ("label", "."), ("simple", "")]
)
def test_the_empty_column_of_paths(style: str, explode: bool, expected: str) -> None:
    # Dot segments are escaped: they would change the path.
    assert unquote(encode_path("color", "", style, explode)) == expected


@pytest.mark.parametrize("explode", [False, True])
def test_the_empty_column_of_queries(explode: bool) -> None:
    assert encode_query("color", "", "form", explode, False) == [("color", "")]
    assert encode_cookie("color", "", explode) == "color="
    assert encode_header("", explode) == ""


@pytest.mark.parametrize("explode", [False, True])
def test_empty_items_of_a_matrix_have_no_equals_sign(explode: bool) -> None:
    items = ";color=a;color" if explode else ";color=a,"
    fields = ";R=a;G" if explode else ";color=R,a,G,"
    assert encode_path("color", ["a", ""], "matrix", explode) == items
    assert encode_path("color", {"R": "a", "G": ""}, "matrix", explode) == fields
