"""Compares the clients: their arguments, namespaces, methods and servers."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping

from .changes import CALLERS, NOBODY, Change, Kind
from .functions import compare_functions, compare_parameters
from .package import Package, is_namespace
from .pair import Pair, docs_change
from .reader import Definition

_SERVERS = re.compile(r"^SERVERS: .*? = (\{.*?^\}|\{\})", re.DOTALL | re.MULTILINE)
_INIT = "__init__"


def compare_clients(pair: Pair, *, is_changed: bool) -> Iterator[Change]:
    """The changes of the client, if its module has changed."""
    old, new = pair.old.client, pair.new.client
    if not is_changed or old is None or new is None:
        return
    if old.name != new.name:
        yield Change(Kind.CLIENT_RENAMED, old.name, CALLERS, old.name, new.name)
    yield from _arguments(pair, new.name, old, new)
    before, after = _methods(old), _methods(new)
    for name in dict.fromkeys((*before, *after)):
        symbol = f"client.{name}"
        if name not in after:
            yield Change(Kind.METHOD_REMOVED, symbol, CALLERS)
        elif name not in before:
            yield Change(Kind.METHOD_ADDED, symbol)
        else:
            yield from compare_functions(pair, symbol, before[name], after[name])
    yield from _servers(_urls(pair.old), _urls(pair.new))
    yield from docs_change(new.name, old, new)


def _arguments(
    pair: Pair, symbol: str, old: Definition, new: Definition
) -> Iterator[Change]:
    before, after = old.members.get(_INIT), new.members.get(_INIT)
    if before is None or after is None or before.source == after.source:
        return
    found = compare_parameters(pair, symbol, before, after)
    yield from found
    if not found and _code(before) != _code(after):
        yield Change(Kind.BEHAVIOUR, symbol, NOBODY, note="settings of the client")
    elif not found:
        yield from docs_change(symbol, before, after)


def _code(definition: Definition) -> str:
    tree = definition.tree
    return "" if tree is None else "\n".join(map(ast.unparse, tree.body[1:]))


def _methods(client: Definition) -> Mapping[str, Definition]:
    return {
        name: member
        for name, member in client.members.items()
        if name != _INIT and not is_namespace(member)
    }


def _urls(package: Package) -> Mapping[str, str]:
    """The URLs of the servers by their names."""
    found = _SERVERS.search(package.tree.text(package.path("client")))
    if found is None:
        return {}
    servers = ast.parse(found[1], mode="eval").body
    if not isinstance(servers, ast.Dict):
        return {}
    pairs = zip(servers.keys, servers.values, strict=True)
    return {_text(name): _text(url) for name, url in pairs if name is not None}


def _text(node: ast.expr) -> str:
    """A text, or the code of a URL with variables."""
    match node:
        case ast.Constant(str() as text):
            return text
        case _:
            return ast.unparse(node)


def _servers(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    for name in dict.fromkeys((*old, *new)):
        symbol = f'SERVERS["{name}"]'
        if name not in new:
            yield Change(Kind.SERVER_REMOVED, symbol, CALLERS, old=old[name])
        elif name not in old:
            yield Change(Kind.SERVER_ADDED, symbol, new=new[name])
        elif old[name] != new[name]:
            yield Change(Kind.SERVER_URL, symbol, NOBODY, old[name], new[name])
