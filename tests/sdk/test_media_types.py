"""Bodies and results in several media types: a case over real connections."""

from __future__ import annotations

import asyncio
import importlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers.loopback import Answer, Arrived, Server, serving

# Generates SDKs: not for ``make quick``.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("media_types")]

CASE = Path(__file__).resolve().parents[1] / "cases" / "media_types"
PNG = b"\x89PNG\r\n\x1a\n"
REPORTS = {
    "application/json": b'{"rows":1}',
    "text/csv": b"rows\n1\n",
    "application/pdf": b"%PDF",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case's SDK, generated once."""
    folder = tmp_path_factory.mktemp("media_types")
    command = [sys.executable, "-m", "sdkwright", "generate", "spec.yaml"]
    subprocess.run(
        [*command, "-o", str(folder), "--no-cache"],
        cwd=CASE,
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture
def package(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(folder))
    import media_types  # type: ignore[import-not-found] # made above

    return media_types


@pytest.fixture
def answers() -> list[Answer]:
    """The answers of the server; the last one is repeated."""
    return [Answer(200, {"name": "a"})]


@pytest.fixture
def server(answers: list[Answer]) -> Iterator[Server]:
    with serving(lambda request: answers.pop() if answers[1:] else answers[0]) as found:
        yield found


@pytest.fixture
def client(package: Any, server: Server) -> Iterator[Any]:
    with package.MediaTypes(server_url=server.url) as client:
        yield client


@pytest.mark.parametrize(
    ("arguments", "kind", "body"),
    [
        ({"name": "a"}, "application/json", b'{"name":"a"}'),
        (
            {"name": "a", "content_type": "application/x-www-form-urlencoded"},
            "application/x-www-form-urlencoded",
            b"name=a",
        ),
        (
            {"body": "<a/>", "content_type": "application/xml"},
            "application/xml",
            b"<a/>",
        ),
        (
            {"body": b"<a/>", "content_type": "application/xml"},
            "application/xml",
            b"<a/>",
        ),
        (
            {"body": PNG, "content_type": "application/octet-stream"},
            "application/octet-stream",
            PNG,
        ),
    ],
)
def test_the_media_type_of_a_body(
    client: Any, server: Server, arguments: dict[str, Any], kind: str, body: bytes
) -> None:
    client.pets.create(**arguments)
    arrived = server.arrived[-1]
    assert (arrived.headers["content-type"], arrived.body) == (kind, body)


def test_the_fields_of_a_form_with_files(client: Any, server: Server) -> None:
    client.pets.create(name="a", age=None, content_type="multipart/form-data")
    arrived = server.arrived[-1]
    assert arrived.headers["content-type"].startswith("multipart/form-data; boundary")
    assert b'name="name"' in arrived.body


def test_a_whole_body_in_another_format(
    client: Any, server: Server, answers: list[Answer]
) -> None:
    answers[:] = [Answer(200, [])]
    pets = [{"name": "a"}, {"name": "b"}]
    client.pets.replace(body=pets)
    client.pets.replace(body=pets, content_type="application/x-ndjson")
    client.pets.replace(body="a\nb\n", content_type="text/csv")
    bodies = [arrived.body for arrived in server.arrived]
    assert bodies == [
        b'[{"name":"a"},{"name":"b"}]',
        b'{"name":"a"}\n{"name":"b"}\n',
        b"a\nb\n",
    ]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("a\nb\n", "application/json"),
        (PNG, "application/json"),
        ("a\nb\n", "application/x-ndjson"),
        (3, "application/x-ndjson"),
        ([{"name": "a"}], "text/csv"),
        (3, "text/csv"),
    ],
)
def test_a_body_that_does_not_fit_its_media_type(
    package: Any, client: Any, server: Server, body: Any, kind: str
) -> None:
    with pytest.raises(package.errors.ArgumentError, match="body"):
        client.pets.replace(body=body, content_type=kind)
    assert server.arrived == []


def test_json_in_place_of_a_file(
    client: Any, server: Server, answers: list[Answer]
) -> None:
    answers[:] = [Answer(204, b"")]
    client.images.upload(file=PNG)
    client.images.upload(body={"url": "u"}, content_type="application/json")
    form, json = server.arrived
    assert PNG in form.body
    assert json.body == b'{"url":"u"}'


