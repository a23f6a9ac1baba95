"""The loopback server refuses what the API refuses: it cannot hide mistakes."""

from __future__ import annotations

import httpx2
import pytest

from helpers.guardrails.server import KEY, Fault, GuardrailsServer


@pytest.fixture
def http(server: GuardrailsServer) -> httpx2.Client:
    headers = {"Authorization": f"Bearer {KEY}"}
    return httpx2.Client(base_url=server.url, headers=headers)


@pytest.mark.parametrize("query", ["limit=0", "limit=101", "limit=x", "offset=-1"])
def test_values_out_of_range_are_refused(http: httpx2.Client, query: str) -> None:
    with http:
        assert http.get(f"/guardrails?{query}").status_code == 400


@pytest.mark.parametrize(
    "body",
    [b"{", b"[]", b"{}", b'{"name": 1}', b'{"name": "x", "nmae": "y"}'],
)
def test_bad_bodies_are_refused(http: httpx2.Client, body: bytes) -> None:
    with http:
        assert http.post("/guardrails", content=body).status_code == 400


def test_keys_and_paths_are_checked(
    http: httpx2.Client, server: GuardrailsServer
) -> None:
    with http:
        wrong = {"Authorization": "Bearer nobody"}
        assert http.get("/guardrails", headers=wrong).status_code == 401
        assert http.get("/guardrails/unknown").status_code == 404
        assert http.get("/credits").status_code == 404


def test_faults_hit_the_next_requests_only(
    http: httpx2.Client, server: GuardrailsServer
) -> None:
    server.fail_next(Fault(status=503), times=2)
    server.fail_next(Fault(cut=True))
    server.fail_next(Fault(reset=True))
    with http:
        assert [http.get("/guardrails").status_code for _ in "12"] == [503, 503]
        with pytest.raises(httpx2.RemoteProtocolError):
            http.get("/guardrails")
        with pytest.raises(httpx2.ReadError):
            http.get("/guardrails")
        assert http.get("/guardrails").status_code == 200
    assert len(server.requests) == 5
