"""Path and query values reach the server as they are, and stay where they belong."""

from __future__ import annotations

import pytest

from helpers.guardrails.server import GuardrailsServer
from helpers.guardrails.sides import Side
from openrouter import OpenRouter

VALUES = [
    ("a/b", "a%2Fb"),
    ("a?b=c", None),
    ("a#b", "a%23b"),
    ("100%", "100%25"),
    ("a%2Fb", "a%252Fb"),
    ("a b", "a%20b"),
    ("../credits", "..%2Fcredits"),
    ("..", "%2E%2E"),
    (".", "%2E"),
    ("a..b", "a..b"),
    ("é/ключ/✓", "%C3%A9%2F%D0%BA%D0%BB%D1%8E%D1%87%2F%E2%9C%93"),
    ("a\\b", "a%5Cb"),
    ("a&b=c;d+e,f:g@h", None),
    ("-_.~", "-_.~"),
    ("{id}", "%7Bid%7D"),
]


@pytest.mark.parametrize(("value", "encoded"), VALUES)
def test_path_values(
    client: OpenRouter,
    server: GuardrailsServer,
    side: Side,
    value: str,
    encoded: str | None,
) -> None:
    server.add_guardrail(value)
    assert side.call(client, "get", id=value).data.id == value
    sent = server.last.path.removeprefix("/guardrails/")
    assert "/" not in sent
    assert "?" not in server.last.target
    assert sent.isascii()
    if encoded is not None:
        assert sent == encoded


@pytest.mark.parametrize("value", ["..", ".", "a/../b", "%2e%2e", "x?"])
def test_path_values_in_the_middle(
    client: OpenRouter, server: GuardrailsServer, side: Side, value: str
) -> None:
    server.add_guardrail(value)
    keys = {"id": value, "key_hashes": ["k"]}
    assert side.call(client, "bulk_assign_keys", **keys).assigned_count == 1
    assert side.call(client, "bulk_unassign_keys", **keys).unassigned_count == 1
    assert server.last.path.count("/") == 5
    page = side.call(client, "list_guardrail_key_assignments", id=value)
    assert page.result.data == []


@pytest.mark.parametrize("value", ["a&b=c", "a b+c", "é✓", "100%", "#?/", "%2F", ""])
def test_query_values(
    client: OpenRouter, server: GuardrailsServer, side: Side, value: str
) -> None:
    server.add_guardrail("one", workspace_id=value)
    page = side.call(client, "list", workspace_id=value)
    assert [guardrail.id for guardrail in page.result.data] == ["one"]
    expected = {"offset": "0", "limit": "50", "workspace_id": value}
    assert server.last.query == expected
    assert server.last.target.isascii()


def test_none_leaves_a_query_parameter_out(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    side.call(client, "list", offset=None, limit=None)
    assert server.last.target == "/api/v1/guardrails"
