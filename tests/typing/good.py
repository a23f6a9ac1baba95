"""User code that both type checkers must accept."""

from __future__ import annotations

from typing import assert_type

import httpx
import httpx2

from openrouter import OpenRouter, components, errors, operations
from openrouter.guardrails import Guardrails
from openrouter.testing import Answers, ExampleTransport
from openrouter.types import NO_CREDENTIALS, UNSET, OptionalNullable
from openrouter.utils import BackoffStrategy, RetryConfig


def pages(client: OpenRouter) -> None:
    res = client.guardrails.list()
    while res is not None:
        name: str = res.result.data[0].name
        print(name)
        res = res.next()


def iteration(client: OpenRouter) -> list[str]:
    names = [item.name for item in client.guardrails.list().items()]
    for page in client.guardrails.list(limit=10):
        total: int = page.result.total_count
        print(total)
    return names


def limits(client: OpenRouter) -> list[components.Guardrail]:
    for page in client.guardrails.list().pages(limit=2):
        following = page.next()
        print(None if following is None else following.result.total_count)
    for page in client.guardrails.list().pages():
        print(page.response.status_code)
    return list(client.guardrails.list().items(limit=5))


async def async_limits(client: OpenRouter) -> list[str]:
    first = await client.guardrails.list_async()
    async for page in first.pages(limit=2):
        print(page.result.total_count)
    return [item.name async for item in first.items(limit=5)]


async def async_pages(client: OpenRouter) -> None:
    res = await client.guardrails.list_async()
    while res is not None:
        print(res.result.data[0].id)
        res = await res.next()
    async for page in await client.guardrails.list_key_assignments_async():
        print(page.result.total_count)
    pages_of_members = await client.guardrails.list_member_assignments_async()
    async for item in pages_of_members.items():
        print(item.user_id)


def models_and_dicts(client: OpenRouter) -> components.Guardrail:
    entry = components.ContentFilterEntry(action="block", pattern="x")
    plain: components.ContentFilterEntryTypedDict = {"action": "redact", "pattern": "y"}
    created = client.guardrails.create(
        name="n",
        content_filters=[entry, plain, {"action": "block", "pattern": "z"}],
        content_filter_builtins=(
            components.ContentFilterBuiltinEntryInput(action="block", slug=slug)
            for slug in ("email", "phone")
        ),
        allowed_models=("a", "b"),
        allowed_providers=None,
        limit_usd=50,
        reset_interval="an interval of tomorrow",
        description=UNSET,
    )
    return created.data


def optional(client: OpenRouter, description: OptionalNullable[str]) -> float | None:
    updated = client.guardrails.update(id="g", description=description, name=None)
    if description is not UNSET and description is not None:
        print(description.upper())
    return updated.data.limit_usd


def options(client: OpenRouter) -> bool:
    policy = RetryConfig("backoff", BackoffStrategy(500, 60000, 1.5, 60000), True)
    deleted = client.guardrails.delete(
        id="g",
        retries=policy,
        server_url="https://example.com",
        timeout_ms=1000,
        http_headers={"X-Trace": "1"},
    )
    client.guardrails.get(id="g", retries=None)
    return deleted.deleted


def clients() -> None:
    with (
        OpenRouter(client=httpx2.Client(), async_client=httpx2.AsyncClient()),
        OpenRouter(client=httpx.Client(), async_client=httpx.AsyncClient()),
        OpenRouter(lambda: "key", retry_config=None, server="production"),
        OpenRouter(NO_CREDENTIALS).with_credentials(api_key=NO_CREDENTIALS),
    ):
        pass


def namespaces(client: OpenRouter) -> None:
    assert_type(client.guardrails, Guardrails)
    assert_type(OpenRouter.guardrails, type[Guardrails])


def without_a_server() -> list[str]:
    transport = ExampleTransport()
    answers: Answers = transport.answer("guardrails.get", status=404)
    answers.then(exception=httpx2.ConnectError("down")).then(json={"data": {}})
    transport.answer("guardrails.list", content=b"", headers={"X-Trace": "1"})
    with OpenRouter(
        client=transport.client(timeout=1), async_client=transport.async_client()
    ) as client:
        client.guardrails.list()
    return [
        f"{sent.operation_id} {sent.headers['Accept']}" for sent in transport.requests
    ]


def failures(client: OpenRouter) -> str | None:
    try:
        client.guardrails.get(id="g")
    except errors.NotFoundResponseError as error:
        code: int = error.data.error.code
        return f"{code} {error.message} {error.headers.get('x-request-id')}"
    except errors.OpenRouterError as error:
        return f"{error.status_code} {error.body}"
    return None


def circles(client: OpenRouter) -> object:
    try:
        return client.guardrails.list().next()
    except errors.PaginationError as error:
        print(error.message, error.raw_response.status_code)
        return error.position


def first_page(page: operations.ListGuardrailsResponse) -> str:
    following = page.next()
    return "" if following is None else following.result.data[0].created_at
