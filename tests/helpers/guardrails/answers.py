"""Answers of the guardrails API in memory, and a call of each of its operations."""

from __future__ import annotations

import inspect
from typing import Any

import httpx2

GUARDRAIL = {
    "id": "g1",
    "name": "x",
    "created_at": "2025-08-24T10:30:00Z",
    "workspace_id": "w1",
}
ARGUMENTS: dict[str, Any] = {
    "id": "g1",
    "name": "x",
    "key_hashes": ["k1"],
    "member_user_ids": ["u1"],
}


def answer(request: httpx2.Request) -> httpx2.Response:
    """The answer to a request of any operation."""
    return httpx2.Response(201 if _creates(request) else 200, json=_body(request))


def all_calls(client: Any) -> int:
    """Call each sync method with what it requires; the number of calls."""
    methods = [
        method
        for name, method in inspect.getmembers(client.guardrails, inspect.ismethod)
        if not name.startswith("_") and not name.endswith("_async")
    ]
    for method in methods:
        parameters = inspect.signature(method).parameters.values()
        required = [p.name for p in parameters if p.default is inspect.Parameter.empty]
        method(**{name: ARGUMENTS[name] for name in required})
    return len(methods)


def _creates(request: httpx2.Request) -> bool:
    return request.method == "POST" and request.url.path.endswith("/guardrails")


def _body(request: httpx2.Request) -> object:
    path = request.url.path
    if path.endswith("/remove"):
        return {"unassigned_count": 1}
    if "/assignments" in path:
        is_list = request.method == "GET"
        return {"data": [], "total_count": 0} if is_list else {"assigned_count": 1}
    if request.method == "DELETE":
        return {"deleted": True}
    is_one = _creates(request) or path.endswith("/g1")
    return {"data": GUARDRAIL} if is_one else {"data": [GUARDRAIL], "total_count": 1}
