"""The table of vendor extension keys: every spelling has one meaning.

Each meaning has the places where it is read and its keys, the preferred one first, each
with the shape of the value that its vendor gives it. Whoever reads a document asks for
meanings, never for keys; ``sdkwright validate`` counts keys by the same table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum

from . import values as shapes
from .values import Shape


class Place(StrEnum):
    """The kinds of objects in a document; a property and a component are schemas."""

    DOCUMENT = "document"
    PATH_ITEM = "path item"
    OPERATION = "operation"
    PARAMETER = "parameter"
    RESPONSE = "response"
    MEDIA_TYPE = "media type"
    SCHEMA = "schema"
    PROPERTY = "property"
    COMPONENT = "component schema"
    COMPONENTS = "components"
    REQUEST_BODY = "request body"
    HEADER = "header"
    CALLBACK = "callback"
    GLOBALS = "parameters of the client"
    STREAMING = "answers of a stream"
    SERVER = "server"
    SECURITY_SCHEME = "security scheme"
    FLOWS = "OAuth flows"
    FLOW = "OAuth flow"
    OTHER = "other object"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the keys of one row say, where, and how."""

    says: str
    places: tuple[Place, ...]
    keys: Mapping[str, Shape]


_IGNORABLE = (Place.PATH_ITEM, Place.OPERATION, Place.PARAMETER, Place.SCHEMA)
_DEPRECATED = (Place.OPERATION, Place.PARAMETER, Place.SCHEMA)


def _all(shape: Shape, *keys: str) -> dict[str, Shape]:
    return dict.fromkeys(keys, shape)


