"""Failures that end the same way however often a request is sent."""

from __future__ import annotations

import socket
import ssl
from typing import Any

import httpx2
import pytest

from helpers.loopback import SIDES, serving
from runtime.call import Options
from runtime.transport.failures import is_transient
from runtime.transport.hook_types import HookContext
from runtime.transport.hooks import Hooks


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        (OSError("refused"), True),
        (socket.gaierror(socket.EAI_AGAIN, "the name server is busy"), True),
        (ssl.SSLEOFError("the connection has ended"), True),
        (socket.gaierror(socket.EAI_NONAME, "no such name"), False),
        (ssl.SSLCertVerificationError("self-signed certificate"), False),
        (ssl.SSLError(1, "wrong version number"), False),
    ],
)
def test_some_failures_are_final(cause: OSError, expected: bool) -> None:
    error = httpx2.ConnectError("refused")
    error.__cause__ = httpx2.ConnectError("refused")
    error.__cause__.__context__ = cause
    assert is_transient(error) == expected


@pytest.mark.parametrize("side", SIDES)
def test_a_server_without_tls_gets_one_request(side: Any) -> None:
    attempts: list[int] = []
    hooks = Hooks()

    @hooks.before_request
    def record(context: HookContext, request: httpx2.Request) -> None:
        attempts.append(context.attempt)

    with serving() as server:
        url = server.url.replace("http://", "https://")
        with side(server, hooks=hooks) as send, pytest.raises(httpx2.ConnectError):
            send(options=Options(server_url=url))
    assert attempts == [0]
