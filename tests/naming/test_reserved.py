"""The tables of reserved names agree with Python, pydantic and the templates."""

from __future__ import annotations

import builtins
from pathlib import Path

import pydantic
import pytest

from runtime.base_client import BaseClient
from sdkwright.naming.reserved import (
    BUILTIN_CLASSES,
    BUILTINS,
    MODEL_ATTRIBUTES,
    PACKAGE,
)
from sdkwright.naming.template_names import module_names
from sdkwright.render.python.scalars import SCALARS


def test_all_builtin_classes_are_known() -> None:
    capital = {name for name in dir(builtins) if name[0].isupper()}
    assert sorted(capital - BUILTIN_CLASSES - {"None", "True", "False"}) == []


def test_builtins_of_scalars_are_known() -> None:
    used = {row.annotation for row in SCALARS.values()} & {*dir(builtins)}
    assert sorted(used - BUILTINS - {"None"}) == []


def test_no_field_hides_an_attribute_of_a_model() -> None:
    public = {name for name in dir(pydantic.BaseModel) if name[0] != "_"}
    assert sorted(public - MODEL_ATTRIBUTES) == []


def test_no_resource_hides_an_attribute_of_a_client() -> None:
    public = {name for name in dir(BaseClient) if name[0] != "_"}
    assert sorted(public - {*PACKAGE}) == []


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("client", {"os", "SERVERS", "Callable", "ClientCredentials", "Self"}),
        ("resource", {"dt", "builtins", "errors", "Call", "json_body", "FileInput"}),
        ("components", {"BaseModel", "Field", "UnknownVariant", "TYPE_CHECKING"}),
        ("webhook_payloads", {"verify", "json_payload", "time"}),
        ("globals", {"global_parameters", "Mapping"}),
    ],
)
def test_names_of_templates(template: str, expected: set[str]) -> None:
    assert sorted(expected - module_names(template)) == []
    assert "annotations" not in module_names(template)


def test_every_template_of_a_module_is_read(root: Path) -> None:
    for path in (root / "templates" / "package").glob("*.py.jinja"):
        assert module_names(path.name.removesuffix(".py.jinja"))
