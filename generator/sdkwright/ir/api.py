"""Operations, resources and webhooks of the API.

All values are in document order and have the names of the document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from ..values import Json
from .models import Example, Field, Model, NamedExample
from .pagination import Pagination
from .published import Published
from .security import Requirement, Security, Server
from .types import Type
from .webhook_signatures import Signature

# The text before the first "#" that is not in the name of a parameter.
_WITHOUT_FRAGMENT = re.compile(r"(?:[^#{]|\{[^{}]*\}|\{)*")


class ParameterLocation(StrEnum):
    """The location of a parameter in a request (OpenAPI 3.1, section 4.8.12.1)."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    QUERYSTRING = "querystring"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of an operation.

    ``style`` and ``explode`` are ``None`` for the default of the location. A parameter
    with a ``media_type`` is serialized as that type instead. With ``is_global``, the
    client supplies a value for every call. With ``is_hidden``, only the client can
    supply it. With ``sends_default``, the default is sent if there is no other value,
    because declared pagination counts with it. ``samples`` are valid values, the
    preferred one first.
    """

    wire: str
    location: ParameterLocation
    type: Type
    required: bool
    description: str = ""
    example: Example | None = None
    default: Example | None = None
    deprecated: str | None = None
    name_hint: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    media_type: str | None = None
    is_global: bool = False
    is_hidden: bool = False
    sends_default: bool = False
    samples: tuple[Json, ...] = ()


class MediaKind(StrEnum):
    """The kinds of media types, by the form of the body.

    The media type of an ``UNDECLARED`` body is known only when it arrives.
    """

    JSON = "json"
    FORM = "form"
    MULTIPART = "multipart"
    TEXT = "text"
    BINARY = "binary"
    JSON_LINES = "json-lines"
    EVENTS = "events"
    UNDECLARED = "undeclared"


@dataclass(frozen=True, slots=True)
class Encoding:
    """The encoding of one property of a form (OpenAPI 3.1, section 4.8.15).

    ``content_type`` may list several media types. With a ``style``, there is none.
    ``headers`` are the headers of the property's parts, besides ``Content-Type``.
    """

    wire: str
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: tuple[Parameter, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """A request body.

    ``fields`` are the properties of an object body that become arguments. It is
    ``None`` if the whole body is one argument. For JSON lines, ``type`` is the type of
    a line. ``media_types`` are the media types that the body may have; the first one is
    the default. ``samples`` are valid bodies, the preferred one first.
    ``alternatives`` are the body in other media types: those with fields have the same
    fields, the ``whole`` ones are one argument.
    """

    media_types: tuple[str, ...]
    kind: MediaKind
    type: Type
    required: bool
    fields: tuple[Field, ...] | None
    encodings: tuple[Encoding, ...] = ()
    description: str = ""
    example: Example | None = None
    samples: tuple[Json, ...] = ()
    alternatives: tuple[Body, ...] = ()

    @property
    def media_type(self) -> str:
        """The default media type."""
        return self.media_types[0]

    @property
    def all_media_types(self) -> tuple[str, ...]:
        """The media types of the body and of its alternatives."""
        others = (name for body in self.alternatives for name in body.media_types)
        return (*self.media_types, *others)

    @property
    def whole(self) -> tuple[Body, ...]:
        """The alternatives that are one argument."""
        return tuple(body for body in self.alternatives if body.fields is None)

    @property
    def every(self) -> tuple[Body, ...]:
        """The body and its alternatives."""
        return (self, *self.alternatives)


@dataclass(frozen=True, slots=True)
class Content:
    """One media type of a response.

    ``type`` is the type of the body, or of one event or line. ``sentinel`` is the data
    of the event that ends a stream. ``examples`` may be invalid. A content that
    ``is_copy`` has the data of the JSON content in another format, such as XML.
    Servers send a media type that is ``on_request`` only to those who ask for it. The
    data of events ``is_text``, or JSON.
    """

    media_type: str
    kind: MediaKind
    type: Type
    sentinel: str | None = None
    examples: tuple[NamedExample, ...] = ()
    is_copy: bool = False
    on_request: bool = False
    is_text: bool = False


@dataclass(frozen=True, slots=True)
class Response:
    """A declared response. It has no body without ``contents``.

    With ``has_headers``, the headers are the result. ``headers`` are headers with an
    example.
    """

    status: str
    description: str
    contents: tuple[Content, ...]
    has_headers: bool = False
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def results(self) -> tuple[Content, ...]:
        """The contents that a method returns: none that are copies of another one."""
        return tuple(content for content in self.contents if not content.is_copy)

    @property
    def json(self) -> Type | None:
        """The type of the JSON content, if there is one."""
        found = (c.type for c in self.contents if c.kind is MediaKind.JSON)
        return next(found, None)


@dataclass(frozen=True, slots=True)
class ErrorResponse:
    """A declared error response. ``model`` is the key of the model of its body.

    ``headers`` are headers with an example.
    """

    status: str
    description: str
    media_type: str
    model: str
    examples: tuple[NamedExample, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """The retry policy that the document declares. Intervals are in milliseconds."""

    strategy: str
    initial_interval: int
    max_interval: int
    exponent: float
    max_elapsed_time: int
    connection_errors: bool
    status_codes: tuple[str, ...]
    max_attempts: int | None = None


@dataclass(frozen=True, slots=True)
class Payload:
    """The body of a request that the API sends."""

    media_type: str
    kind: MediaKind
    type: Type
    description: str = ""
    example: Example | None = None

    @property
    def is_structured(self) -> bool:
        """Whether the SDK has a function that parses it. Text and bytes need none."""
        return self.kind in (MediaKind.JSON, MediaKind.FORM)


@dataclass(frozen=True, slots=True)
class Webhook:
    """A request that the API sends to a server of the user.

    ``key`` is its location, ``name`` its name in the document. ``expression`` is the
    URL expression of a callback (OpenAPI 3.1, section 4.8.20.4); it is empty for a
    webhook. ``responses`` are the responses that the API expects.
    """

    key: str
    name: str
    name_hint: str | None
    method: str
    expression: str
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    payload: Payload | None
    responses: tuple[Response, ...]
    deprecated: str | None


@dataclass(frozen=True, slots=True)
class Webhooks:
    """The requests that one URL may receive.

    ``union`` is the type of all payloads, if it has a discriminator.
    """

    items: tuple[Webhook, ...] = ()
    union: Type | None = None


@dataclass(frozen=True, slots=True)
class Renaming:
    """One rule that shortened the name of an operation, and the part without which the
    name is since.
    """

    rule: str
    without: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of the SDK. ``key`` is its location.

    ``label`` is the name for its types. ``replacement`` is the operationId of the
    replacement of a deprecated operation. ``idempotency`` are the headers that make
    repeated requests safe: with an empty tuple, requests are always safe; with
    ``None``, they are not. ``stream_field`` is the body field that selects between a
    result and a stream. ``untyped_errors`` are declared error responses without a
    schema. ``declared`` are the names in the document that its own name comes from. It
    has been ``published`` under its earlier name. A deprecated name is an operation of
    its own, the ``alias_of`` the key of another one.
    ``renamings`` are the rules that its name went through, in order.
    """

    key: str
    method: str
    path: str
    group: tuple[str, ...]
    operation_id: str
    label: str
    name_hint: str | None
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    body: Body | None
    responses: tuple[Response, ...]
    errors: tuple[ErrorResponse, ...]
    pagination: Pagination | None
    retries: RetryPolicy | None
    security: Requirement
    servers: tuple[Server, ...]
    deprecated: str | None
    replacement: str | None = None
    timeout_ms: int | None = None
    idempotency: tuple[str, ...] | None = None
    stream_field: str | None = None
    callbacks: Webhooks = Webhooks()
    untyped_errors: tuple[Response, ...] = ()
    declared: tuple[str, ...] = ()
    published: Published | None = None
    alias_of: str | None = None
    renamings: tuple[Renaming, ...] = ()

    @property
    def is_renamed(self) -> bool:
        """Whether the author of the document gave it another name."""
        return self.published is not None and self.published.declared != self.declared

    @property
    def request_path(self) -> str:
        """The path in requests, without the fragment that tells operations apart."""
        return without_fragment(self.path)


