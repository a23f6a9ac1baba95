"""The client."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from . import errors
from ._runtime.auth.alternatives import AnyOf
from ._runtime.auth.api_keys import ApiKey
from ._runtime.auth.http_auth import BasicAuth
from ._runtime.auth.no_credentials import check_alone
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
    from .all import All
    from .utils import RetryConfig, Timeout

SERVERS: Mapping[str, str] = {
    "0": "https://api.example.com",
}
_ERRORS = ErrorTypes(
    default=errors.CombinationsDefaultError,
    validation=errors.ResponseValidationError,
)


class Combinations(BaseClient):
    """Combinations"""

    def __init__(
        self,
        app_key: Secret | None = None,
        user_key: Secret | None = None,
        token: Secret | None = None,
        username: Secret | None = None,
        password: Secret | None = None,
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

        :param app_key: The credential of ``appKey``, or a function that returns it
            before each request. Default: ``COMBINATIONS_APP_KEY``.
            ``types.NO_CREDENTIALS`` is for a server without security.
        :param user_key: The credential of ``userKey``, or a function that returns it
            before each request. Default: ``COMBINATIONS_USER_KEY``.
            ``types.NO_CREDENTIALS`` is for a server without security.
        :param token: The credential of ``token``, or a function that returns it before
            each request. Default: ``COMBINATIONS_TOKEN``. ``types.NO_CREDENTIALS`` is
            for a server without security.
        :param username: The user name of ``admin``, or a function that returns it
            before each request. Default: ``COMBINATIONS_USERNAME``.
            ``types.NO_CREDENTIALS`` is for a server without security.
        :param password: The password of ``admin``, or a function that returns it before
            each request. Default: ``COMBINATIONS_PASSWORD``. ``types.NO_CREDENTIALS``
            is for a server without security.
        :param server: The name of a server in ``SERVERS``.
        :param url_params: Values of the variables in the server URL.
        :param server_url: The server URL, instead of ``server``. Default:
            ``COMBINATIONS_SERVER_URL``.
        :param client: An httpx2 or httpx client, which you close yourself.
        :param async_client: The HTTP client of the ``_async`` methods.
        :param retry_config: The retry policy of all calls. ``None`` turns retries off.
        :param timeout_ms: The timeout of all calls: milliseconds for each phase of a
            request, or ``utils.Timeouts``.
        :param debug_logger: An object with ``.debug(message, *args)``. Secrets are not
            logged. ``COMBINATIONS_DEBUG=1`` logs with ``logging``.
        :param validation: With "lenient", a result that does not match its schema is
            not an error: invalid parts keep their JSON value.

        :raises ValueError: if the server name is not in ``SERVERS``, or the URL
            is not the URL of a server.
        """
        check_alone(app_key, user_key, token, username, password)
        if app_key is None:
            app_key = os.environ.get("COMBINATIONS_APP_KEY")
        if user_key is None:
            user_key = os.environ.get("COMBINATIONS_USER_KEY")
        if token is None:
            token = os.environ.get("COMBINATIONS_TOKEN")
        if username is None:
            username = os.environ.get("COMBINATIONS_USERNAME")
        if password is None:
            password = os.environ.get("COMBINATIONS_PASSWORD")
        choice = ServerChoice(server, url_params, server_url, "COMBINATIONS_SERVER_URL")
        self.hooks = Hooks()
        self._client = Client(
            Settings(
                server_url=choice.resolve(SERVERS),
                user_agent=__user_agent__,
                security=_security(app_key, user_key, token, username, password),
                globals={},
                retries=retry_config,
                timeout_ms=timeout_ms,
                validation=validation,
                logger=debug_logger
                or default_logger(os.environ.get("COMBINATIONS_DEBUG")),
                traced=not is_on(os.environ.get("COMBINATIONS_OTEL_DISABLED")),
                errors=_ERRORS,
                hooks=self.hooks,
            ),
            client,
            async_client,
        )

    def with_credentials(
        self,
        *,
        app_key: Secret | None = None,
        user_key: Secret | None = None,
        token: Secret | None = None,
        username: Secret | None = None,
        password: Secret | None = None,
    ) -> Self:
        """Return a client with other credentials and the same connections.

        The environment does not supply omitted credentials.
        """
        check_alone(app_key, user_key, token, username, password)
        return self._replaced(
            security=_security(app_key, user_key, token, username, password)
        )

    @resource_property
    def all(self) -> type[All]:
        """The methods of ``all``."""
        from .all import All

        return All


def _security(
    app_key: Secret | None = None,
    user_key: Secret | None = None,
    token: Secret | None = None,
    username: Secret | None = None,
    password: Secret | None = None,
) -> Security:
    return AnyOf(
        [["appKey", "userKey"], ["token"]],
        {
            "appKey": ApiKey(
                "header", "X-App", app_key, "pass app_key= or set COMBINATIONS_APP_KEY"
            ),
            "userKey": ApiKey(
                "header",
                "X-User",
                user_key,
                "pass user_key= or set COMBINATIONS_USER_KEY",
            ),
            "token": Bearer(token, "pass token= or set COMBINATIONS_TOKEN"),
            "admin": BasicAuth(
                username,
                password,
                "pass username= and password= or set "
                "COMBINATIONS_USERNAME and COMBINATIONS_PASSWORD",
            ),
        },
    )
