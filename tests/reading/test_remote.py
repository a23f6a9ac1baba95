"""References to files on the network: only to hosts that are allowed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from sdkwright.cache.results import read_result, write_result
from sdkwright.cache.store import open_store
from sdkwright.config import Config
from sdkwright.diagnostics import Reporter
from sdkwright.document import Document, Request, check_references, load_document
from sdkwright.reading import fetching
from sdkwright.result import Result

# Starts servers and processes: not for ``make quick``.
pytestmark = pytest.mark.slow

POINTS = "components: {schemas: {Point: {$ref: 'parts/point.json#/Point'}}}\n"


@dataclass
class Site:
    """What a server has: bodies, or addresses that it redirects to, by path."""

    server: ThreadingHTTPServer
    pages: dict[str, bytes] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server.server_port}"

    @property
    def url(self) -> str:
        return f"http://{self.host}"


def start() -> Site:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            body = site.pages.get(self.path)
            target = site.moved.get(self.path)
            self.send_response(302 if target else 200 if body is not None else 404)
            if target:
                self.send_header("Location", target)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *arguments: object) -> None:
            pass

    site = Site(ThreadingHTTPServer(("127.0.0.1", 0), Handler))
    Thread(target=site.server.serve_forever, daemon=True).start()
    return site


@pytest.fixture
def sites() -> Iterator[tuple[Site, Site]]:
    """Two servers, which are two hosts."""
    both = (start(), start())
    yield both
    for site in both:
        site.server.shutdown()
        site.server.server_close()


@pytest.fixture
def site(sites: tuple[Site, Site]) -> Site:
    found = sites[0]
    found.pages["/api/all.yaml"] = POINTS.encode()
    found.pages["/api/parts/point.json"] = json.dumps(
        {"Point": {"type": "object", "properties": {"x": {"type": "number"}}}}
    ).encode()
    return found


def document(folder: Path, reference: str, *hosts: str) -> tuple[Document, Reporter]:
    path, reporter = folder / "openapi.yaml", Reporter()
    path.write_text(
        'openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths: {}\n'
        f"components: {{schemas: {{A: {{$ref: '{reference}'}}}}}}\n",
        encoding="utf-8",
    )
    found = load_document(Request(path, "openapi.yaml", (), hosts), reporter)
    assert found is not None
    check_references(found, reporter)
    return found, reporter


def problems(reporter: Reporter) -> list[tuple[str, str]]:
    return [(d.code, d.message) for d in reporter.diagnostics]


def test_an_allowed_host_is_asked_once(tmp_path: Path, site: Site) -> None:
    reference = f"{site.url}/api/all.yaml#/components/schemas/Point"
    found, reporter = document(tmp_path, reference, site.host)
    assert problems(reporter) == []
    node = found.root["components"]["schemas"]["A"].follow()
    assert node.value == {"type": "object", "properties": {"x": {"type": "number"}}}
    assert node.id == f"{site.url}/api/parts/point.json#/Point"
    assert str(node.location()) == f"{site.url}/api/parts/point.json:1:11"
    assert str(found.locate(node.id)) == f"{site.url}/api/parts/point.json:1:2"
    assert sorted(site.asked) == ["/api/all.yaml", "/api/parts/point.json"]


def test_other_hosts_are_not_asked(tmp_path: Path, site: Site) -> None:
    url = f"{site.url}/api/all.yaml"
    for hosts in ((), ("example.com",), ("127.0.0.1:1",), ("127.0.0",)):
        _, reporter = document(tmp_path, url, *hosts)
        assert problems(reporter) == [("ref.remote", f'"{url}" is on the network')]
        assert f'allow_hosts = ["{site.host}"]' in str(reporter.diagnostics[0].hint)
    assert site.asked == []
    _, reporter = document(tmp_path, url, "127.0.0.1")
    assert problems(reporter) == []


def test_a_remote_file_does_not_lead_to_local_ones(tmp_path: Path, site: Site) -> None:
    (tmp_path / "secret.yaml").write_text("a: 1\n", encoding="utf-8")
    for target in (f"file://{tmp_path}/secret.yaml", f"{tmp_path}/secret.yaml"):
        site.pages["/x.yaml"] = f"a: {{$ref: '{target}'}}\n".encode()
        _, reporter = document(tmp_path, f"{site.url}/x.yaml#/a", site.host)
        ((code, _),) = problems(reporter)
        assert code == "ref.remote"


def test_what_cannot_be_fetched_is_said(
    tmp_path: Path,
    site: Site,
    sites: tuple[Site, Site],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fetching, "_MAX_BYTES", 2**20)
    other = sites[1]
    other.pages["/x.yaml"] = b"a: 1"
    site.moved["/away"] = f"{other.url}/x.yaml"
    site.moved["/file"] = "file:///etc/passwd"
    site.moved["/moved"] = "/api/all.yaml"
    site.pages["/big"] = b"a" * (2**20 + 1)
    site.pages["/binary"] = b"\xff\xfe"

    def said(path: str) -> list[str]:
        _, reporter = document(tmp_path, f"{site.url}{path}", site.host)
        return [message for _, message in problems(reporter)]

    def cannot(path: str, reason: str) -> list[str]:
        return [f'"{site.url}{path}" cannot be fetched: {reason}']

    assert said("/moved") == []
    assert said("/missing") == cannot(
        "/missing", "the server responds with 404 Not Found"
    )
    assert said("/away") == cannot("/away", f"it is redirected to {other.url}/x.yaml")
    assert "302" in said("/file")[0]
    assert said("/big") == cannot("/big", "it has more than 1 MB")
    assert len(said("/binary")) == 2
    assert other.asked == []


def test_an_answer_without_end_is_given_up(
    tmp_path: Path, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "_MAX_SECONDS", -1)
    url = f"{site.url}/api/all.yaml"
    _, reporter = document(tmp_path, url, site.host)
    assert problems(reporter) == [
        ("ref.remote", f'"{url}" cannot be fetched: it takes more than -1 seconds')
    ]


def test_a_remote_file_that_changed_is_noticed(
    tmp_path: Path, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDKWRIGHT_CACHE_DIR", str(tmp_path / "cache"))
    found, _ = document(tmp_path, f"{site.url}/api/all.yaml", site.host)
    config = Config(
        found.entry.path, "openapi.yaml", tmp_path / "out", allow_hosts=(site.host,)
    )
    result = Result({"a.py": ""}, 1, 2, found.digests(), ("a", "A"), ("a", "A"))
    store = open_store()
    assert store is not None
    write_result(store, "it", result, config)
    assert read_result(store, "it", config) == result
    site.pages["/api/parts/point.json"] = b"{}"
    assert read_result(store, "it", config) is None


def test_the_command_line_follows_the_configuration(tmp_path: Path, site: Site) -> None:
    reference = f"{site.url}/api/all.yaml#/components/schemas/Point"
    document(tmp_path, reference, site.host)
    (tmp_path / "sdkwright.toml").write_text(
        f'spec = "openapi.yaml"\nallow_hosts = ["{site.host}"]\n', encoding="utf-8"
    )
    command = [sys.executable, "-m", "sdkwright", "generate", "-o", "sdk", "--no-cache"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    text = "".join(path.read_text() for path in tmp_path.rglob("sdk/t/components/*.py"))
    assert "x: float | None = None" in text
