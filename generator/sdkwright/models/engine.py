"""datamodel-code-generator behind one door.

Its template variables and its options are our interface to it, so its version is
pinned exactly. It is slow to import: nothing else in the package imports it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datamodel_code_generator.config import GenerateConfig

_HEADER = "# The engine's own header is replaced when the module is rendered."


@dataclass(frozen=True, slots=True)
class EngineInput:
    """Prepared schemas with the names of their fields.

    ``aliases`` maps ``module.Class.wire`` to the attribute.
    """

    document: dict[str, Any]  # a JSON object
    aliases: Mapping[str, str]
    templates: Path


def pydantic_modules(source: EngineInput, base_class: str) -> dict[str, str]:
    """Module name -> text, with one pydantic class or alias for each schema."""
    from datamodel_code_generator.enums import DataModelType

    return _modules(
        source,
        output_model_type=DataModelType.PydanticV2BaseModel,
        base_class=base_class,
    )


def typed_dict_modules(source: EngineInput, suffix: str) -> dict[str, str]:
    """Module name -> text, with one ``TypedDict`` for each schema."""
    from datamodel_code_generator.enums import DataModelType

    return _modules(
        source,
        output_model_type=DataModelType.TypingTypedDict,
        class_name_suffix=suffix,
    )


def _modules(source: EngineInput, **options: Any) -> dict[str, str]:  # engine options
    from datamodel_code_generator import generate

    generated = generate(source.document, config=_config(source, options))
    if not isinstance(generated, dict):
        raise TypeError("the model engine returned one module where it was given many")
    return {
        path[0].removesuffix(".py"): str(getattr(module, "body", module))
        for path, module in generated.items()
        if path != ("__init__.py",)
    }


def _config(source: EngineInput, options: dict[str, Any]) -> GenerateConfig:
    from datamodel_code_generator import InputFileType, LiteralType, PythonVersion
    from datamodel_code_generator.config import GenerateConfig
    from datamodel_code_generator.format import DatetimeClassType

    return GenerateConfig(
        input_file_type=InputFileType.OpenAPI,
        target_python_version=PythonVersion.PY_311,
        custom_template_dir=source.templates,
        custom_file_header=_HEADER,
        aliases=source.aliases,
        formatters=[],
        use_annotated=True,
        use_type_alias=True,
        use_schema_description=True,
        use_field_description=True,
        use_single_line_docstring=True,
        enum_field_as_literal=LiteralType.All,
        output_datetime_class=DatetimeClassType.Datetime,
        **options,
    )
