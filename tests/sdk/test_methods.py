"""The thirteen methods change and show the state of the server."""

from __future__ import annotations

from helpers.guardrails.facts import GUARDRAIL_ID, KEY_HASH
from helpers.guardrails.server import GuardrailsServer
from helpers.guardrails.sides import Side
from openrouter import OpenRouter, components


def test_life_of_a_guardrail(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    created = side.call(client, "create", name="first", limit_usd=50)
    assert isinstance(created, components.CreateGuardrailResponse)
    identity = created.data.id

    updated = side.call(client, "update", id=identity, reset_interval="weekly")
    assert isinstance(updated, components.UpdateGuardrailResponse)
    assert (updated.data.limit_usd, updated.data.reset_interval) == (50, "weekly")

    got = side.call(client, "get", id=identity)
    assert isinstance(got, components.GetGuardrailResponse)
    assert got.data == updated.data

    listed = side.call(client, "list")
    assert isinstance(listed.result, components.ListGuardrailsResponse)
    assert [one.id for one in listed.result.data] == [identity]
    assert listed.result.total_count == 1

    deleted = side.call(client, "delete", id=identity)
    assert isinstance(deleted, components.DeleteGuardrailResponse)
    assert deleted.deleted is True
    assert side.call(client, "list").result.data == []


def test_assignments_of_keys(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    keys = {"id": GUARDRAIL_ID, "key_hashes": [KEY_HASH, "other"]}
    assert side.call(client, "bulk_assign_keys", **keys).assigned_count == 2

    of_one = side.call(client, "list_guardrail_key_assignments", id=GUARDRAIL_ID)
    of_all = side.call(client, "list_key_assignments")
    assert of_one.result == of_all.result
    assert isinstance(of_all.result, components.ListKeyAssignmentsResponse)
    assignment = of_all.result.data[0]
    assert isinstance(assignment, components.KeyAssignment)
    assert (assignment.key_hash, assignment.assigned_by) == (KEY_HASH, "user_abc123")

    assert side.call(client, "bulk_unassign_keys", **keys).unassigned_count == 2
    assert side.call(client, "list_key_assignments").result.data == []


def test_assignments_of_members(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    users = {"id": GUARDRAIL_ID, "member_user_ids": ["user_1", "user_2"]}
    assert side.call(client, "bulk_assign_members", **users).assigned_count == 2

    of_one = side.call(client, "list_guardrail_member_assignments", id=GUARDRAIL_ID)
    of_all = side.call(client, "list_member_assignments")
    assert of_one.result == of_all.result
    assert isinstance(of_all.result, components.ListMemberAssignmentsResponse)
    assignment = of_all.result.data[1]
    assert isinstance(assignment, components.MemberAssignment)
    assert (assignment.user_id, assignment.assigned_by) == ("user_2", None)

    assert side.call(client, "bulk_unassign_members", **users).unassigned_count == 2
    assert side.call(client, "list_member_assignments").result.data == []


def test_filter_by_workspace(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.add_guardrail("here")
    server.add_guardrail("there", workspace_id="elsewhere")
    page = side.call(client, "list", workspace_id="elsewhere")
    assert [one.id for one in page.result.data] == ["there"]
