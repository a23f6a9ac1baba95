"""Webhooks and callbacks: requests that the API sends (OpenAPI 3.1, 4.8.1, 4.8.18).

They are Path Items like those under ``paths``, but a server of the user receives the
requests. OpenAPI 3.0 documents have ``x-webhooks``. Some documents have webhooks under
``paths``, with an extension key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ..diagnostics import Diagnostic, Reporter, Severity
from ..document import Node
from ..ir.api import MediaKind, Parameter, Payload, Webhook, Webhooks
from ..ir.types import ANY, STRING, Scalar, ScalarKind, Type, UnionOf
from ..ir.webhook_signatures import Signature, read_signature
from ..values import Json, format_pointer
from .extensions.lookup import Extension, extension, extension_text
from .media_types import Entry, contents, essence
from .parameters import operation_parameters
from .path_items import is_path_item, is_webhook, operations_in
from .prose import deprecation
from .responses import ResponseContext, success_responses
from .schemas.fields import example_of, first_example
from .schemas.schemas import Schemas
from .status_codes import declared_responses, statuses
from .unsupported import Unusable

_WEBHOOK_FIELDS = ("webhooks", "x-webhooks")
_BYTES = Scalar(ScalarKind.BINARY)
# In order of preference. Other kinds cannot be parsed without the request headers.
_READABLE = (MediaKind.JSON, MediaKind.FORM, MediaKind.TEXT, MediaKind.BINARY)
_WITH_BODY = ("POST", "PUT", "PATCH")


def webhooks(root: Node, schemas: Schemas, reporter: Reporter) -> Webhooks:
    """All webhooks of a document, and the callbacks that no operation refers to."""
    reader = _Reader(schemas, reporter)
    found = list(reader.declared(root))
    used = _referred_callbacks(root)
    components = root.get("components")
    named = () if components is None else components.members("callbacks")
    unused = [entry for entry in named if entry[1].follow().id not in used]
    callbacks = (w for name, node in unused for w in reader.callback(name, node, name))
    union = _union(found, root.id, "Any webhook payload")
    return Webhooks((*found, *callbacks), union)


def signature(root: Node, reporter: Reporter) -> Signature | None:
    """The signature of the requests that the API sends, if the document declares
    one.
    """
    node = extension(root, Extension.SIGNATURE)
    if node is None or not isinstance(node.value, dict):
        return None
    found = read_signature(node.value)
    if isinstance(found, Signature):
        return found
    for problem in found:
        reporter.warning(
            "webhook.signature",
            f"the signature cannot be verified: {problem.message}",
            at=node.location(),
            hint=problem.hint,
        )
    return None


def callbacks(
    operation: Node, identity: str, schemas: Schemas, reporter: Reporter
) -> Webhooks:
    """The callbacks of one operation. ``identity`` is the prefix of payload names."""
    reader = _Reader(schemas, reporter)
    found = [
        webhook
        for name, node in operation.members("callbacks")
        if not name.startswith("x-")
        for webhook in reader.callback(name, node, f"{identity} {name}")
    ]
    union = _union(found, operation.id, f"Any {identity} callback payload")
    return Webhooks(tuple(found), union)


def without_ambiguous_union(webhooks: Webhooks) -> Webhooks:
    """The webhooks without the union if its payloads have no discriminator."""
    if isinstance(webhooks.union, UnionOf):
        return replace(webhooks, union=None)
    return webhooks


@dataclass(frozen=True, slots=True)
class _Place:
    """The location of a Path Item, and the names of its webhooks and payloads."""

    name: str
    hint: str
    key: str
    expression: str = ""


@dataclass(frozen=True, slots=True)
class _Reader:
    schemas: Schemas
    reporter: Reporter

    def declared(self, root: Node) -> Iterator[Webhook]:
        """The webhooks in all fields that may hold webhooks."""
        for name, node in (
            entry for key in _WEBHOOK_FIELDS for entry in root.members(key)
        ):
            if is_path_item(node.follow()):
                yield from self._item(node, _Place(name, name, node.id))
            else:
                # Some documents have a Callback Object here.
                yield from self.callback(name, node, name)
        for path, node in root.members("paths"):
            if path.startswith("x-"):
                continue
            item = node.follow()
            for method, operation in operations_in(item):
                if is_webhook(operation):
                    name = operation.text("operationId") or path
                    place = _Place(name, name, node.id)
                    yield self._webhook(item, method, operation, place)

    def callback(self, name: str, reference: Node, hint: str) -> Iterator[Webhook]:
        """The webhooks of a Callback Object, one for each URL expression."""
        for expression, node in _entries(reference.follow()):
            if not expression.startswith("x-"):
                key = reference.id + format_pointer((expression,))
                yield from self._item(node, _Place(name, hint, key, expression))

    def _item(self, reference: Node, place: _Place) -> Iterator[Webhook]:
        item = reference.follow()
        if item.value is None:
            return
        for method, operation in operations_in(item):
            webhook = self._webhook(item, method, operation, place)
            # The fields beside a reference describe this use of the target.
            yield replace(
                webhook,
                summary=reference.text("summary") or webhook.summary,
                description=reference.text("description") or webhook.description,
            )

    def _webhook(self, item: Node, method: str, node: Node, place: _Place) -> Webhook:
        if node.get("callbacks") is not None:
            self.reporter.warning(
                "webhook.callbacks",
                "callbacks of webhooks are ignored",
                at=node["callbacks"].location(key=True),
            )
        known = statuses(node, item, node.document.root)
        declared = declared_responses(node, self.reporter)
        reading = ResponseContext(node, declared, place.hint, self.schemas, known, {})
        return Webhook(
            key=f"{place.key}/{method.lower()}",
            name=place.name,
            name_hint=extension_text(node, Extension.METHOD_NAME),
            method=method,
            expression=place.expression,
            summary=node.text("summary") or item.text("summary") or "",
            description=node.text("description") or item.text("description") or "",
            parameters=self._parameters(item, node),
            payload=self._payload(node, method, place.hint),
            responses=success_responses(reading),
            deprecated=deprecation(node),
        )

    def _parameters(self, item: Node, node: Node) -> tuple[Parameter, ...]:
        # The user determines the path, so there is no template.
        try:
            return operation_parameters("", item, node, self.schemas)
        except Unusable as error:
            for problem in error.problems:
                self.reporter.warning(
                    "webhook.parameters",
                    f"the parameters are not documented: {problem.message}",
                    at=problem.node.location(),
                    hint=problem.hint,
                )
            return ()

    def _payload(self, node: Node, method: str, hint: str) -> Payload | None:
        declared = node.get("requestBody")
        if declared is None:
            if method in _WITH_BODY:
                self._note_absence(node)
            return None
        body = declared.follow()
        chosen = self._chosen(contents(body), declared)
        if chosen is None:
            return None
        media_type, kind, media = chosen
        schema = media.get("schema")
        return Payload(
            media_type=media_type,
            kind=kind,
            type=self._type(chosen, f"{hint} payload"),
            description=body.text("description") or "",
            example=example_of(media) or (first_example(schema) if schema else None),
        )

    def _type(self, entry: Entry, hint: str) -> Type:
        _, kind, media = entry
        schema = media.get("schema")
        match kind:
            case MediaKind.TEXT if _is_readable(entry):
                return STRING
            case MediaKind.BINARY if schema is None:
                return _BYTES
            case _:
                return ANY if schema is None else self.schemas.type_of(schema, hint)

    def _chosen(self, declared: list[Entry], body: Node) -> Entry | None:
        """The media type to parse. The others are reported."""

        def rank(entry: Entry) -> tuple[int, bool]:
            return _READABLE.index(entry[1]), essence(entry[0]) != "application/json"

        readable = [entry for entry in declared if _is_readable(entry)]
        chosen = min(readable, key=rank, default=None)
        others = [entry[0] for entry in declared if not _is_same(entry, chosen)]
        if others:
            shown = ", ".join(f'"{name}"' for name in others)
            self.reporter.warning(
                "webhook.media-type",
                f"the SDK has no function that parses this payload as {shown}",
                at=body.location(key=True),
                hint=None if chosen is None else f'it parses "{chosen[0]}"',
            )
        return chosen or next(iter(declared), None)

    def _note_absence(self, node: Node) -> None:
        self.reporter.add(
            Diagnostic(
                Severity.NOTE,
                "webhook.no-body",
                "this request of the API has no body to parse",
                node.location(key=True),
                'describe the payload under "requestBody"',
            )
        )


def _is_readable(entry: Entry) -> bool:
    """Whether a payload can be parsed. Structured bytes or XML cannot."""
    name, kind, media = entry
    schema = media.get("schema")
    is_text = kind is MediaKind.TEXT and name.startswith("text/")
    if kind in (MediaKind.BINARY, MediaKind.TEXT) and schema and not is_text:
        return schema.follow().text("type") in ("string", None)
    return kind in _READABLE


def _is_same(entry: Entry, chosen: Entry | None) -> bool:
    """Whether a media type has the kind and the schema of the chosen one."""
    if chosen is None or entry[1] is not chosen[1]:
        return False
    return _schema_of(entry) == _schema_of(chosen)


def _schema_of(entry: Entry) -> Json:
    schema = entry[2].get("schema")
    return None if schema is None else schema.value


def _entries(node: Node) -> Iterable[tuple[str, Node]]:
    """The members of a mapping; none after a broken reference, which is reported
    elsewhere.
    """
    return () if node.value is None else node.items()


def _referred_callbacks(root: Node) -> frozenset[str]:
    return frozenset(
        node.follow().id
        for _, reference in root.members("paths")
        for _, operation in operations_in(reference.follow())
        for _, node in operation.members("callbacks")
    )


def _union(found: list[Webhook], place: str, hint: str) -> Type | None:
    """The union of several payloads, whose discriminator is searched later."""
    payloads = [w.payload for w in found if w.payload is not None]
    if not all(payload.kind is MediaKind.JSON for payload in payloads):
        return None
    members = tuple(dict.fromkeys(payload.type for payload in payloads))
    if len(members) < 2:
        return None
    return UnionOf(members, key=f"{place}/payload", hint=hint)
