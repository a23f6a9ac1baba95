"""The SDK's own HTTP clients keep no cookies, which belong to one user."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx2
import pytest

import runtime
from helpers.loopback import SIDES, Answer, Arrived, call, client_of, serving
from runtime.auth.api_keys import ApiKey
from runtime.auth.security import Bearer
from runtime.call import Cookie
from runtime.transport.http import async_http_client, http_client


def session(request: Arrived) -> Answer:
    user = request.headers.get("authorization", "nobody").rpartition(" ")[2]
    return Answer(headers={"Set-Cookie": f"session={user}; Path=/"})


def test_a_session_is_of_one_user() -> None:
    with serving(session) as server:
        ann = client_of(server, security=Bearer("ann", ""))
        for client in (ann, ann.with_settings(security=Bearer("bob", ""))):
            client.send(call())
        ann.close()
    assert [r.headers.get("cookie") for r in server.arrived] == [None, None]


def test_a_session_is_of_one_user_async() -> None:
    async def work() -> None:
        ann = client_of(server, security=Bearer("ann", ""))
        for client in (ann, ann.with_settings(security=Bearer("bob", ""))):
            await client.send_async(call())
        await ann.aclose()

    with serving(session) as server:
        asyncio.run(work())
    assert [r.headers.get("cookie") for r in server.arrived] == [None, None]


@pytest.mark.parametrize("side", SIDES)
def test_cookies_of_the_call_are_sent(side: Any) -> None:
    security = ApiKey("cookie", "sid", "key", "")
    with serving(session) as server, side(server, security=security) as send:
        for _ in range(2):
            send(parameters=[Cookie("tea", "green", str)])
    sent = [request.headers["cookie"] for request in server.arrived]
    assert sent == ["tea=green; sid=key"] * 2


@pytest.mark.parametrize("side", SIDES)
def test_a_given_client_keeps_its_cookies(side: Any) -> None:
    with serving(session) as server, side(server, httpx2) as send:
        send()
        send()
    cookies = [request.headers.get("cookie") for request in server.arrived]
    assert cookies == [None, "session=nobody"]


def test_cookies_for_the_sdks_defaults() -> None:
    with serving(session) as server:
        with http_client() as http:
            client_of(server, http).send(call())
            client_of(server, http).send(call())
        with http_client(cookies={"mine": "1"}) as http:
            client_of(server, http).send(call())
            client_of(server, http).send(call())
    assert [request.headers.get("cookie") for request in server.arrived] == [
        None,
        None,
        "mine=1",
        "mine=1; session=nobody",
    ]


def test_cookies_for_the_sdks_defaults_async() -> None:
    async def work() -> None:
        async with async_http_client(cookies={"mine": "1"}) as http:
            client = client_of(server, None, http)
            await client.send_async(call())
            await client.send_async(call())

    with serving(session) as server:
        asyncio.run(work())
    cookies = [request.headers["cookie"] for request in server.arrived]
    assert cookies == ["mine=1", "mine=1; session=nobody"]


def test_cookies_are_loaded_with_the_http_library() -> None:
    modules = "sys, runtime.client, runtime.transport.http"
    code = f"import {modules}; print('http' in sys.modules)"
    found = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(Path(runtime.__file__).parents[1])},
        capture_output=True,
        check=True,
        text=True,
    )
    assert found.stdout.strip() == "False"
