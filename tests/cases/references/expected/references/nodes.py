"""The nodes operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from . import components, errors
from ._runtime.call import Call, Options, Path, json_body
from ._runtime.client import Client
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Nodes:
    """The nodes operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def put_node(
        self,
        *,
        id: str,
        body_id: str,
        parent: components.Node | components.NodeTypedDict | None = None,
        children: Iterable[components.Node | components.NodeTypedDict] | None = None,
        edge: components.Edge | components.EdgeTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Alias:
        """PUT /nodes/{id}

        :param body_id: The node's name.
        """
        call: Call[components.Alias] = Call(
            "PUT",
            "/nodes/{id}",
            operation_id="putNode",
            parameters=[Path("id", id, str)],
            body=json_body(
                components.Node,
                {
                    "id": body_id,
                    "parent": unset_if_none(parent),
                    "children": unset_if_none(children),
                    "edge": unset_if_none(edge),
                },
            ),
            responses={"200": components.Alias},
            errors={"400": errors.ProblemDetailError},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def put_node_async(
        self,
        *,
        id: str,
        body_id: str,
        parent: components.Node | components.NodeTypedDict | None = None,
        children: Iterable[components.Node | components.NodeTypedDict] | None = None,
        edge: components.Edge | components.EdgeTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Alias:
        """PUT /nodes/{id}

        :param body_id: The node's name.
        """
        call: Call[components.Alias] = Call(
            "PUT",
            "/nodes/{id}",
            operation_id="putNode",
            parameters=[Path("id", id, str)],
            body=json_body(
                components.Node,
                {
                    "id": body_id,
                    "parent": unset_if_none(parent),
                    "children": unset_if_none(children),
                    "edge": unset_if_none(edge),
                },
            ),
            responses={"200": components.Alias},
            errors={"400": errors.ProblemDetailError},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
