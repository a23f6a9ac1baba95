"""The client."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from . import errors
from ._runtime.base_client import BaseClient
from ._runtime.client import Client
from ._runtime.errors import ErrorTypes
from ._runtime.observe.logs import default_logger, is_on
from ._runtime.sentinel import UNSET, OptionalNullable
from ._runtime.settings import Logger, Settings, Validation
from ._runtime.transport.hooks import Hooks
from ._runtime.transport.servers import ServerChoice, ServerUrl, ServerVariable
from ._version import __user_agent__

if TYPE_CHECKING:
    from ._runtime.http_types import AsyncHttpClient, HttpClient
    from .all import All
    from .utils import RetryConfig, Timeout

SERVERS: Mapping[str, str] = {
    "production": "https://api.example.com/v1",
    "sandbox": "https://sandbox.example.com/v1",
    "production-2": "https://eu.example.com/v1",
    "local": ServerUrl(
        "https://{host}:{port}/v1",
        {
            "host": ServerVariable("localhost"),
            "port": ServerVariable("8080", ["8080", "9090"]),
        },
    ),
}
_ERRORS = ErrorTypes(
    default=errors.OwnServersDefaultError,
    validation=errors.ResponseValidationError,
)


class OwnServers(BaseClient):
    """Own servers"""

    def __init__(
        self,
        server: str | None = None,
        url_params: Mapping[str, str] | None = None,
        server_url: str | None = None,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: Timeout | None = None,
        debug_logger: Logger | None = None,
        validation: Validation = "strict",
    ) -> None:
        """Make a client; nothing is opened before the first call.

        :param server: The name of a server in ``SERVERS``.
        :param url_params: Values for the variables of the server's URL.
        :param server_url: The server's URL, instead of a name; else
            ``OWN_SERVERS_SERVER_URL``.
        :param client: An httpx2 or httpx client; it stays yours to close.
        :param async_client: The same for the ``_async`` methods.
        :param retry_config: The retry policy of every call; None turns retries off.
        :param timeout_ms: The timeout of every call in milliseconds for each phase of a
            request, or ``utils.Timeouts``.
        :param debug_logger: Anything with ``.debug(message, *args)``; secrets are left
            out. ``OWN_SERVERS_DEBUG=1`` logs through ``logging``.
        :param validation: With "lenient", a result that breaks its schema is no error:
            what fits is typed, the rest is kept as it came.

        :raises ValueError: for a server name that is not in ``SERVERS``, and for
            a URL without a host.
        """
        choice = ServerChoice(server, url_params, server_url, "OWN_SERVERS_SERVER_URL")
        self.hooks = Hooks()
        self._client = Client(
            Settings(
                server_url=choice.resolve(SERVERS),
                user_agent=__user_agent__,
                globals={},
                retries=retry_config,
                timeout_ms=timeout_ms,
                validation=validation,
                logger=debug_logger
                or default_logger(os.environ.get("OWN_SERVERS_DEBUG")),
                traced=not is_on(os.environ.get("OWN_SERVERS_OTEL_DISABLED")),
                errors=_ERRORS,
                hooks=self.hooks,
                server=choice,
            ),
            client,
            async_client,
        )

    @cached_property
    def all(self) -> All:
        """The all operations."""
        from .all import All

        return All(self._client)
