"""A document of an everyday kind, and edits of it, the same in each run."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

Document = dict[str, Any]  # JSON of a document, which edits change in place

_WORDS = ("order", "invoice", "member", "report")


def document() -> Document:
    """A document with shared, inline, recursive and discriminated schemas."""
    paths: Document = {}
    schemas: Document = {
        "Problem": _object(code=_TEXT, detail=_TEXT),
        "Tree": _object(children={"type": "array", "items": _reference("Tree")}),
    }
    for word in _WORDS:
        name = word.title()
        schemas |= {
            name: {
                "allOf": [_reference(f"{name}Base"), _object(state=_reference("Tree"))],
                "description": f"One {word}.",
            },
            f"{name}Base": _object(
                id={"type": "string", "format": "uuid", "readOnly": True},
                status={"type": "string", "enum": ["new", "open"]},
                parent={"anyOf": [_reference(name), {"type": "null"}]},
                address=_object(street=_TEXT),
            ),
            f"{name}Event": {
                "oneOf": [_reference(f"{name}Made"), _reference(f"{name}Gone")],
                "discriminator": {"propertyName": "kind"},
            },
            f"{name}Made": _object(kind={"const": "made"}, note=_TEXT),
            f"{name}Gone": _object(kind={"const": "gone"}, reason=_TEXT),
        }
        paths |= _paths(word, name)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Edited", "version": "1", "description": "An API."},
        "servers": [{"url": "https://api.example.com"}],
        "security": [{"key": []}],
        "tags": [{"name": word, "description": f"All {word}s."} for word in _WORDS],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "responses": {"Missing": _content(_object(about=_TEXT))},
            "parameters": {
                "Page": {"name": "page", "in": "query", "schema": {"type": "integer"}}
            },
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
    }


def edit(found: Document, chance: Random) -> str:
    """Change a document in place, and return what was done."""
    change = chance.choice(_EDITS)
    change(found, chance)
    return change.__name__.strip("_")


_TEXT: Document = {"type": "string", "description": "A text."}


def _object(**properties: object) -> Document:
    return {"type": "object", "properties": properties}


def _reference(name: str) -> Document:
    return {"$ref": f"#/components/schemas/{name}"}


def _content(schema: object) -> Document:
    return {
        "description": "A result",
        "content": {"application/json": {"schema": schema}},
    }


def _paths(word: str, name: str) -> Document:
    listed = _object(
        data={"type": "array", "items": _reference(name)}, next={"type": "string"}
    )
    identifier = {"name": "id", "in": "path", "required": True, "schema": _TEXT}

    def operation(verb: str, responses: Document, **more: object) -> Document:
        return {
            "operationId": f"{verb}_{word}",
            "tags": [word],
            "summary": f"{verb.title()} {word}s",
            "description": f"What {verb} does.",
            **more,
            "responses": {
                **responses,
                "404": {"$ref": "#/components/responses/Missing"},
            },
        }

    return {
        f"/{word}s": {
            "get": operation(
                "list",
                {"200": _content(listed)},
                parameters=[{"$ref": "#/components/parameters/Page"}],
            ),
            "post": operation(
                "create",
                {
                    "201": _content(_reference(name)),
                    "422": _content(_reference("Problem")),
                },
                requestBody=_content(
                    _object(name=_TEXT, kind=_reference(f"{name}Event"))
                ),
            ),
        },
        f"/{word}s/{{id}}": {
            "parameters": [identifier],
            "get": operation("get", {"200": _content(_reference(name))}),
            "delete": operation("delete", {"204": {"description": "Done"}}),
        },
    }


def _an_operation(found: Document, chance: Random) -> Document:
    items = [item for item in found["paths"].values() if item]
    item = chance.choice(items)
    method = chance.choice([key for key in item if key != "parameters"] or ["get"])
    chosen: Document = item.setdefault(method, {"responses": {}})
    return chosen


def _a_schema(found: Document, chance: Random) -> Document:
    schemas = found["components"]["schemas"]
    chosen: Document = schemas[chance.choice(list(schemas))]
    return chosen


def _shuffled(found: Document, chance: Random) -> None:
    items = list(found.items())
    chance.shuffle(items)
    found.clear()
    found.update(items)


def _describes_an_operation(found: Document, chance: Random) -> None:
    _an_operation(found, chance)["description"] = f"Text {chance.random()}. " * 5


def _describes_a_schema(found: Document, chance: Random) -> None:
    _a_schema(found, chance)["description"] = f"Text {chance.random()}.\n\nMore."


def _adds_an_operation(found: Document, chance: Random) -> None:
    number = chance.randrange(1000)
    responses = {"200": _content(_object(value=_TEXT, inner=_object(deep=_TEXT)))}
    found["paths"][f"/more/{number}"] = {
        "get": {"tags": [chance.choice(_WORDS)], "responses": responses}
    }


def _removes_an_operation(found: Document, chance: Random) -> None:
    if len(found["paths"]) > 3:
        del found["paths"][chance.choice(list(found["paths"]))]


def _adds_a_parameter(found: Document, chance: Random) -> None:
    schema = {"type": chance.choice(["string", "integer"]), "default": 1}
    parameter = {"name": f"p{chance.randrange(9)}", "in": "query", "schema": schema}
    _an_operation(found, chance).setdefault("parameters", []).append(parameter)


def _adds_a_field(found: Document, chance: Random) -> None:
    inner = chance.choice([_TEXT, _reference("Tree"), _object(a=_TEXT), {"const": 1}])
    name = chance.choice(["id", "kind", "note", "children", "extra"])
    _a_schema(found, chance).setdefault("properties", {})[name] = inner


def _removes_a_field(found: Document, chance: Random) -> None:
    properties = _a_schema(found, chance).get("properties")
    if properties:
        del properties[chance.choice(list(properties))]


def _adds_a_schema(found: Document, chance: Random) -> None:
    name = f"{chance.choice(['Tree', 'Order', 'New'])}{chance.randrange(9)}"
    found["components"]["schemas"][name] = _object(a=_reference("Tree"), b=_TEXT)


def _removes_a_schema(found: Document, chance: Random) -> None:
    schemas = found["components"]["schemas"]
    if len(schemas) > 5:
        del schemas[chance.choice(list(schemas))]  # references to it lead nowhere


def _changes_a_response(found: Document, chance: Random) -> None:
    schema = chance.choice(
        [_reference("Tree"), _object(x=_object(y=_TEXT)), _TEXT, _reference("Problem")]
    )
    responses = _an_operation(found, chance)["responses"]
    responses[chance.choice(["200", "202", "404", "500"])] = _content(schema)


def _renames_an_operation(found: Document, chance: Random) -> None:
    # Another operation may have the name already.
    _an_operation(found, chance)["operationId"] = f"list_{chance.choice(_WORDS)}"


def _moves_an_operation(found: Document, chance: Random) -> None:
    _an_operation(found, chance)["tags"] = [chance.choice([*_WORDS, "new tag"])]


def _orders_paths(found: Document, chance: Random) -> None:
    _shuffled(found["paths"], chance)


def _orders_schemas(found: Document, chance: Random) -> None:
    _shuffled(found["components"]["schemas"], chance)


def _orders_a_schema(found: Document, chance: Random) -> None:
    _shuffled(_a_schema(found, chance), chance)


def _breaks_something(found: Document, chance: Random) -> None:
    operation = _an_operation(found, chance)
    match chance.randrange(4):
        case 0:
            operation["requestBody"] = _reference("Nothing")
        case 1:
            operation["parameters"] = [{"name": "x"}]
        case 2:
            operation["tags"] = "text"
        case _:
            _a_schema(found, chance)["type"] = "unknown"


def _changes_the_info(found: Document, chance: Random) -> None:
    found["info"]["version"] = str(chance.randrange(9))
    found["servers"] = [{"url": f"https://{chance.randrange(9)}.example.com"}]
    found["security"] = chance.choice([[], [{"key": []}]])


_EDITS: tuple[Callable[[Document, Random], None], ...] = (
    _describes_an_operation,
    _describes_a_schema,
    _adds_an_operation,
    _removes_an_operation,
    _adds_a_parameter,
    _adds_a_field,
    _removes_a_field,
    _adds_a_schema,
    _removes_a_schema,
    _changes_a_response,
    _renames_an_operation,
    _moves_an_operation,
    _orders_paths,
    _orders_schemas,
    _orders_a_schema,
    _breaks_something,
    _changes_the_info,
)
