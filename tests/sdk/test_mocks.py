"""Mocks with the client as their specification."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any
from unittest.mock import AsyncMock, Mock, create_autospec

import pytest

from openrouter import OpenRouter, components
from openrouter.guardrails import Guardrails


@pytest.fixture(params=["instance", "class"])
def mock(request: pytest.FixtureRequest) -> Any:
    """A mock of a client, and what a mock of the class returns."""
    if request.param == "instance":
        return create_autospec(OpenRouter, instance=True, spec_set=True)
    return create_autospec(OpenRouter)(api_key="k")


def test_a_method_has_its_signature(mock: Any) -> None:
    mock.guardrails.get.return_value = "answer"
    assert mock.guardrails.get(id="g") == "answer"
    mock.guardrails.get.assert_called_once_with(id="g")
    for wrong in ({}, {"id": "g", "name": "n"}):
        with pytest.raises(TypeError):
            mock.guardrails.get(**wrong)
    with pytest.raises(TypeError):
        mock.guardrails.get("g")


def test_an_async_method_is_awaited(mock: Any) -> None:
    assert isinstance(mock.guardrails.get_async, AsyncMock)
    mock.guardrails.get_async.return_value = "answer"
    assert asyncio.run(mock.guardrails.get_async(id="g")) == "answer"
    with pytest.raises(TypeError):
        asyncio.run(mock.guardrails.get_async(guardrail="g"))


def test_unknown_names_are_errors(mock: Any) -> None:
    with pytest.raises(AttributeError):
        _ = mock.gaurdrails
    with pytest.raises(AttributeError):
        _ = mock.guardrails.gets


def test_a_mock_is_a_client(mock: Any) -> None:
    assert isinstance(mock, OpenRouter)
    with mock.with_options(timeout_ms=1):
        pass
    with pytest.raises(TypeError):
        mock.with_options(timeout=1)


def test_a_mock_of_a_namespace() -> None:
    mock = create_autospec(OpenRouter.guardrails, instance=True)
    assert isinstance(mock, Guardrails)
    mock.list()
    with pytest.raises(TypeError):
        mock.list(1)


def test_a_plain_mock_knows_the_names_of_namespaces() -> None:
    mock = Mock(spec=OpenRouter)
    mock.guardrails.get.return_value = "answer"
    assert mock.guardrails.get(id="g") == "answer"
    with pytest.raises(AttributeError):
        _ = mock.gaurdrails


def test_a_method_of_a_real_client_can_be_replaced(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = create_autospec(components.Guardrail)
    monkeypatch.setattr(OpenRouter.guardrails, "get", lambda self, **given: found)
    with OpenRouter(api_key="k") as client:
        assert client.guardrails.get(id="g") is found


def test_the_namespace_has_its_documentation() -> None:
    shown = inspect.getdoc(vars(OpenRouter)["guardrails"])
    assert shown == "Guardrails, and their assignments to API keys and members."
