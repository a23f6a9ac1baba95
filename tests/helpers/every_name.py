"""Documents with every name that generated code could shadow, in every position."""

from __future__ import annotations

import builtins
import keyword
import re
import typing
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any, TypeAlias

import pydantic

Json: TypeAlias = dict[str, Any]  # an object of a document
Position: TypeAlias = Callable[[list[str]], Json]

TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "package"
# The number of names in a part.
PART = 220
# Names without a word, and others that are no identifiers.
ODD = [
    "",
    " ",
    "-",
    "_",
    "__",
    "$",
    "🎉",
    "👍🏽",
    "1",
    "404",
    "1.5",
    "日本",
    "\u200b",
    "²",
]
FAMOUS = [
    "str",
    "int",
    "bool",
    "list",
    "tuple",
    "dict",
    "type",
    "object",
    "property",
    "Warning",
    "Exception",
    "TimeoutError",
    "None",
    "True",
    "self",
    "cls",
    "class",
    "import",
    "match",
    "print",
    "Any",
    "Literal",
    "Mapping",
    "overload",
    "BaseModel",
    "Field",
    "copy",
    "json",
    "schema",
    "model_config",
    "model_dump",
    "model_fields",
    "components",
    "errors",
    "operations",
    "types",
    "utils",
    "call",
    "client",
    "UNSET",
    "Path",
    "Query",
    "Header",
    "dt",
    "__doc__",
    "__init__",
    "__class__",
]
# Spellings that become the same name in snake case.
ALIKE = ["_id", "id", "firstName", "first_name", "user-id", "userId", "user_id", "ID"]
# Modules of models that would be those of other models.
MODULES = ["shared", "shared_dicts", "x_dicts", "x_part2"]

# The names that headers and cookies may have (RFC 9110, section 5.6.2).
_TOKEN = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)
_NO_CODE = re.compile(r'(?s)""".*?"""|"[^"\n]*"|#.*?\n|\{[{%].*?[%}]\}')
_TEXT: Json = {"type": "string"}
_PAIR: Json = {
    "type": "array",
    "prefixItems": [_TEXT, {"type": "integer"}],
    "items": False,
    "minItems": 2,
    "maxItems": 2,
}
# Together they need every builtin and every import that an annotation may need.
_SCHEMAS: list[Json] = [
    _TEXT,
    {"type": "integer"},
    {"type": "number"},
    {"type": "boolean"},
    {"type": "array", "items": _TEXT},
    {"type": "object", "additionalProperties": {"type": "integer"}},
    _PAIR,
    {"type": "string", "format": "date-time"},
    {"type": "string", "format": "decimal"},
    {"type": "string", "enum": ["a", "str", 'a"str']},
    {},
]
_PAGE: Json = {
    "type": "object",
    "required": ["items"],
    "properties": {"items": {"type": "array", "items": _TEXT}},
}
_PAGING: Json = {
    "type": "offsetLimit",
    "inputs": [{"name": "offset", "in": "parameters", "type": "offset"}],
    "outputs": {"results": "$.items"},
}


@cache
def every_name() -> list[str]:
    """All names, each of them once."""
    found = {*dir(builtins), *keyword.kwlist, *keyword.softkwlist, "cls", *ALIKE}
    found |= {*typing.__all__, *pydantic.__all__, *dir(pydantic.BaseModel), *MODULES}
    return [*sorted(found | used_names(), key=str.lower), *ODD]


def sample() -> list[str]:
    """A sample: one name of forty, odd names, and names that generated code uses."""
    chosen = {*every_name()[::40], *ODD, *ALIKE, *FAMOUS}
    return [name for name in every_name() if name in chosen]


def in_parts(names: list[str]) -> Iterator[list[str]]:
    """The names in parts. Type checkers do not check larger modules completely."""
    yield from (names[start : start + PART] for start in range(0, len(names), PART))


@cache
def used_names() -> set[str]:
    """The names in the templates of modules, and these in small letters."""
    texts = [path.read_text(encoding="utf-8") for path in TEMPLATES.glob("*.py.jinja")]
    code = " ".join(_NO_CODE.sub("", text) for text in texts)
    found = re.findall(r"[A-Za-z_]\w*", code)
    return {spelled for name in found for spelled in (name, name.lower())}


def arguments(names: list[str]) -> Json:
    """Parameters of each location, and the fields of each kind of body."""
    tokens = [name for name in names if _TOKEN.fullmatch(name)]
    headers = {name.lower(): name for name in tokens}
    paths = {
        "/query": {"get": _operation("query", _parameters("query", names))},
        "/header": {"get": _operation("header", _parameters("header", headers))},
        "/cookie": {"get": _operation("cookie", _parameters("cookie", tokens))},
    }
    kinds = ("json", "x-www-form-urlencoded", "form-data")
    types = ("application", "application", "multipart")
    schema = _object(_typed(names))
    for kind, type_ in zip(kinds, types, strict=True):
        content = {f"{type_}/{kind}": {"schema": schema}}
        body = {"requestBody": {"required": True, "content": content}}
        paths[f"/{kind}"] = {"post": _operation(kind, [], **body)}
    return _document("Arguments", paths)


def methods(names: list[str]) -> Json:
    """Operations of one group."""
    typed = enumerate(_typed(names).items())
    return _document(
        "Methods",
        {
            f"/{number}": {"get": _operation(name, [_query("q", schema)], schema)}
            for number, (name, schema) in typed
        },
    )


