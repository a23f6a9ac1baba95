"""The grammar of OpenAPI documents: objects, and their fields that hold objects.

It covers OpenAPI 3.0, 3.1 and 3.2 together. All modules that walk a document use this
grammar. Vendor keys are not part of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum, auto

Version = tuple[int, int]

# Fixed fields of a Path Item Object that hold operations. OpenAPI 3.2 adds "query".
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
# The field for all other methods, since OpenAPI 3.2: a map from method to operation.
ADDITIONAL_OPERATIONS = "additionalOperations"


class ObjectKind(StrEnum):
    """The objects of a document, by their names in the specification."""

    DOCUMENT = "OpenAPI"
    INFO = "Info"
    CONTACT = "Contact"
    LICENSE = "License"
    SERVER = "Server"
    SERVER_VARIABLE = "Server Variable"
    COMPONENTS = "Components"
    PATHS = "Paths"
    PATH_ITEM = "Path Item"
    OPERATION = "Operation"
    EXTERNAL_DOCS = "External Documentation"
    PARAMETER = "Parameter"
    REQUEST_BODY = "Request Body"
    MEDIA_TYPE = "Media Type"
    ENCODING = "Encoding"
    RESPONSES = "Responses"
    RESPONSE = "Response"
    CALLBACK = "Callback"
    EXAMPLE = "Example"
    LINK = "Link"
    HEADER = "Header"
    TAG = "Tag"
    SCHEMA = "Schema"
    DISCRIMINATOR = "Discriminator"
    XML = "XML"
    SECURITY_SCHEME = "Security Scheme"
    OAUTH_FLOWS = "OAuth Flows"
    OAUTH_FLOW = "OAuth Flow"


class FieldForm(StrEnum):
    """The form in which a field holds objects."""

    ONE = auto()
    LIST = auto()
    # A map with arbitrary names.
    MAP = auto()


@dataclass(frozen=True, slots=True)
class FieldContent:
    """The kind and the form of the objects in a field."""

    kind: ObjectKind
    form: FieldForm = FieldForm.ONE


_Fields = Mapping[str, FieldContent]


def _one(kind: ObjectKind, *fields: str) -> _Fields:
    return dict.fromkeys(fields, FieldContent(kind))


def _list(kind: ObjectKind, *fields: str) -> _Fields:
    return dict.fromkeys(fields, FieldContent(kind, FieldForm.LIST))


def _map(kind: ObjectKind, *fields: str) -> _Fields:
    return dict.fromkeys(fields, FieldContent(kind, FieldForm.MAP))


_DESCRIBED_VALUE: _Fields = {
    **_one(ObjectKind.SCHEMA, "schema"),
    **_map(ObjectKind.MEDIA_TYPE, "content"),
    **_map(ObjectKind.EXAMPLE, "examples"),
}
_ENCODINGS: _Fields = {
    **_map(ObjectKind.ENCODING, "encoding"),
    **_list(ObjectKind.ENCODING, "prefixEncoding"),
    **_one(ObjectKind.ENCODING, "itemEncoding"),
}
# The fields of each object that hold objects.
FIELDS: Mapping[ObjectKind, _Fields] = {
    ObjectKind.DOCUMENT: {
        **_one(ObjectKind.INFO, "info"),
        **_list(ObjectKind.SERVER, "servers"),
        **_one(ObjectKind.PATHS, "paths"),
        **_map(ObjectKind.PATH_ITEM, "webhooks"),
        **_one(ObjectKind.COMPONENTS, "components"),
        **_list(ObjectKind.TAG, "tags"),
        **_one(ObjectKind.EXTERNAL_DOCS, "externalDocs"),
    },
    ObjectKind.INFO: {
        **_one(ObjectKind.CONTACT, "contact"),
        **_one(ObjectKind.LICENSE, "license"),
    },
    ObjectKind.SERVER: _map(ObjectKind.SERVER_VARIABLE, "variables"),
    ObjectKind.COMPONENTS: {
        **_map(ObjectKind.SCHEMA, "schemas"),
        **_map(ObjectKind.RESPONSE, "responses"),
        **_map(ObjectKind.PARAMETER, "parameters"),
        **_map(ObjectKind.EXAMPLE, "examples"),
        **_map(ObjectKind.REQUEST_BODY, "requestBodies"),
        **_map(ObjectKind.HEADER, "headers"),
        **_map(ObjectKind.SECURITY_SCHEME, "securitySchemes"),
        **_map(ObjectKind.LINK, "links"),
        **_map(ObjectKind.CALLBACK, "callbacks"),
        **_map(ObjectKind.PATH_ITEM, "pathItems"),
        **_map(ObjectKind.MEDIA_TYPE, "mediaTypes"),
    },
    ObjectKind.PATH_ITEM: {
        **_one(ObjectKind.OPERATION, *METHODS),
        **_map(ObjectKind.OPERATION, ADDITIONAL_OPERATIONS),
        **_list(ObjectKind.SERVER, "servers"),
        **_list(ObjectKind.PARAMETER, "parameters"),
    },
    ObjectKind.OPERATION: {
        **_one(ObjectKind.EXTERNAL_DOCS, "externalDocs"),
        **_list(ObjectKind.PARAMETER, "parameters"),
        **_one(ObjectKind.REQUEST_BODY, "requestBody"),
        **_one(ObjectKind.RESPONSES, "responses"),
        **_map(ObjectKind.CALLBACK, "callbacks"),
        **_list(ObjectKind.SERVER, "servers"),
    },
    ObjectKind.PARAMETER: _DESCRIBED_VALUE,
    ObjectKind.HEADER: _DESCRIBED_VALUE,
    ObjectKind.REQUEST_BODY: _map(ObjectKind.MEDIA_TYPE, "content"),
    ObjectKind.MEDIA_TYPE: {
        **_one(ObjectKind.SCHEMA, "schema", "itemSchema"),
        **_map(ObjectKind.EXAMPLE, "examples"),
        **_ENCODINGS,
    },
    ObjectKind.ENCODING: {**_map(ObjectKind.HEADER, "headers"), **_ENCODINGS},
    ObjectKind.RESPONSE: {
        **_map(ObjectKind.HEADER, "headers"),
        **_map(ObjectKind.MEDIA_TYPE, "content"),
        **_map(ObjectKind.LINK, "links"),
    },
    ObjectKind.LINK: _one(ObjectKind.SERVER, "server"),
    ObjectKind.TAG: _one(ObjectKind.EXTERNAL_DOCS, "externalDocs"),
    ObjectKind.SCHEMA: {
        **_map(
            ObjectKind.SCHEMA,
            *("properties", "patternProperties", "dependentSchemas"),
            *("$defs", "definitions"),
        ),
        **_list(ObjectKind.SCHEMA, "allOf", "anyOf", "oneOf", "prefixItems"),
        **_one(
            ObjectKind.SCHEMA,
            *("items", "contains", "additionalProperties", "propertyNames"),
            *("not", "if", "then", "else", "contentSchema"),
            *("unevaluatedItems", "unevaluatedProperties"),
        ),
        **_one(ObjectKind.DISCRIMINATOR, "discriminator"),
        **_one(ObjectKind.XML, "xml"),
        **_one(ObjectKind.EXTERNAL_DOCS, "externalDocs"),
    },
    ObjectKind.SECURITY_SCHEME: _one(ObjectKind.OAUTH_FLOWS, "flows"),
    ObjectKind.OAUTH_FLOWS: _one(
        ObjectKind.OAUTH_FLOW,
        *("implicit", "password", "clientCredentials", "authorizationCode"),
        "deviceAuthorization",
    ),
}
# Objects that are maps: all members except extensions are objects.
MEMBERS: Mapping[ObjectKind, ObjectKind] = {
    ObjectKind.PATHS: ObjectKind.PATH_ITEM,
    ObjectKind.RESPONSES: ObjectKind.RESPONSE,
    ObjectKind.CALLBACK: ObjectKind.PATH_ITEM,
}
# Fields that hold data of the API: a "$ref" in them is not a reference. Data fields of
# Link Objects are missing, because other objects use the same names for objects.
DATA_FIELDS: Mapping[ObjectKind, frozenset[str]] = {
    ObjectKind.SCHEMA: frozenset({"example", "examples", "default", "enum", "const"}),
    ObjectKind.DISCRIMINATOR: frozenset({"mapping"}),
    ObjectKind.EXAMPLE: frozenset({"value", "dataValue"}),
    **dict.fromkeys(
        (ObjectKind.PARAMETER, ObjectKind.HEADER, ObjectKind.MEDIA_TYPE),
        frozenset({"example"}),
    ),
    ObjectKind.SERVER_VARIABLE: frozenset({"enum", "default"}),
}
# Objects that may be replaced by a reference, with the first version that allows it.
REFERABLE: Mapping[ObjectKind, Version] = {
    ObjectKind.PATH_ITEM: (3, 0),
    ObjectKind.PARAMETER: (3, 0),
    ObjectKind.REQUEST_BODY: (3, 0),
    ObjectKind.RESPONSE: (3, 0),
    ObjectKind.HEADER: (3, 0),
    ObjectKind.EXAMPLE: (3, 0),
    ObjectKind.LINK: (3, 0),
    ObjectKind.CALLBACK: (3, 0),
    ObjectKind.SECURITY_SCHEME: (3, 0),
    ObjectKind.SCHEMA: (3, 0),
    ObjectKind.MEDIA_TYPE: (3, 2),
}


def named_fields() -> frozenset[str]:
    """The fields that are maps with arbitrary names."""
    return frozenset(
        field
        for fields in FIELDS.values()
        for field, content in fields.items()
        if content.form is FieldForm.MAP or content.kind in MEMBERS
    )
