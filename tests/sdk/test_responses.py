"""Answers newer than the SDK are kept whole; broken ones are named as such."""

from __future__ import annotations

import pytest

from helpers.guardrails.facts import GUARDRAIL_ID
from helpers.guardrails.server import Fault, GuardrailsServer
from helpers.guardrails.sides import Side
from openrouter import OpenRouter, components, errors

NEW_FILTERS = [
    {"action": "mask", "pattern": "a", "label": None, "priority": 3},
    {"action": "block", "pattern": "b"},
]


def test_unknown_fields_are_kept(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    server.fail_next(Fault(merge={"data": {"colour": "red"}, "trace": {"id": 7}}))
    result = side.call(client, "get", id=GUARDRAIL_ID)
    dumped = result.model_dump()
    assert dumped["data"]["colour"] == "red"
    assert dumped["trace"] == {"id": 7}


def test_unknown_enumeration_values_are_kept(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    builtin = {"action": "warn", "slug": "iban", "scan_scope": "last_message"}
    patch = {"reset_interval": "hourly", "content_filter_builtins": [builtin]}
    server.fail_next(Fault(merge={"data": patch}))
    found = side.call(client, "get", id=GUARDRAIL_ID).data
    assert found.reset_interval == "hourly"
    (entry,) = found.content_filter_builtins or []
    assert isinstance(entry, components.ContentFilterBuiltinEntry)
    assert (entry.action, entry.slug, entry.scan_scope) == tuple(builtin.values())


def test_unknown_values_survive_being_sent_back(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.add_guardrail(GUARDRAIL_ID, content_filters=NEW_FILTERS)
    found = side.call(client, "get", id=GUARDRAIL_ID).data
    assert [entry.action for entry in found.content_filters or []] == ["mask", "block"]
    filters = found.content_filters
    created = side.call(client, "create", name="copy", content_filters=filters)
    assert server.last.json["content_filters"] == NEW_FILTERS
    assert created.data.content_filters == filters


def test_unknown_values_survive_the_model_alone() -> None:
    raw = {"action": "mask", "pattern": "a", "new": {"deep": [1]}}
    entry = components.ContentFilterEntry.model_validate(raw)
    assert entry.model_dump(exclude_unset=True) == raw
    assert entry.model_validate_json(entry.model_dump_json()) == entry


@pytest.mark.parametrize(
    "fault",
    [
        Fault(body=b'{"data": '),
        Fault(body=b""),
        Fault(body=b"\xff\xfe{"),
        Fault(body=b"null"),
        Fault(body=b'{"data": {"id": 5}}'),
    ],
    ids=["json", "empty", "encoding", "null", "schema"],
)
def test_a_success_that_cannot_be_read(
    client: OpenRouter, server: GuardrailsServer, side: Side, fault: Fault
) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    server.fail_next(fault)
    with pytest.raises(errors.ResponseValidationError) as caught:
        side.call(client, "get", id=GUARDRAIL_ID)
    error = caught.value
    assert error.status_code == error.raw_response.status_code == 200
    assert error.raw_response.content == fault.body
    assert error.__cause__ is not None
    assert len(server.requests) == 1


def test_a_validation_error_says_where_and_what(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    wrong = {"data": {"name": None, "limit_usd": "much"}}
    server.fail_next(Fault(merge=wrong))
    with pytest.raises(errors.ResponseValidationError) as caught:
        side.call(client, "get", id=GUARDRAIL_ID)
    message = str(caught.value)
    assert "/data/name" in message
    assert "/data/limit_usd" in message
    assert "much" in message


def test_an_unexpected_content_type(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    html = Fault(body=b"<h1>Please log in</h1>", content_type="text/html")
    server.fail_next(html)
    with pytest.raises(errors.OpenRouterError) as caught:
        side.call(client, "list")
    assert caught.value.status_code == 200
    assert "text/html" in str(caught.value)
    assert caught.value.raw_response.content == html.body


@pytest.mark.parametrize(
    "content_type",
    ["application/json; charset=utf-8", "Application/JSON", "application/hal+json"],
)
def test_spellings_of_json(
    client: OpenRouter, server: GuardrailsServer, content_type: str
) -> None:
    server.fail_next(Fault(content_type=content_type))
    assert client.guardrails.list().result.total_count == 0


def test_an_undeclared_success_has_the_only_declared_type(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.fail_next(Fault(status=202, body=b'{"data": [], "total_count": 0}'))
    assert side.call(client, "list").result.total_count == 0
    server.fail_next(Fault(status=202, body=b'{"state": "queued"}'))
    with pytest.raises(errors.ResponseValidationError) as caught:
        side.call(client, "list")
    assert caught.value.status_code == caught.value.raw_response.status_code == 202
    assert str(caught.value).startswith(
        "the request succeeded, but its response (status 202) breaks its schema:"
    )


def test_redirects_are_followed(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    elsewhere = {"Location": f"{server.url}/guardrails?limit=7"}
    server.fail_next(Fault(status=307, headers=elsewhere))
    assert side.call(client, "list").result.total_count == 0
    assert server.last.query == {"limit": "7"}


def test_a_missing_optional_field_is_none_and_not_set(
    client: OpenRouter, server: GuardrailsServer
) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    found = client.guardrails.get(id=GUARDRAIL_ID).data
    assert found.limit_usd is None
    assert "limit_usd" not in found.model_fields_set
    assert "updated_at" in found.model_fields_set
