"""The table of vendor extension keys: every spelling has one meaning.

Each meaning has the objects that hold its keys, and the keys, the preferred one first,
each with the shape of the value that its vendor gives it. All other modules ask for
meanings, never for keys; ``sdkwright validate`` counts keys by the same table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import TypeAlias

from ...document.grammar import ObjectKind
from . import values as shapes
from .values import Shape


class Role(StrEnum):
    """Kinds of objects that the specification does not have, but extension keys do."""

    PROPERTY = "property"
    COMPONENT = "component schema"
    GLOBALS = "parameters of the client"
    STREAMING = "answers of a stream"


Holder: TypeAlias = ObjectKind | Role


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the keys of one row say, where, and how."""

    says: str
    holders: tuple[Holder, ...]
    keys: Mapping[str, Shape]


_IGNORABLE = (
    ObjectKind.PATH_ITEM,
    ObjectKind.OPERATION,
    ObjectKind.PARAMETER,
    ObjectKind.SCHEMA,
)
_DEPRECATED = (ObjectKind.OPERATION, ObjectKind.PARAMETER, ObjectKind.SCHEMA)


def _all(shape: Shape, *keys: str) -> dict[str, Shape]:
    return dict.fromkeys(keys, shape)


class Extension(Enum):
    """What an extension says."""

    METHOD_NAME = Meaning(
        "name of the method",
        (ObjectKind.OPERATION,),
        _all(
            shapes.TEXT,
            "x-sdkwright-name",
            "x-speakeasy-name-override",
            "x-fern-sdk-method-name",
        ),
    )
    METHOD_NAMES = Meaning(
        "names of methods by operationId",
        (ObjectKind.DOCUMENT,),
        _all(shapes.LIST, "x-sdkwright-names", "x-speakeasy-name-override"),
    )
    PARAMETER_NAME = Meaning(
        "name of the argument",
        (ObjectKind.PARAMETER,),
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
        (Role.PROPERTY,),
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
        (Role.COMPONENT,),
        _all(
            shapes.TEXT,
            "x-sdkwright-name",
            "x-speakeasy-name-override",
            "x-ms-client-name",
        ),
    )
    TYPE_NAME = Meaning(
        "name of the class",
        (ObjectKind.SCHEMA,),
        _all(shapes.TEXT, "x-sdkwright-type-name", "x-fern-type-name"),
    )
    GROUP = Meaning(
        "namespace of the operation",
        (ObjectKind.OPERATION,),
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
        (ObjectKind.OPERATION,),
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
        (ObjectKind.DOCUMENT,),
        _all(shapes.MAPPING, "x-fern-pagination")
        | _all(shapes.LIST, "x-scalar-pagination"),
    )
    WEBHOOK = Meaning(
        "sent by the API, not to it",
        (ObjectKind.OPERATION,),
        _all(shapes.FLAG, "x-sdkwright-webhook", "x-fern-webhook"),
    )
    SIGNATURE = Meaning(
        "signature of what the API sends",
        (ObjectKind.DOCUMENT,),
        _all(shapes.MAPPING, "x-sdkwright-webhook-signature")
        | _all(shapes.SPEAKEASY_WEBHOOKS, "x-speakeasy-webhooks")
        | _all(shapes.FERN_SIGNATURE, "x-fern-webhook-signature"),
    )
    RETRIES = Meaning(
        "retries",
        (ObjectKind.DOCUMENT, ObjectKind.OPERATION),
        _all(shapes.MAPPING, "x-sdkwright-retries", "x-speakeasy-retries")
        | _all(shapes.FERN_RETRIES, "x-fern-retries"),
    )
    TIMEOUT = Meaning(
        "timeout",
        (ObjectKind.DOCUMENT, ObjectKind.OPERATION),
        _all(shapes.MILLISECONDS, "x-sdkwright-timeout", "x-speakeasy-timeout"),
    )
    IDEMPOTENT = Meaning(
        "may be sent again",
        (ObjectKind.OPERATION,),
        _all(shapes.FLAG, "x-sdkwright-idempotent", "x-fern-idempotent"),
    )
    IDEMPOTENCY_HEADERS = Meaning(
        "headers of idempotent operations",
        (ObjectKind.DOCUMENT,),
        _all(
            shapes.FERN_HEADERS,
            "x-sdkwright-idempotency-headers",
            "x-fern-idempotency-headers",
        ),
    )
    GLOBALS = Meaning(
        "parameters of the client",
        (ObjectKind.DOCUMENT,),
        _all(shapes.MAPPING, "x-sdkwright-globals", "x-speakeasy-globals"),
    )
    HIDDEN = Meaning(
        "parameter of the client alone",
        (ObjectKind.PARAMETER,),
        _all(shapes.FLAG, "x-sdkwright-globals-hidden", "x-speakeasy-globals-hidden"),
    )
    GLOBAL_HEADERS = Meaning(
        "headers of all requests",
        (ObjectKind.DOCUMENT,),
        _all(
            shapes.FERN_HEADERS, "x-sdkwright-global-headers", "x-fern-global-headers"
        ),
    )
    API_VERSION = Meaning(
        "header with the version of the API",
        (ObjectKind.DOCUMENT,),
        _all(shapes.FERN_VERSION, "x-sdkwright-version", "x-fern-version"),
    )
    VARIABLES = Meaning(
        "path parameters of the client",
        (ObjectKind.DOCUMENT,),
        _all(shapes.MAPPING, "x-sdkwright-variables", "x-fern-sdk-variables"),
    )
    VARIABLE = Meaning(
        "path parameter of the client",
        (ObjectKind.PARAMETER,),
        _all(shapes.TEXT, "x-sdkwright-variable", "x-fern-sdk-variable"),
    )
    BASE_PATH = Meaning(
        "start of all paths",
        (ObjectKind.DOCUMENT,),
        _all(shapes.TEXT, "x-sdkwright-base-path", "x-fern-base-path"),
    )
    SERVER_ID = Meaning(
        "name of the server",
        (ObjectKind.SERVER,),
        _all(
            shapes.TEXT,
            "x-sdkwright-server-id",
            "x-speakeasy-server-id",
            "x-fern-server-name",
        ),
    )
    CREDENTIAL = Meaning(
        "names of the credential",
        (ObjectKind.SECURITY_SCHEME,),
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
        (ObjectKind.SECURITY_SCHEME, ObjectKind.OAUTH_FLOW),
        _all(
            shapes.TEXT,
            "x-sdkwright-token-endpoint-authentication",
            "x-speakeasy-token-endpoint-authentication",
        ),
    )
    UNKNOWN_VALUES = Meaning(
        "values that are not listed",
        (ObjectKind.SCHEMA,),
        _all(
            shapes.UNKNOWN_VALUES,
            "x-sdkwright-unknown-values",
            "x-speakeasy-unknown-values",
        )
        | _all(shapes.MS_OPENNESS, "x-ms-enum"),
    )
    VALUE_NAMES = Meaning(
        "names of values, in the documentation",
        (ObjectKind.SCHEMA,),
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
        (ObjectKind.SCHEMA,),
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
        (Role.COMPONENT,),
        _all(
            shapes.TEXT, "x-sdkwright-discriminator-value", "x-ms-discriminator-value"
        ),
    )
    TYPE_OVERRIDE = Meaning(
        "any value",
        (ObjectKind.SCHEMA,),
        _all(shapes.ANY_TYPE, "x-sdkwright-type-override", "x-speakeasy-type-override"),
    )
    STREAMING = Meaning(
        "streaming",
        (ObjectKind.OPERATION,),
        _all(shapes.MAPPING, "x-sdkwright-streaming")
        | _all(shapes.STREAM_FIELD, "x-speakeasy-stream-request-field")
        | _all(shapes.STREAM_OVERLOAD, "x-speakeasy-sse-overload")
        | _all(shapes.FERN_STREAMING, "x-fern-streaming"),
    )
    SENTINEL = Meaning(
        "data of the event that ends a stream",
        (ObjectKind.OPERATION, ObjectKind.MEDIA_TYPE),
        _all(shapes.TEXT, "x-sdkwright-sse-sentinel", "x-speakeasy-sse-sentinel"),
    )
    ERRORS = Meaning(
        "statuses that are errors",
        (ObjectKind.DOCUMENT, ObjectKind.PATH_ITEM, ObjectKind.OPERATION),
        _all(shapes.MAPPING, "x-sdkwright-errors", "x-speakeasy-errors"),
    )
    ERROR_RESPONSE = Meaning(
        "the response is an error",
        (ObjectKind.RESPONSE,),
        _all(shapes.FLAG, "x-sdkwright-error-response", "x-ms-error-response"),
    )
    ERROR_MESSAGE = Meaning(
        "message of the exception",
        (Role.PROPERTY,),
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
        (ObjectKind.OPERATION,),
        _all(
            shapes.TEXT,
            "x-sdkwright-deprecation-replacement",
            "x-speakeasy-deprecation-replacement",
        ),
    )
