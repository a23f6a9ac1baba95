"""Reading, changing and writing back: read-only properties are left out."""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers.loopback import Answer, Server, serving
from sdkwright.config import ConfigRequest, load_config
from sdkwright.diagnostics import Reporter
from sdkwright.run import run

# Generates an SDK: not for ``make quick``.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("written_back")]

CASE = Path(__file__).resolve().parents[1] / "cases" / "written_back"
READ: dict[str, Any] = {
    "id": "n1",
    "text": "a",
    "changedAt": "2025-01-31T12:00:00Z",
    "author": {"id": 1, "firstName": "b", "extra": [1]},
    "tags": [{"name": "c", "madeAt": "2025-01-31T12:00:00Z"}],
}
SENT = {
    "text": "a",
    "author": {"firstName": "b", "extra": [1]},
    "tags": [{"name": "c"}],
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The SDK of the case, imported."""
    folder = tmp_path_factory.mktemp("sdk")
    request = ConfigRequest(CASE, "spec.yaml", output=str(folder))
    config = load_config(request, Reporter())
    run(config, Reporter(), lambda stage: None, use_cache=False, dry=False)
    sys.path.insert(0, str(folder))
    yield importlib.import_module("written_back")
    sys.path.remove(str(folder))


@pytest.fixture
def components(package: Any) -> Any:
    return importlib.import_module("written_back.components")


@pytest.fixture
def server() -> Iterator[Server]:
    def answer(request: Any) -> Answer:
        if request.method == "GET":
            return Answer(body=[READ])
        if "targets" in request.target:
            return Answer(204, body=b"")
        return Answer(body={"main": READ} if "boards" in request.target else READ)

    with serving(answer) as found:
        yield found


@pytest.fixture
def client(package: Any, server: Server) -> Iterator[Any]:
    with package.WrittenBack(server_url=server.url) as found:
        yield found


def sent(server: Server) -> Any:
    return json.loads(server.arrived[-1].body)


@pytest.fixture
def note(client: Any) -> Any:
    return client.notes.read_all()[0]


def test_in_a_list(client: Any, server: Server, note: Any) -> None:
    client.notes.write_all(body=[note])
    assert sent(server) == [SENT]
    note.text = "changed"
    note.author.first_name = None
    client.notes.write_all(body=[note])
    author = {"firstName": None, "extra": [1]}
    assert sent(server) == [{**SENT, "text": "changed", "author": author}]


def test_in_other_places(client: Any, server: Server, note: Any) -> None:
    board = client.notes.write_board(main=note, item=note.author, more={"x": note})
    assert sent(server) == {
        "main": SENT,
        "item": SENT["author"],
        "more": {"x": SENT},
    }
    client.notes.write_board(main=board.main)
    assert sent(server) == {"main": SENT}


def test_in_a_model_of_requests(
    client: Any, server: Server, components: Any, note: Any
) -> None:
    made = components.NoteInput(text="new", author=note.author)
    client.notes.write_all(body=[made])
    assert sent(server) == [{"text": "new", "author": SENT["author"]}]
    assert note.author.id == 1


def test_in_constructors(
    client: Any, server: Server, components: Any, note: Any
) -> None:
    board = components.BoardInput(
        main=note, item=note.author, notes=(n for n in [note]), more={"x": note}
    )
    client.notes.write_board(main=board.main, notes=board.notes)
    assert sent(server) == {"main": SENT, "notes": [SENT]}
    assert isinstance(board.more["x"], components.NoteInput)
    assert not hasattr(board.item, "id")


def test_in_a_union_that_is_only_sent(client: Any, server: Server, note: Any) -> None:
    client.notes.aim(target=note, others=[note, {"x": 1}])
    assert sent(server) == {"target": SENT, "others": [SENT, {"x": 1.0}]}


def test_models_without_a_twin(client: Any, server: Server, note: Any) -> None:
    (tag,) = note.tags
    assert tag.made_at is not None
    client.notes.write_board(main={"text": "a"}, tags=[tag])
    assert sent(server) == {"main": {"text": "a"}, "tags": [{"name": "c"}]}
    assert json.loads(tag.model_dump_json(by_alias=True)) == READ["tags"][0]


def test_async(client: Any, server: Server, note: Any) -> None:
    async def write() -> None:
        await client.notes.write_board_async(main=note, tags=note.tags)
        await client.aclose()

    asyncio.run(write())
    assert sent(server) == {"main": SENT, "tags": SENT["tags"]}


def test_only_the_twin_is_accepted(client: Any, components: Any, note: Any) -> None:
    errors = importlib.import_module("written_back.errors")
    with pytest.raises(errors.ArgumentError, match=r"main: .* NoteInput"):
        client.notes.write_board(main=note.author)
