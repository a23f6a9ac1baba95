"""Validation against the OpenAPI specification.

What breaks the rules is a warning: two in five real documents do, and nearly all of
them can be read in spite of it. What cannot be read is reported by whoever tries to.
The validator's own words are kept where they are clear.

The checks take seconds on large documents, so they run in a process of their own,
beside everything else.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, cast

from ..diagnostics import Location, Reporter
from ..values import Json, Pointer
from .node import Document, Node

if TYPE_CHECKING:
    from openapi_spec_validator.validation.validators import SpecValidator

_TYPES = "string, number, integer, boolean, array, object or null"
_REQUIRED = re.compile(r'"([^"]+)" is a required property|\'([^\']+)\' is a required')
_EXTRA = re.compile(r"(?:Unevaluated|Additional) properties are not allowed \((.*)\)")
_NAME = re.compile(r'"([^"]*)" does not match "\^\[a-zA-Z0-9')
_NOT_TYPE = re.compile(r"is not of type [\"'](\w+)[\"']")
_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of the validator."""

    pointer: Pointer
    message: str
    code: str = "openapi.invalid"


class Validation:
    """The validation of a document, going on beside the work of this process."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._executor = ProcessPoolExecutor(1, get_context("spawn"))
        tree = cast("dict[str, Json]", document.entry.tree)  # load_document saw to it
        uri = document.entry.path.resolve().as_uri()
        self._found = self._executor.submit(findings, tree, uri, document.version)

    def report(self, reporter: Reporter) -> None:
        """Wait for the end and report what the specification does not allow."""
        with self._executor:
            for finding in self._found.result():
                at = _location(self._document, finding.pointer)
                reporter.warning(finding.code, finding.message, at=at)


def findings(
    tree: dict[str, Json], base_uri: str, version: tuple[int, int]
) -> list[Finding]:
    """Everything in a document that the specification does not allow."""
    # The pure Python backend takes minutes on large documents.
    os.environ.setdefault(
        "OPENAPI_SPEC_VALIDATOR_SCHEMA_VALIDATOR_BACKEND", "jsonschema-rs"
    )
    validator = _validator_class(version)(tree, base_uri=base_uri)
    found = list(_structure(validator, tree))
    try:
        found += _keywords(validator)
    except Exception as error:
        # The checks of keywords rely on sound structure and sound references, and
        # raise whatever comes where those are broken, which has been reported.
        if not found:
            reason = f"{type(error).__name__}: {error}"
            message = f"the validator gave up: {_shortened(reason)}"
            found.append(Finding((), message, "openapi.unchecked"))
    return list(dict.fromkeys(found))


@cache
def _validator_class(version: tuple[int, int]) -> type[SpecValidator]:
    """The version's validator, with keyword checks that know where they are."""
    import openapi_spec_validator as validators

    plain: type[SpecValidator] = {
        (3, 0): validators.OpenAPIV30SpecValidator,
        (3, 1): validators.OpenAPIV31SpecValidator,
        (3, 2): validators.OpenAPIV32SpecValidator,
    }[version]
    located = {
        keyword: _located(check) for keyword, check in plain.keyword_validators.items()
    }
    validator: Any = type("Located", (plain,), {"keyword_validators": located})
    return cast("type[SpecValidator]", validator)  # a subclass made here


def _located(check: type[Any]) -> type[Any]:  # a keyword validator
    """A keyword check whose findings carry their place."""

    def call(self: Any, *arguments: Any, **options: Any) -> Iterator[Any]:  # as super
        for error in check.__call__(self, *arguments, **options):
            if not hasattr(error, "sdkwright_place"):
                path = next((a for a in arguments if hasattr(a, "parts")), None)
                error.sdkwright_place = () if path is None else path.parts
            yield error

    return type(f"Located{check.__name__}", (check,), {"__call__": call})


def _structure(validator: SpecValidator, tree: Json) -> Iterator[Finding]:
    """What the schema of OpenAPI documents finds."""
    for error in validator.schema_validator.iter_errors(tree):
        pointer = tuple(error.absolute_path)
        yield Finding(pointer, _explain(error.message, pointer))


def _keywords(validator: SpecValidator) -> Iterator[Finding]:
    """What the checks of single keywords find."""
    check: Callable[[Any], Iterator[Any]] = validator.root_validator  # untyped
    for error in check(validator.schema_path):
        parts = getattr(error, "sdkwright_place", ())
        pointer = (*parts, *error.absolute_path)
        yield Finding(pointer, _explain(error.message, pointer))


def _location(document: Document, pointer: Pointer) -> Location:
    """The place of a path that may lead through references."""
    node: Node = document.root
    for step in pointer:
        node = node if node.text("$ref") is None else node.follow()
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            break
    return node.location()


def _explain(message: str, pointer: Pointer) -> str:
    """One clear sentence."""
    first = message.splitlines()[0]
    if (match := _REQUIRED.search(first)) is not None:
        return f'"{match[1] or match[2]}" is missing here'
    if (match := _EXTRA.search(first)) is not None:
        return f"not allowed here: {match[1]}"
    if (match := _NAME.search(first)) is not None:
        return f'"{match[1]}" has characters that a component name must not have'
    if pointer and pointer[-1] == "type":
        return f"not a type: use {_TYPES}"
    if (match := _NOT_TYPE.search(first)) is not None:
        return f"must be of type {match[1]}"
    return _shortened(first)


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."
