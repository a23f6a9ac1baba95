"""Errors of calls."""

from __future__ import annotations

import pickle

import httpx2

from runtime.errors import NoResponseError, ResponseError


def test_errors_survive_pickling() -> None:
    request = httpx2.Request("GET", "http://a")
    response = httpx2.Response(418, text="short and stout", request=request)
    error = ResponseError("a teapot", response)
    again = pickle.loads(pickle.dumps(error))
    assert (again.message, again.status_code, again.body) == (
        "a teapot",
        418,
        "short and stout",
    )


def test_an_error_without_a_response() -> None:
    assert NoResponseError().message == "no response was received"
    assert str(NoResponseError("words")) == "words"