def test_a_field_may_be_required_in_one_form_only(package: Any, client: Any) -> None:
    with pytest.raises(package.errors.ArgumentError, match="name"):
        client.pets.create()


def by_accept(request: Arrived) -> Answer:
    kind = request.headers["accept"].partition(",")[0]
    return Answer(200, REPORTS[kind], {"Content-Type": kind})


def called(package: Any, server: Server, **arguments: Any) -> list[Any]:
    """The results of the sync and the async method; downloads are read."""

    async def run() -> Any:
        async with package.MediaTypes(server_url=server.url) as client:
            found = await client.reports.report_async(**arguments)
            return await found.read() if hasattr(found, "read") else found

    with package.MediaTypes(server_url=server.url) as client:
        found = client.reports.report(**arguments)
        found = found.read() if hasattr(found, "read") else found
    return [found, asyncio.run(run())]


@pytest.mark.parametrize(
    "chosen",
    [lambda kind: {"accept": kind}, lambda kind: {"http_headers": {"Accept": kind}}],
    ids=["argument", "header"],
)
def test_the_caller_chooses_the_result(
    package: Any, chosen: Callable[[str], dict[str, Any]]
) -> None:
    with serving(by_accept) as server:
        report = package.components.Report(rows=1)
        assert called(package, server) == [report] * 2
        assert called(package, server, **chosen("application/json")) == [report] * 2
        assert called(package, server, **chosen("text/csv")) == ["rows\n1\n"] * 2
        assert called(package, server, **chosen("application/pdf")) == [b"%PDF"] * 2


FORMATS = {
    "application/json": b'{"rows":1}',
    "application/yaml": "rows: \xe9".encode("latin-1"),
    "application/vnd.example.protobuf": b"\x00\x01",
}


def in_all_formats(request: Arrived) -> Answer:
    kind = request.headers["accept"]
    status = 202 if "method=late" in request.target else 200
    kind = f"{kind}; charset=latin-1" if "yaml" in kind else kind
    return Answer(status, FORMATS[request.headers["accept"]], {"Content-Type": kind})


def downloaded(package: Any, server: Server, kind: str, **arguments: Any) -> list[Any]:
    """The bytes and the text of a log in another format, sync and async."""

    async def run() -> list[Any]:
        async with package.MediaTypes(server_url=server.url) as client:
            found = [
                await client.with_media_type(
                    client.reports.log_async, kind, **arguments
                )
                for _ in range(2)
            ]
            return [await found[0].read(), await found[1].read_text()]

    with package.MediaTypes(server_url=server.url) as client:
        found = [
            client.with_media_type(client.reports.log, kind, **arguments)
            for _ in range(2)
        ]
        return [found[0].read(), found[1].read_text(), *asyncio.run(run())]


def test_the_same_data_in_other_formats(package: Any) -> None:
    """``with_media_type`` does not take the arguments of the method."""
    arguments = {"method": "late", "media_type": "m"}
    with serving(in_all_formats) as server:
        with package.MediaTypes(server_url=server.url) as client:
            assert client.reports.log() == package.components.Report(rows=1)
            found = client.with_response(client.reports.log, **arguments)
            assert found.result == package.components.Report(rows=1)
            draft = client.prepare(client.reports.log, **arguments).draft()
            assert draft.url.endswith("/log?method=late&media_type=m")
        yaml = downloaded(package, server, "application/yaml", **arguments)
        assert yaml == [b"rows: \xe9", "rows: \xe9"] * 2
        kind = "application/vnd.example.protobuf"
        assert downloaded(package, server, kind) == [b"\x00\x01", "\x00\x01"] * 2
        assert server.arrived[-1].headers["accept"] == kind


def test_a_body_and_a_result_in_other_formats(
    client: Any, server: Server, answers: list[Answer]
) -> None:
    answers[:] = [Answer(200, b"<pets/>", {"Content-Type": "application/xml"})]
    arguments = {"body": "a,b", "content_type": "text/csv"}
    found = client.with_media_type(client.pets.replace, "application/xml", **arguments)
    assert found.read_text() == "<pets/>"
    assert server.arrived[0].headers["content-type"] == "text/csv"


