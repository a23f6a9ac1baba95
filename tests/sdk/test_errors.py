"""Every error answer becomes the documented exception, with all that it said."""

from __future__ import annotations

import copy
import pickle
import traceback
from typing import Any

import pytest

from helpers.guardrails.facts import GUARDRAIL_ID, METHODS, Method
from helpers.guardrails.server import Fault, GuardrailsServer
from helpers.guardrails.sides import Side
from openrouter import OpenRouter, errors


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
def test_every_declared_error_of_every_method(
    client: OpenRouter, server: GuardrailsServer, side: Side, method: Method
) -> None:
    for status, name in method.errors.items():
        server.fail_next(Fault(status=int(status)))
        with pytest.raises(errors.OpenRouterError) as caught:
            side.call(client, method.name, retries=None, **method.call)
        error: Any = caught.value
        assert type(error) is getattr(errors, name)
        assert error.data.error.code == error.status_code == int(status)
        assert error.message == str(error) == f"injected {status}"


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
@pytest.mark.parametrize("status", [402, 409, 418, 422, 501, 503])
def test_every_other_error_of_every_method(
    client: OpenRouter, server: GuardrailsServer, method: Method, status: int
) -> None:
    server.fail_next(Fault(status=status))
    with pytest.raises(errors.OpenRouterDefaultError) as caught:
        getattr(client.guardrails, method.name)(retries=None, **method.call)
    assert caught.value.status_code == status


def test_what_an_error_holds(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    with pytest.raises(errors.NotFoundResponseError) as caught:
        side.call(client, "get", id="unknown")
    error = caught.value
    assert error.message == "Guardrail not found"
    assert error.status_code == 404
    assert error.body == '{"error": {"code": 404, "message": "Guardrail not found"}}'
    assert error.headers["CONTENT-TYPE"] == "application/json"
    assert error.raw_response.status_code == 404
    assert error.data.error.code == 404
    assert error.data.user_id is None


def test_errors_of_the_server_itself(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.keys.clear()
    with pytest.raises(errors.UnauthorizedResponseError):
        side.call(client, "list")


def test_a_status_that_the_operation_does_not_declare(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    with pytest.raises(errors.OpenRouterDefaultError) as caught:
        side.call(client, "list", limit=101)
    assert caught.value.status_code == 400
    assert caught.value.message == str(caught.value) == "limit must be from 1 to 100"
    assert caught.value.data["error"]["code"] == 400
    assert "\nstatus: 400\n" in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize(
    "fault",
    [
        Fault(status=404, body=b"{"),
        Fault(status=404, body=b""),
        Fault(status=404, body=b"[]"),
        Fault(status=404, body=b'{"error": "none"}'),
        Fault(status=404, body=b"\xff\xfe"),
        Fault(status=404, body=b"<h1>404</h1>", content_type="text/html"),
        Fault(status=404, body=b"gone", content_type=None),
    ],
    ids=["json", "empty", "list", "schema", "encoding", "html", "untyped"],
)
def test_a_broken_body_never_hides_the_status(
    client: OpenRouter, server: GuardrailsServer, side: Side, fault: Fault
) -> None:
    server.fail_next(fault)
    with pytest.raises(errors.OpenRouterDefaultError) as caught:
        side.call(client, "get", id=GUARDRAIL_ID)
    assert caught.value.status_code == 404
    shown = "".join(traceback.format_exception(caught.value))
    assert "status: 404" in shown or "status 404" in shown


def test_a_long_body_is_cut_in_the_message_only(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    page = b"x" * 30_000
    server.fail_next(Fault(status=404, body=page, content_type="text/html"))
    with pytest.raises(errors.OpenRouterDefaultError) as caught:
        side.call(client, "get", id=GUARDRAIL_ID)
    message = str(caught.value)
    assert "text/html" in message
    assert message.count("x" * 10_000) == 1
    assert "x" * 10_001 not in message
    assert caught.value.body == page.decode()


def test_unknown_fields_of_an_error_are_kept(
    client: OpenRouter, server: GuardrailsServer
) -> None:
    extra = {"error": {"metadata": {"provider": "x"}, "hint": "y"}, "user_id": "u"}
    server.fail_next(Fault(status=404, merge=extra))
    with pytest.raises(errors.NotFoundResponseError) as caught:
        client.guardrails.get(id=GUARDRAIL_ID)
    data = caught.value.data
    assert data.error.metadata == {"provider": "x"}
    assert data.user_id == "u"
    assert data.model_dump()["error"]["hint"] == "y"


def test_the_key_is_not_shown(client: OpenRouter, server: GuardrailsServer) -> None:
    server.fail_next(Fault(status=404))
    with pytest.raises(errors.NotFoundResponseError) as caught:
        client.guardrails.get(id=GUARDRAIL_ID)
    assert "sk-test" not in str(caught.value) + repr(caught.value)
    assert "sk-test" not in repr(client) + repr(vars(client))


def test_errors_can_be_copied_and_pickled(
    client: OpenRouter, server: GuardrailsServer
) -> None:
    with pytest.raises(errors.NotFoundResponseError) as caught:
        client.guardrails.get(id="unknown")
    for copied in (copy.copy(caught.value), pickle.loads(pickle.dumps(caught.value))):
        assert type(copied) is errors.NotFoundResponseError
        assert (copied.message, copied.status_code) == ("Guardrail not found", 404)
        assert copied.data == caught.value.data


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, None),
        ({"X-Request-Id": "r-1", "CF-Ray": "c"}, "r-1"),
        ({"cf-ray": "c", "X-Correlation-ID": "", "request-id": "r-2"}, "r-2"),
        ({"CF-Ray": "c"}, "c"),
    ],
)
@pytest.mark.parametrize("status", [200, 404, 418])
def test_the_server_knows_the_request_by_an_id(
    client: OpenRouter,
    server: GuardrailsServer,
    side: Side,
    status: int,
    headers: dict[str, str],
    expected: str | None,
) -> None:
    server.fail_next(Fault(status=status, body=b'{"data": 1}', headers=headers))
    with pytest.raises(errors.OpenRouterError) as caught:
        side.call(client, "list")
    error = caught.value
    assert error.request_id == expected
    assert str(error) == error.message
    shown = "".join(traceback.format_exception(error))
    assert shown.count(f"\nrequest id: {expected}\n") == (expected is not None)
    copied = pickle.loads(pickle.dumps(error))
    assert copied.request_id == expected
    assert "".join(traceback.format_exception_only(copied)) == "".join(
        traceback.format_exception_only(error)
    )


def test_every_error_has_the_common_base() -> None:
    for method in METHODS:
        for name in method.errors.values():
            assert issubclass(getattr(errors, name), errors.OpenRouterError)
    assert issubclass(errors.OpenRouterDefaultError, errors.OpenRouterError)
    assert issubclass(errors.ResponseValidationError, errors.OpenRouterError)
    assert not issubclass(errors.NoResponseError, errors.OpenRouterError)
    found = [value for name, value in vars(errors).items() if name in errors.__all__]
    assert all(issubclass(each, errors.CallError) for each in found)
