"""The table of vendor extension keys, one row per fact.

A row has the objects that may hold its keys, and the keys in order of preference, each
with the format of its value. All other modules look up rows, never keys. ``sdkwright
validate`` counts keys with the same table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import TypeAlias

from ...document.grammar import ObjectKind
from . import values
from .values import ValueFormat


class Role(StrEnum):
    """Kinds of objects that extension keys distinguish, but the specification does
    not.
    """

    PROPERTY = "property"
    COMPONENT = "component schema"
    GLOBALS = "parameters of the client"
    STREAMING = "responses of a stream"


Holder: TypeAlias = ObjectKind | Role


@dataclass(frozen=True, slots=True)
class ExtensionKeys:
    """One row: the purpose of the keys, their holders, and the formats of their
    values.
    """

    purpose: str
    holders: tuple[Holder, ...]
    keys: Mapping[str, ValueFormat]


_IGNORABLE = (
    ObjectKind.PATH_ITEM,
    ObjectKind.OPERATION,
    ObjectKind.PARAMETER,
    ObjectKind.SCHEMA,
)
_DEPRECATED = (ObjectKind.OPERATION, ObjectKind.PARAMETER, ObjectKind.SCHEMA)


def _all(value_format: ValueFormat, *keys: str) -> dict[str, ValueFormat]:
    return dict.fromkeys(keys, value_format)


class Extension(Enum):
    """All rows of the table."""

    METHOD_NAME = ExtensionKeys(
        "name of the method",
        (ObjectKind.OPERATION,),
        _all(
            values.TEXT,
            "x-sdkwright-name",
            "x-speakeasy-name-override",
            "x-fern-sdk-method-name",
        ),
    )
    METHOD_NAMES = ExtensionKeys(
        "names of methods by operationId",
        (ObjectKind.DOCUMENT,),
        _all(values.LIST, "x-sdkwright-names", "x-speakeasy-name-override"),
    )
    PARAMETER_NAME = ExtensionKeys(
        "name of the argument",
        (ObjectKind.PARAMETER,),
        _all(
            values.TEXT,
            "x-sdkwright-name",
            "x-speakeasy-name-override",
            "x-fern-parameter-name",
            "x-ms-client-name",
        ),
    )
    PROPERTY_NAME = ExtensionKeys(
        "name of the field",
        (Role.PROPERTY,),
        _all(
            values.TEXT,
            "x-sdkwright-name",
            "x-speakeasy-name-override",
            "x-fern-property-name",
            "x-ms-client-name",
        ),
    )
    COMPONENT_NAME = ExtensionKeys(
        "name of the class",
        (Role.COMPONENT,),
        _all(
            values.TEXT,
            "x-sdkwright-name",
            "x-speakeasy-name-override",
            "x-ms-client-name",
        ),
    )
    TYPE_NAME = ExtensionKeys(
        "name of the class",
        (ObjectKind.SCHEMA,),
        _all(values.TEXT, "x-sdkwright-type-name", "x-fern-type-name"),
    )
    GROUP = ExtensionKeys(
        "namespace of the operation",
        (ObjectKind.OPERATION,),
        _all(values.GROUP, "x-sdkwright-group")
        | _all(values.GROUPS, "x-speakeasy-group")
        | _all(values.GROUP, "x-fern-sdk-group-name"),
    )
    IGNORE = ExtensionKeys(
        "not generated",
        _IGNORABLE,
        _all(
            values.FLAG,
            "x-sdkwright-ignore",
            "x-speakeasy-ignore",
            "x-fern-ignore",
            "x-internal",
        ),
    )
    PAGINATION = ExtensionKeys(
        "pagination",
        (ObjectKind.OPERATION,),
        _all(
            values.PAGINATION,
            "x-sdkwright-pagination",
            "x-speakeasy-pagination",
            "x-fern-pagination",
            "x-scalar-pagination",
            "x-ms-pageable",
        ),
    )
    PAGINATION_DEFAULTS = ExtensionKeys(
        "pagination schemes",
        (ObjectKind.DOCUMENT,),
        _all(values.MAPPING, "x-fern-pagination")
        | _all(values.LIST, "x-scalar-pagination"),
    )
    WEBHOOK = ExtensionKeys(
        "webhook",
        (ObjectKind.OPERATION,),
        _all(values.FLAG, "x-sdkwright-webhook", "x-fern-webhook"),
    )
    SIGNATURE = ExtensionKeys(
        "signature of webhook requests",
        (ObjectKind.DOCUMENT,),
        _all(values.MAPPING, "x-sdkwright-webhook-signature")
        | _all(values.SPEAKEASY_WEBHOOKS, "x-speakeasy-webhooks")
        | _all(values.FERN_SIGNATURE, "x-fern-webhook-signature"),
    )
    RETRIES = ExtensionKeys(
        "retries",
        (ObjectKind.DOCUMENT, ObjectKind.OPERATION),
        _all(values.MAPPING, "x-sdkwright-retries", "x-speakeasy-retries")
        | _all(values.FERN_RETRIES, "x-fern-retries"),
    )
    TIMEOUT = ExtensionKeys(
        "timeout",
        (ObjectKind.DOCUMENT, ObjectKind.OPERATION),
        _all(values.MILLISECONDS, "x-sdkwright-timeout", "x-speakeasy-timeout"),
    )
    IDEMPOTENT = ExtensionKeys(
        "idempotent operation",
        (ObjectKind.OPERATION,),
        _all(values.FLAG, "x-sdkwright-idempotent", "x-fern-idempotent"),
    )
    IDEMPOTENCY_HEADERS = ExtensionKeys(
        "headers of idempotent operations",
        (ObjectKind.DOCUMENT,),
        _all(
            values.FERN_HEADERS,
            "x-sdkwright-idempotency-headers",
            "x-fern-idempotency-headers",
        ),
    )
    GLOBALS = ExtensionKeys(
        "parameters of the client",
        (ObjectKind.DOCUMENT,),
        _all(values.MAPPING, "x-sdkwright-globals", "x-speakeasy-globals"),
    )
    HIDDEN = ExtensionKeys(
        "hidden parameter of the client",
        (ObjectKind.PARAMETER,),
        _all(values.FLAG, "x-sdkwright-globals-hidden", "x-speakeasy-globals-hidden"),
    )
    GLOBAL_HEADERS = ExtensionKeys(
        "headers of all requests",
        (ObjectKind.DOCUMENT,),
        _all(
            values.FERN_HEADERS, "x-sdkwright-global-headers", "x-fern-global-headers"
        ),
    )
    API_VERSION = ExtensionKeys(
        "header with the version of the API",
        (ObjectKind.DOCUMENT,),
        _all(values.FERN_VERSION, "x-sdkwright-version", "x-fern-version"),
    )
    VARIABLES = ExtensionKeys(
        "path parameters of the client",
        (ObjectKind.DOCUMENT,),
        _all(values.MAPPING, "x-sdkwright-variables", "x-fern-sdk-variables"),
    )
    VARIABLE = ExtensionKeys(
        "path parameter of the client",
        (ObjectKind.PARAMETER,),
        _all(values.TEXT, "x-sdkwright-variable", "x-fern-sdk-variable"),
    )
    BASE_PATH = ExtensionKeys(
        "base path",
        (ObjectKind.DOCUMENT,),
        _all(values.TEXT, "x-sdkwright-base-path", "x-fern-base-path"),
    )
    SERVER_ID = ExtensionKeys(
        "name of the server",
        (ObjectKind.SERVER,),
        _all(
            values.TEXT,
            "x-sdkwright-server-id",
            "x-speakeasy-server-id",
            "x-fern-server-name",
        ),
    )
    CREDENTIAL = ExtensionKeys(
        "names of the credential",
        (ObjectKind.SECURITY_SCHEME,),
        _all(
            values.MAPPING,
            "x-sdkwright-credential",
            "x-fern-bearer",
            "x-fern-basic",
            "x-fern-header",
        ),
    )
    TOKEN_ENDPOINT_AUTH = ExtensionKeys(
        "client authentication at the token endpoint",
        (ObjectKind.SECURITY_SCHEME, ObjectKind.OAUTH_FLOW),
        _all(
            values.TEXT,
            "x-sdkwright-token-endpoint-authentication",
            "x-speakeasy-token-endpoint-authentication",
        ),
    )
    UNKNOWN_VALUES = ExtensionKeys(
        "unknown values of an enumeration",
        (ObjectKind.SCHEMA,),
        _all(
            values.UNKNOWN_VALUES,
            "x-sdkwright-unknown-values",
            "x-speakeasy-unknown-values",
        )
        | _all(values.MS_OPENNESS, "x-ms-enum"),
    )
    VALUE_NAMES = ExtensionKeys(
        "names of values, in the documentation",
        (ObjectKind.SCHEMA,),
        _all(
            values.COLLECTION,
            "x-sdkwright-enum-names",
            "x-speakeasy-enums",
            "x-enum-varnames",
            "x-enumNames",
        )
        | _all(values.FERN_NAMES, "x-fern-enum")
        | _all(values.MS_NAMES, "x-ms-enum"),
    )
    VALUE_TEXTS = ExtensionKeys(
        "descriptions of values",
        (ObjectKind.SCHEMA,),
        _all(
            values.COLLECTION,
            "x-sdkwright-enum-descriptions",
            "x-speakeasy-enum-descriptions",
            "x-enum-descriptions",
            "x-enumDescriptions",
        )
        | _all(values.FERN_TEXTS, "x-fern-enum")
        | _all(values.MS_TEXTS, "x-ms-enum"),
    )
    DISCRIMINATOR_VALUE = ExtensionKeys(
        "discriminator value",
        (Role.COMPONENT,),
        _all(
            values.TEXT, "x-sdkwright-discriminator-value", "x-ms-discriminator-value"
        ),
    )
    TYPE_OVERRIDE = ExtensionKeys(
        "any value",
        (ObjectKind.SCHEMA,),
        _all(values.ANY_TYPE, "x-sdkwright-type-override", "x-speakeasy-type-override"),
    )
    STREAMING = ExtensionKeys(
        "streaming",
        (ObjectKind.OPERATION,),
        _all(values.MAPPING, "x-sdkwright-streaming")
        | _all(values.STREAM_FIELD, "x-speakeasy-stream-request-field")
        | _all(values.STREAM_OVERLOAD, "x-speakeasy-sse-overload")
        | _all(values.FERN_STREAMING, "x-fern-streaming"),
    )
    SENTINEL = ExtensionKeys(
        "last event of a stream",
        (ObjectKind.OPERATION, ObjectKind.MEDIA_TYPE),
        _all(values.TEXT, "x-sdkwright-sse-sentinel", "x-speakeasy-sse-sentinel"),
    )
    ERRORS = ExtensionKeys(
        "status codes of errors",
        (ObjectKind.DOCUMENT, ObjectKind.PATH_ITEM, ObjectKind.OPERATION),
        _all(values.MAPPING, "x-sdkwright-errors", "x-speakeasy-errors"),
    )
    ERROR_RESPONSE = ExtensionKeys(
        "the response is an error",
        (ObjectKind.RESPONSE,),
        _all(values.FLAG, "x-sdkwright-error-response", "x-ms-error-response"),
    )
    ERROR_MESSAGE = ExtensionKeys(
        "error message",
        (Role.PROPERTY,),
        _all(values.FLAG, "x-sdkwright-error-message", "x-speakeasy-error-message"),
    )
    AVAILABILITY = ExtensionKeys(
        "deprecated",
        _DEPRECATED,
        _all(values.AVAILABILITY, "x-fern-availability"),
    )
    DEPRECATION_MESSAGE = ExtensionKeys(
        "deprecation message",
        _DEPRECATED,
        _all(
            values.TEXT,
            "x-sdkwright-deprecation-message",
            "x-speakeasy-deprecation-message",
            "x-deprecatedMessage",
        ),
    )
    REPLACEMENT = ExtensionKeys(
        "replacement of a deprecated operation",
        (ObjectKind.OPERATION,),
        _all(
            values.TEXT,
            "x-sdkwright-deprecation-replacement",
            "x-speakeasy-deprecation-replacement",
        ),
    )
