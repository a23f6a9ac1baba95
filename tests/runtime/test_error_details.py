"""What errors say about their response, and what their pickles hold."""

from __future__ import annotations

import pickle
from base64 import b64encode
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx
import httpx2
import pytest

from helpers.loopback import Answer, Arrived, call, client_of, serving
from runtime.auth.api_keys import ApiKey
from runtime.auth.digest import DigestAuth
from runtime.auth.grants import ClientCredentials, PasswordGrant, TokenEndpoint
from runtime.auth.http_auth import BasicAuth
from runtime.auth.oauth import OAuth2Bearer
from runtime.auth.security import Bearer, Security
from runtime.call import Options, json_body
from runtime.errors import CallError, DataError, PaginationError, ResponseError
from runtime.pagination.links import NextUrlPaging
from runtime.pagination.pages import Page
from runtime.streaming.streams import Events
from runtime.validation.models import BaseModel

CANARY = "canary/4711"
FORMS = [CANARY, quote(CANARY, safe=""), b64encode(CANARY.encode()).decode()]
FORMS += [b64encode(f"{name}:{CANARY}".encode()).decode() for name in ("u", "id")]
LIBRARIES = [httpx2, httpx]


def held(error: BaseException) -> list[str]:
    """The forms of the credential in the pickle of an error, and what it becomes."""
    data = pickle.dumps(error)
    assert type(pickle.loads(data)) is type(error)
    return [form for form in FORMS if form.encode() in data]


def secret_answer(request: Arrived) -> Answer:
    """Answers by the path; the server's own credential is a cookie."""
    own = {"Set-Cookie": f"sid={CANARY}"}
    match request.target.partition("?")[0]:
        case "/token":
            return Answer(400, {"error": "invalid_client"}, own)
        case "/moved":
            return Answer(307, {}, {**own, "Location": f"/problem?token={CANARY}"})
        case "/turned":
            return Answer(301, {}, {**own, "Location": "/problem"})
        case "/broken":
            return Answer(200, b"{", own)
        case "/gzip":
            return Answer(200, b"{", {**own, "Content-Encoding": "gzip"})
        case "/events":
            events = b'event: error\ndata: {"message": "no"}\n\n'
            return Answer(200, events, {**own, "Content-Type": "text/event-stream"})
        case _:
            return Answer(404, {"message": "no"}, own)


class Problem(BaseModel):
    message: str


class ProblemError(DataError[Problem]):
    pass


TOKEN = {"clientCredentials": TokenEndpoint("/token")}
POSTED = {"password": TokenEndpoint("/token", client_auth="client_secret_post")}
SCHEMES: dict[str, Callable[[], Security | None]] = {
    "none": lambda: None,
    "bearer": lambda: Bearer(CANARY, ""),
    "header": lambda: ApiKey("header", "X-Own", CANARY, ""),
    "query": lambda: ApiKey("query", "appid", CANARY, ""),
    "cookie": lambda: ApiKey("cookie", "sid", CANARY, ""),
    "basic": lambda: BasicAuth("u", CANARY, ""),
    "digest": lambda: DigestAuth("u", CANARY, ""),
    "client": lambda: OAuth2Bearer(ClientCredentials("id", CANARY), "", TOKEN),
    "password": lambda: OAuth2Bearer(
        PasswordGrant("u", CANARY, "id", CANARY), "", POSTED
    ),
}
GIVEN = {"X-Api-Key": CANARY, "Proxy-Authorization": CANARY, "Cookie": f"a={CANARY}"}
PATHS = ["/problem", "/moved", "/turned", "/broken", "/gzip", "/events", "/refused"]


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("name", SCHEMES)
@pytest.mark.parametrize("path", PATHS)
def test_pickles_hold_no_credential(library: Any, name: str, path: str) -> None:
    with serving(secret_answer) as server:
        server.url = server.url.replace("//", f"//u:{quote(CANARY, safe='')}@")
        if path == "/refused":
            server.server_close()
        http = library.Client(
            headers={"X-Client-Secret": CANARY},
            cookies={"session": CANARY},
            verify=False,  # loading the root certificates takes a while
            follow_redirects=path != "/turned",
        )
        client = client_of(server, http, security=SCHEMES[name]())
        sent = call(
            method="POST",
            path=path,
            options=Options(http_headers=GIVEN, retries=None),
            body=json_body(dict[str, Any], {"login": CANARY}),
            errors={"404": ProblemError},
            responses={"200": Events(int) if path == "/events" else dict[str, int]},
            stream=path == "/events",
        )
        with http, pytest.raises(CallError) as caught:
            list(client.send(sent))
    assert held(caught.value) == []


