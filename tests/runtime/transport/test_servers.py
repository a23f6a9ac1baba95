"""The server of a client and of a call."""

from __future__ import annotations

import re
from typing import Any

import httpx2
import pytest

from helpers.loopback import call, client_of, serving
from runtime.call import Options, Query
from runtime.transport.server_variables import ServerUrl, ServerVariable
from runtime.transport.servers import ServerChoice

SERVERS = {
    "one": "https://one.example/",
    "two": ServerUrl(
        "https://{region}.example/v1",
        {"region": ServerVariable("eu", ["eu", "us"])},
    ),
    "three": ServerUrl(
        "https://{region}.example:{port}",
        {"region": ServerVariable("any"), "port": ServerVariable()},
    ),
}


def choice(
    name: str | None = None,
    params: dict[str, str] | None = None,
    url: str | None = None,
) -> ServerChoice:
    return ServerChoice(name, params, url, "X_SERVER_URL")


@pytest.mark.parametrize(
    ("name", "params", "url", "expected"),
    [
        (None, None, None, "https://one.example"),
        ("two", None, None, "https://eu.example/v1"),
        ("two", {"region": "us", "other": "1"}, None, "https://us.example/v1"),
        # Variables of the same name have a default for each server.
        ("three", {"port": "1"}, None, "https://any.example:1"),
        ("one", None, "http://mine/", "http://mine"),
        ("unknown", None, "http://mine/", "http://mine"),
        (None, {"x": "1"}, "http://{x}.mine", "http://1.mine"),
        # The first default and any value: only the other server limits the values.
        (None, None, "http://{region}.mine", "http://eu.mine"),
        (None, {"region": "jp"}, "http://{region}.mine", "http://jp.mine"),
        (None, None, "", "https://one.example"),
    ],
)
def test_servers(
    name: str | None, params: dict[str, str] | None, url: str | None, expected: str
) -> None:
    assert choice(name, params, url).resolve(SERVERS) == expected


@pytest.mark.parametrize(
    ("name", "params", "problem"),
    [
        ("four", None, r"unknown server 'four'.*'one', 'two', 'three'"),
        ("three", None, "'https://{region}.example:{port}' has no value for port"),
        ("two", {"region": "jp"}, "region cannot be 'jp': the values are 'eu', 'us'"),
    ],
)
def test_servers_that_cannot_be(
    name: str, params: dict[str, str] | None, problem: str
) -> None:
    with pytest.raises(ValueError, match=problem):
        choice(name, params).resolve(SERVERS)


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("localhost:8080", "has no scheme, such as https://"),
        ("api.test/v1", "has no scheme, such as https://"),
        ("https://", "has no host"),
        ("https://:80/v1", "has no host"),
        ("//api.test", "has no host"),
        ("ftp://api.test", "has the scheme 'ftp', which is not http or https"),
        ("https://api.test/v1#beta", "has a fragment, which no request can have"),
        ("https://api.test/v1#", "has a fragment, which no request can have"),
        ("https://u:p@api.test", "has a user name, which belongs into the credentials"),
        ("https://api.test/a b", "has a space or a control character"),
        (" https://api.test", "has a space or a control character"),
        ("https://api.test\n", "has a space or a control character"),
        ("https://api.test:http", "has a host or a port that no URL can have"),
        ("https://api.test:65536", "has a host or a port that no URL can have"),
        ("https://[::1/v1", "has a host or a port that no URL can have"),
    ],
)
def test_urls_that_are_none_of_a_server(url: str, problem: str) -> None:
    with pytest.raises(ValueError, match=re.escape(problem)) as caught:
        choice(url=url).resolve(SERVERS)
    assert str(caught.value).startswith("the server '")
    assert str(caught.value).endswith(": pass server_url= or set X_SERVER_URL")
    assert "u:p" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "http://[::1]:8080/v1",
        "https://api.test:65535",
        "https://münchen.example/straße",
        "https://api.test/v1?api-version=2",
        "https://api.test/a%20b/~me",
        "HTTPS://API.test",
    ],
)
def test_urls_of_servers(url: str) -> None:
    assert choice(url=url).resolve(SERVERS) == url


@pytest.mark.parametrize("url", [1, b"https://api.test", httpx2.URL("https://a.test")])
def test_the_url_of_a_server_is_text(url: Any) -> None:
    with pytest.raises(TypeError, match="server_url must be text, not "):
        choice(url=url)


@pytest.mark.parametrize(
    ("base", "url", "expected"),
    [
        ("https://a.test/v1?v=2", "/x", "/v1/x?v=2"),
        ("https://a.test/v1/?v=2", "/x", "/v1/x?v=2"),
        ("https://a.test?v=2", "/x?fixed=1", "/x?fixed=1&v=2"),
    ],
)
def test_the_query_of_a_server_stays_behind_the_path(
    base: str, url: str, expected: str
) -> None:
    with serving() as server:
        host = server.url.removeprefix("http://")
        client = client_of(server)
        options = Options(server_url=base.replace("https://a.test", f"http://{host}"))
        client.send(call(path=url, options=options))
        named = [Query("q", "a", str)]
        client.send(call(path=url, options=options, parameters=named))
        client.close()
    targets = [request.target for request in server.arrived]
    assert targets == [expected, f"{expected}&q=a"]


def test_a_relative_server_has_the_query_of_the_client() -> None:
    own = choice().own({"0": "v2"}, "https://a.test/api?v=2")
    assert own == "https://a.test/api/v2?v=2"


@pytest.mark.parametrize(
    ("servers", "url"),
    [({}, None), ({"0": ""}, None), ({"0": "/api/v3"}, None), ({}, "localhost:8080")],
)
def test_a_server_has_a_host(servers: dict[str, str], url: str | None) -> None:
    hint = "pass server_url= or set X_SERVER_URL"
    with pytest.raises(ValueError, match=hint):
        choice(url=url).resolve(servers)


def test_the_environment_names_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("X_SERVER_URL", "http://env/")
    assert choice().resolve({}) == "http://env"
    assert choice(url="http://mine").resolve(SERVERS) == "http://mine"
    assert choice("one").resolve(SERVERS) == "https://one.example"
    monkeypatch.setenv("X_SERVER_URL", "")
    assert choice().resolve(SERVERS) == "https://one.example"


OWN = {"up": "https://upload.example/v1/", "two": "https://two.upload.example"}
BASE = "https://one.example/v1"


def test_servers_of_an_operation() -> None:
    assert choice().own(OWN, BASE) == "https://upload.example/v1"
    assert choice("one").own(OWN, BASE) == "https://upload.example/v1"
    assert choice("two").own(OWN, BASE) == "https://two.upload.example"
    assert choice(params={"region": "us"}).own(SERVERS, BASE) == "https://one.example"
    assert choice().own({"0": "/v2/"}, BASE) == "https://one.example/v2"


def test_a_url_that_is_given_is_for_all_operations() -> None:
    assert choice(url="http://mine").own(OWN, "http://mine") == "http://mine"
