"""What request bodies hold: every byte that leaves is checked here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from helpers.guardrails.facts import GUARDRAIL_ID
from helpers.guardrails.server import GuardrailsServer
from helpers.guardrails.sides import Side
from openrouter import OpenRouter, components, errors, types

MODEL = components.ContentFilterEntry(action="redact", label="[KEY]", pattern="sk-.*")
PLAIN: components.ContentFilterEntryTypedDict = {
    "action": "redact",
    "label": "[KEY]",
    "pattern": "sk-.*",
}


def body(server: GuardrailsServer) -> bytes:
    return server.last.body


def test_what_is_left_out_is_not_sent(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    side.call(client, "create", name="x")
    assert body(server) == b'{"name":"x"}'


@pytest.mark.parametrize(
    "name",
    [
        "allowed_models",
        "allowed_providers",
        "content_filter_builtins",
        "content_filters",
        "description",
        "enforce_zdr_anthropic",
        "ignored_models",
        "ignored_providers",
        "limit_usd",
        "reset_interval",
    ],
)
def test_none_is_sent_as_null(
    client: OpenRouter, server: GuardrailsServer, side: Side, name: str
) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    side.call(client, "update", id=GUARDRAIL_ID, **{name: None})
    assert body(server) == b'{"%s":null}' % name.encode()


def test_none_is_left_out_where_null_is_not_allowed(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    side.call(client, "update", id=GUARDRAIL_ID, name=None)
    assert body(server) == b"{}"
    side.call(client, "create", name="x", workspace_id=None)
    assert body(server) == b'{"name":"x"}'


def test_unset_is_the_same_as_left_out(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    side.call(client, "create", name="x", description=types.UNSET)
    assert body(server) == b'{"name":"x"}'


@pytest.mark.parametrize("as_model", [False, True])
def test_unset_is_no_value_of_a_model(
    client: OpenRouter, server: GuardrailsServer, as_model: bool
) -> None:
    unset: Any = types.UNSET

    def create() -> None:
        fields: Any = {"action": "block", "pattern": "a", "label": unset}
        item = components.ContentFilterEntry(**fields) if as_model else fields
        client.guardrails.create(name="x", content_filters=[item])

    with pytest.raises(TypeError, match="leave the field out"):
        create()
    assert server.requests == []
    # What is no text is refused anyway.
    with pytest.raises(ValidationError, match="valid list"):
        components.CreateGuardrailRequest(name="x", allowed_models=unset)


def test_empty_values_are_sent(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    arguments = {"description": "", "allowed_models": [], "enforce_zdr_openai": False}
    side.call(client, "create", name="x", **arguments)
    assert server.last.json == {"name": "x", **arguments}


def test_json_is_compact_utf8(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    side.call(client, "create", name='é✓ "', allowed_models=["a", "b"])
    text = '{"name":"é✓ \\"","allowed_models":["a","b"]}'
    assert body(server) == text.encode()
    assert server.last.header("Content-Type") == "application/json"
    assert server.last.header("Content-Length") == str(len(text.encode()))


def test_requests_without_a_body_send_none(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    side.call(client, "list")
    assert body(server) == b""
    assert server.last.header("Content-Type") is None


@pytest.mark.parametrize(
    "filters",
    [[MODEL, MODEL], [PLAIN, PLAIN], [MODEL, PLAIN], (PLAIN, MODEL)],
    ids=["models", "dicts", "mixed", "tuple"],
)
def test_models_and_dicts_are_the_same(
    client: OpenRouter, server: GuardrailsServer, side: Side, filters: Any
) -> None:
    side.call(client, "create", name="x", content_filters=filters)
    assert server.last.json == {"name": "x", "content_filters": [PLAIN, PLAIN]}


def test_lists_take_any_iterable(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    def models() -> Iterator[str]:
        yield from ("a", "b")

    side.call(client, "create", name="x", allowed_models=models())
    assert server.last.json["allowed_models"] == ["a", "b"]
    side.call(client, "create", name="x", allowed_models={"a": 1, "b": 2}.keys())
    assert server.last.json["allowed_models"] == ["a", "b"]


def test_null_within_a_nested_value(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    entries = [
        {"action": "block", "pattern": "p", "label": None},
        components.ContentFilterEntry(action="block", pattern="p", label=None),
        components.ContentFilterEntry(action="block", pattern="p"),
    ]
    side.call(client, "create", name="x", content_filters=entries)
    sent = server.last.json["content_filters"]
    assert sent[0] == sent[1] == {"action": "block", "pattern": "p", "label": None}
    assert sent[2] == {"action": "block", "pattern": "p"}


def test_unknown_values_travel_to_the_server(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    entry = {"action": "mask", "pattern": "p", "priority": 3}
    side.call(
        client, "create", name="x", content_filters=[entry], reset_interval="hourly"
    )
    assert server.last.json["content_filters"] == [entry]
    assert server.last.json["reset_interval"] == "hourly"


WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("create", {"name": 5}, "name"),
    ("create", {"name": None}, "name"),
    ("create", {"name": "x", "limit_usd": "a lot"}, "limit_usd"),
    ("create", {"name": "x", "allowed_models": "gpt"}, "allowed_models"),
    ("create", {"name": "x", "allowed_models": ["gpt", 5]}, "allowed_models"),
    ("create", {"name": "x", "enforce_zdr_openai": "perhaps"}, "enforce_zdr_openai"),
    ("create", {"name": "x", "content_filters": [{"action": "block"}]}, "pattern"),
    ("create", {"name": "x", "content_filters": ["sk-"]}, "content_filters"),
    ("update", {"id": 5}, "id"),
    ("update", {"id": GUARDRAIL_ID, "reset_interval": 7}, "reset_interval"),
    ("bulk_assign_keys", {"id": GUARDRAIL_ID, "key_hashes": "abc"}, "key_hashes"),
    ("bulk_assign_keys", {"id": GUARDRAIL_ID, "key_hashes": None}, "key_hashes"),
    ("list", {"offset": "first"}, "offset"),
    ("list", {"workspace_id": ["w"]}, "workspace_id"),
    ("get", {"id": ""}, "id"),
]


@pytest.mark.parametrize(("method", "arguments", "culprit"), WRONG)
def test_wrong_types_are_refused_before_anything_is_sent(
    client: OpenRouter,
    server: GuardrailsServer,
    side: Side,
    method: str,
    arguments: dict[str, Any],
    culprit: str,
) -> None:
    with pytest.raises(errors.ArgumentError, match=culprit):
        side.call(client, method, **arguments)
    assert server.requests == []


def test_a_refusal_says_what_is_wrong_and_where(client: OpenRouter) -> None:
    entry: Any = {"action": "block", "pattern": 5}
    with pytest.raises(errors.ArgumentError) as caught:
        client.guardrails.create(name="x", content_filters=[PLAIN, entry])
    message = str(caught.value)
    assert "content_filters" in message
    assert "1" in message
    assert "pattern" in message
    assert "str" in message


def test_unknown_arguments_and_missing_ones_are_type_errors(client: OpenRouter) -> None:
    create: Any = client.guardrails.create
    with pytest.raises(TypeError, match="nmae"):
        create(nmae="x")
    with pytest.raises(TypeError, match="name"):
        create()
    with pytest.raises(TypeError, match="positional"):
        create("x")