def without_fragment(path: str) -> str:
    """A path template without its fragment."""
    found = _WITHOUT_FRAGMENT.match(path)
    return path if found is None else found[0]


@dataclass(frozen=True, slots=True)
class Resource:
    """Operations in one namespace of the client, such as ``guardrails``."""

    group: tuple[str, ...]
    description: str
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Api:
    """The whole API.

    ``forms`` are the models of bodies of which only the fields are used. They are no
    classes of the SDK. ``signature`` is the signature of requests that the API sends.
    """

    title: str
    version: str
    description: str
    servers: tuple[Server, ...]
    security: Security
    globals: tuple[Parameter, ...]
    resources: tuple[Resource, ...]
    models: tuple[Model, ...]
    forms: tuple[Model, ...] = ()
    timeout_ms: int | None = None
    webhooks: Webhooks = Webhooks()
    signature: Signature | None = None

    @property
    def operations(self) -> tuple[Operation, ...]:
        """All operations, by resource."""
        return tuple(
            operation
            for resource in self.resources
            for operation in resource.operations
        )

    @property
    def every_model(self) -> tuple[Model, ...]:
        """The models and the forms."""
        return (*self.models, *self.forms)

    @property
    def incoming(self) -> tuple[Webhook, ...]:
        """All webhooks, then all callbacks by resource."""
        callbacks = (item for o in self.operations for item in o.callbacks.items)
        return (*self.webhooks.items, *callbacks)
