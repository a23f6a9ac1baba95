"""Requests of calls, before they are sent."""

from __future__ import annotations

from typing import Any

import pytest

from runtime import call as calls
from runtime.call import Call, Options, json_body
from runtime.errors import (
    ArgumentError,
    ErrorTypes,
    ResponseError,
)
from runtime.pagination.parameters import parameter_of, with_parameter
from runtime.request.build import PreparedRequest, prepare
from runtime.request.headers import checked_header, merged, with_credentials
from runtime.request.special import with_query
from runtime.sentinel import UNSET
from runtime.settings import Settings
from runtime.transport.hooks import Hooks

BASE = "https://a/v1/"


def drafted(
    *parameters: calls.Parameter, path: str = "/x", **more: Any
) -> PreparedRequest:
    options: dict[str, Any] = {"options": Options(), "responses": {"200": int}, **more}
    call: Call[Any] = Call(
        "GET", path, operation_id="x", parameters=parameters, **options
    )
    types = ErrorTypes(ResponseError, ResponseError)
    values = {"X-Team": "blue", "page": 3}
    return prepare(call, Settings(BASE, "test", types, Hooks(), globals=values))


def test_the_clients_values_stand_in_for_none() -> None:
    found = drafted(
        calls.Header("X-Team", None, str, is_global=True),
        calls.Query("page", None, int, is_global=True),
        calls.Query("size", None, int, is_global=True),
    )
    assert found.headers["X-Team"] == "blue"
    assert found.url == "https://a/v1/x?page=3"
    own = drafted(calls.Header("X-Team", "red", str, is_global=True))
    assert own.headers["X-Team"] == "red"
    # The client's value is for global parameters only.
    assert "X-Team" not in drafted(calls.Header("X-Team", None, str)).headers


def test_a_declared_user_agent_stands_in_for_the_sdks() -> None:
    found = drafted(calls.Header("user-agent", "mine", str))
    assert found.headers == {"user-agent": "mine", "Accept": "application/json"}


def test_a_server_of_the_call_wins() -> None:
    found = drafted(options=Options(server_url="http://b/"))
    assert (found.url, found.server_url) == ("http://b/x", "http://b")


def test_parameters_side_by_side() -> None:
    found = drafted(
        calls.Path("a", "1/2", str),
        calls.Path("b", [1, 2], list[int], style="matrix", explode=True),
        calls.Query("q", ["x", "y"], list[str]),
        calls.Query("a", "{b}", str),
        calls.Cookie("c", 1, int),
        calls.Cookie("d", "é", str),
        path="/{a}/{b}",
    )
    assert found.url == "https://a/v1/1%2F2/;b=1;b=2?q=x&q=y&a=%7Bb%7D"
    assert found.headers["Cookie"] == "c=1; d=%C3%A9"


@pytest.mark.parametrize(
    ("responses", "accept"),
    [
        ({"204": None}, "*/*"),
        ({"204": None, "200": int}, "application/json"),
        ({}, "*/*"),
    ],
)
def test_what_is_accepted(responses: dict[str, Any], accept: str) -> None:
    assert drafted(responses=responses).headers["Accept"] == accept


@pytest.mark.parametrize(
    ("parameter", "message"),
    [
        (calls.Query("n", "x", int), r"^n: .* not str$"),
        (calls.Query("n", [1, "x"], list[int]), r"^n\.1: .* not str$"),
        (calls.Header("X", "a\nb", str), "^X: a header takes printable ASCII"),
        (calls.Path("p", [], list[str]), "^p: is part of the path"),
    ],
)
def test_what_cannot_be_sent_is_named(parameter: calls.Parameter, message: str) -> None:
    with pytest.raises(ArgumentError, match=message):
        drafted(parameter, path="/{p}")


def test_headers_are_merged_whatever_their_case() -> None:
    headers = {"Accept": "a", "X-B": "b"}
    assert merged(headers, {}) == headers
    assert merged(headers, {"ACCEPT": "c"}) == {"X-B": "b", "ACCEPT": "c"}
    assert headers == {"Accept": "a", "X-B": "b"}


def test_the_cookie_of_credentials_joins_the_others() -> None:
    assert with_credentials({"Cookie": "a=1"}, {"Cookie": "k=2"}) == {
        "Cookie": "a=1; k=2"
    }
    assert with_credentials({}, {"Cookie": "k=2"}) == {"Cookie": "k=2"}
    assert with_credentials({"Cookie": "a=1"}, {"X": "2"}) == {
        "Cookie": "a=1",
        "X": "2",
    }


def test_a_body_without_given_fields() -> None:
    unset = UNSET
    assert json_body(dict[str, Any], {"a": unset}, optional=True) is None
    assert json_body(dict[str, Any], unset) is None
    empty = json_body(dict[str, Any], {"a": unset})
    assert empty is not None
    assert empty.encode().content == b"{}"


def test_a_field_of_no_body_cannot_be_set() -> None:
    call: Call[Any] = Call(
        "GET", "/x", operation_id="x", responses={}, options=Options()
    )
    assert parameter_of(call, "a") is None
    with pytest.raises(RuntimeError, match=r"no body for page\.after"):
        with_parameter(call, ("page", "after"), 1)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://h/x", "http://h/x?key=new"),
        ("http://h/x?a=%2F&b", "http://h/x?a=%2F&b&key=new"),
        ("http://h/x?key=old", "http://h/x?key=new"),
        ("http://h/x?key=old&a=1&k%65y=older&keys=2", "http://h/x?a=1&keys=2&key=new"),
        ("http://h/x?a=1#top", "http://h/x?a=1&key=new"),
    ],
)
def test_the_query_of_credentials(url: str, expected: str) -> None:
    assert with_query(url, {"key": "new"}) == expected
    assert with_query(url, {}) == url


def test_headers_are_checked() -> None:
    assert checked_header("X", "a\tb") == "a\tb"
    for name, value in [("X", "a\nb"), ("X", "é"), ("X Y", "a"), ("", "a")]:
        with pytest.raises(ArgumentError):
            checked_header(name, value)


def test_credentials_in_the_query_are_encoded() -> None:
    assert with_query("http://a/b", {}) == "http://a/b"
    assert with_query("http://a/b", {"k": "a b"}) == "http://a/b?k=a%20b"
    assert with_query("http://a/b?c=1", {"k": "v"}) == "http://a/b?c=1&k=v"
