"""The checks of the validator, with locations and clear messages."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from ...values import Json, Pointer

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


def findings(
    uri: str, trees: dict[str, Json], version: tuple[int, int]
) -> list[Finding]:
    """All violations of the specification in a document.

    ``trees`` are the files of the document by URI. ``uri`` is that of the entry
    document.
    """
    # The pure Python backend takes minutes on large documents.
    os.environ.setdefault(
        "OPENAPI_SPEC_VALIDATOR_SCHEMA_VALIDATOR_BACKEND", "jsonschema-rs"
    )
    tree = cast("dict[str, Json]", trees[uri])  # load_document saw to it

    def tree_of(other: str) -> Json:
        return trees[other]

    # The validator must not read files or fetch URLs.
    names = ("<all_urls>", "file", "http", "https")
    handlers: Any = dict.fromkeys(names, tree_of)  # typed as one class
    validator = _validator_class(version)
    validator.resolver_handlers = handlers
    found: list[Finding] = []
    for check in (_structure, _keywords):
        try:
            found += check(validator(tree, base_uri=uri))
        except Exception as error:
            # An exception in the validator must not end the run.
            found.append(_failure((), error))
    if any(finding.code == "openapi.invalid" for finding in found):
        # The keyword checks require a valid structure.
        found = [finding for finding in found if finding.code == "openapi.invalid"]
    return list(dict.fromkeys(found))


@cache
def _validator_class(version: tuple[int, int]) -> type[SpecValidator]:
    """The validator of the version, with keyword checks that record locations."""
    import openapi_spec_validator as validators

    plain: type[SpecValidator] = {
        (3, 0): validators.OpenAPIV30SpecValidator,
        (3, 1): validators.OpenAPIV31SpecValidator,
        (3, 2): validators.OpenAPIV32SpecValidator,
    }[version]
    located = {
        keyword: _located(_quick(check) if keyword == "schema" else check)
        for keyword, check in plain.keyword_validators.items()
    }
    validator: Any = type("Located", (plain,), {"keyword_validators": located})
    return cast("type[SpecValidator]", validator)  # a subclass made here


class _Ids(set[int]):
    """A set with the interface of a list, for faster lookups."""

    def append(self, identity: int) -> None:
        """Add an identity."""
        self.add(identity)


def _quick(check: Any) -> type[Any]:  # the validator of schemas
    """The check of schemas without its quadratic search and its endless recursion.

    A compiled meta-schema checks schemas. The slow validator explains the violations.
    """

    def start(self: Any, registry: Any) -> None:  # as super
        check.__init__(self, registry)
        self.visited_schema_ids = _Ids()
        self.meta_checked_schema_ids = _Ids()
        self.collecting = _Ids()
        self.judges = {}

    def collect(self: Any, schema: Any) -> set[str]:  # as super
        key = id(schema.read_value())
        if key in self.collecting:
            return set()
        self.collecting.add(key)
        try:
            names: set[str] = check._collect_properties(self, schema)
        finally:
            self.collecting.discard(key)
        return names

    def checker(self: Any, schema: Any, value: Any) -> Callable[[Any], None]:
        found: Any = check._get_schema_checker(self, schema, value)  # untyped
        # It is a class method, or a partial call of a class method.
        dialect = getattr(found, "func", found).__self__
        if dialect not in self.judges:
            self.judges[dialect] = _compiled(dialect.META_SCHEMA)
        is_valid = self.judges[dialect].is_valid
        return lambda tested: None if is_valid(tested) else _refuse(dialect, tested)

    members = {
        "__init__": start,
        "_collect_properties": collect,
        "_get_schema_checker": checker,
    }
    return type(f"Quick{check.__name__}", (check,), members)


def _compiled(meta_schema: Any) -> Any:  # a validator of jsonschema_rs
    """A fast validator of schemas."""
    from jsonschema_rs import Registry, validator_for

    # No other module has the meta-schemas of the OpenAPI dialects.
    from openapi_schema_validator._specifications import REGISTRY

    contents: Any = REGISTRY.contents  # typed as another library's schemas
    resources = [(uri, contents(uri)) for uri in REGISTRY if uri]
    return validator_for(
        meta_schema, registry=Registry(resources), validate_formats=True
    )


def _refuse(dialect: Any, schema: Any) -> None:  # a validator class
    """Raise the first error of a schema, sorted by location.

    The order of the validator differs from run to run.
    """
    from openapi_schema_validator._specifications import REGISTRY

    jsonschema: Any = import_module("jsonschema")  # it has no types
    meta_schema = dialect.META_SCHEMA
    judge = jsonschema.validators.validator_for(meta_schema, default=dialect)(
        meta_schema, format_checker=dialect.FORMAT_CHECKER, registry=REGISTRY
    )
    errors = sorted(judge.iter_errors(schema), key=_place_and_message)
    if errors:
        raise jsonschema.SchemaError.create_from(errors[0])


def _place_and_message(error: Any) -> tuple[tuple[str, ...], str]:
    return tuple(map(str, error.absolute_path)), error.message


def _located(check: type[Any]) -> type[Any]:  # a keyword validator
    """A keyword check whose findings have a location.

    An exception ends this check only.
    """

    def call(self: Any, *arguments: Any, **options: Any) -> Iterator[Any]:  # as super
        path = next((a for a in arguments if hasattr(a, "parts")), None)
        place = () if path is None else path.parts
        try:
            for error in check.__call__(self, *arguments, **options):
                if not isinstance(error, Finding) and not hasattr(
                    error, "sdkwright_place"
                ):
                    error.sdkwright_place = place
                yield error
        except Exception as error:
            # A defect of the validator, or a document that it cannot handle.
            yield _failure(place, error)

    return type(f"Located{check.__name__}", (check,), {"__call__": call})


def _failure(pointer: Pointer, error: Exception) -> Finding:
    reason = _shortened(f"{type(error).__name__}: {error}")
    message = f"the validator gave up here: {reason}"
    return Finding(pointer, message, "openapi.unchecked")


def _structure(validator: SpecValidator) -> Iterator[Finding]:
    """Findings of the JSON Schema for OpenAPI documents."""
    for error in validator.schema_validator.iter_errors(validator.schema):
        pointer = tuple(error.absolute_path)
        yield Finding(pointer, _explain(error.message, pointer))


def _keywords(validator: SpecValidator) -> Iterator[Finding]:
    """Findings of the checks of single keywords."""
    check: Callable[[Any], Iterator[Any]] = validator.root_validator  # untyped
    for error in check(validator.schema_path):
        if isinstance(error, Finding):
            yield error
            continue
        parts = getattr(error, "sdkwright_place", ())
        pointer = (*parts, *error.absolute_path)
        yield Finding(pointer, _explain(error.message, pointer))


def _explain(message: str, pointer: Pointer) -> str:
    """The message as one clear sentence."""
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
