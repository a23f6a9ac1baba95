"""Tests that run for a method and for its async variant."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Protocol, TypeAlias

from openrouter import OpenRouter

Connect: TypeAlias = Callable[..., OpenRouter]


class Side(Protocol):
    """Calls methods by name and walks pages; results are what the SDK returns."""

    def call(self, client: OpenRouter, method: str, /, **arguments: Any) -> Any: ...

    def next(self, page: Any) -> Any: ...

    def pages(self, page: Any, limit: int | None = None) -> list[Any]: ...

    def items(self, page: Any, limit: int | None = None) -> list[Any]: ...


class SyncSide:
    """The blocking methods."""

    def call(self, client: OpenRouter, method: str, /, **arguments: Any) -> Any:
        return getattr(client.guardrails, method)(**arguments)

    def next(self, page: Any) -> Any:
        return page.next()

    def pages(self, page: Any, limit: int | None = None) -> list[Any]:
        return list(page if limit is None else page.pages(limit=limit))

    def items(self, page: Any, limit: int | None = None) -> list[Any]:
        return list(page.items(limit=limit))


class AsyncSide:
    """The async variants, run in the event loop of the test."""

    def __init__(self, runner: asyncio.Runner) -> None:
        self._runner = runner

    def call(self, client: OpenRouter, method: str, /, **arguments: Any) -> Any:
        return self._runner.run(self._call(client, method, arguments))

    def next(self, page: Any) -> Any:
        return self._runner.run(self._next(page))

    def pages(self, page: Any, limit: int | None = None) -> list[Any]:
        source = page if limit is None else page.pages(limit=limit)
        return self._runner.run(self._collect(source))

    def items(self, page: Any, limit: int | None = None) -> list[Any]:
        return self._runner.run(self._collect(page.items(limit=limit)))

    async def _call(
        self, client: OpenRouter, method: str, arguments: dict[str, Any]
    ) -> Any:
        return await getattr(client.guardrails, f"{method}_async")(**arguments)

    async def _next(self, page: Any) -> Any:
        return await page.next()

    async def _collect(self, source: Any) -> list[Any]:
        return [element async for element in source]
