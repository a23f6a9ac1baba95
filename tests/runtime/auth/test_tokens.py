"""One token for each set of scopes, over real connections."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qsl

import pytest

from helpers.loopback import Answer, Arrived, Server, call, client_of, serving
from helpers.ways import WAYS
from runtime.auth.alternatives import AnyOf
from runtime.auth.api_keys import ApiKey
from runtime.auth.grants import (
    AuthorizationCode,
    ClientCredentials,
    Grant,
    PasswordGrant,
    RefreshToken,
    TokenEndpoint,
)
from runtime.auth.oauth import OAuth2Bearer
from runtime.call import Call

FLOWS = ("authorizationCode", "clientCredentials", "password")
Needed = list[dict[str, list[str]] | list[str]] | None


class Issuer:
    """A token endpoint, and an API that accepts all tokens except the revoked ones."""

    def __init__(self) -> None:
        self.scopes: list[str | None] = []
        self.used: list[str] = []
        self.revoked: set[str] = set()
        self.gate = threading.Event()
        self.gate.set()

    def __call__(self, request: Arrived) -> Answer:
        if request.target != "/token":
            self.used.append(request.headers["authorization"].removeprefix("Bearer "))
            return Answer(401 if self.used[-1] in self.revoked else 200)
        self.gate.wait(10)
        form = dict(parse_qsl(request.body.decode(), strict_parsing=True))
        self.scopes.append(form.get("scope"))
        return Answer(200, {"access_token": f"t{len(self.scopes)}"})


@pytest.fixture
def issuer() -> Issuer:
    return Issuer()


@pytest.fixture
def server(issuer: Issuer) -> Iterator[Server]:
    with serving(issuer) as running:
        yield running


@pytest.fixture(params=WAYS, ids=lambda way: way.__name__)
def by(request: pytest.FixtureRequest) -> Any:
    return request.param


def security_of(grant: Grant, default: Needed = None) -> AnyOf:
    endpoints = dict.fromkeys(FLOWS, TokenEndpoint("/token"))
    schemes = {
        "oauth": OAuth2Bearer(grant, "hint", endpoints),  # type: ignore[arg-type] # of any flow
        "key": ApiKey("header", "X-Key", None, "hint"),
    }
    return AnyOf(default or [["oauth"]], schemes)


def calls(*needed: Needed) -> list[Call[Any]]:
    return [call(security=requirement) for requirement in needed]


CLIENT = ClientCredentials("me", "secret")
READ: Needed = [{"oauth": ["read"]}]
WRITE: Needed = [{"oauth": ["write"]}]
BOTH: Needed = [{"oauth": ["read", "write"]}]


@pytest.mark.parametrize("grant", [CLIENT, PasswordGrant("ann", "secret")])
def test_two_operations_with_different_scopes_use_two_tokens(
    server: Server, issuer: Issuer, by: Callable[..., None], grant: Grant
) -> None:
    by(client_of(server, security=security_of(grant)), calls(READ, WRITE, READ, WRITE))
    assert issuer.scopes == ["read", "write"]
    assert issuer.used == ["t1", "t2", "t1", "t2"]


def test_the_order_of_scopes_makes_no_difference(
    server: Server, issuer: Issuer, by: Callable[..., None]
) -> None:
    turned: Needed = [{"oauth": ["write", "read", "write"]}]
    by(client_of(server, security=security_of(CLIENT)), calls(BOTH, turned, READ))
    assert issuer.scopes == ["read write", "read"]
    assert issuer.used == ["t1", "t1", "t2"]


def test_without_declared_scopes_none_are_requested(
    server: Server, issuer: Issuer, by: Callable[..., None]
) -> None:
    """An empty parameter is not allowed (RFC 6749, section 3.3)."""
    needed = calls(None, [["oauth"]], [{"oauth": []}], [{"oauth": []}, []])
    by(client_of(server, security=security_of(CLIENT)), needed)
    assert issuer.scopes == [None]
    assert issuer.used == ["t1"] * 4


def test_the_scopes_of_the_client_hold_for_calls_without_their_own(
    server: Server, issuer: Issuer, by: Callable[..., None]
) -> None:
    security = security_of(CLIENT, READ)
    by(client_of(server, security=security), calls(None, READ, [["oauth"]]))
    assert issuer.scopes == ["read", None]
    assert issuer.used == ["t1", "t1", "t2"]


@pytest.mark.parametrize(
    ("scopes", "sent"), [(["own"], "own"), (("b", "a", "b"), "b a"), ([], None)]
)
def test_the_scopes_of_the_caller_have_precedence(
    server: Server,
    issuer: Issuer,
    by: Callable[..., None],
    scopes: list[str],
    sent: str | None,
) -> None:
    grant = ClientCredentials("me", "secret", scopes=scopes)
    by(client_of(server, security=security_of(grant)), calls(READ, WRITE, None))
    assert issuer.scopes == [sent]
    assert issuer.used == ["t1"] * 3


@pytest.mark.parametrize("grant", [AuthorizationCode("code"), RefreshToken("token")])
def test_a_grant_for_one_use_has_one_token(
    server: Server, issuer: Issuer, by: Callable[..., None], grant: Grant
) -> None:
    """The user has consented to its scopes."""
    by(client_of(server, security=security_of(grant)), calls(READ, WRITE, None))
    assert issuer.scopes == [None]
    assert issuer.used == ["t1"] * 3


def test_the_alternative_that_is_complete_has_the_scopes(
    server: Server, issuer: Issuer, by: Callable[..., None]
) -> None:
    needed: Needed = [{"key": [], "oauth": ["read"]}, {"oauth": ["write"]}]
    by(client_of(server, security=security_of(CLIENT)), calls(needed))
    assert issuer.used == [f"t{1 + issuer.scopes.index('write')}"]


def test_a_refused_token_is_replaced_and_the_other_stays(
    server: Server, issuer: Issuer, by: Callable[..., None]
) -> None:
    issuer.revoked = {"t1"}
    by(client_of(server, security=security_of(CLIENT)), calls(WRITE, READ, WRITE, READ))
    assert issuer.scopes == ["write", "write", "read"]
    assert issuer.used == ["t1", "t2", "t3", "t2", "t3"]


def test_threads_share_the_token_of_their_scopes(
    server: Server, issuer: Issuer
) -> None:
    issuer.gate.clear()
    client = client_of(server, security=security_of(CLIENT))
    with ThreadPoolExecutor(8) as pool:
        results = [pool.submit(client.send, item) for item in calls(READ, WRITE) * 4]
        issuer.gate.set()
        assert [result.result() for result in results] == [{}] * 8
    client.close()
    assert sorted(map(str, issuer.scopes)) == ["read", "write"]
    assert len(set(issuer.used)) == 2
