"""Records the names of an SDK in a lock, and prints it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from ..ir.api import Api, Operation
from ..ir.models import Model
from ..ir.published import Published
from ..naming import Names
from .contents import FORMAT, Lock, LockedModel, LockedOperation
from .shapes import shapes

_Entry: TypeAlias = "str | dict[str, object]"
# It is made once, and not for each of many names.
_ENCODER = json.JSONEncoder(ensure_ascii=False)


def lock_of(api: Api, names: Names, naming: str, before: Lock, version: str) -> Lock:
    """The lock of an SDK with a version. ``before`` is the one that was there."""
    digests = shapes(api.models)
    own = [operation for operation in api.operations if operation.alias_of is None]
    former: dict[str, list[tuple[str, ...]]] = {}
    for operation in api.operations:
        if operation.alias_of is not None:
            former.setdefault(operation.alias_of, []).append(names.path_of(operation))
    resources = {
        name.qualified: (name.module, name.class_name)
        for name in names.resources.values()
    }
    return Lock(
        naming=naming,
        version=before.version and version,
        unreleased=before.unreleased,
        resources=resources,
        operations={
            o.key: _operation(o, tuple(former.get(o.key, ())), names) for o in own
        },
        models={m.key: _model(m, names, digests[m.key]) for m in api.models},
        webhooks={key: names.webhooks[key] for key in _webhooks(api, names)},
        client=_client(api, names),
    )


def _operation(
    operation: Operation, former: tuple[tuple[str, ...], ...], names: Names
) -> LockedOperation:
    key = operation.key
    path = names.path_of(operation)
    globals_ = {(p.location.value, p.wire) for p in operation.parameters if p.is_global}
    return LockedOperation(
        Published(key, path, operation.declared, former),
        {k: name for k, name in names.arguments[key].items() if k not in globals_},
        names.pages.get(key),
        _former(names.aliases.get("operations", {}), names.pages.get(key)),
        names.webhooks.get(key),
    )


def _model(model: Model, names: Names, shape: str) -> LockedModel:
    name, error = names.models[model.key], names.errors.get(model.key)
    named = ((f.wire, names.fields[model.key, f.wire]) for f in model.fields)
    return LockedModel(
        name.module,
        name.class_name,
        shape,
        {wire: field for wire, field in named if wire != field},
        _former(names.aliases.get("components", {}), name.class_name),
        error,
        _former(names.aliases.get("errors", {}), error),
    )


def _former(aliases: Mapping[str, str], name: str | None) -> tuple[str, ...]:
    return tuple(old for old, new in aliases.items() if new == name)


def _webhooks(api: Api, names: Names) -> Iterable[str]:
    operations = {operation.key for operation in api.operations}
    return (key for key in names.webhooks if key not in operations)


def _client(api: Api, names: Names) -> dict[str, str]:
    found = {
        f"{credential.key} {index}": name
        for credential in api.security.credentials
        for index, name in enumerate(names.credentials[credential.scheme])
    }
    return found | {f"global {wire}": name for wire, name in names.globals.items()}


def print_lock(lock: Lock) -> str:
    """The text of a lock: JSON with one line for each operation and each model."""
    tables: dict[str, Mapping[str, _Entry]] = {
        "client": lock.client,
        "models": {key: _printed_model(item) for key, item in lock.models.items()},
        "operations": {
            key: _printed_operation(item) for key, item in lock.operations.items()
        },
        "resources": {
            path: f"{module}.{name}" for path, (module, name) in lock.resources.items()
        },
        "webhooks": lock.webhooks,
    }
    parts = [f'"lock": {FORMAT}', f'"naming": {_json(lock.naming)}']
    settings = {"version": lock.version, "unreleased": lock.unreleased}
    parts += [f'"{k}": {_json(v)}' for k, v in settings.items() if v is not None]
    parts += [_table(name, table) for name, table in tables.items() if table]
    return "{\n  " + ",\n  ".join(parts) + "\n}\n"


def _table(name: str, entries: Mapping[str, _Entry]) -> str:
    lines = [f"    {_json(key)}: {_json(entries[key])}" for key in sorted(entries)]
    return f"{_json(name)}: {{\n" + ",\n".join(lines) + "\n  }"


def _json(value: object) -> str:
    text = _ENCODER.encode(value)
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        # Half a character cannot be written as UTF-8: it stays an escape.
        return json.dumps(value)
    return text


def _printed_operation(item: LockedOperation) -> dict[str, object]:
    published = item.published
    return _without_empty(
        {
            "name": ".".join(published.path),
            "declared": [*published.declared],
            "former": [".".join(path) for path in published.former],
            "page": item.page,
            "former_pages": [*item.former_pages],
            "webhook": item.webhook,
            "arguments": {
                f"{place}:{wire}": name
                for (place, wire), name in sorted(item.arguments.items())
            },
        }
    )


def _printed_model(item: LockedModel) -> dict[str, object]:
    return _without_empty(
        {
            "name": f"{item.module}.{item.name}",
            "shape": item.shape,
            "former": [*item.former],
            "error": item.error,
            "former_errors": [*item.former_errors],
            "fields": dict(sorted(item.fields.items())),
        }
    )


def _without_empty(entry: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in entry.items() if value}
