"""Instances of schemas: valid ones, with the examples that are valid."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.translate.samples.instances import plain_sample, sample_with_examples
from sdkwright.translate.samples.validation import Validator

TEXT = {"type": ["string"]}
NODE = {
    "type": ["object"],
    "properties": {"next": {"$ref": "#/$defs/node"}, "name": TEXT},
    "required": ["name"],
}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({}, "<value>"),
        ({"type": ["string"], "minLength": 10}, "value-valu"),
        ({"type": ["string"], "maxLength": 2}, "va"),
        ({"type": ["string"], "format": "email"}, "user@example.com"),
        ({"type": ["string"], "format": "email", "pattern": "^a.*@b"}, None),
        ({"enum": [None, "b"]}, "b"),
        ({"const": 3}, 3),
        ({"type": ["null"]}, None),
        ({"type": ["null", "integer"], "minimum": 9}, 9),
        ({"type": ["array"], "items": {"enum": [1, 2]}, "minItems": 2}, [1, 1]),
        (
            {"type": ["array"], "uniqueItems": True, "minItems": 3, "items": TEXT},
            ["<value>", "<value 2>", "<value 3>"],
        ),
        (
            {"type": ["array"], "uniqueItems": True, "minItems": 2, "items": {}},
            ["<value>", "<value 2>"],
        ),
        ({"type": ["array"], "prefixItems": [TEXT, {"const": 1}]}, ["<value>", 1]),
        ({"type": ["array"], "maxItems": 0, "items": TEXT}, []),
        ({"type": ["object"], "additionalProperties": TEXT}, {"key": "<value>"}),
        (
            {"type": ["object"], "properties": {"a": TEXT}, "minProperties": 2},
            {"a": "<value>", "key": "<value>"},
        ),
        ({"$ref": "#/$defs/node"}, {"name": "<value>"}),
        (
            {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]},
            {"a": "<value>"},
        ),
        (
            {"properties": {"a": TEXT}, "anyOf": [False, {"required": ["a"]}]},
            {"a": "<value>"},
        ),
        ({"oneOf": [TEXT, {"enum": ["<value>"]}, {"const": 7}]}, 7),
        ({"type": ["number"], "allOf": [{"type": ["integer"]}, {"maximum": 0}]}, 0),
        ({"type": ["string"], "not": {"const": "<value>"}}, None),
        (
            {
                "type": ["object"],
                "required": ["x_a"],
                "additionalProperties": False,
                "patternProperties": {"^x_": {"type": ["boolean"]}},
            },
            {"x_a": True},
        ),
        (
            {
                "type": ["object"],
                "minProperties": 1,
                "propertyNames": {"pattern": "^[0-9]{4}$"},
            },
            {"1234": "<value>"},
        ),
    ],
)
def test_sample_is_valid(schema: dict[str, Any], expected: object) -> None:
    closed = {**schema, "$defs": {"node": NODE}}
    found = plain_sample(Validator(closed))
    if found is not None:
        assert Validator(closed).is_valid(found[0])
    if expected is not None:
        assert found == (expected,)
    assert found == plain_sample(Validator(closed))


def test_no_value_means_no_sample() -> None:
    endless = {"type": ["object"], "required": ["a"]}
    endless["properties"] = {"a": {"$ref": "#/$defs/endless"}}  # type: ignore[assignment] # a schema
    assert plain_sample(Validator({**endless, "$defs": {"endless": endless}})) is None
    assert plain_sample(Validator({"allOf": [{"const": 1}, {"const": 2}]})) is None


def test_valid_examples_are_used_and_invalid_ones_are_not() -> None:
    schema = {
        "type": ["object"],
        "required": ["id", "size", "color", "count"],
        "properties": {
            "id": {"type": ["string"], "format": "uuid", "example": "not-a-uuid"},
            "size": {"type": ["string"], "example": 42},
            "color": {"enum": ["red", "blue"], "default": "blue"},
            "count": {"type": ["integer"], "examples": [7, 8]},
        },
    }
    found = sample_with_examples(Validator(schema))
    assert found == (
        {
            "id": "123e4567-e89b-12d3-a456-426614174000",
            "size": "42",
            "color": "blue",
            "count": 7,
        },
    )


def test_example_of_an_object_is_replaced_as_a_whole_only_if_it_must_be() -> None:
    inner = {"type": ["object"], "properties": {"a": TEXT}, "example": {"a": "x"}}
    schema = {
        "type": ["object"],
        "required": ["one", "two"],
        "properties": {"one": inner, "two": {**inner, "required": ["b"]}},
    }
    assert sample_with_examples(Validator(schema)) == (
        {"one": {"a": "x"}, "two": {"b": "<value>"}},
    )
