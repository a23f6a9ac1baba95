"""The containers operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.client import Client
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class ContainersResource:
    """The containers operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def fill(
        self,
        *,
        point: tuple[float, str] | None = None,
        open_tuple: Iterable[float | str | bool] | None = None,
        anything: Any | None = None,
        untyped: Any | None = None,
        implied_object: (
            components.ContainerImpliedObject
            | components.ContainerImpliedObjectTypedDict
            | None
        ) = None,
        implied_array: Iterable[int] | None = None,
        pattern: Mapping[str, str | int] | None = None,
        labels: components.Labels | components.LabelsTypedDict | None = None,
        empty: (
            components.ContainerEmpty | components.ContainerEmptyTypedDict | None
        ) = None,
        closed: components.Closed | components.ClosedTypedDict | None = None,
        many: OptionalNullable[str | int] = UNSET,
        free: Mapping[str, Any] | None = None,
        list_: Iterable[str] | None = None,
        dict_: Mapping[str, Iterable[int]] | None = None,
        people: components.People | components.PeopleTypedDict | None = None,
        not_a_string: Any | None = None,
        keys: components.Keys | components.KeysTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Container:
        """POST /containers

        :param labels: Properties of known names, and others of one type.
        :param keys: Names that are no identifiers.
        """
        call: Call[components.Container] = Call(
            "POST",
            "/containers",
            operation_id="fill",
            body=json_body(
                components.Container,
                {
                    "point": unset_if_none(point),
                    "open_tuple": unset_if_none(open_tuple),
                    "anything": unset_if_none(anything),
                    "untyped": unset_if_none(untyped),
                    "implied_object": unset_if_none(implied_object),
                    "implied_array": unset_if_none(implied_array),
                    "pattern": unset_if_none(pattern),
                    "labels": unset_if_none(labels),
                    "empty": unset_if_none(empty),
                    "closed": unset_if_none(closed),
                    "many": many,
                    "free": unset_if_none(free),
                    "list": unset_if_none(list_),
                    "dict": unset_if_none(dict_),
                    "people": unset_if_none(people),
                    "not_a_string": unset_if_none(not_a_string),
                    "keys": unset_if_none(keys),
                },
            ),
            responses={"200": components.Container},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def fill_async(
        self,
        *,
        point: tuple[float, str] | None = None,
        open_tuple: Iterable[float | str | bool] | None = None,
        anything: Any | None = None,
        untyped: Any | None = None,
        implied_object: (
            components.ContainerImpliedObject
            | components.ContainerImpliedObjectTypedDict
            | None
        ) = None,
        implied_array: Iterable[int] | None = None,
        pattern: Mapping[str, str | int] | None = None,
        labels: components.Labels | components.LabelsTypedDict | None = None,
        empty: (
            components.ContainerEmpty | components.ContainerEmptyTypedDict | None
        ) = None,
        closed: components.Closed | components.ClosedTypedDict | None = None,
        many: OptionalNullable[str | int] = UNSET,
        free: Mapping[str, Any] | None = None,
        list_: Iterable[str] | None = None,
        dict_: Mapping[str, Iterable[int]] | None = None,
        people: components.People | components.PeopleTypedDict | None = None,
        not_a_string: Any | None = None,
        keys: components.Keys | components.KeysTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Container:
        """POST /containers

        :param labels: Properties of known names, and others of one type.
        :param keys: Names that are no identifiers.
        """
        call: Call[components.Container] = Call(
            "POST",
            "/containers",
            operation_id="fill",
            body=json_body(
                components.Container,
                {
                    "point": unset_if_none(point),
                    "open_tuple": unset_if_none(open_tuple),
                    "anything": unset_if_none(anything),
                    "untyped": unset_if_none(untyped),
                    "implied_object": unset_if_none(implied_object),
                    "implied_array": unset_if_none(implied_array),
                    "pattern": unset_if_none(pattern),
                    "labels": unset_if_none(labels),
                    "empty": unset_if_none(empty),
                    "closed": unset_if_none(closed),
                    "many": many,
                    "free": unset_if_none(free),
                    "list": unset_if_none(list_),
                    "dict": unset_if_none(dict_),
                    "people": unset_if_none(people),
                    "not_a_string": unset_if_none(not_a_string),
                    "keys": unset_if_none(keys),
                },
            ),
            responses={"200": components.Container},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
