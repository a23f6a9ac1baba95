"""Validation against the OpenAPI specification.

Findings that leave the document readable are warnings, the rest are errors. The
validator's own words are kept where they are clear.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from ..diagnostics import Location, Reporter
from ..values import Json, Pointer
from .node import Document, Node

if TYPE_CHECKING:
    from openapi_spec_validator.validation.validators import SpecValidator

_TYPES = "string, number, integer, boolean, array, object or null"
# Keyword checks that find structure which cannot be read; what the others find
# (wrong defaults, double names, undeclared parameters) does no harm to the SDK.
_STRUCTURAL = ("schema",)
_REQUIRED = re.compile(r'"([^"]+)" is a required property|\'([^\']+)\' is a required')
_EXTRA = re.compile(r"(?:Unevaluated|Additional) properties are not allowed \((.*)\)")
_NAME = re.compile(r'"([^"]*)" does not match "\^\[a-zA-Z0-9')
_NOT_TYPE = re.compile(r"is not of type [\"'](\w+)[\"']")
# Nothing of the SDK is made of these, or it can do without.
_DISPENSABLE = frozenset({"description", "title", "version", "info", "responses"})
_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of the validator and whether the document is readable in spite."""

    pointer: Pointer
    message: str
    is_harmless: bool


def validate(document: Document, reporter: Reporter) -> None:
    """Report what the specification does not allow."""
    validator = _validator(document)
    for finding in _structure(validator, document):
        _report(document, finding, reporter)
    try:
        for finding in _keywords(validator):
            _report(document, finding, reporter)
    except Exception as error:
        # The checks of keywords rely on sound structure and sound references, and
        # raise whatever comes where those are broken, which has been reported.
        if not reporter.has_errors:
            reporter.warning(
                "openapi.unchecked",
                f"the validator gave up: {type(error).__name__}: {error}",
                at=document.root.location(),
            )


def _validator(document: Document) -> SpecValidator:
    # The pure Python backend takes minutes on large documents.
    os.environ.setdefault(
        "OPENAPI_SPEC_VALIDATOR_SCHEMA_VALIDATOR_BACKEND", "jsonschema-rs"
    )
    uri = document.entry.path.resolve().as_uri()
    tree = cast("dict[str, Json]", document.entry.tree)  # load_document saw to it
    return _validator_class(document.version)(tree, base_uri=uri)


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
        keyword: _located(keyword, check)
        for keyword, check in plain.keyword_validators.items()
    }
    validator: Any = type("Located", (plain,), {"keyword_validators": located})
    return cast("type[SpecValidator]", validator)  # a subclass made here


def _located(keyword: str, check: type[Any]) -> type[Any]:  # a keyword validator
    """A keyword check whose findings carry the keyword and the place."""

    def call(self: Any, *arguments: Any, **options: Any) -> Iterator[Any]:  # as super
        for error in check.__call__(self, *arguments, **options):
            if not hasattr(error, "sdkwright_place"):
                path = next((a for a in arguments if hasattr(a, "parts")), None)
                error.sdkwright_place = (keyword, () if path is None else path.parts)
            yield error

    return type(f"Located{check.__name__}", (check,), {"__call__": call})


def _structure(validator: SpecValidator, document: Document) -> Iterator[Finding]:
    """What the schema of OpenAPI documents finds."""
    for error in validator.schema_validator.iter_errors(document.entry.tree):
        pointer = tuple(error.absolute_path)
        message, is_harmless = _explain(error.message, pointer)
        yield Finding(pointer, message, is_harmless)


def _keywords(validator: SpecValidator) -> Iterator[Finding]:
    """What the checks of single keywords find."""
    check: Callable[[Any], Iterator[Any]] = validator.root_validator  # untyped
    for error in check(validator.schema_path):
        keyword, parts = getattr(error, "sdkwright_place", ("", ()))
        pointer = (*parts, *error.absolute_path)
        message, is_harmless = _explain(error.message, pointer)
        yield Finding(pointer, message, is_harmless or keyword not in _STRUCTURAL)


def _report(document: Document, finding: Finding, reporter: Reporter) -> None:
    at = _location(document, finding.pointer)
    if finding.is_harmless:
        reporter.warning("openapi.finding", finding.message, at=at)
    else:
        reporter.error("openapi.invalid", finding.message, at=at)


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


def _explain(message: str, pointer: Pointer) -> tuple[str, bool]:
    """One clear sentence, and whether the finding is harmless."""
    first = message.splitlines()[0]
    if (match := _REQUIRED.search(first)) is not None:
        name = match[1] or match[2]
        return f'"{name}" is missing here', name in _DISPENSABLE
    if (match := _EXTRA.search(first)) is not None:
        return f"not allowed here: {match[1]}", True
    if (match := _NAME.search(first)) is not None:
        return f'"{match[1]}" has characters that a component name must not have', True
    if pointer and pointer[-1] == "type":
        return f"not a type: use {_TYPES}", False
    if (match := _NOT_TYPE.search(first)) is not None:
        return f"must be of type {match[1]}", False
    return first if len(first) <= _SHOWN else f"{first[:_SHOWN]}...", False
