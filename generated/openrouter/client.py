"""The client."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from . import errors
from ._runtime.auth.security import Bearer
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
    from typing import Self

    from ._runtime.auth.security import Secret, Security
    from ._runtime.http_types import AsyncHttpClient, HttpClient
    from .guardrails import Guardrails
    from .utils import RetryConfig, Timeout

SERVERS: Mapping[str, str] = {
    "production": "https://openrouter.ai/api/v1",
}
_ERRORS = ErrorTypes(
    default=errors.OpenRouterDefaultError,
    validation=errors.ResponseValidationError,
)


class OpenRouter(BaseClient):
    """A guardrail bundles spending limits, allow and deny lists of models and
    providers, data retention rules and content filters. It applies to the API keys
    and the organization members to which it is assigned.
    """

    def __init__(
        self,
        api_key: Secret | None = None,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
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

        :param api_key: The credential, or a function that returns it before each
            request. Default: ``OPENROUTER_API_KEY``. ``types.NO_CREDENTIALS`` is for a
            server without security.
        :param http_referer: The URL of your app. It identifies the app in usage counts
            and rankings. Default: ``OPENROUTER_HTTP_REFERER``.
        :param x_open_router_title: The name of your app in OpenRouter's dashboard.
            Default: ``OPENROUTER_X_OPEN_ROUTER_TITLE``.
        :param x_open_router_categories: The categories of your app in the marketplace
            rankings, separated by commas. For example "cli-agent,cloud-agent". Default:
            ``OPENROUTER_X_OPEN_ROUTER_CATEGORIES``.
        :param server: The name of a server in ``SERVERS``.
        :param url_params: Values of the variables in the server URL.
        :param server_url: The server URL, instead of ``server``. Default:
            ``OPENROUTER_SERVER_URL``.
        :param client: An httpx2 or httpx client, which you close yourself.
        :param async_client: The HTTP client of the ``_async`` methods.
        :param retry_config: The retry policy of all calls. ``None`` turns retries off.
        :param timeout_ms: The timeout of all calls: milliseconds for each phase of a
            request, or ``utils.Timeouts``.
        :param debug_logger: An object with ``.debug(message, *args)``. Secrets are not
            logged. ``OPENROUTER_DEBUG=1`` logs with ``logging``.
        :param validation: With "lenient", a result that does not match its schema is
            not an error: invalid parts keep their JSON value.

        :raises ValueError: if the server name is not in ``SERVERS``, or the URL
            is not the URL of a server.
        """
        if api_key is None:
            api_key = os.environ.get("OPENROUTER_API_KEY")
        choice = ServerChoice(server, url_params, server_url, "OPENROUTER_SERVER_URL")
        self.hooks = Hooks()
        self._client = Client(
            Settings(
                server_url=choice.resolve(SERVERS),
                user_agent=__user_agent__,
                security=_security(api_key),
                globals={
                    "HTTP-Referer": _given_or_env(
                        http_referer, "OPENROUTER_HTTP_REFERER"
                    ),
                    "X-OpenRouter-Title": _given_or_env(
                        x_open_router_title, "OPENROUTER_X_OPEN_ROUTER_TITLE"
                    ),
                    "X-OpenRouter-Categories": _given_or_env(
                        x_open_router_categories, "OPENROUTER_X_OPEN_ROUTER_CATEGORIES"
                    ),
                },
                retries=retry_config,
                timeout_ms=timeout_ms,
                validation=validation,
                logger=debug_logger
                or default_logger(os.environ.get("OPENROUTER_DEBUG")),
                traced=not is_on(os.environ.get("OPENROUTER_OTEL_DISABLED")),
                errors=_ERRORS,
                hooks=self.hooks,
            ),
            client,
            async_client,
        )

    def with_credentials(
        self,
        *,
        api_key: Secret | None = None,
    ) -> Self:
        """Return a client with other credentials and the same connections.

        The environment does not supply omitted credentials.
        """
        return self._replaced(security=_security(api_key))

    @resource_property
    def guardrails(self) -> type[Guardrails]:
        """Guardrails, and their assignments to API keys and members."""
        from .guardrails import Guardrails

        return Guardrails


def _security(
    api_key: Secret | None = None,
) -> Security:
    return Bearer(api_key, "pass api_key= or set OPENROUTER_API_KEY")


def _given_or_env(value: str | None, variable: str) -> str | None:
    return os.environ.get(variable) if value is None else value
