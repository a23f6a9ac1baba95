"""The client."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from . import errors
from ._runtime.auth.alternatives import AnyOf
from ._runtime.auth.grants import TokenEndpoint
from ._runtime.auth.no_credentials import check_alone
from ._runtime.auth.oauth import OAuth2Bearer
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

    from ._runtime.auth.grants import (
        AuthorizationCode,
        ClientCredentials,
        PasswordGrant,
        RefreshToken,
    )
    from ._runtime.auth.security import Secret, Security
    from ._runtime.http_types import AsyncHttpClient, HttpClient
    from .files import Files
    from .utils import RetryConfig, Timeout

SERVERS: Mapping[str, str] = {
    "0": "https://api.example.com/v1",
}
_ERRORS = ErrorTypes(
    default=errors.OAuth2DefaultError,
    validation=errors.ResponseValidationError,
)


class OAuth2(BaseClient):
    """OAuth2"""

    def __init__(
        self,
        oauth2: (
            Secret
            | AuthorizationCode
            | ClientCredentials
            | PasswordGrant
            | RefreshToken
            | None
        ) = None,
        implicit: Secret | None = None,
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

        :param oauth2: The credential of ``OAuth2``, or a function that returns it
            before each request, or a grant that obtains tokens. Default:
            ``OAUTH2_OAUTH2``. ``types.NO_CREDENTIALS`` is for a server without
            security.
        :param implicit: The credential of ``implicit``, or a function that returns it
            before each request. Default: ``OAUTH2_IMPLICIT``. ``types.NO_CREDENTIALS``
            is for a server without security.
        :param server: The name of a server in ``SERVERS``.
        :param url_params: Values of the variables in the server URL.
        :param server_url: The server URL, instead of ``server``. Default:
            ``OAUTH2_SERVER_URL``.
        :param client: An httpx2 or httpx client, which you close yourself.
        :param async_client: The HTTP client of the ``_async`` methods.
        :param retry_config: The retry policy of all calls. ``None`` turns retries off.
        :param timeout_ms: The timeout of all calls: milliseconds for each phase of a
            request, or ``utils.Timeouts``.
        :param debug_logger: An object with ``.debug(message, *args)``. Secrets are not
            logged. ``OAUTH2_DEBUG=1`` logs with ``logging``.
        :param validation: With "lenient", a result that does not match its schema is
            not an error: invalid parts keep their JSON value.

        :raises ValueError: if the server name is not in ``SERVERS``, or the URL
            is not the URL of a server.
        """
        check_alone(oauth2, implicit)
        if oauth2 is None:
            oauth2 = os.environ.get("OAUTH2_OAUTH2")
        if implicit is None:
            implicit = os.environ.get("OAUTH2_IMPLICIT")
        choice = ServerChoice(server, url_params, server_url, "OAUTH2_SERVER_URL")
        self.hooks = Hooks()
        self._client = Client(
            Settings(
                server_url=choice.resolve(SERVERS),
                user_agent=__user_agent__,
                security=_security(oauth2, implicit),
                globals={},
                retries=retry_config,
                timeout_ms=timeout_ms,
                validation=validation,
                logger=debug_logger or default_logger(os.environ.get("OAUTH2_DEBUG")),
                traced=not is_on(os.environ.get("OAUTH2_OTEL_DISABLED")),
                errors=_ERRORS,
                hooks=self.hooks,
            ),
            client,
            async_client,
        )

    def with_credentials(
        self,
        *,
        oauth2: (
            Secret
            | AuthorizationCode
            | ClientCredentials
            | PasswordGrant
            | RefreshToken
            | None
        ) = None,
        implicit: Secret | None = None,
    ) -> Self:
        """Return a client with other credentials and the same connections.

        The environment does not supply omitted credentials.
        """
        check_alone(oauth2, implicit)
        return self._replaced(security=_security(oauth2, implicit))

    @resource_property
    def files(self) -> type[Files]:
        """The methods of ``files``."""
        from .files import Files

        return Files


def _security(
    oauth2: (
        Secret
        | AuthorizationCode
        | ClientCredentials
        | PasswordGrant
        | RefreshToken
        | None
    ) = None,
    implicit: Secret | None = None,
) -> Security:
    return AnyOf(
        [{"OAuth2": ["read"]}],
        {
            "OAuth2": OAuth2Bearer(
                oauth2,
                "pass oauth2= or set OAUTH2_OAUTH2",
                {
                    "authorizationCode": TokenEndpoint(
                        "https://id.example.com/token",
                        refresh_url="https://id.example.com/refresh",
                    ),
                    "clientCredentials": TokenEndpoint(
                        "/token", client_auth="client_secret_post"
                    ),
                    "password": TokenEndpoint("https://id.example.com/token"),
                },
            ),
            "implicit": Bearer(implicit, "pass implicit= or set OAUTH2_IMPLICIT"),
        },
    )
