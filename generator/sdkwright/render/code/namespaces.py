"""Resources as attributes of the client, or of the resource above them."""

from __future__ import annotations

from dataclasses import dataclass

from ...custom import FOLDER
from ...ir.api import Resource
from ..context import Context
from ..python.annotation_text import in_class
from ..python.docstrings import docstring, prose


@dataclass(frozen=True, slots=True)
class AttributeView:
    """A resource as an attribute, which is created on first access."""

    name: str
    module: str
    class_name: str
    annotation: str
    docstring: str


def attribute_views(
    context: Context, group: tuple[str, ...], methods: frozenset[str] = frozenset()
) -> tuple[AttributeView, ...]:
    """The resources directly inside of a group; ``()`` is the client.

    ``methods`` are those of the class that has the attributes.
    """
    return tuple(
        _attribute(context, resource, methods)
        for resource in context.api.resources
        if resource.group[:-1] == group
    )


def title(context: Context, resource: Resource) -> str:
    """The description of a resource, or a generated one."""
    name = context.names.resources[resource.group]
    return resource.description or f"The methods of ``{name.qualified}``."


def module_of(context: Context, module: str, class_name: str) -> str:
    """The module to import a resource or the client from."""
    override = context.info.custom.override(module, class_name)
    return module if override is None else f"{FOLDER}.{override}".rstrip(".")


def _attribute(
    context: Context, resource: Resource, methods: frozenset[str]
) -> AttributeView:
    name = context.names.resources[resource.group]
    return AttributeView(
        name=name.attribute,
        module=module_of(context, name.module, name.class_name),
        class_name=name.class_name,
        annotation=in_class(f"type[{name.class_name}]", methods),
        docstring=docstring(prose(title(context, resource), 8), 8),
    )
