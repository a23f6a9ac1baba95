"""The map from the names of an SDK to their places, from the API and its names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from ..document import Document, Node
from ..ir.api import Api, Operation
from ..ir.models import Model
from ..ir.types import ListOf, Literals, MapOf, Nullable, Type, UnionOf
from ..naming import Names
from ..naming.argument_names import (
    ACCEPTED,
    BODY_FIELD,
    BODY_TYPE,
    PART,
    PAYLOAD,
)
from ..naming.reserved import WEBHOOK_MODULE
from ..translate.extensions.lookup import Extension, extension
from .nodes import (
    body_field,
    global_of,
    node_at,
    parameter_of,
    property_of,
    step_into,
    value_in,
)
from .subjects import Subject

_TWIN = re.compile(r"TypedDict(?=\.|\[|$)")
_ASYNC = re.compile(r"_async(?=\(|$)")
_ASYNC_PAGE = re.compile(r"^operations\.Async(?=[A-Z])")


@dataclass(frozen=True)
class Origins:
    """The origins of the names of one SDK."""

    document: Document
    api: Api
    names: Names

    @cached_property
    def subjects(self) -> Mapping[str, Subject]:
        """All names, as users write them."""
        found: dict[str, Subject] = {}
        for subject in _Index(self.document, self.api, self.names).all():
            found.setdefault(subject.symbol, subject)
        return found

    def of(self, symbol: str) -> Subject | None:
        """The origin of a name. Async methods and dicts have that of their twins."""
        known = self.subjects
        if symbol in known:
            return known[symbol]
        plain = _ASYNC_PAGE.sub("operations.", _ASYNC.sub("", _TWIN.sub("", symbol)))
        return known.get(plain)


def origins_of(document: Document, api: Api, names: Names) -> Origins:
    """The origins of an API with its names."""
    return Origins(document, api, names)


@dataclass(frozen=True)
class _Index:
    """Makes the subjects of an API."""

    document: Document
    api: Api
    names: Names

    def all(self) -> Iterator[Subject]:
        yield from self._client()
        yield from self._namespaces()
        for operation in self.api.operations:
            yield from self._operation(operation)
        for model in self.api.models:
            yield from self._model(model)
        yield from self._errors()
        yield from self._webhooks()
        yield from self._earlier()

    def _at(self, key: str) -> partial[Node]:
        return partial(node_at, self.document, key)

    def _client(self) -> Iterator[Subject]:
        client = self.names.client
        yield Subject(client, "client", lambda: self.document.root.get("info"))
        for credential in self.api.security.credentials:
            for name in self.names.credentials.get(credential.scheme, ()):
                yield Subject(
                    f"{client}({name})", "client argument", self._at(credential.key)
                )
        for wire, name in self.names.globals.items():
            find = partial(global_of, self.document, wire)
            yield Subject(f"{client}({name})", "client argument", find)

    def _namespaces(self) -> Iterator[Subject]:
        for resource in self.api.resources:
            name = self.names.resources[resource.group]
            first = next(
                o
                for o in self.api.operations
                if o.group[: len(resource.group)] == resource.group
            )
            find = partial(self._group, first)
            yield Subject(f"client.{name.qualified}", "namespace", find)

    def _group(self, operation: Operation) -> Node | None:
        """The declaration of the namespace: an extension key, a tag, or the path."""
        node = node_at(self.document, operation.key)
        declared = extension(node, Extension.GROUP)
        tags = node.get("tags")
        return declared or (node if tags is None else step_into(tags, "0") or node)

    def _operation(self, operation: Operation) -> Iterator[Subject]:
        names, key = self.names, operation.alias_of or operation.key
        symbol = f"client.{'.'.join(names.path_of(operation))}"
        node = self._at(key)
        kind = "method" if operation.alias_of is None else "earlier name of a method"
        yield Subject(symbol, kind, node, operation.renamings)
        for (place, wire), name in names.arguments[operation.key].items():
            find = partial(self._argument, key, place, wire)
            yield Subject(f"{symbol}({name})", "argument", find)
        page = names.pages.get(operation.key)
        if page is not None:
            yield Subject(f"operations.{page}", "page", node)
        callbacks = names.webhooks.get(operation.key)
        if callbacks is not None:
            yield Subject(f"{WEBHOOK_MODULE}.{callbacks}", "webhook", node)

    def _argument(self, key: str, place: str, wire: str) -> Node | None:
        """The parameter, the property of the body, or what chooses a media type."""
        node = node_at(self.document, key)
        if place == ACCEPTED:
            return node.get("responses")
        if place == BODY_FIELD:
            return body_field(node, wire)
        if place in (BODY_TYPE, PAYLOAD):
            return node.get("requestBody")
        if place.startswith(PART):
            return body_field(node, place.removeprefix(PART))
        return parameter_of(node, place, wire)

    def _model(self, model: Model) -> Iterator[Subject]:
        symbol, node = self.names.models[model.key].public, self._at(model.key)
        yield Subject(symbol, model.kind.value, node)
        for field in model.fields:
            name = self.names.fields.get((model.key, field.wire))
            if name is not None:
                find = partial(self._field, model, field.wire)
                yield Subject(f"{symbol}.{name}", "field", find)
        for value in () if model.type is None else _values(model.type):
            find = partial(self._value, model, value)
            yield Subject(f"{symbol}[{value!r}]", "value", find)

    def _field(self, model: Model, wire: str) -> Node | None:
        return property_of(node_at(self.document, model.key), wire)

    def _value(self, model: Model, value: str | int | bool) -> Node | None:
        return value_in(node_at(self.document, model.key), value)

    def _errors(self) -> Iterator[Subject]:
        for key, name in self.names.errors.items():
            yield Subject(f"errors.{name}", "exception", self._at(key))

    def _earlier(self) -> Iterator[Subject]:
        """The earlier names of models, exceptions and pages."""
        keys = {
            "components": {n.class_name: key for key, n in self.names.models.items()},
            "errors": {name: key for key, name in self.names.errors.items()},
            "operations": {name: key for key, name in self.names.pages.items()},
        }
        for package, aliases in self.names.aliases.items():
            for old, name in aliases.items():
                key = keys[package].get(name)
                if key is not None:
                    kind = f"earlier name of {package}.{name}"
                    yield Subject(f"{package}.{old}", kind, self._at(key))

    def _webhooks(self) -> Iterator[Subject]:
        for webhook in self.api.incoming:
            name = self.names.webhooks.get(webhook.key)
            if name is not None:
                symbol = f"{WEBHOOK_MODULE}.{name}"
                yield Subject(symbol, "webhook", self._at(webhook.key))


def _values(type_: Type) -> Iterator[str | int | bool]:
    """The constants of a type and of its parts, without those of other models."""
    match type_:
        case Literals(values):
            yield from values
        case Nullable(inner) | ListOf(inner) | MapOf(inner):
            yield from _values(inner)
        case UnionOf(members):
            for member in members:
                yield from _values(member)
        case _:
            return
