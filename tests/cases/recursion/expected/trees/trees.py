"""The trees operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.client import Client
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class TreesResource:
    """The trees operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def grow(
        self,
        *,
        value: components.Value | components.ValueTypedDict | None = None,
        children: Iterable[components.Tree | components.TreeTypedDict] | None = None,
        first: components.Tree | components.TreeTypedDict | None = None,
        nested: components.ListsItem | components.ListsItemTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Forest:
        """POST /trees

        :param value: An alias that contains itself.
        """
        call: Call[components.Forest] = Call(
            "POST",
            "/trees",
            operation_id="grow",
            body=json_body(
                components.Tree,
                {
                    "value": unset_if_none(value),
                    "children": unset_if_none(children),
                    "first": unset_if_none(first),
                    "nested": unset_if_none(nested),
                },
            ),
            responses={"200": components.Forest},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def grow_async(
        self,
        *,
        value: components.Value | components.ValueTypedDict | None = None,
        children: Iterable[components.Tree | components.TreeTypedDict] | None = None,
        first: components.Tree | components.TreeTypedDict | None = None,
        nested: components.ListsItem | components.ListsItemTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Forest:
        """POST /trees

        :param value: An alias that contains itself.
        """
        call: Call[components.Forest] = Call(
            "POST",
            "/trees",
            operation_id="grow",
            body=json_body(
                components.Tree,
                {
                    "value": unset_if_none(value),
                    "children": unset_if_none(children),
                    "first": unset_if_none(first),
                    "nested": unset_if_none(nested),
                },
            ),
            responses={"200": components.Forest},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
