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
    from .messages import Messages
    from .utils import RetryConfig, Timeout

SERVERS: Mapping[str, str] = {
    "0": "https://api.example.com",
}
_ERRORS = ErrorTypes(
    default=errors.MessageContentDefaultError,
    validation=errors.ResponseValidationError,
)


class MessageContent(BaseClient):
    """Message Content"""

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
            ``MESSAGE_CONTENT_SERVER_URL``.
        :param client: An httpx2 or httpx client, which you close yourself.
        :param async_client: The HTTP client of the ``_async`` methods.
        :param retry_config: The retry policy of all calls. ``None`` turns retries off.
        :param timeout_ms: The timeout of all calls: milliseconds for each phase of a
            request, or ``utils.Timeouts``.
        :param debug_logger: An object with ``.debug(message, *args)``. Secrets are not
            logged. ``MESSAGE_CONTENT_DEBUG=1`` logs with ``logging``.
        :param validation: With "lenient", a result that does not match its schema is
            not an error: invalid parts keep their JSON value.

        :raises ValueError: if the server name is not in ``SERVERS``, or the URL
            is not the URL of a server.
        """
        choice = ServerChoice(
            server, url_params, server_url, "MESSAGE_CONTENT_SERVER_URL"
        )
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
                or default_logger(os.environ.get("MESSAGE_CONTENT_DEBUG")),
                traced=not is_on(os.environ.get("MESSAGE_CONTENT_OTEL_DISABLED")),
                errors=_ERRORS,
                hooks=self.hooks,
            ),
            client,
            async_client,
        )

    @resource_property
    def messages(self) -> type[Messages]:
        """The methods of ``messages``."""
        from .messages import Messages

        return Messages