def test_errors_in_place_of_other_formats(
    package: Any, client: Any, answers: list[Answer]
) -> None:
    answers[:] = [Answer(400, {"rows": 1})]
    with pytest.raises(package.errors.ReportError):
        client.with_media_type(client.reports.report, "text/csv")
    with pytest.raises(TypeError, match="a method of a resource"):
        client.with_media_type(len, "text/csv")


@pytest.mark.parametrize(
    ("kind", "result"),
    [("application/yaml;a=b", "rows"), ("application/vnd.example.protobuf", b"rows")],
)
def test_another_format_that_was_not_asked_for(
    client: Any, answers: list[Answer], kind: str, result: Any
) -> None:
    answers[:] = [Answer(200, b"rows", {"Content-Type": kind})]
    assert client.reports.log() == result


def test_pages_in_other_formats(
    package: Any, client: Any, answers: list[Answer]
) -> None:
    answers[:] = [Answer(200, b"<reports/>", {"Content-Type": "text/xml"})]
    found = client.with_media_type(client.reports.list, "text/xml", page=1)
    assert found.read_text() == "<reports/>"
    page = client.reports.list()
    assert page.result == "<reports/>"
    for read in (page.next, lambda: list(page.items()), lambda: list(page)):
        with pytest.raises(package.errors.MediaTypesDefaultError, match="not JSON"):
            read()


def test_pages_in_other_formats_async(
    package: Any, server: Server, answers: list[Answer]
) -> None:
    answers[:] = [Answer(200, b"<reports/>", {"Content-Type": "text/xml"})]

    async def run() -> None:
        async with package.MediaTypes(server_url=server.url) as client:
            method = client.reports.list_async
            found = await client.with_media_type(method, "text/xml")
            assert await found.read_text() == "<reports/>"
            page = await method()
            with pytest.raises(package.errors.MediaTypesDefaultError, match="not JSON"):
                await page.next()
            with pytest.raises(package.errors.MediaTypesDefaultError, match="not JSON"):
                [item async for item in page.items()]

    asyncio.run(run())


def test_a_format_that_is_not_declared(
    package: Any, client: Any, answers: list[Answer]
) -> None:
    answers[:] = [Answer(200, b"<html/>", {"Content-Type": "text/html"})]
    with pytest.raises(package.errors.MediaTypesDefaultError, match="is not JSON"):
        client.reports.log()


@pytest.mark.parametrize("kind", REPORTS)
def test_the_server_chooses_the_result(
    package: Any, client: Any, answers: list[Answer], kind: str
) -> None:
    answers[:] = [Answer(200, REPORTS[kind], {"Content-Type": f"{kind}; a=b"})]
    found = client.reports.report(format="any")
    expected = {"application/json": package.components.Report, "text/csv": str}
    assert isinstance(found, expected.get(kind, package.types.Download))
    if kind == "application/pdf":
        assert found.read() == b"%PDF"


@pytest.mark.parametrize(
    ("kind", "error"),
    [("application/json", "ReportError"), ("application/problem+json", "ProblemError")],
)
def test_the_media_type_of_an_error(
    package: Any, client: Any, answers: list[Answer], kind: str, error: str
) -> None:
    answers[:] = [Answer(400, {"rows": 1, "title": "no"}, {"Content-Type": kind})]
    with pytest.raises(getattr(package.errors, error)):
        client.reports.report()


def test_an_undeclared_file(client: Any, answers: list[Answer]) -> None:
    answers[:] = [Answer(200, PNG, {"Content-Type": "image/png"})]
    assert client.reports.cover() == PNG


def test_examples_of_all_media_types(package: Any) -> None:
    testing = importlib.import_module("media_types.testing")
    transport = testing.ExampleTransport()
    with package.MediaTypes(client=transport.client()) as client:
        assert client.reports.report() == package.components.Report(rows=1)
        assert client.reports.report(accept="text/csv") == "<value>"
        assert client.reports.report(accept="application/pdf").read() == b"<file>"
        transport.answer("reports.report", content="a,b")
        assert client.reports.report() == "a,b"
        transport.answer("reports.cover", json={"a": 1})
        assert client.reports.cover() == {"a": 1}
