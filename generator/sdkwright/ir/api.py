"""Operations and what surrounds them: the shape of the client.

Everything is in document order; names are the document's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .models import Example, Field, Model, NamedExample
from .pagination import Pagination
from .security import Requirement, Security, Server
from .types import Type
from .webhook_signatures import Signature


class ParameterLocation(StrEnum):
    """Where a parameter travels (OpenAPI 3.1, section 4.8.12.1)."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    QUERYSTRING = "querystring"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of an operation.

    ``style`` and ``explode`` are ``None`` where the document keeps the default of
    the location. ``media_type`` is for a parameter that travels as a document of its
    own instead. ``is_global`` marks a parameter that the client carries for every call;
    one that ``is_hidden`` can be set for the client alone.
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


class MediaKind(StrEnum):
    """How a body is written: what its media type stands for."""

    JSON = "json"
    FORM = "form"
    MULTIPART = "multipart"
    TEXT = "text"
    BINARY = "binary"
    JSON_LINES = "json-lines"
    EVENTS = "events"


@dataclass(frozen=True, slots=True)
class Encoding:
    """How one property of a form travels (OpenAPI 3.1, section 4.8.15)."""

    wire: str
    content_type: str | None
    style: str | None
    explode: bool | None
    allow_reserved: bool


@dataclass(frozen=True, slots=True)
class Body:
    """A request body.

    ``fields`` holds the properties when the body is an object whose properties
    become arguments; it is ``None`` when the body is one argument. In JSON lines,
    ``type`` is that of one line. ``media_types`` are all that the same body may be
    sent as, the first one by default.
    """

    media_types: tuple[str, ...]
    kind: MediaKind
    type: Type
    required: bool
    fields: tuple[Field, ...] | None
    encodings: tuple[Encoding, ...] = ()
    description: str = ""
    example: Example | None = None

    @property
    def media_type(self) -> str:
        """What the body is sent as unless the caller says otherwise."""
        return self.media_types[0]


@dataclass(frozen=True, slots=True)
class Content:
    """One form that an answer may come in.

    ``type`` is that of the whole, or of one event or line. ``sentinel`` is the data of
    an event that ends a stream. ``examples`` are as the document has them, right or
    wrong.
    """

    media_type: str
    kind: MediaKind
    type: Type
    sentinel: str | None = None
    examples: tuple[NamedExample, ...] = ()


@dataclass(frozen=True, slots=True)
class Response:
    """A declared answer; without ``contents`` it has no body.

    ``has_headers`` tells that the headers are what it is about. ``headers`` are those
    that the document has examples of.
    """

    status: str
    description: str
    contents: tuple[Content, ...]
    has_headers: bool = False
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def json(self) -> Type | None:
        """The type of the answer where it is JSON."""
        found = (c.type for c in self.contents if c.kind is MediaKind.JSON)
        return next(found, None)


@dataclass(frozen=True, slots=True)
class ErrorResponse:
    """A declared answer that is no result; ``model`` is the key of its body's model.

    ``headers`` are those that the document has examples of.
    """

    status: str
    description: str
    media_type: str
    model: str
    examples: tuple[NamedExample, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """Retries as the document wants them; intervals in milliseconds."""

    strategy: str
    initial_interval: int
    max_interval: int
    exponent: float
    max_elapsed_time: int
    connection_errors: bool
    status_codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Payload:
    """What a request of the API has in its body."""

    media_type: str
    kind: MediaKind
    type: Type
    description: str = ""
    example: Example | None = None

    @property
    def is_structured(self) -> bool:
        """Whether a function reads it; text and bytes are what they are."""
        return self.kind in (MediaKind.JSON, MediaKind.FORM)


@dataclass(frozen=True, slots=True)
class Webhook:
    """A request that the API sends to a server of the user's.

    ``key`` is the place where it was read, ``name`` what the document calls it.
    ``expression`` says where a callback goes (OpenAPI 3.1, section 4.8.20.4), and is
    empty for a webhook. ``responses`` are the answers that the API wants.
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
    """Requests that may arrive at one address.

    ``union`` is the type of all payloads, where they can be told apart.
    """

    items: tuple[Webhook, ...] = ()
    union: Type | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of the SDK. ``key`` is the place where it was read.

    ``replacement`` is the operationId of what to call instead. ``idempotency`` are the
    headers that make it safe to send a request again: it always is without any, and
    never with ``None``. ``stream_field`` is a field of the body whose value decides
    whether the answer is a stream. ``untyped_errors`` are declared answers that are no
    results and have no schema.
    """

    key: str
    method: str
    path: str
    group: tuple[str, ...]
    operation_id: str
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


@dataclass(frozen=True, slots=True)
class Resource:
    """Operations that share a namespace of the client, such as ``guardrails``."""

    group: tuple[str, ...]
    description: str
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Api:
    """Everything the SDK is made of; ``signature`` is that of what the API sends."""

    title: str
    version: str
    description: str
    servers: tuple[Server, ...]
    security: Security
    globals: tuple[Parameter, ...]
    resources: tuple[Resource, ...]
    models: tuple[Model, ...]
    timeout_ms: int | None = None
    webhooks: Webhooks = Webhooks()
    signature: Signature | None = None

    @property
    def operations(self) -> tuple[Operation, ...]:
        """All operations, resource by resource."""
        return tuple(
            operation
            for resource in self.resources
            for operation in resource.operations
        )

    @property
    def incoming(self) -> tuple[Webhook, ...]:
        """All webhooks, then all callbacks, resource by resource."""
        callbacks = (item for o in self.operations for item in o.callbacks.items)
        return (*self.webhooks.items, *callbacks)
