"""Calls of the faulty server, and clients with hooks."""

from __future__ import annotations

from typing import Any

from helpers.faults import FaultyServer
from runtime.call import Call, Options
from runtime.client import Client
from runtime.errors import ErrorTypes, ResponseError
from runtime.settings import Settings
from runtime.transport.hooks import Hooks


def client_of(server: FaultyServer, hooks: Hooks) -> Client:
    errors = ErrorTypes(ResponseError, ResponseError)
    return Client(Settings(server.url, "test", errors, hooks))


def call(kind: str, **more: Any) -> Call[Any]:
    options: dict[str, Any] = {"options": Options(), **more}
    options.setdefault("responses", {"200": dict[str, Any]})
    return Call("GET", f"/{kind}/x", operation_id="x", **options)
