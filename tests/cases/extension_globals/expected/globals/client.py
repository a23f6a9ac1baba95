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
from ._runtime.transport.servers import ServerChoice
from ._version import __user_agent__

if TYPE_CHECKING:
    from ._runtime.http_types import AsyncHttpClient, HttpClient
    from .runs import Runs
    from .utils import RetryConfig, Timeout

SERVERS: Mapping[str, str] = {
    "0": "https://api.example.com",
}
_ERRORS = ErrorTypes(
    default=errors.GlobalsDefaultError,
    validation=errors.ResponseValidationError,
)


class Globals(BaseClient):
    """Globals"""

    def __init__(
        self,
        tenant: str | None = None,
        locale: str | None = None,
        mode: str | None = None,
        project_id: str | None = None,
        client_name: str | None = None,
        x_api_version: str | None = None,
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

        :param tenant: Else ``GLOBALS_TENANT``.
        :param locale: Else ``GLOBALS_LOCALE``.
        :param mode: Else ``GLOBALS_MODE``.
        :param project_id: The project. Else ``GLOBALS_PROJECT_ID``.
        :param client_name: Else ``GLOBALS_CLIENT_NAME``.
        :param x_api_version: Else ``GLOBALS_X_API_VERSION``.
        :param server: The name of a server in ``SERVERS``.
        :param url_params: Values for the variables of the server's URL.
        :param server_url: The server's URL, instead of a name; else
            ``GLOBALS_SERVER_URL``.
        :param client: An httpx2 or httpx client; it stays yours to close.
        :param async_client: The same for the ``_async`` methods.
        :param retry_config: The retry policy of every call; None turns retries off.
        :param timeout_ms: The timeout of every call in milliseconds for each phase of a
            request, or ``utils.Timeouts``; else 30000.
        :param debug_logger: Anything with ``.debug(message, *args)``; secrets are left
            out. ``GLOBALS_DEBUG=1`` logs through ``logging``.
        :param validation: With "lenient", a result that breaks its schema is no error:
            what fits is typed, the rest is kept as it came.

        :raises ValueError: for a server name that is not in ``SERVERS``, and for
            a URL without a host.
        """
        choice = ServerChoice(server, url_params, server_url, "GLOBALS_SERVER_URL")
        self.hooks = Hooks()
        self._client = Client(
            Settings(
                server_url=choice.resolve(SERVERS),
                user_agent=__user_agent__,
                globals={
                    "tenant": _given_or_env(tenant, "GLOBALS_TENANT"),
                    "locale": _given_or_env(locale, "GLOBALS_LOCALE"),
                    "Mode": _given_or_env(mode, "GLOBALS_MODE"),
                    "projectId": _given_or_env(project_id, "GLOBALS_PROJECT_ID"),
                    "X-Client": _given_or_env(client_name, "GLOBALS_CLIENT_NAME"),
                    "X-API-Version": _given_or_env(
                        x_api_version, "GLOBALS_X_API_VERSION"
                    )
                    or "2026-01",
                },
                retries=retry_config,
                timeout_ms=timeout_ms,
                default_timeout_ms=30000,
                validation=validation,
                logger=debug_logger or default_logger(os.environ.get("GLOBALS_DEBUG")),
                traced=not is_on(os.environ.get("GLOBALS_OTEL_DISABLED")),
                errors=_ERRORS,
                hooks=self.hooks,
            ),
            client,
            async_client,
        )

    @cached_property
    def runs(self) -> Runs:
        """The runs operations."""
        from .runs import Runs

        return Runs(self._client)


def _given_or_env(value: str | None, variable: str) -> str | None:
    return os.environ.get(variable) if value is None else value
