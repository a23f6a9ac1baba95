"""Every example of the documentation runs."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import openrouter
from helpers.guardrails.facts import GUARDRAIL_ID, METHODS, Method
from helpers.guardrails.server import KEY, GuardrailsServer
from helpers.guardrails.sides import Connect, Side
from openrouter import OpenRouter, components, operations

_PROJECT = Path(openrouter.__file__).resolve().parents[1]
_BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """A program in a Markdown file; ``line`` is that of its first line."""

    file: str
    line: int
    source: str


def _examples() -> Iterator[Example]:
    for path in [_PROJECT / "README.md", *sorted(_PROJECT.glob("docs/*.md"))]:
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(_PROJECT).as_posix()
        for block in _BLOCK.finditer(text):
            yield Example(name, text.count("\n", 0, block.start(1)) + 1, block[1])


EXAMPLES = tuple(_examples())


@pytest.fixture
def populated(
    server: GuardrailsServer, monkeypatch: pytest.MonkeyPatch
) -> GuardrailsServer:
    """A server with two pages of guardrails, named by the environment."""
    server.add_guardrail(GUARDRAIL_ID)
    server.seed_guardrails(60)
    monkeypatch.setenv("OPENROUTER_SERVER_URL", server.url)
    monkeypatch.setenv("OPENROUTER_API_KEY", KEY)
    return server


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.file}:{e.line}")
def test_documented_example(example: Example, populated: GuardrailsServer) -> None:
    # The blank lines make tracebacks show the line of the Markdown file.
    source = "\n" * (example.line - 1) + example.source
    program = compile(source, str(_PROJECT / example.file), "exec", dont_inherit=True)
    exec(program, {"__name__": "__main__"})
    # Some clients have no server, or another one.
    is_served = not re.search("ExampleTransport|NO_CREDENTIALS", example.source)
    assert bool(populated.requests) is is_served, "the example makes no call"


def test_every_method_has_an_example() -> None:
    text = "".join(example.source for example in EXAMPLES)
    missing = [m.name for m in METHODS if f".guardrails.{m.name}(" not in text]
    assert missing == []


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
def test_usage_of_the_reference_page(
    method: Method, populated: GuardrailsServer, connect: Connect, side: Side
) -> None:
    open_router = connect(
        http_referer="<value>",
        x_open_router_title="<value>",
        x_open_router_categories="<value>",
        api_key=os.getenv("OPENROUTER_API_KEY", ""),
        server_url=None,
    )
    res = side.call(open_router, method.name, **method.call)
    if method.is_paginated:
        while res is not None:
            res = side.next(res)
    request = populated.requests[0]
    assert (request.method, request.path) == (method.verb, method.path)
    assert request.header("X-OpenRouter-Title") == "<value>"
    if method.body:
        assert request.json == method.body


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
def test_results_have_the_documented_class(
    method: Method, populated: GuardrailsServer
) -> None:
    namespace, _, name = method.response.partition(".")
    holder = {"components": components, "operations": operations}[namespace]
    with OpenRouter() as open_router:
        result = getattr(open_router.guardrails, method.name)(**method.call)
    assert type(result) is getattr(holder, name)
