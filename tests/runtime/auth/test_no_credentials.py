"""Clients of servers without security, over real connections."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.loopback import Answer, Arrived, call, client_of, serving
from helpers.ways import WAYS
from runtime.auth.alternatives import AnyOf
from runtime.auth.api_keys import ApiKey
from runtime.auth.digest import DigestAuth
from runtime.auth.grants import ClientCredentials, TokenEndpoint
from runtime.auth.http_auth import BasicAuth, HttpAuth
from runtime.auth.no_credentials import NO_CREDENTIALS, check_alone
from runtime.auth.oauth import OAuth2Bearer
from runtime.auth.security import Bearer, Security
from runtime.call import Options
from runtime.errors import ResponseError

NONE = NO_CREDENTIALS


@pytest.mark.parametrize(
    "security",
    [
        Bearer(NONE, "hint"),
        HttpAuth("Token", NONE, "hint"),
        ApiKey("header", "X-Key", NONE, "hint", "Key "),
        ApiKey("query", "key", NONE, "hint"),
        ApiKey("cookie", "key", NONE, "hint"),
        BasicAuth(NONE, NONE, "hint"),
        BasicAuth(NONE, "from the environment", "hint"),
        BasicAuth("from the environment", NONE, "hint"),
        DigestAuth(NONE, NONE, "hint"),
        OAuth2Bearer(NONE, "hint", {"password": TokenEndpoint("/token")}),
        AnyOf(
            [["a", "b"], {"c": ["scope"]}],
            {
                "a": ApiKey("query", "key", "from the environment", "hint"),
                "b": BasicAuth("from the environment", "", "hint"),
                "c": Bearer(NONE, "hint"),
            },
        ),
    ],
    ids=repr,
)
@pytest.mark.parametrize("by", WAYS)
def test_nothing_is_sent(by: Callable[..., None], security: Security) -> None:
    requirements = [None, [["a"]], [["b"], ["c"]], [["a"], []], []]
    with serving() as server:
        client = client_of(server, security=security)
        by(client, [call(security=requirement) for requirement in requirements])
    assert [request.target for request in server.arrived] == ["/x"] * 5
    secrets = {"authorization", "cookie", "x-key"}
    assert [secrets & {*request.headers} for request in server.arrived] == [set()] * 5


@pytest.mark.parametrize("by", WAYS)
def test_a_header_of_the_caller_is_sent(by: Callable[..., None]) -> None:
    """It is a secret as well."""
    options = Options(http_headers={"x-key": "mine"})
    security = ApiKey("header", "X-Key", NONE, "hint")
    with serving() as other, serving() as server:
        server.answer = lambda request: Answer(307, {}, {"Location": f"{other.url}/y"})
        by(client_of(server, security=security), [call(options=options)])
    assert [request.headers.get("x-key") for request in server.arrived] == ["mine"]
    assert [request.headers.get("x-key") for request in other.arrived] == [None]


@pytest.mark.parametrize("by", WAYS)
def test_a_server_with_security_refuses_the_call(by: Callable[..., None]) -> None:
    def answer(request: Arrived) -> Answer:
        return Answer(401, {}, {"WWW-Authenticate": 'Digest realm="x", nonce="y"'})

    with serving(answer) as server:
        client = client_of(server, security=DigestAuth(NONE, NONE, "hint"))
        with pytest.raises(ResponseError) as caught:
            by(client, [call()])
    assert caught.value.status_code == 401
    assert len(server.arrived) == 1


def test_it_excludes_credentials() -> None:
    check_alone(None, NONE)
    check_alone(NONE, NONE)
    check_alone("key", None)
    for other in ("key", "", lambda: "key", ClientCredentials("me", "secret")):
        with pytest.raises(ValueError, match="NO_CREDENTIALS excludes all other"):
            check_alone(other, NONE)


def test_it_is_shown_by_its_name() -> None:
    assert repr(NONE) == "NO_CREDENTIALS"
