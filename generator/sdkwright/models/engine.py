"""Prints models with datamodel-code-generator; no other module imports it.

Its model layer prints classes, ``TypedDict`` variants and aliases from finished
annotations. It handles aliases of fields, deprecations and docstrings. The version is
pinned exactly, because its classes and template variables are our interface. It is slow
to import, so functions import it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datamodel_code_generator.reference import Reference
    from datamodel_code_generator.types import DataType


@dataclass(frozen=True, slots=True)
class ClassField:
    """One attribute.

    ``wire`` is the name in JSON, ``annotation`` the finished type. ``default`` is the
    value of a field that is not ``required``, ``expression`` its text in classes of
    other libraries than pydantic. ``marker`` is an object that annotates the type.
    """

    name: str
    wire: str
    annotation: str
    required: bool
    default: str | int | None = None
    marker: str | None = None
    description: str = ""
    deprecated: bool = False
    expression: str | None = None


@dataclass(frozen=True, slots=True)
class ClassSource:
    """One class.

    ``extra`` is the annotation of undeclared properties. ``base`` is the base class
    with its options, if it is a special one. ``constructor`` are the arguments of a
    constructor that accepts more than the fields. ``is_functional`` is for a
    ``TypedDict`` whose keys are not valid attributes.
    """

    name: str
    description: str
    fields: tuple[ClassField, ...]
    extra: str | None = None
    base: str | None = None
    constructor: tuple[str, ...] = ()
    is_functional: bool = False


@dataclass(frozen=True, slots=True)
class AliasSource:
    """An alias of a type, which may contain the alias itself."""

    name: str
    description: str
    annotation: str
    is_recursive: bool = False


@dataclass(frozen=True, slots=True)
class Engine:
    """Prints models.

    ``templates`` override those of the engine.
    """

    templates: Path

    def model(self, source: ClassSource) -> str:
        """A pydantic class."""
        from datamodel_code_generator.model.pydantic_v2.base_model import BaseModel

        printed = BaseModel(
            reference=_reference(source.name),
            fields=[_model_field(field) for field in source.fields],
            custom_base_class="types.BaseModel",
            custom_template_dir=self.templates,
            extra_template_data=_data(
                source.name,
                extra_annotation=source.extra,
                base=source.base,
                constructor=source.constructor,
            ),
            description=source.description or None,
        )
        return printed.render()

    def typed_dict(self, source: ClassSource) -> str:
        """A ``TypedDict``, as a class or in the functional form."""
        from datamodel_code_generator.model.typed_dict import TypedDict

        printed = TypedDict(
            reference=_reference(source.name),
            fields=[_dict_field(field) for field in source.fields],
            extra_template_data=_data(source.name, functional=source.is_functional),
            custom_template_dir=self.templates,
            description=source.description or None,
        )
        return printed.render()

    def dataclass(self, source: ClassSource, library: str) -> str:
        """A dataclass. ``library`` is the name of the module ``dataclasses``."""
        from datamodel_code_generator.model.dataclass import DataClass, DataModelField

        printed = DataClass(
            reference=_reference(source.name),
            fields=[_plain_field(DataModelField, field) for field in source.fields],
            extra_template_data=_data(
                source.name, library=library, defaults=_defaults(source)
            ),
            custom_template_dir=self.templates,
            description=source.description or None,
        )
        return printed.render()

    def struct(
        self, source: ClassSource, library: str, tag: tuple[str, str | int] | None
    ) -> str:
        """A ``Struct`` of msgspec. ``library`` is the name of the module ``msgspec``,
        ``tag`` the property and the value that tell it from others.
        """
        from datamodel_code_generator.model.msgspec import DataModelField, Struct

        options = "" if tag is None else f", tag_field={tag[0]!r}, tag={tag[1]!r}"
        printed = Struct(
            reference=_reference(source.name),
            fields=[_plain_field(DataModelField, field) for field in source.fields],
            extra_template_data=_data(
                source.name, library=library, tag=options, defaults=_defaults(source)
            ),
            custom_template_dir=self.templates,
            description=source.description or None,
        )
        return printed.render()

    def alias(self, source: AliasSource) -> str:
        """A type alias that pydantic reads lazily, so that it may be recursive."""
        from datamodel_code_generator.model.type_alias import TypeAliasTypeBackport

        if source.is_recursive:
            # All type checkers accept the plain form of a recursive alias. Pydantic
            # accepts only the lazy form.
            plain = self.plain_alias(source).strip()
            lazy = self._alias(replace(source, description=""), TypeAliasTypeBackport)
            branches = indent(plain, " " * 4), indent(lazy.strip(), " " * 4)
            return "if TYPE_CHECKING:\n{}\nelse:\n{}".format(*branches)
        return self._alias(source, TypeAliasTypeBackport)

    def plain_alias(self, source: AliasSource) -> str:
        """A type alias for type checkers alone."""
        from datamodel_code_generator.model.type_alias import TypeAlias

        return self._alias(source, TypeAlias)

    def _alias(self, source: AliasSource, kind: Any) -> str:  # a class of the engine
        field = ClassField("", "", source.annotation, True)
        printed = kind(
            reference=_reference(source.name),
            fields=[_model_field(field)],
            extra_template_data=_data(source.name),
            custom_template_dir=self.templates,
            description=source.description or None,
        )
        text: str = printed.render()
        return text


def load() -> None:
    """Import the engine before it is needed, which takes a second."""
    import_module("datamodel_code_generator.model.pydantic_v2.base_model")
    import_module("datamodel_code_generator.model.type_alias")


def _data(
    name: str,
    **values: Any,  # variables of a template
) -> defaultdict[str, dict[str, Any]]:  # the type that the engine expects
    return defaultdict(dict, {name: values})


def _model_field(field: ClassField) -> Any:  # the engine's field
    printed = _unmarked_field(field)
    if field.marker is None:
        return printed
    marked = f"{field.annotation}, {field.marker}"
    # The engine annotates a field with an alias itself.
    written = marked if printed.annotated else f"Annotated[{marked}]"
    return _unmarked_field(replace(field, annotation=written))


def _unmarked_field(field: ClassField) -> Any:  # as above
    from datamodel_code_generator.model.pydantic_v2.base_model import DataModelField

    return DataModelField(
        name=field.name,
        alias=None if field.name == field.wire else field.wire,
        data_type=_data_type(field.annotation),
        # The annotation already allows None for an omitted value.
        required=True,
        has_default=not field.required,
        default=field.default,
        use_annotated=True,
        use_field_description=True,
        extras=_extras(field),
    )


def _dict_field(field: ClassField) -> Any:  # the engine's field
    from datamodel_code_generator.model.typed_dict import DataModelField

    return DataModelField(
        name=field.wire,
        original_name=field.wire,
        data_type=_data_type(field.annotation),
        required=field.required,
        use_field_description=True,
        extras=_extras(field),
    )


def _plain_field(kind: Any, field: ClassField) -> Any:  # a class of the engine
    return kind(
        name=field.name,
        data_type=_data_type(field.annotation),
        required=True,
        use_field_description=True,
        extras={"description": field.description} if field.description else {},
    )


def _defaults(source: ClassSource) -> dict[str, str]:
    """The text behind the annotation of each field."""
    return {
        field.name: "" if field.expression is None else f" = {field.expression}"
        for field in source.fields
    }


def _extras(field: ClassField) -> dict[str, Any]:  # keywords of a schema
    found: dict[str, Any] = {}  # as above
    if field.description:
        found["description"] = field.description
    if field.deprecated:
        found["deprecated"] = True
    return found


def _data_type(annotation: str) -> DataType:
    from datamodel_code_generator.types import DataType

    return DataType(type=annotation)


def _reference(name: str) -> Reference:
    from datamodel_code_generator.reference import Reference

    return Reference(path=name, original_name=name, name=name)
