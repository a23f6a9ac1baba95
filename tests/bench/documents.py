"""OpenAPI documents of any size, the same in every run, for the benchmarks."""

from __future__ import annotations

import json
from pathlib import Path

Json = dict[str, object]

_WORDS = ("order", "invoice", "member", "report", "device", "ticket", "payment", "team")


def everyday(path: Path, resources: int) -> Path:
    """A document of an everyday kind: each resource has five operations.

    Its schemas refer to each other, by properties, ``allOf`` and unions. A thousand
    bytes and more belong to each operation.
    """
    paths: Json = {}
    schemas: Json = {"Problem": _object({"code": _text("Code"), "detail": _text("")})}
    for number in range(resources):
        name = f"{_WORDS[number % len(_WORDS)].title()}{number}"
        schemas |= _resource_schemas(name, number)
        paths |= _resource_paths(name)
    return _write(path, "Everyday", paths, schemas)


def recursive(path: Path, size: int) -> Path:
    """A document of a query language: each operation reaches all clauses.

    ``size`` clauses refer to each other, and as many operations take a query. ``size``
    is at least 20.
    """
    clauses: Json = {
        f"Clause{number}": _object(
            {
                "boost": {"type": "number"},
                "filter": _reference(f"Clause{(number * 2 + 1) % size}"),
                "must": {
                    "type": "array",
                    "items": _reference(f"Clause{(number * 2 + 2) % size}"),
                },
                "inner": {"allOf": [_reference("Query"), {"description": "Inner."}]},
            }
        )
        for number in range(size)
    }
    query = _object({f"clause_{n}": _reference(f"Clause{n}") for n in range(20)})
    paths: Json = {
        f"/index{number}/_search": {
            "post": {
                "operationId": f"search_{number}",
                "tags": [f"group {number % 20}"],
                "requestBody": _json(_object({"query": _reference("Query")})),
                "responses": {"200": _content(_reference("Query"))},
            }
        }
        for number in range(size)
    }
    return _write(path, "Recursive", paths, {"Query": query, **clauses})


def _resource_schemas(name: str, number: int) -> Json:
    kinds = [f"{name}{kind}" for kind in ("Draft", "Open", "Closed")]
    base = _object(
        {
            "id": {"type": "string", "format": "uuid"},
            "created_at": {"type": "string", "format": "date-time"},
            "labels": {"type": "array", "items": {"type": "string"}},
            "status": {"type": "string", "enum": ["new", "open", "closed"]},
            "parent": {"anyOf": [_reference(name), {"type": "null"}]},
            "address": _object({"street": _text("Street"), "city": _text("City")}),
            "total": {
                "type": ["number", "null"],
                "description": "The sum of all rows.",
            },
        },
        required=["id", "created_at"],
    )
    found: Json = {
        f"{name}Base": base,
        name: {
            "allOf": [_reference(f"{name}Base"), _object({"state": _state(kinds)})],
            "description": f"One {name.lower()}. " + "Text of a common length. " * 6,
        },
        f"{name}Page": _object(
            {
                "data": {"type": "array", "items": _reference(name)},
                "next_cursor": {"type": ["string", "null"]},
            },
            required=["data"],
        ),
    }
    for kind in kinds:
        properties: Json = {
            "kind": {"type": "string", "const": kind},
            "note": _text("A note of the author."),
            "rows": {"type": "array", "items": _object({"sku": _text("Stock unit")})},
        }
        found[kind] = _object(properties, required=["kind"])
    return found


def _state(kinds: list[str]) -> Json:
    return {
        "oneOf": [_reference(kind) for kind in kinds],
        "discriminator": {"propertyName": "kind"},
    }


def _resource_paths(name: str) -> Json:
    plural = f"{name.lower()}s"
    one = _reference(name)
    identifier = _parameter("path", "id", {"type": "string", "format": "uuid"})
    pages = [
        _parameter("query", "cursor", {"type": "string"}),
        _parameter("query", "limit", {"type": "integer", "maximum": 100}),
        _parameter("query", "status", {"type": "array", "items": {"type": "string"}}),
    ]

    def operation(verb: str, schema: Json | None, **more: object) -> Json:
        success: Json = (
            {"204": {"description": "Done"}}
            if schema is None
            else {"200": _content(schema)}
        )
        return {
            "operationId": f"{verb}_{plural}",
            "tags": [plural],
            "summary": f"{verb.title()} {plural}",
            "description": "What the operation does, in a few sentences. " * 4,
            **more,
            "responses": {**success, "404": _content(_reference("Problem"))},
        }

    return {
        f"/{plural}": {
            "get": operation("list", _reference(f"{name}Page"), parameters=pages),
            "post": operation("create", one, requestBody=_json(one)),
        },
        f"/{plural}/{{id}}": {
            "get": operation("get", one, parameters=[identifier]),
            "patch": operation(
                "update",
                one,
                parameters=[identifier],
                requestBody=_json(_reference(f"{name}Base")),
            ),
            "delete": operation("delete", None, parameters=[identifier]),
        },
    }


def _write(path: Path, title: str, paths: Json, schemas: Json) -> Path:
    document = {
        "openapi": "3.1.0",
        "info": {"title": title, "version": "1.0.0"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document, indent=2), encoding="utf-8")
    return path


def _object(properties: Json, required: list[str] | None = None) -> Json:
    found: Json = {"type": "object", "properties": properties}
    return {**found, "required": required} if required else found


def _text(description: str) -> Json:
    return {"type": "string", "description": description}


def _reference(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _content(schema: Json) -> Json:
    return {"description": "OK", "content": {"application/json": {"schema": schema}}}


def _json(schema: Json) -> Json:
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def _parameter(place: str, name: str, schema: Json) -> Json:
    return {"name": name, "in": place, "required": place == "path", "schema": schema}
