"""Renders all files of the SDK project, unformatted: path -> text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined

from ..ir.api import Api, Resource
from ..models.engine import Engine
from ..naming import Names
from ..naming.modules import DICTS, OTHER, input_models
from ..naming.reserved import WEBHOOK_MODULE
from .code.clients import client_view, global_parameter_views
from .code.components import component_exports, component_modules
from .code.errors import error_base_view, error_exports, error_views, mixins
from .code.exports import Export
from .code.methods import resource_view
from .code.namespaces import module_of
from .code.pages import operation_exports, page_views
from .code.variants import VARIANTS_MODULE, discriminated_unions, tag_attributes
from .code.webhooks import has_functions, webhook_module
from .context import Context, SdkInfo
from .docs.markdown import without_controls
from .docs.models import model_index, model_page
from .docs.pages import INDEX, Pages
from .docs.readme import readme_view
from .docs.reference import resource_docs
from .docs.webhooks import webhook_page
from .parts import Part, context_of, parts_of
from .python.docstrings import docstring, prose
from .python.literals import string
from .runtime_modules import needed_modules, shown_types
from .standalone.kinds import ModelsKind
from .standalone.module import models_view
from .testing.example_responses import examples_file

_Print = Callable[..., str]
# The templates of the pages of methods, by the notation of the docs.
_METHOD_PAGES = {
    "python": "docs/resource.md.jinja",
    "speakeasy": "docs/resource_speakeasy.md.jinja",
}


def render_package(
    info: SdkInfo, api: Api, names: Names, templates: Path
) -> dict[str, str]:
    """Render every file of the SDK project. Paths use ``/``."""
    files = render_frame(info, api, names, templates)
    for part in parts_of(info, api, names):
        files |= render_part(part, templates)
    return files


def render_frame(
    info: SdkInfo,
    api: Api,
    names: Names,
    templates: Path,
    compiled: BytecodeCache | None = None,
) -> dict[str, str]:
    """Render the files that are about the whole SDK. ``compiled`` keeps templates."""
    context = context_of(info, api, names, input_models(api))
    pages = Pages(context)
    show = _printer(templates, compiled)
    package = info.package
    files = {
        "pyproject.toml": show("package/pyproject.toml.jinja", **_project(info)),
        "README.md": show("docs/README.md.jinja", view=readme_view(pages)),
        f"{package}/py.typed": "",
    }
    runtime = needed_modules(context, templates / "runtime")
    files |= _prefixed(f"{package}/_runtime", _runtime(runtime, templates / "runtime"))
    files |= _prefixed(package, _top_level(context, show, shown_types(api, runtime)))
    exports = operation_exports(context)
    files[f"{package}/operations/__init__.py"] = _lazy(
        show, "Pages of results.", exports
    )
    files |= _prefixed(package, _errors(context, show))
    return files | _webhooks(pages, show)


def render_part(
    part: Part,
    templates: Path,
    engine: Engine | None = None,
    compiled: BytecodeCache | None = None,
) -> dict[str, str]:
    """Render the files of a part. ``engine`` prints models, ``compiled`` keeps
    templates.
    """
    context = part.context
    package, pages = context.info.package, Pages(context)
    show = _printer(templates, compiled)
    engine = engine or Engine(templates / "models")
    if part.resource is None:
        files = _prefixed(package, _components(context, show, engine))
        return files | _prefixed("docs", _model_pages(pages, show))
    files = _prefixed(package, _operations(context, show, part.resource))
    files |= _prefixed("docs", _method_pages(pages, show, part.resource))
    module = context.names.resources[part.resource.group].module
    files[f"{package}/{module}.py"] = show(
        "package/resource.py.jinja", view=resource_view(context, part.resource)
    )
    return files


def render_models(api: Api, names: Names, kind: ModelsKind, templates: Path) -> str:
    """Render one module with all models, which needs no SDK."""
    view = models_view(api, names, kind, templates / "models")
    show = _printer(templates)
    title = docstring(prose(f"Models of {api.title}.", 0), 0)
    return show("standalone/models.py.jinja", title=title, view=view)


@cache
def _printer(templates: Path, compiled: BytecodeCache | None = None) -> _Print:
    """A function that fills templates.

    Compiled templates are cached, because compiling takes longer than filling them.
    """
    environment = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=compiled,
    )

    def show(template: str, **values: Any) -> str:  # views of any template
        return without_controls(environment.get_template(template).render(**values))

    return show


def _prefixed(folder: str, files: dict[str, str]) -> dict[str, str]:
    return {f"{folder}/{name}": text for name, text in files.items()}


def _project(info: SdkInfo) -> dict[str, str]:
    return {
        "project": string(info.project),
        "description": string(info.description),
        "package": string(info.package),
        "module": info.package,
    }


def _runtime(modules: frozenset[str], folder: Path) -> dict[str, str]:
    """The modules of the runtime, copied without changes."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.py"))
        if _module_name(path.relative_to(folder)) in modules
    }


