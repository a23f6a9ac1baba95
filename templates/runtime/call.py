# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""One call of an operation: its request and the types of its responses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Generic,
    NamedTuple,
    TypeAlias,
    TypeVar,
    cast,
)

from .sentinel import UNSET, OptionalNullable

if TYPE_CHECKING:
    from .aliases import JsonObject, TypeExpr, Value
    from .auth.needs import Requirement
    from .content import File, Part
    from .errors import ErrorClass
    from .transport.retries import RetryConfig
    from .transport.timeouts import Timeout

ResultT = TypeVar("ResultT")
OPERATION = "sdk_operation"
"""The extension of HTTP requests with the operationId. Extensions are never sent."""
HTTP_CLIENT = "sdk_http_client"
"""The extension of responses that are read later, with all that keeps them alive."""


class Parameter:
    """One parameter: its location, its name there, its value and its type.

    ``style`` and ``explode`` have the defaults of OpenAPI 3.1, section 4.8.12.2. The
    value of a parameter with a ``media_type`` is text of that type instead. Each
    location has a class, whose name no argument of a method can have.
    """

    __slots__ = (
        "allow_reserved",
        "explode",
        "is_global",
        "media_type",
        "name",
        "style",
        "type",
        "value",
    )
    location: ClassVar[str]
    default_style: ClassVar[str] = "simple"

    def __init__(
        self,
        name: str,
        value: Value,
        type_: TypeExpr,
        *,
        style: str | None = None,
        explode: bool | None = None,
        allow_reserved: bool = False,
        media_type: str | None = None,
        is_global: bool = False,
    ) -> None:
        self.name = name
        self.value = value
        self.type = type_
        self.style = style or self.default_style
        self.explode = self.style == "form" if explode is None else explode
        self.allow_reserved = allow_reserved
        self.media_type = media_type
        self.is_global = is_global

    def with_value(self, value: object) -> Parameter:
        """The same parameter with another value."""
        other = copy(self)
        other.value = value
        return other


class Path(Parameter):
    """A path parameter."""

    __slots__ = ()
    location = "path"


class Query(Parameter):
    """A query parameter."""

    __slots__ = ()
    location = "query"
    default_style = "form"


class QueryString(Parameter):
    """The whole query (OpenAPI 3.2, section 4.12)."""

    __slots__ = ()
    location = "querystring"
    default_style = "form"


class Header(Parameter):
    """A header."""

    __slots__ = ()
    location = "header"


class Cookie(Parameter):
    """A cookie."""

    __slots__ = ()
    location = "cookie"
    default_style = "form"


class Encoded(NamedTuple):
    """An encoded body: its media type, and its bytes or the file that has them.

    The ``content`` of a form includes its ``parts``.
    """

    media_type: str
    content: bytes | File
    parts: Sequence[Part] = ()


class Payload:
    """A body; ``value`` is the caller's argument."""

    value: Value

    def encode(self) -> Encoded:
        """The encoded body.

        :raises ArgumentError: for a value that cannot be sent.
        """
        raise NotImplementedError

    def with_value(self, value: Value) -> Payload:
        """The same body with another value."""
        other = copy(self)
        other.value = value
        return other


class Body(Payload):
    """A JSON body: a value and its type."""

    def __init__(
        self,
        type_: TypeExpr,
        value: Value,
        media_type: str,
    ) -> None:
        self.type = type_
        self.value = value
        self.media_type = media_type

    def encode(self) -> Encoded:
        from .validation.adapters import argument_to_json

        return Encoded(self.media_type, argument_to_json(self.type, self.value))


def json_body(
    type_: TypeExpr,
    value: Value,
    *,
    optional: bool = False,
    media_type: str = "application/json",
) -> Payload | None:
    """A JSON body; an object does not include its fields that are ``UNSET``.

    The result is ``None`` for an ``optional`` body without fields.
    """
    if isinstance(value, dict):
        fields = cast("JsonObject", value)  # its keys are text
        value = {key: item for key, item in fields.items() if item is not UNSET}
    if value is UNSET or (optional and value == {}):
        return None
    return Body(type_, value, media_type)


class Options(NamedTuple):
    """The options that every call has."""

    retries: OptionalNullable[RetryConfig] = UNSET
    server_url: str | None = None
    timeout_ms: Timeout | None = None
    http_headers: Mapping[str, str] | None = None


class Call(NamedTuple, Generic[ResultT]):
    """A request and the types of its responses; ``ResultT`` is the type of the result.

    ``responses`` maps the declared statuses of results to types, ``None`` for no
    content. ``errors`` maps the declared error statuses to error classes, by media type
    if a status has several. ``security`` and ``servers`` replace the client's own. With
    ``stream``, the caller may read the response while it arrives. ``formats`` are other
    media types in which a server may send the data of a JSON result. A request that is
    ``idempotent`` may be sent again. ``timeout_ms`` comes from the API's description.
    ``url`` replaces path and query if a page has the URL of the next page.
    """

    method: str
    path: str
    operation_id: str
    responses: Mapping[str, TypeExpr]
    options: Options
    parameters: Sequence[Parameter] = ()
    body: Payload | None = None
    errors: Mapping[str, ErrorClass | Mapping[str, ErrorClass]] = {}
    retries: RetryConfig | None = None
    security: Requirement | None = None
    servers: Mapping[str, str] | None = None
    stream: bool = False
    formats: Sequence[str] = ()
    idempotent: bool = False
    timeout_ms: int | None = None
    url: str | None = None

    def __repr__(self) -> str:
        # Parameters and bodies may hold secrets.
        return f"Call({self.method!r}, {self.path!r})"


AnyCall: TypeAlias = "Call[Any]"
"""A call with a result of any type."""
