"""The client."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from . import errors
from ._runtime.base_client import BaseClient
from ._runtime.client import Client
from ._runtime.errors import ErrorTypes
from ._runtime.observe.logs import default_logger, is_on
from ._runtime.resources import resource_property
from ._runtime.sentinel import UNSET, OptionalNullable
from ._runtime.settings import Logger, Settings, Validation
from ._runtime.transport.hooks import Hooks
from ._runtime.transport.servers import ServerChoice
from ._version import __user_agent__

if TYPE_CHECKING:
    from ._runtime.http_types import AsyncHttpClient, HttpClient
    from .responses import ResponsesResource
    from .utils import RetryConfig, Timeout

SERVERS: Mapping[str, str] = {}
_ERRORS = ErrorTypes(
    default=errors.ResponsesDefaultError,
    validation=errors.ResponseValidationError,
)


class Responses(BaseClient):
    """Responses"""

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
        """Create a client. No connection is opened before the first call.

        :param server: The name of a server in ``SERVERS``.
        :param url_params: Values of the variables in the server URL.
        :param server_url: The server URL, instead of ``server``. Default:
            ``RESPONSES_SERVER_URL``.
        :param client: An httpx2 or httpx client, which you close yourself.
        :param async_client: The HTTP client of the ``_async`` methods.
        :param retry_config: The retry policy of all calls. ``None`` turns retries off.
        :param timeout_ms: The timeout of all calls: milliseconds for each phase of a
            request, or ``utils.Timeouts``.
        :param debug_logger: An object with ``.debug(message, *args)``. Secrets are not
            logged. ``RESPONSES_DEBUG=1`` logs with ``logging``.
        :param validation: With "lenient", a result that does not match its schema is
            not an error: invalid parts keep their JSON value.

        :raises ValueError: if there is no server URL.
        """
        choice = ServerChoice(server, url_params, server_url, "RESPONSES_SERVER_URL")
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
                or default_logger(os.environ.get("RESPONSES_DEBUG")),
                traced=not is_on(os.environ.get("RESPONSES_OTEL_DISABLED")),
                errors=_ERRORS,
                hooks=self.hooks,
            ),
            client,
            async_client,
        )

    @resource_property
    def responses(self) -> type[ResponsesResource]:
        """The methods of ``responses``."""
        from .responses import ResponsesResource

        return ResponsesResource