def _module_name(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _top_level(
    context: Context, show: _Print, types: tuple[tuple[str, str], ...]
) -> dict[str, str]:
    info = context.info
    title = docstring(prose(context.api.description or context.api.title, 3), 0)
    versions = {
        "title": string(info.project),
        "version": string(info.version),
        "document_version": string(context.api.version),
    }
    files = {
        "__init__.py": show(
            "package/__init__.py.jinja",
            info=info,
            client_module=module_of(context, "client", info.class_name),
            docstring=title,
            submodules=[WEBHOOK_MODULE] if has_functions(context.api) else [],
        ),
        "_version.py": show("package/_version.py.jinja", **versions),
        "client.py": show("package/client.py.jinja", view=client_view(context)),
        "types.py": show("package/types.py.jinja", types=types),
        "utils.py": show("package/utils.py.jinja"),
        "testing.py": show("package/testing.py.jinja"),
        "_pyinstaller/__init__.py": show("package/pyinstaller.py.jinja"),
        f"_pyinstaller/hook-{info.package}.testing.py": show(
            "package/pyinstaller_hook.py.jinja"
        ),
        "_examples.json": examples_file(context),
    }
    parameters = global_parameter_views(context)
    if len(parameters) > 1:
        files["_globals.py"] = show("package/globals.py.jinja", parameters=parameters)
    return files


def _components(context: Context, show: _Print, engine: Engine) -> dict[str, str]:
    files = {
        f"components/{view.name}.py": show(
            "package/components.py.jinja", title=_title(view.name), view=view
        )
        for view in component_modules(context, engine)
    }
    if next(discriminated_unions(context.api), None) is not None:
        files[f"components/{VARIANTS_MODULE}.py"] = show(
            "package/variants.py.jinja", tags=tag_attributes(context)
        )
    exports = component_exports(context)
    files["components/__init__.py"] = _lazy(show, "Models of the API.", exports)
    return files


def _title(module: str) -> str:
    name = module.removesuffix(DICTS)
    whose = " that no operation uses" if name == OTHER else f" of {name}"
    return whose if name == module else f"{whose} as plain dicts, for type checkers"


def _operations(context: Context, show: _Print, resource: Resource) -> dict[str, str]:
    pages = page_views(context, resource)
    if not pages:
        return {}
    name = context.names.resources[resource.group]
    text = show("package/operations.py.jinja", attribute=name.qualified, pages=pages)
    return {f"operations/{name.module}.py": text}


def _errors(context: Context, show: _Print) -> dict[str, str]:
    info, views, exports = context.info, error_views(context), error_exports(context)
    modules = _by_module(exports)
    files = {
        "errors/__init__.py": show(
            "package/errors.py.jinja",
            info=info,
            exports=exports,
            modules=modules,
            renamed=_renamed(exports),
        ),
        "errors/base.py": show(
            "package/error_base.py.jinja", info=info, view=error_base_view(context)
        ),
    }
    if views:
        files["errors/responses.py"] = show(
            "package/error_responses.py.jinja",
            info=info,
            errors=views,
            mixins=mixins(context, [view.name for view in views]),
        )
    return files


def _model_pages(pages: Pages, show: _Print) -> dict[str, str]:
    files = {
        page.path: show("docs/components.md.jinja", docs=model_page(pages, page))
        for page in pages.model_pages
    }
    if INDEX not in files:
        info, index = pages.context.info, model_index(pages)
        files[INDEX] = show("docs/component_index.md.jinja", docs=info, index=index)
    return files


def _method_pages(pages: Pages, show: _Print, resource: Resource) -> dict[str, str]:
    template = _METHOD_PAGES[pages.context.info.docs_notation]
    return {
        page.path: show(template, docs=resource_docs(pages, page))
        for page in pages.method_pages[resource.group]
        if resource.operations
    }


def _webhooks(pages: Pages, show: _Print) -> dict[str, str]:
    context = pages.context
    files: dict[str, str] = {}
    if has_functions(context.api):
        files[f"{context.info.package}/{WEBHOOK_MODULE}.py"] = show(
            "package/webhook_payloads.py.jinja", view=webhook_module(context)
        )
    if context.api.incoming:
        files[f"docs/{WEBHOOK_MODULE}.md"] = show(
            "docs/webhooks.md.jinja", page=webhook_page(pages)
        )
    return files


def _lazy(show: _Print, title: str, exports: tuple[Export, ...]) -> str:
    modules = _by_module(exports)
    return show(
        "package/lazy.py.jinja",
        title=title,
        modules=modules,
        exports=exports,
        renamed=_renamed(exports),
    )


def _renamed(exports: tuple[Export, ...]) -> list[tuple[str, str]]:
    """The earlier names, each with the present one."""
    return [(e.name, e.target) for e in exports if e.target is not None]


def _by_module(exports: tuple[Export, ...]) -> list[tuple[str, list[str]]]:
    in_order = sorted(exports, key=lambda export: (export.module, export.name))
    return [
        (module, [export.imported for export in group])
        for module, group in groupby(in_order, key=lambda export: export.module)
    ]