def groups(names: list[str]) -> Json:
    """Tags, each with a model of its own, and groups inside of a group."""
    paths: Json = {}
    for number, (name, schema) in enumerate(_typed(names).items()):
        paths[f"/{number}"] = {
            "post": _operation(
                "create", [], schema, tags=[name], requestBody=_json(_model(number))
            )
        }
        if name in used_names():
            group = {"x-sdkwright-group": ["outer", name]}
            paths[f"/{number}"]["get"] = _operation("read", [], schema, **group)
    schemas = {
        f"Model {number}": {"type": "object", "properties": {"all": _model(number)}}
        for number in range(len(names))
    }
    return _document("Groups", paths, components={"schemas": schemas})


def _model(number: int) -> Json:
    return _ref(f"Model {number}")


def models(names: list[str]) -> Json:
    """Schemas, each with the following one, and fields."""
    # Circles of ten: a long chain of references would be a test of something else.
    following = [names[n - 9 if n % 10 == 9 else n + 1] for n in range(len(names) - 1)]
    schemas: Json = {
        name: _object({"next": _ref(other), "all": _list(_ref(name))})
        for name, other in zip(names, [*following, names[0]], strict=True)
    }
    pairs = {f"Pair {n}": _object({n: _ref(n), "str": _TEXT}) for n in names}
    every = {str(number): _ref(name) for number, name in enumerate(pairs)}
    schemas |= {"Everything": _object(_typed(names)), **pairs, "Pairs": _object(every)}
    paths = {
        "/all": {"post": _operation("post", [], requestBody=_json(_ref("Everything")))},
        "/pairs": {"put": _operation("put", [], requestBody=_json(_ref("Pairs")))},
    }
    return _document("Models", paths, components={"schemas": schemas})


def errors(names: list[str]) -> Json:
    """Schemas of errors, pages and webhooks."""
    schemas = {name: _object({"message": _TEXT}) for name in names}
    paths: Json = {}
    for number, name in enumerate(schemas):
        paged = {"x-speakeasy-pagination": _PAGING}
        parameters = [_query("offset", {"type": "integer"})]
        operation = _operation(name, parameters, _PAGE, **paged)
        operation["responses"]["400"] = {"description": "bad", **_json(_ref(name))}
        paths[f"/{number}"] = {"get": operation}
    webhooks = {
        name: {"post": {"requestBody": _json(_ref(name)), "responses": {}}}
        for name in schemas
    }
    components = {"schemas": schemas}
    return _document("Errors", paths, webhooks=webhooks, components=components)


def clients(names: list[str]) -> Json:
    """Security schemes, servers, variables of servers, and values of an enum."""
    schemes = {
        name: {"type": "apiKey", "in": "header", "name": f"X-{number}"}
        for number, name in enumerate(names)
    }
    values = {"enum": names}
    return _document(
        "Clients",
        {"/x": {"get": _operation("get", [_query("e", values)], values)}},
        security=[{name: [] for name in names}],
        servers=[_server(number, name) for number, name in enumerate(names) if name],
        components={"securitySchemes": schemes},
    )


def _server(number: int, name: str) -> Json:
    variables = {name: {"default": "v"}}
    url = f"https://{number}.test/{{{name}}}"
    return {"url": url, "name": name, "variables": variables}


def defaults(names: list[str]) -> Json:
    """Parameters whose values the client has."""
    parameters = _parameters("query", names)
    operation = _operation("get", parameters)
    declared = {"x-speakeasy-globals": {"parameters": parameters}}
    return _document("Defaults", {"/x": {"get": operation}}, **declared)


# The positions of names, and whether all names go into one document.
POSITIONS: dict[Position, bool] = {
    arguments: False,
    methods: True,
    groups: True,
    models: True,
    errors: True,
    clients: False,
    defaults: False,
}


def documents(position: Position, names: list[str]) -> dict[str, Json]:
    """The documents that have all the names in one position, by names of packages."""
    parts = [names] if POSITIONS[position] else [*in_parts(names)]
    numbered = enumerate(map(position, parts), start=1)
    return {f"names_{position.__name__}_{n}": document for n, document in numbered}


def _document(title: str, paths: Json, **parts: Any) -> Json:  # any parts
    info = {"title": title, "version": "1"}
    servers = [{"url": "https://api.test"}]
    document = {"openapi": "3.2.0", "info": info, "servers": servers, "paths": paths}
    return {**document, **parts}


def _operation(
    name: str,
    parameters: list[Json],
    result: Json = _TEXT,
    **parts: Any,  # any parts
) -> Json:
    return {
        "operationId": name,
        "tags": ["x"],
        "parameters": parameters,
        "responses": {"200": {"description": "ok", **_json(result)}},
        **parts,
    }


def _typed(names: Iterable[str]) -> dict[str, Json]:
    """A schema for each name; all kinds of schemas take turns."""
    return dict(zip(names, cycle(_SCHEMAS), strict=False))


def _parameters(place: str, names: Iterable[str]) -> list[Json]:
    typed = _typed(name for name in names if name)
    return [{"name": n, "in": place, "schema": schema} for n, schema in typed.items()]


def _query(name: str, schema: Json) -> Json:
    return {"name": name, "in": "query", "schema": schema}


def _json(schema: Json) -> Json:
    return {"content": {"application/json": {"schema": schema}}}


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(properties: Json) -> Json:
    return {"type": "object", "properties": properties}


def _list(items: Json) -> Json:
    return {"type": "array", "items": items}
