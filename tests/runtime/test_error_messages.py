"""What servers say about errors."""

from __future__ import annotations

from typing import Any

import pytest

from runtime.error_messages import error_message

# The bodies of frameworks and of APIs.
SAID: dict[str, tuple[Any, str | None]] = {
    "text": ("gone", "gone"),
    "FastAPI": ({"detail": "Not Found"}, "Not Found"),
    "FastAPI 422": (
        {
            "detail": [
                {
                    "type": "string_too_short",
                    "loc": ["body", "title"],
                    "msg": "String should have at least 1 character",
                    "input": "",
                    "ctx": {"min_length": 1},
                }
            ]
        },
        "body.title: String should have at least 1 character",
    ),
    "FastAPI 422, several": (
        {
            "detail": [
                {"loc": ["query", "q"], "msg": "Field required"},
                {"loc": ["body", "items", 0, "id"], "msg": "Input should be 1"},
                {"loc": ["query", "q"], "msg": "Field required"},
            ]
        },
        "query.q: Field required\nbody.items.0.id: Input should be 1",
    ),
    "FastAPI with an object": (
        {"detail": {"code": "E1", "message": "no seats"}},
        "no seats",
    ),
    "Prefect 422": (
        {
            "exception_message": "Invalid request received.",
            "exception_detail": [{"loc": ["body", "name"], "msg": "Field required"}],
            "request_body": {"message": "mine"},
        },
        "Invalid request received.\nbody.name: Field required",
    ),
    "Chroma": (
        {"error": "NotFoundError", "message": "Collection [x] does not exist"},
        "Collection [x] does not exist",
    ),
    "OpenAI, LiteLLM": (
        {"error": {"message": "no key", "type": "auth", "param": None, "code": "401"}},
        "no key",
    ),
    "Litestar": (
        {
            "status_code": 400,
            "detail": "Validation failed for POST /books",
            "extra": [{"message": "too short", "key": "title", "source": "body"}],
        },
        "Validation failed for POST /books\nbody.title: too short",
    ),
    "LoopBack": (
        {
            "error": {
                "statusCode": 422,
                "name": "UnprocessableEntityError",
                "message": "The request body is invalid.",
                "details": [
                    {
                        "path": "/title",
                        "code": "minLength",
                        "message": "must NOT have fewer than 1 characters",
                        "info": {"limit": 1},
                    }
                ],
            }
        },
        "The request body is invalid.\n/title: must NOT have fewer than 1 characters",
    ),
    "problem": (
        {
            "type": "https://example.com/probs/out-of-credit",
            "title": "You do not have enough credit.",
            "detail": "Your current balance is 30, but that costs 50.",
            "status": 403,
        },
        "You do not have enough credit: Your current balance is 30, but that costs 50.",
    ),
    "problem, a title": ({"title": "Not Found", "status": 404}, "Not Found"),
    "problem, twice": ({"title": "No", "detail": "No seats"}, "No seats"),
    "problem, parameters": (
        {
            "title": "Your request is not valid.",
            "invalid-params": [{"name": "age", "reason": "must be positive"}],
        },
        "Your request is not valid.\nage: must be positive",
    ),
    "ASP.NET": (
        {
            "title": "One or more validation errors occurred.",
            "status": 400,
            "errors": {"Name": ["The Name field is required."], "Age": ["x", "y"]},
        },
        "One or more validation errors occurred.\nName: The Name field is required.\n"
        "Age: x\nAge: y",
    ),
    "Rails": ({"errors": ["Title can't be blank"]}, "Title can't be blank"),
    "GraphQL": (
        {"errors": [{"message": "no", "path": ["a", 0], "locations": [{"line": 1}]}]},
        "a.0: no",
    ),
    "JSON:API": (
        {
            "errors": [
                {
                    "title": "Invalid Attribute",
                    "detail": "too short",
                    "source": {"pointer": "/data/attributes/name"},
                }
            ]
        },
        "/data/attributes/name: too short",
    ),
    "Django REST": (
        {"title": ["This field is required."], "non_field_errors": ["too many"]},
        "title: This field is required.\ntoo many",
    ),
    "marshmallow": (
        {"code": 422, "errors": {"json": {"title": ["no"], "_schema": ["all"]}}},
        "json.title: no\njson: all",
    ),
    "NestJS": (
        {"statusCode": 400, "message": ["title is empty"], "error": "Bad Request"},
        "Bad Request\ntitle is empty",
    ),
    "Flask-RESTful": ({"message": {"title": "missing"}}, "title: missing"),
    "Jira": ({"errorMessages": [], "errors": {"title": "missing"}}, "title: missing"),
    "errors as an object": ({"errors": {"message": "no", "code": 1}}, "no"),
    "Spring": (
        {
            "status": 400,
            "error": "Bad Request",
            "message": "Validation failed",
            "errors": [{"defaultMessage": "must not be blank", "field": "title"}],
        },
        "Validation failed\ntitle: must not be blank",
    ),
    "GitHub": (
        {
            "message": "Validation Failed",
            "errors": [{"resource": "I", "field": "title", "code": "missing_field"}],
        },
        "Validation Failed\ntitle: missing_field",
    ),
    "Salesforce": ([{"message": "no id", "errorCode": "X"}], "no id"),
    "AWS": ({"__type": "X", "Message": "denied"}, "denied"),
    "Lambda": ({"errorMessage": "boom", "errorType": "X"}, "boom"),
    "Okta": (
        {"errorSummary": "Api failed", "errorCauses": [{"errorSummary": "login"}]},
        "Api failed\nlogin",
    ),
    "OAuth": (
        {"error": "invalid_grant", "error_description": "expired"},
        "invalid_grant: expired",
    ),
    "CouchDB": ({"error": "not_found", "reason": "missing"}, "not_found: missing"),
    "Telegram": ({"ok": False, "description": "Bad Request"}, "Bad Request"),
    "Slack": ({"ok": False, "error": "no_channel"}, "no_channel"),
    "empty places": ({"error": {"message": " "}, "message": "no"}, "no"),
    "nothing": ({"ok": False}, None),
    "null": (None, None),
    "numbers": ({"message": 1, "detail": [2], "errors": {"a": 3}}, None),
    "no error at all": ({"data": [1, 2], "count": 2}, None),
}


@pytest.mark.parametrize("name", SAID)
def test_what_servers_say(name: str) -> None:
    body, expected = SAID[name]
    assert error_message(body) == expected


def test_many_problems_are_counted() -> None:
    body = {"errors": [f"problem {number}" for number in range(12)]}
    lines = (error_message(body) or "").splitlines()
    assert lines == [f"problem {number}" for number in range(10)] + ["and 2 more"]


def test_long_words_are_cut() -> None:
    assert error_message({"message": "x" * 10_001}) == "x" * 10_000


def test_deep_bodies_end() -> None:
    body: Any = "deep"
    for _ in range(100):
        body = {"error": [body]}
    assert error_message(body) is None
