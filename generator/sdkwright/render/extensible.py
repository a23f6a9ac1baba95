"""The generated classes that people can extend in the folder ``_custom``."""

from __future__ import annotations

from ..custom import Known
from ..ir.api import Api
from ..ir.models import ModelKind
from ..naming import Names
from .code.errors import base_names
from .context import SdkInfo


def extensible(info: SdkInfo, api: Api, names: Names) -> Known:
    """The client and the resources, models that are classes, and exceptions."""
    resources = names.resources.values()
    models = (model for model in api.models if model.kind is ModelKind.OBJECT)
    return Known(
        replaceable=(
            ("client", info.class_name),
            *((name.module, name.class_name) for name in resources),
        ),
        models=tuple(names.models[model.key].class_name for model in models),
        errors=(*base_names(info), *names.errors.values()),
    )