class Extension(Enum):
    """What an extension says."""

    METHOD_NAME = Meaning(
        "name of the method",
        (Place.OPERATION,),
        _all(
            shapes.TEXT,
            "x-sdkwright-name",
            "x-speakeasy-name-override",
            "x-fern-sdk-method-name",
        ),
    )
    METHOD_NAMES = Meaning(
        "names of methods by operationId",
        (Place.DOCUMENT,),
        _all(shapes.LIST, "x-sdkwright-names", "x-speakeasy-name-override"),
    )
    PARAMETER_NAME = Meaning(
        "name of the argument",
        (Place.PARAMETER,),
        _all(
            shapes.TEXT,
            "x-sdkwright-name",
            "x-speakeasy-name-override",
            "x-fern-parameter-name",
            "x-ms-client-name",
        ),
    )
    PROPERTY_NAME = Meaning(
        "name of the field",
        (Place.PROPERTY,),
        _all(
            shapes.TEXT,
            "x-sdkwright-name",
            "x-speakeasy-name-override",
            "x-fern-property-name",
            "x-ms-client-name",
        ),
    )
    COMPONENT_NAME = Meaning(
        "name of the class",
        (Place.COMPONENT,),
        _all(
            shapes.TEXT,
            "x-sdkwright-name",
            "x-speakeasy-name-override",
            "x-ms-client-name",
        ),
    )
    TYPE_NAME = Meaning(
        "name of the class",
        (Place.SCHEMA,),
        _all(shapes.TEXT, "x-sdkwright-type-name", "x-fern-type-name"),
    )
    GROUP = Meaning(
        "namespace of the operation",
        (Place.OPERATION,),
        _all(shapes.GROUP, "x-sdkwright-group")
        | _all(shapes.GROUPS, "x-speakeasy-group")
        | _all(shapes.GROUP, "x-fern-sdk-group-name"),
    )
    IGNORE = Meaning(
        "left out",
        _IGNORABLE,
        _all(
            shapes.FLAG,
            "x-sdkwright-ignore",
            "x-speakeasy-ignore",
            "x-fern-ignore",
            "x-internal",
        ),
    )
    PAGINATION = Meaning(
        "pagination",
        (Place.OPERATION,),
        _all(
            shapes.PAGINATION,
            "x-sdkwright-pagination",
            "x-speakeasy-pagination",
            "x-fern-pagination",
            "x-scalar-pagination",
            "x-ms-pageable",
        ),
    )
    PAGINATION_DEFAULTS = Meaning(
        "pagination of the operations that refer to it",
        (Place.DOCUMENT,),
        _all(shapes.MAPPING, "x-fern-pagination")
        | _all(shapes.LIST, "x-scalar-pagination"),
    )
    WEBHOOK = Meaning(
        "sent by the API, not to it",
        (Place.OPERATION,),
        _all(shapes.FLAG, "x-sdkwright-webhook", "x-fern-webhook"),
    )
    SIGNATURE = Meaning(
        "signature of what the API sends",
        (Place.DOCUMENT,),
        _all(shapes.MAPPING, "x-sdkwright-webhook-signature")
        | _all(shapes.SPEAKEASY_WEBHOOKS, "x-speakeasy-webhooks")
        | _all(shapes.FERN_SIGNATURE, "x-fern-webhook-signature"),
    )
    RETRIES = Meaning(
        "retries",
        (Place.DOCUMENT, Place.OPERATION),
        _all(shapes.MAPPING, "x-sdkwright-retries", "x-speakeasy-retries")
        | _all(shapes.FERN_RETRIES, "x-fern-retries"),
    )
    TIMEOUT = Meaning(
        "timeout",
        (Place.DOCUMENT, Place.OPERATION),
        _all(shapes.MILLISECONDS, "x-sdkwright-timeout", "x-speakeasy-timeout"),
    )
    IDEMPOTENT = Meaning(
        "may be sent again",
        (Place.OPERATION,),
        _all(shapes.FLAG, "x-sdkwright-idempotent", "x-fern-idempotent"),
    )
    IDEMPOTENCY_HEADERS = Meaning(
        "headers of idempotent operations",
        (Place.DOCUMENT,),
        _all(
            shapes.FERN_HEADERS,
            "x-sdkwright-idempotency-headers",
            "x-fern-idempotency-headers",
        ),
    )
    GLOBALS = Meaning(
        "parameters of the client",
        (Place.DOCUMENT,),
        _all(shapes.MAPPING, "x-sdkwright-globals", "x-speakeasy-globals"),
    )
    HIDDEN = Meaning(
        "parameter of the client alone",
        (Place.PARAMETER,),
        _all(shapes.FLAG, "x-sdkwright-globals-hidden", "x-speakeasy-globals-hidden"),
    )
    GLOBAL_HEADERS = Meaning(
        "headers of all requests",
        (Place.DOCUMENT,),
        _all(
            shapes.FERN_HEADERS, "x-sdkwright-global-headers", "x-fern-global-headers"
        ),
    )
    API_VERSION = Meaning(
        "header with the version of the API",
        (Place.DOCUMENT,),
        _all(shapes.FERN_VERSION, "x-sdkwright-version", "x-fern-version"),
    )
    VARIABLES = Meaning(
        "path parameters of the client",
        (Place.DOCUMENT,),
        _all(shapes.MAPPING, "x-sdkwright-variables", "x-fern-sdk-variables"),
    )
    VARIABLE = Meaning(
        "path parameter of the client",
        (Place.PARAMETER,),
        _all(shapes.TEXT, "x-sdkwright-variable", "x-fern-sdk-variable"),
    )
    BASE_PATH = Meaning(
        "start of all paths",
        (Place.DOCUMENT,),
        _all(shapes.TEXT, "x-sdkwright-base-path", "x-fern-base-path"),
    )
    SERVER_ID = Meaning(
        "name of the server",
        (Place.SERVER,),
        _all(
            shapes.TEXT,
            "x-sdkwright-server-id",
            "x-speakeasy-server-id",
            "x-fern-server-name",
        ),
    )
    CREDENTIAL = Meaning(
        "names of the credential",
        (Place.SECURITY_SCHEME,),
        _all(
            shapes.MAPPING,
            "x-sdkwright-credential",
            "x-fern-bearer",
            "x-fern-basic",
            "x-fern-header",
        ),
    )
    TOKEN_ENDPOINT_AUTH = Meaning(
        "how the token endpoint knows the client",
        (Place.SECURITY_SCHEME, Place.FLOW),
        _all(
            shapes.TEXT,
            "x-sdkwright-token-endpoint-authentication",
            "x-speakeasy-token-endpoint-authentication",
        ),
    )
    UNKNOWN_VALUES = Meaning(
        "values that are not listed",
        (Place.SCHEMA,),
        _all(
            shapes.UNKNOWN_VALUES,
            "x-sdkwright-unknown-values",
            "x-speakeasy-unknown-values",
        )
        | _all(shapes.MS_OPENNESS, "x-ms-enum"),
    )
    VALUE_NAMES = Meaning(
        "names of values, in the documentation",
        (Place.SCHEMA,),
        _all(
            shapes.COLLECTION,
            "x-sdkwright-enum-names",
            "x-speakeasy-enums",
            "x-enum-varnames",
            "x-enumNames",
        )
        | _all(shapes.FERN_NAMES, "x-fern-enum")
        | _all(shapes.MS_NAMES, "x-ms-enum"),
    )
    VALUE_TEXTS = Meaning(
        "descriptions of values",
        (Place.SCHEMA,),
        _all(
            shapes.COLLECTION,
            "x-sdkwright-enum-descriptions",
            "x-speakeasy-enum-descriptions",
            "x-enum-descriptions",
            "x-enumDescriptions",
        )
        | _all(shapes.FERN_TEXTS, "x-fern-enum")
        | _all(shapes.MS_TEXTS, "x-ms-enum"),
    )
    DISCRIMINATOR_VALUE = Meaning(
        "value of the discriminator",
        (Place.COMPONENT,),
        _all(
            shapes.TEXT, "x-sdkwright-discriminator-value", "x-ms-discriminator-value"
        ),
    )
    TYPE_OVERRIDE = Meaning(
        "any value",
        (Place.SCHEMA,),
        _all(shapes.ANY_TYPE, "x-sdkwright-type-override", "x-speakeasy-type-override"),
    )
    STREAMING = Meaning(
        "streaming",
        (Place.OPERATION,),
        _all(shapes.MAPPING, "x-sdkwright-streaming")
        | _all(shapes.STREAM_FIELD, "x-speakeasy-stream-request-field")
        | _all(shapes.STREAM_OVERLOAD, "x-speakeasy-sse-overload")
        | _all(shapes.FERN_STREAMING, "x-fern-streaming"),
    )
    SENTINEL = Meaning(
        "data of the event that ends a stream",
        (Place.OPERATION, Place.MEDIA_TYPE),
        _all(shapes.TEXT, "x-sdkwright-sse-sentinel", "x-speakeasy-sse-sentinel"),
    )
    ERRORS = Meaning(
        "statuses that are errors",
        (Place.DOCUMENT, Place.PATH_ITEM, Place.OPERATION),
        _all(shapes.MAPPING, "x-sdkwright-errors", "x-speakeasy-errors"),
    )
    ERROR_RESPONSE = Meaning(
        "the response is an error",
        (Place.RESPONSE,),
        _all(shapes.FLAG, "x-sdkwright-error-response", "x-ms-error-response"),
    )
    ERROR_MESSAGE = Meaning(
        "message of the exception",
        (Place.PROPERTY,),
        _all(shapes.FLAG, "x-sdkwright-error-message", "x-speakeasy-error-message"),
    )
    AVAILABILITY = Meaning(
        "deprecated",
        _DEPRECATED,
        _all(shapes.AVAILABILITY, "x-fern-availability"),
    )
    DEPRECATION_MESSAGE = Meaning(
        "what to use instead",
        _DEPRECATED,
        _all(
            shapes.TEXT,
            "x-sdkwright-deprecation-message",
            "x-speakeasy-deprecation-message",
            "x-deprecatedMessage",
        ),
    )
    REPLACEMENT = Meaning(
        "operation to use instead",
        (Place.OPERATION,),
        _all(
            shapes.TEXT,
            "x-sdkwright-deprecation-replacement",
            "x-speakeasy-deprecation-replacement",
        ),
    )
