"""Lists of models and dicts behind named aliases, as calls send them."""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers.loopback import Answer, Server, serving
from sdkwright.config import ConfigRequest, load_config
from sdkwright.diagnostics import Reporter
from sdkwright.run import run

# Generates an SDK: not for ``make quick``.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("message_content")]

CASE = Path(__file__).resolve().parents[1] / "cases" / "message_content"
TEXT, IMAGE = {"type": "text", "text": "a"}, {"type": "image", "url": "u"}
BOTH = [TEXT, IMAGE]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The SDK of the case, imported."""
    folder = tmp_path_factory.mktemp("sdk")
    request = ConfigRequest(CASE, "spec.yaml", output=str(folder))
    config = load_config(request, Reporter())
    run(config, Reporter(), lambda stage: None, use_cache=False, dry=False)
    sys.path.insert(0, str(folder))
    yield importlib.import_module("message_content")
    sys.path.remove(str(folder))


@pytest.fixture
def components(package: Any) -> Any:
    return importlib.import_module("message_content.components")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(lambda request: Answer(body={"content": BOTH})) as found:
        yield found


@pytest.fixture
def client(package: Any, server: Server) -> Iterator[Any]:
    with package.MessageContent(server_url=server.url) as found:
        yield found


@pytest.fixture
def mixed(components: Any) -> list[Any]:
    return [components.Text(text="a"), IMAGE]


def sent(server: Server) -> Any:
    return json.loads(server.arrived[-1].body)


@pytest.mark.parametrize(
    "name", ["content", "summary", "size", "blocks", "plain", "many", "tree"]
)
@pytest.mark.parametrize("kind", [list, tuple, iter])
def test_a_list_of_models_and_dicts(
    client: Any, server: Server, mixed: list[Any], name: str, kind: Any
) -> None:
    client.messages.send(**{"content": "b", name: kind(mixed)})
    assert sent(server) == {"content": "b", name: BOTH}


def test_the_same_without_waiting(
    package: Any, server: Server, mixed: list[Any]
) -> None:
    async def call() -> None:
        async with package.MessageContent(server_url=server.url) as client:
            await client.messages.send_async(content=mixed, size=iter(mixed))

    asyncio.run(call())
    assert sent(server) == {"content": BOTH, "size": BOTH}


def test_lists_of_lists_and_maps(
    client: Any, server: Server, components: Any, mixed: list[Any]
) -> None:
    client.messages.send(
        content="b",
        several=["c", mixed, iter(mixed)],
        translations={"a": mixed, "b": "c"},
        named={"a": mixed[0], "b": IMAGE},
        tree=[mixed[0], [IMAGE, mixed]],
    )
    assert sent(server) == {
        "content": "b",
        "several": ["c", BOTH, BOTH],
        "translations": {"a": BOTH, "b": "c"},
        "named": {"a": TEXT, "b": IMAGE},
        "tree": [TEXT, [IMAGE, BOTH]],
    }


def test_models_inside_of_dicts(
    client: Any, server: Server, components: Any, mixed: list[Any]
) -> None:
    draft = {"content": mixed, "several": [mixed], "message": {"content": mixed}}
    client.messages.send(
        content="b",
        draft=draft,
        replies=[{"content": mixed}, components.Message(content=mixed)],
    )
    assert sent(server) == {
        "content": "b",
        "draft": {"content": BOTH, "several": [BOTH], "message": {"content": BOTH}},
        "replies": [{"content": BOTH}, {"content": BOTH}],
    }


def test_dicts_inside_of_models(components: Any, mixed: list[Any]) -> None:
    draft = components.Draft(
        content=mixed,
        several=[iter(mixed), "a"],
        message={"content": tuple(mixed)},
        tree=[mixed],
        many=iter(mixed),
    )
    both = [components.Text(text="a"), components.Image(url="u")]
    assert draft.content == draft.several[0] == draft.message.content == both
    assert draft.tree == [both]
    assert [block.type for block in draft.many] == ["text", "image"]
    assert type(draft.content) is type(draft.message.content) is list


def test_results_have_lists(client: Any, server: Server, components: Any) -> None:
    message = client.messages.replace(body=iter(BOTH))
    assert type(message.content) is list
    assert message.content == [components.Text(text="a"), components.Image(url="u")]
    client.messages.send(content=message.content, replies=[message])
    assert sent(server) == {"content": BOTH, "replies": [{"content": BOTH}]}


@pytest.mark.parametrize("wrong", [5, [5], [{"type": "image"}], {"a": "b"}])
def test_wrong_content_is_refused(package: Any, client: Any, wrong: Any) -> None:
    errors = importlib.import_module("message_content.errors")
    with pytest.raises(errors.ArgumentError):
        client.messages.send(content=wrong)


def test_hints_of_dicts_are_types(components: Any) -> None:
    """Frameworks read the hints at run time."""
    for name in ("MessageTypedDict", "DraftTypedDict", "SendRequestTypedDict"):
        hints = typing.get_type_hints(getattr(components, name))
        assert "content" in hints
        assert not any(isinstance(hint, str) for hint in hints.values())
