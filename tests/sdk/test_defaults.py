"""Omitted arguments are not sent, wherever their default is declared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from corpus.reading import parse
from helpers.imported import imported
from helpers.loopback import Answer, Server, serving

# Generates an SDK: not for ``make quick``.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("defaults")]

DOCUMENT = """
openapi: 3.1.0
info: {title: Defaulted, version: "1"}
paths:
  /query:
    get:
      operationId: query
      tags: [all]
      parameters:
        - {name: query, in: query, schema: {type: integer, default: 5}}
        - {name: header, in: header, schema: {$ref: "#/components/schemas/Name"}}
        - {name: cookie, in: cookie, schema: {enum: [a, b], default: a}}
        - name: text
          in: query
          description: The default order.
          schema: {type: string, default: up}
      responses: {"204": {description: ok}}
  /json:
    post:
      operationId: json
      tags: [all]
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
        required: true
      responses: {"204": {description: ok}}
  /form:
    post:
      operationId: form
      tags: [all]
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: {$ref: "#/components/schemas/Thing"}
        required: true
      responses: {"204": {description: ok}}
  /pages:
    get:
      operationId: pages
      tags: [all]
      x-speakeasy-pagination:
        type: offsetLimit
        inputs:
          - {name: offset, in: parameters, type: offset}
          - {name: limit, in: parameters, type: limit}
        outputs: {results: $}
      parameters:
        - {name: offset, in: query, schema: {type: integer, default: 0}}
        - {name: limit, in: query, schema: {type: integer, default: 2}}
        - {name: other, in: query, schema: {type: integer, default: 1}}
      responses:
        "200":
          description: ok
          content:
            application/json: {schema: {type: array, items: {type: integer}}}
components:
  schemas:
    Name: {type: string, default: x}
    Thing:
      type: object
      properties:
        name: {$ref: "#/components/schemas/Name"}
        on: {type: boolean, default: true}
        inner:
          type: object
          properties:
            name: {$ref: "#/components/schemas/Name"}
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with imported(parse(DOCUMENT), tmp_path_factory.mktemp("sdk")) as found:
        yield found


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(lambda request: Answer(204, b"")) as found:
        yield found


@pytest.fixture
def client(package: Any, server: Server) -> Iterator[Any]:
    with package.Defaulted(server_url=server.url) as found:
        yield found


def test_parameters(client: Any, server: Server) -> None:
    client.all.query()
    request = server.arrived[-1]
    assert request.target == "/query"
    assert not {"header", "cookie"} & {name.lower() for name in request.headers}
    client.all.query(query=5, header="x", cookie="a")
    request = server.arrived[-1]
    assert request.target == "/query?query=5"
    assert (request.headers["header"], request.headers["cookie"]) == ("x", "cookie=a")


def test_bodies(client: Any, server: Server) -> None:
    client.all.json(inner={})
    assert server.arrived[-1].body == b'{"inner":{}}'
    client.all.json(name="x", inner={"name": "x"})
    assert server.arrived[-1].body == b'{"name":"x","inner":{"name":"x"}}'
    client.all.form(on=False)
    assert server.arrived[-1].body == b"on=false"


def test_models(package: Any) -> None:
    thing = package.components.Thing()
    assert (thing.name, thing.on) == (None, None)
    assert thing.model_dump(exclude_unset=True) == {}


def test_docstrings_have_the_defaults(package: Any, client: Any) -> None:
    assert "Default: `5`." in client.all.query.__doc__
    assert "Default: `True`." in client.all.json.__doc__
    assert 'The default order. Default: `"up"`.' in client.all.query.__doc__


def test_declared_pages_count_with_their_defaults(package: Any) -> None:
    with serving(lambda request: Answer(body=[])) as server:
        with package.Defaulted(server_url=server.url) as client:
            client.all.pages()
        assert server.arrived[-1].target == "/pages?offset=0&limit=2"