@pytest.mark.parametrize("library", LIBRARIES)
def test_pickles_of_cycles_hold_no_credential(library: Any) -> None:
    class Pages(Page[Any, Any]):
        paging = NextUrlPaging(("items",), ("next",))

    url = f"/x?page=2&appid={quote(CANARY, safe='')}"
    answer = Answer(200, {"items": [1], "next": url})
    with serving(lambda _: answer) as server, library.Client() as http:
        security = ApiKey("query", "appid", CANARY, "")
        client = client_of(server, http, security=security)
        with pytest.raises(PaginationError) as caught:
            list(client.paginate(call(), Pages))
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.position == caught.value.position
    # The body has the URL of the server's own making.
    made = pickle.dumps(again.raw_response.request)
    assert not [form for form in FORMS if form.encode() in made]


def test_a_pickle_has_the_rest_of_the_exchange() -> None:
    headers = {"X-Request-Id": "r-1", "X-Note": "shown"}
    with serving(lambda _: Answer(404, {"message": "no"}, headers)) as server:
        client = client_of(server, security=Bearer(CANARY, ""))
        sent = call(method="PUT", path="/y", errors={"404": ProblemError})
        with pytest.raises(ProblemError) as caught:
            client.send(sent)
        client.close()
    error = caught.value
    again = pickle.loads(pickle.dumps(error))
    assert (again.message, again.status_code, again.body) == (
        "no",
        404,
        '{"message": "no"}',
    )
    assert again.data == Problem(message="no")
    assert (again.request_id, again.__notes__) == ("r-1", error.__notes__)
    assert again.headers is again.raw_response.headers
    assert again.headers["x-note"] == "shown"
    request = again.raw_response.request
    assert (request.method, request.url) == ("PUT", f"{server.url}/y")
    assert request.headers["user-agent"] == "test"
    # The error itself stays as it is.
    assert error.raw_response.request.headers["authorization"] == f"Bearer {CANARY}"


def test_an_error_without_a_request() -> None:
    error = ResponseError("no", httpx2.Response(404, text="short"))
    again = pickle.loads(pickle.dumps(error))
    assert (again.message, again.body) == ("no", "short")


class Wire(BaseModel):
    own_name: str


class WireError(DataError[Wire]):
    pass


@pytest.mark.parametrize("library", LIBRARIES)
def test_an_error_that_the_caller_makes(library: Any) -> None:
    error = ProblemError("no", library.Response(404, json={"message": "gone", "x": 1}))
    assert error.data.message == "gone"
    assert error.data is error.data
    error.data = Problem(message="other")
    assert error.data.message == "other"
    assert pickle.loads(pickle.dumps(error)).data.message == "other"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", None),
        (b"no json", None),
        (b'{"messages": []}', {"messages": []}),
        (b'\xef\xbb\xbf{"message": "gone"}', Problem(message="gone")),
        (b'{"message": "\\ud83d"}', Problem(message="\ud83d")),
    ],
)
def test_the_data_of_an_error_that_the_caller_makes(
    body: bytes, expected: object
) -> None:
    assert ProblemError("no", httpx2.Response(404, content=body)).data == expected


def test_the_body_of_an_error_that_the_caller_makes() -> None:
    error = ProblemError("no", httpx2.Response(404), '{"message": "gone"}')
    assert error.data.message == "gone"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", None),
        (b"<p>", None),
        (b"[1]", [1]),
        (b'"text"', "text"),
        (b'\xef\xbb\xbf{"a": 1}', {"a": 1}),
    ],
)
def test_the_data_of_an_error_without_a_schema(body: bytes, expected: object) -> None:
    assert ResponseError("no", httpx2.Response(500, content=body)).data == expected
