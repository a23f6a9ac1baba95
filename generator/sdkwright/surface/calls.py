"""The calls that methods make: the request, the errors and everything else."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from .reader import Definition

_DEPRECATION = "warn_deprecated"


@dataclass(frozen=True, slots=True)
class MadeCall:
    """The call in the body of a method.

    ``request`` is the method and the path. ``errors`` are the exceptions by status.
    ``deprecated`` are the parameters that warn, and an empty name for the method.
    ``rest`` are all other arguments of the call, by name.
    """

    request: str = ""
    errors: Mapping[str, str] = field(default_factory=dict[str, str])
    deprecated: frozenset[str] = frozenset()
    rest: Mapping[str, str] = field(default_factory=dict[str, str])

    def with_names(self, renamed: Callable[[str], str]) -> MadeCall:
        """The call with other names in its code."""
        errors = {status: renamed(name) for status, name in self.errors.items()}
        rest = {name: renamed(code) for name, code in self.rest.items()}
        return replace(self, errors=errors, rest=rest)

    def error_of(self, status: str) -> str | None:
        """The exception of a status, which a range or the default may declare."""
        found = (status, f"{status[:1]}XX", "default")
        return next((self.errors[key] for key in found if key in self.errors), None)


def made_call(definition: Definition) -> MadeCall:
    """The call in the body of a method; an empty one if there is none."""
    tree = definition.tree
    if tree is None:
        return MadeCall()
    deprecated = frozenset(_deprecated(tree.body))
    call = next(filter(None, map(_call, ast.walk(tree))), None)
    if call is None:
        return MadeCall(deprecated=deprecated, rest={"body": _body(tree.body)})
    keywords = {item.arg or "**": item.value for item in call.keywords}
    return MadeCall(
        " ".join(map(_text, call.args[:2])),
        _errors(keywords.pop("errors", None)),
        deprecated,
        {name: ast.unparse(value) for name, value in keywords.items()},
    )


def _call(node: ast.AST) -> ast.Call | None:
    match node:
        case ast.Call(func=ast.Name(id="Call")):
            return node
        case _:
            return None


def _text(node: ast.expr) -> str:
    match node:
        case ast.Constant(str() as text):
            return text
        case _:
            return ast.unparse(node)


def _errors(node: ast.expr | None) -> dict[str, str]:
    if not isinstance(node, ast.Dict):
        return {}
    pairs = zip(node.keys, node.values, strict=True)
    return {_text(key): ast.unparse(value) for key, value in pairs if key is not None}


def _deprecated(body: list[ast.stmt]) -> Iterator[str]:
    """The names that the first statements warn about."""
    for statement in body:
        match statement:
            case ast.Expr(ast.Call(func=ast.Name(id=name))) if name == _DEPRECATION:
                yield ""
            case ast.If(body=[ast.Expr(ast.Call(ast.Name(id=name), [first, *_]))]) if (
                name == _DEPRECATION
            ):
                yield _text(first)
            case _:
                pass


def _body(body: list[ast.stmt]) -> str:
    """The statements without the docstring."""
    has_docs = bool(body) and isinstance(body[0], ast.Expr)
    return "\n".join(map(ast.unparse, body[1:] if has_docs else body))
