"""Digest access authentication, with a server that checks the digests."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from typing import Any
from urllib.request import parse_http_list, parse_keqv_list

import httpx
import httpx2
import pytest

from helpers.loopback import SIDES, Answer, Arrived, Server, call, client_of, serving
from runtime.auth.digest import DigestAuth
from runtime.call import Options
from runtime.errors import MissingCredentialsError, ResponseError

PASSWORD = "open sesame"


def digest(*parts: str) -> str:
    return hashlib.sha256(":".join(parts).encode()).hexdigest()


class Gate:
    """Requires a digest (RFC 7616) and accepts each nonce ``lives`` times."""

    def __init__(self, lives: int = 100) -> None:
        self.lives = lives
        self.nonce = 0
        self.counts: list[int] = []

    def __call__(self, request: Arrived) -> Answer | None:
        scheme, _, text = request.headers.get("authorization", "").partition(" ")
        fields = parse_keqv_list(parse_http_list(text)) if scheme == "Digest" else {}
        if fields.get("nonce") != str(self.nonce) or len(self.counts) >= self.lives:
            return self.challenge()
        assert fields["uri"] == request.target
        inner = digest("ann", "cave", PASSWORD), digest(request.method, fields["uri"])
        middle = (fields[name] for name in ("nonce", "nc", "cnonce", "qop"))
        if fields["response"] != digest(inner[0], *middle, inner[1]):
            return self.challenge()
        self.counts.append(int(fields["nc"], 16))
        return None

    def challenge(self) -> Answer:
        self.nonce += 1
        self.counts = []
        fields = f'realm="cave", qop="auth", algorithm=SHA-256, nonce="{self.nonce}"'
        headers = {"WWW-Authenticate": f"Digest {fields}", "Set-Cookie": "a=b"}
        return Answer(401, {}, headers)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(Gate()) as running:
        yield running


@pytest.fixture(params=SIDES)
def side(request: pytest.FixtureRequest) -> Any:
    """The sync method, then its async variant."""
    return request.param


@pytest.mark.parametrize(
    "library", [None, httpx2, httpx], ids=["own", "httpx2", "httpx"]
)
def test_the_challenge_is_answered_and_remembered(
    server: Server, side: Any, library: Any
) -> None:
    security = DigestAuth("ann", PASSWORD, "hint")
    with side(server, library, security=security) as send:
        send()
        send(path="/y")
        send(method="POST")
    assert [r.method for r in server.arrived] == ["GET", "GET", "GET", "POST"]
    assert "authorization" not in server.arrived[0].headers
    assert server.answer.counts == [1, 2, 3]
    assert PASSWORD not in str(server.arrived)
    assert PASSWORD not in repr(security)


def test_hooks_see_both_requests(server: Server) -> None:
    events: list[str] = []
    client = client_of(server, security=DigestAuth("ann", PASSWORD, "hint"))
    hooks = client.settings.hooks
    hooks.before_request(lambda context, request: events.append(request.method))
    hooks.after_error(lambda context, response, error: events.append("error"))
    hooks.after_success(lambda context, response: events.append("success"))
    client.send(call())
    client.close()
    assert events == ["GET", "error", "GET", "success"]


def test_a_nonce_that_has_expired_is_replaced(side: Any) -> None:
    with serving(Gate(lives=1)) as server:
        with side(server, security=DigestAuth("ann", PASSWORD, "hint")) as send:
            send()
            send()
        assert len(server.arrived) == 4


def test_a_wrong_password_is_refused_once(server: Server, side: Any) -> None:
    with side(server, security=DigestAuth("ann", "wrong", "hint")) as send:
        with pytest.raises(ResponseError) as caught:
            send()
        assert caught.value.status_code == 401
        assert len(server.arrived) == 2
        with pytest.raises(MissingCredentialsError, match="hint"):
            raise_without(side, server)


def raise_without(side: Any, server: Server) -> None:
    with side(server, security=DigestAuth("ann", None, "hint")) as send:
        send()


def test_another_challenge_is_not_answered(side: Any) -> None:
    answer = Answer(401, {}, {"WWW-Authenticate": 'Basic realm="x"'})
    with serving(lambda request: answer) as server:
        with (
            side(server, security=DigestAuth("ann", PASSWORD, "hint")) as send,
            pytest.raises(ResponseError),
        ):
            send()
        assert len(server.arrived) == 1


def test_the_caller_s_header_replaces_the_digest(server: Server, side: Any) -> None:
    with (
        side(server, security=DigestAuth("ann", PASSWORD, "hint")) as send,
        pytest.raises(ResponseError),
    ):
        send(options=Options(http_headers={"Authorization": "mine"}))
    assert [r.headers["authorization"] for r in server.arrived] == ["mine"]


def test_a_file_is_sent_again_after_the_challenge(server: Server, side: Any) -> None:
    from runtime.request.bodies import binary_body

    with side(server, security=DigestAuth("ann", PASSWORD, "hint")) as send:
        body = binary_body(io.BytesIO(b"12345"), "application/octet-stream")
        send(method="POST", body=body)
    assert [request.body for request in server.arrived] == [b"12345", b"12345"]
