"""Generated clients: what they are made with, and what they send for it."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl

import httpx2
import pytest

from helpers.loopback import Answer, Arrived, serving
from sdkwright.config import ConfigRequest, load_config
from sdkwright.diagnostics import Reporter
from sdkwright.run import run

# Generates SDKs: not for ``make quick``.
pytestmark = pytest.mark.slow

CASES = Path(__file__).resolve().parents[1] / "cases"
PACKAGES = ("schemes", "own_servers", "relative_server", "combinations", "oauth2")
Load = Callable[[str, str], ModuleType]


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Load]:
    """Generates the SDK of a case and imports its package."""
    monkeypatch.syspath_prepend(str(tmp_path))
    before = set(sys.modules)

    def get(case: str, package: str) -> ModuleType:
        request = ConfigRequest(CASES / case, "spec.yaml", output=str(tmp_path))
        config = load_config(request, Reporter())
        run(config, Reporter(), lambda stage: None, use_cache=False, dry=False)
        return importlib.import_module(package)

    yield get
    for name in set(sys.modules) - before:
        if name.partition(".")[0] in PACKAGES:
            del sys.modules[name]


class Wire(httpx2.Client):
    """A client that sends nothing and remembers what it should have."""

    def __init__(self) -> None:
        self.sent: list[httpx2.Request] = []
        super().__init__(transport=httpx2.MockTransport(self.answer))

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        self.sent.append(request)
        return httpx2.Response(204)


@pytest.fixture
def wire() -> Iterator[Wire]:
    with Wire() as client:
        yield client


def test_every_scheme(load: Load, wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    sdk = load("security_schemes", "schemes")
    monkeypatch.setenv("ACCOUNT_ID", "ann")
    monkeypatch.setenv("SCHEMES_PASSWORD", "pw")
    monkeypatch.setenv("THE_KEY", "k")
    client = sdk.Schemes(
        access_token="t",
        client_=lambda: "c",
        in_query="q",
        session="s",
        open_id="o",
        client=wire,
    )
    for name in ("basic", "bearer", "token", "header", "query", "cookie", "oidc"):
        getattr(client.all, name)()
    client.all.mtls()
    client.all.both()
    shown = [
        [r.headers.get(n) for n in ("authorization", "x-key", "cookie")]
        + [r.url.query.decode()]
        for r in wire.sent
    ]
    assert shown == [
        ["Basic YW5uOnB3", None, None, ""],
        ["Bearer t", None, None, ""],
        ["Token c", None, None, ""],
        [None, "Key k", None, ""],
        [None, None, None, "appid=q"],
        [None, None, "sid=s", ""],
        ["Bearer o", None, None, ""],
        [None, None, None, ""],
        [None, "Key k", None, ""],
    ]


def test_what_is_missing_has_its_arguments_and_variables(load: Load) -> None:
    sdk = load("security_schemes", "schemes")
    with (
        sdk.Schemes(password="pw") as client,
        pytest.raises(sdk.errors.MissingCredentialsError) as caught,
    ):
        client.all.basic()
    assert str(caught.value) == (
        "no credentials: pass account_id= and password= "
        "or set ACCOUNT_ID and SCHEMES_PASSWORD"
    )


def test_one_argument_says_that_no_credentials_are_needed(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMBINATIONS_USER_KEY", "from the environment")
    sdk = load("security_combinations", "combinations")
    none = sdk.types.NO_CREDENTIALS
    with (
        serving(lambda request: Answer(204, b"")) as server,
        sdk.Combinations(token=none, server_url=server.url) as client,
    ):
        for name in ("usual", "same", "optional", "public", "admin", "scopes"):
            getattr(client.all, name)()
        with pytest.raises(ValueError, match="NO_CREDENTIALS excludes"):
            client.with_credentials(token=none, app_key="key")
    with pytest.raises(ValueError, match="NO_CREDENTIALS excludes"):
        sdk.Combinations(token=none, app_key="key")
    secrets = {"authorization", "cookie", "x-app", "x-user"}
    assert server.arrived
    assert [r.target for r in server.arrived if secrets & {*r.headers}] == []


def test_operations_with_other_scopes_use_other_tokens(load: Load) -> None:
    sdk = load("security_oauth2", "oauth2")

    def answer(request: Arrived) -> Answer:
        if request.target != "/token":
            return Answer(204, b"")
        asked.append(dict(parse_qsl(request.body.decode())).get("scope"))
        return Answer(200, {"access_token": f"t{len(asked)}"})

    asked: list[str | None] = []
    with serving(answer) as server:
        grant = sdk.types.ClientCredentials("me", "secret")
        with sdk.OAuth2(oauth2=grant, server_url=server.url) as client:
            for method in (client.files.list, client.files.add, client.files.list):
                method()
    sent = [r.headers["authorization"] for r in server.arrived if r.target == "/files"]
    assert asked == ["read", "write"]
    assert sent == ["Bearer t1", "Bearer t2", "Bearer t1"]


@pytest.mark.parametrize(
    ("options", "urls"),
    [
        (
            {},
            [
                "https://api.example.com/v1/usual",
                "https://upload.example.com/v1/files",
                "https://us.upload.example.com/files",
            ],
        ),
        (
            {"server": "sandbox", "url_params": {"region": "eu"}},
            [
                "https://sandbox.example.com/v1/usual",
                "https://upload.example.com/v1/files",
                "https://sandbox.example.com/sandbox/files",
            ],
        ),
        (
            {"server_url": "http://mine"},
            ["http://mine/usual", "http://mine/files", "http://mine/files"],
        ),
        (
            {"server": "local", "url_params": {"port": "9090"}},
            [
                "https://localhost:9090/v1/usual",
                "https://upload.example.com/v1/files",
                "https://us.upload.example.com/files",
            ],
        ),
    ],
)
def test_servers_of_operations(
    load: Load, wire: Wire, options: dict[str, Any], urls: list[str]
) -> None:
    client = load("operation_servers", "own_servers").OwnServers(client=wire, **options)
    client.all.usual()
    client.all.download()
    client.all.upload()
    assert [str(request.url) for request in wire.sent] == urls
    client.all.upload(server_url="http://call")
    assert str(wire.sent[-1].url) == "http://call/files"


RELATIVE = """
openapi: 3.1.0
info: {title: Relative server, version: "1"}
servers: [{url: /api/v3}]
paths:
  /ping:
    get: {operationId: ping, tags: [ping], responses: {"204": {description: Done}}}
"""


def test_a_server_without_a_host_must_be_named(
    load: Load, wire: Wire, tmp_path: Path
) -> None:
    (tmp_path / "spec.yaml").write_text(RELATIVE, encoding="utf-8")
    sdk = load(str(tmp_path), "relative_server")
    problem = (
        "^the server '/api/v3' has no host: "
        "pass server_url= or set RELATIVE_SERVER_SERVER_URL$"
    )
    with pytest.raises(ValueError, match=problem):
        sdk.RelativeServer()
    sdk.RelativeServer(server_url="http://mine/", client=wire).ping.ping()
    assert str(wire.sent[0].url) == "http://mine/ping"
