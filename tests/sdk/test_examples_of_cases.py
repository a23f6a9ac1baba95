"""The SDK of a case on its own examples: streams, files, unions, names."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

# Generates SDKs: not for ``make quick``.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("examples_of_cases")]

CASE = Path(__file__).resolve().parents[1] / "cases" / "examples"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case's SDK, generated once."""
    folder = tmp_path_factory.mktemp("examples")
    command = [sys.executable, "-m", "sdkwright", "generate", "spec.yaml"]
    subprocess.run(
        [*command, "-o", str(folder), "--no-cache"],
        cwd=CASE,
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture
def transport(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(folder))
    from examples.testing import (  # type: ignore[import-not-found] # made above
        ExampleTransport,
    )

    return ExampleTransport()


@pytest.fixture
def client(transport: Any) -> Any:
    import examples

    return examples.Examples(client=transport.client(), retry_config=None)


def test_named_examples(client: Any, transport: Any) -> None:
    assert client.things.get_thing(id="x").id == "a"
    for name, key in [("round", "b"), ("newer", "c"), ("written", "d")]:
        transport.answer("getThing", example=name)
        assert client.things.get_thing(id="x").id == key
    transport.answer("getThing", example="mended")
    assert client.things.get_thing(id="x").side == 3
    with pytest.raises(ValueError, match="it has 'small', 'round', 'newer'"):
        transport.answer("getThing", example="elsewhere")


def test_errors_of_all_kinds(client: Any, transport: Any) -> None:
    from examples import errors

    for status, class_, said in [
        (404, errors.ProblemError, "There is no such thing"),
        (409, errors.ExamplesDefaultError, "409"),
        (502, errors.ExamplesDefaultError, "Out of order"),
    ]:
        transport.answer("getThing", status=status)
        with pytest.raises(class_, match=said) as caught:
            client.things.get_thing(id="x")
        assert caught.value.status_code == status


def test_headers(client: Any, transport: Any) -> None:
    from examples import errors

    def headers() -> dict[str, str]:
        found = client.with_response(client.things.get_thing, id="x").headers
        return {k: v for k, v in found.items() if not k.startswith("content-")}

    shown = {
        "etag": '"v1"',
        "x-remaining": "41",
        "x-regions": "eu,us",
        "x-shared": "true",
    }
    assert headers() == shown
    transport.answer("getThing", json={"id": "b"}, headers={"ETag": "other"})
    assert headers() == {**shown, "etag": "other"}
    # The one that clients wait for is left out.
    transport.answer("getThing", status=409)
    with pytest.raises(errors.ExamplesDefaultError) as caught:
        client.things.get_thing(id="x")
    found = caught.value.headers
    assert (found["location"], "retry-after" in found) == ("/things/b", False)


def test_made_up_answers(client: Any) -> None:
    from examples import components

    latest = client.things.get_latest()
    assert isinstance(latest, components.Box)
    assert (latest.side, latest.owner) == (3, "user@example.com")
    tree = client.testing_.tree()
    assert (tree.state, tree.branches) == ("green", [])
    account = client.testing_.create_account(email="e", password="p")
    assert account.email == "user@example.com"
    assert client.things.delete_thing(id="x") is None


def test_streams(client: Any, transport: Any) -> None:
    with client.things.watch_things() as stream:
        assert [thing.id for thing in stream] == ["a", "b"]
    with client.things.changes() as stream:
        assert [change.data.kind for change in stream] == ["box"]
    with client.things.export() as stream:
        assert [thing.kind for thing in stream] == ["box", "ball"]
    with client.things.words() as stream:
        assert list(stream) == ["one", "two\nthree"]
    mine = [{"id": "z", "kind": "box", "side": 1}]
    for method in ("watch_things", "export"):
        transport.answer(f"things.{method}", events=mine)
        with getattr(client.things, method)() as stream:
            assert [thing.id for thing in stream] == ["z"]


def test_text_files_and_queries_in_paths(client: Any, transport: Any) -> None:
    with client.testing_.printed() as file:
        assert file.read() == b"<file>"
    assert client.testing_.formatted() == "Lorem ipsum"
    asked = [request.operation_id for request in transport.requests]
    assert asked == ["printed", "formatted"]
    transport.answer("printed", content=b"%PDF")
    with client.testing_.printed() as file:
        assert file.read() == b"%PDF"


def test_a_list_has_one_page(client: Any, transport: Any) -> None:
    (page,) = client.things.list_things()
    assert (page.result.total, page.result.has_more) == (2, False)
    assert len(transport.requests) == 1
