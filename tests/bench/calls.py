"""Measure the calls of the ``openrouter`` that is installed for this interpreter.

The output is JSON: the overhead of each call in seconds. The baseline is the same
exchange with the bare HTTP client: build a request, send it over an in-memory
transport, decode JSON.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

GUARDRAIL = {
    "id": "550e8400-e29b-41d4-a716-446655440000",
    "name": "My New Guardrail",
    "created_at": "2025-08-24T10:30:00Z",
    "workspace_id": "0df9e665-d932-5740-b2c7-b52af166bc11",
    "allowed_models": None,
    "allowed_providers": ["openai", "anthropic", "deepseek"],
    "content_filters": [
        {"action": "redact", "label": "[API_KEY]", "pattern": "sk-[a-z0-9]{48}"}
    ],
    "description": "A guardrail for limiting API usage",
    "enforce_zdr_openai": True,
    "limit_usd": 50,
    "reset_interval": "monthly",
    "updated_at": None,
}
ONE = json.dumps({"data": GUARDRAIL}).encode()
PAGE = json.dumps({"data": [GUARDRAIL] * 50, "total_count": 50}).encode()
CREATE: dict[str, Any] = {
    "name": "My New Guardrail",
    "allowed_models": None,
    "allowed_providers": ["openai", "anthropic", "deepseek"],
    "description": "A guardrail for limiting API usage",
    "enforce_zdr_anthropic": True,
    "enforce_zdr_openai": True,
    "limit_usd": 50,
    "reset_interval": "monthly",
}
BASE = "https://openrouter.ai/api/v1"
CALLS = 300
ROUNDS = 7


def main() -> None:
    if sys.argv[1:] == ["--lines"]:
        print(loaded_lines())
        return
    bare, sdk = bare_calls(), sdk_calls()
    print(json.dumps({name: overhead(sdk[name], bare[name]) for name in sdk}))


def library() -> Any:  # httpx2 or httpx, which have the same interface
    if "official" in sys.prefix:
        import httpx

        return httpx
    import httpx2

    return httpx2


def transport() -> Any:  # of either library
    http = library()

    def answer(request: Any) -> Any:
        if request.method == "POST":
            return http.Response(201, content=ONE, headers=HEADERS)
        body = ONE if request.url.path.endswith("/g1") else PAGE
        return http.Response(200, content=body, headers=HEADERS)

    return http.MockTransport(answer)


HEADERS = {"content-type": "application/json"}


def client() -> Any:  # of either library
    return library().Client(transport=transport())


def bare_calls() -> dict[str, Callable[[], Any]]:
    http = client()
    headers = {"authorization": "Bearer sk-x", "accept": "application/json"}

    def exchange(method: str, path: str, body: Any = None) -> Any:
        content = None if body is None else json.dumps(body).encode()
        request = http.build_request(
            method, BASE + path, headers=headers, content=content
        )
        return json.loads(http.send(request).content)

    return {
        "get": lambda: exchange("GET", "/guardrails/g1"),
        "list": lambda: exchange("GET", "/guardrails?offset=0&limit=50"),
        "create": lambda: exchange("POST", "/guardrails", CREATE),
    }


def sdk_calls() -> dict[str, Callable[[], Any]]:
    from openrouter import OpenRouter

    guardrails = OpenRouter(api_key="sk-x", client=client()).guardrails
    return {
        "get": lambda: guardrails.get(id="g1"),
        "list": lambda: guardrails.list(limit=50),
        "create": lambda: guardrails.create(**CREATE),
    }


def overhead(sdk: Callable[[], Any], bare: Callable[[], Any]) -> float:
    """The median difference between alternating rounds."""
    seconds(sdk), seconds(bare)
    return statistics.median(seconds(sdk) - seconds(bare) for _ in range(ROUNDS))


def seconds(call: Callable[[], Any]) -> float:
    start = time.perf_counter()
    for _ in range(CALLS):
        call()
    return (time.perf_counter() - start) / CALLS


def loaded_lines() -> int:
    for call in sdk_calls().values():
        call()
    files = {
        module.__file__
        for name, module in list(sys.modules.items())
        if name.split(".")[0] == "openrouter" and getattr(module, "__file__", None)
    }
    return sum(count_lines(file) for file in files if file is not None)


def count_lines(file: str) -> int:
    with open(file, encoding="utf-8") as source:
        return sum(1 for _ in source)


if __name__ == "__main__":
    main()
