"""The client."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from . import errors
from ._runtime.auth.alternatives import AnyOf
from ._runtime.auth.api_keys import ApiKey
from ._runtime.auth.digest import DigestAuth
from ._runtime.auth.http_auth import BasicAuth, HttpAuth
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
    default=errors.SchemesDefaultError,
    validation=errors.ResponseValidationError,
)


class Schemes(BaseClient):
    """Schemes"""

    def __init__(
        self,
        x_key: Secret | None = None,
        account_id: Secret | None = None,
        password: Secret | None = None,
        username: Secret | None = None,
        challenged_password: Secret | None = None,
        access_token: Secret | None = None,
        client_: Secret | None = None,
        in_query: Secret | None = None,
        session: Secret | None = None,
        open_id: Secret | None = None,
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

        :param x_key: The credential of ``x-key``, or a function that returns it before
            each request. Default: ``THE_KEY``. ``types.NO_CREDENTIALS`` is for a server
            without security.
        :param account_id: The user name of ``userPass``, or a function that returns it
            before each request. Default: ``ACCOUNT_ID``. ``types.NO_CREDENTIALS`` is
            for a server without security.
        :param password: The password of ``userPass``, or a function that returns it
            before each request. Default: ``SCHEMES_PASSWORD``. ``types.NO_CREDENTIALS``
            is for a server without security.
        :param username: The user name of ``challenged``, or a function that returns it
            before each request. Default: ``SCHEMES_USERNAME``. ``types.NO_CREDENTIALS``
            is for a server without security.
        :param challenged_password: The password of ``challenged``, or a function that
            returns it before each request. Default: ``SCHEMES_CHALLENGED_PASSWORD``.
            ``types.NO_CREDENTIALS`` is for a server without security.
        :param access_token: The credential of ``upper``, or a function that returns it
            before each request. Default: ``SCHEMES_ACCESS_TOKEN``.
            ``types.NO_CREDENTIALS`` is for a server without security.
        :param client_: The credential of ``client``, or a function that returns it
            before each request. Default: ``SCHEMES_CLIENT_``. ``types.NO_CREDENTIALS``
            is for a server without security.
        :param in_query: The credential of ``inQuery``, or a function that returns it
            before each request. Default: ``SCHEMES_IN_QUERY``. ``types.NO_CREDENTIALS``
            is for a server without security.
        :param session: The credential of ``session``, or a function that returns it
            before each request. Default: ``SCHEMES_SESSION``. ``types.NO_CREDENTIALS``
            is for a server without security.
        :param open_id: The credential of ``openId``, or a function that returns it
            before each request. Default: ``SCHEMES_OPEN_ID``. ``types.NO_CREDENTIALS``
            is for a server without security.
        :param server: The name of a server in ``SERVERS``.
        :param url_params: Values of the variables in the server URL.
        :param server_url: The server URL, instead of ``server``. Default:
            ``SCHEMES_SERVER_URL``.
        :param client: An httpx2 or httpx client, which you close yourself. The API
            requires a client certificate: configure it here.
        :param async_client: The HTTP client of the ``_async`` methods.
        :param retry_config: The retry policy of all calls. ``None`` turns retries off.
        :param timeout_ms: The timeout of all calls: milliseconds for each phase of a
            request, or ``utils.Timeouts``.
        :param debug_logger: An object with ``.debug(message, *args)``. Secrets are not
            logged. ``SCHEMES_DEBUG=1`` logs with ``logging``.
        :param validation: With "lenient", a result that does not match its schema is
            not an error: invalid parts keep their JSON value.

        :raises ValueError: if the server name is not in ``SERVERS``, or the URL
            is not the URL of a server.
        """
        check_alone(
            x_key,
            account_id,
            password,
            username,
            challenged_password,
            access_token,
            client_,
            in_query,
            session,
            open_id,
        )
        if x_key is None:
            x_key = os.environ.get("THE_KEY")
        if account_id is None:
            account_id = os.environ.get("ACCOUNT_ID")
        if password is None:
            password = os.environ.get("SCHEMES_PASSWORD")
        if username is None:
            username = os.environ.get("SCHEMES_USERNAME")
        if challenged_password is None:
            challenged_password = os.environ.get("SCHEMES_CHALLENGED_PASSWORD")
        if access_token is None:
            access_token = os.environ.get("SCHEMES_ACCESS_TOKEN")
        if client_ is None:
            client_ = os.environ.get("SCHEMES_CLIENT_")
        if in_query is None:
            in_query = os.environ.get("SCHEMES_IN_QUERY")
        if session is None:
            session = os.environ.get("SCHEMES_SESSION")
        if open_id is None:
            open_id = os.environ.get("SCHEMES_OPEN_ID")
        choice = ServerChoice(server, url_params, server_url, "SCHEMES_SERVER_URL")
        self.hooks = Hooks()
        self._client = Client(
            Settings(
                server_url=choice.resolve(SERVERS),
                user_agent=__user_agent__,
                security=_security(
                    x_key,
                    account_id,
                    password,
                    username,
                    challenged_password,
                    access_token,
                    client_,
                    in_query,
                    session,
                    open_id,
                ),
                globals={},
                retries=retry_config,
                timeout_ms=timeout_ms,
                validation=validation,
                logger=debug_logger or default_logger(os.environ.get("SCHEMES_DEBUG")),
                traced=not is_on(os.environ.get("SCHEMES_OTEL_DISABLED")),
                errors=_ERRORS,
                hooks=self.hooks,
            ),
            client,
            async_client,
        )

    def with_credentials(
        self,
        *,
        x_key: Secret | None = None,
        account_id: Secret | None = None,
        password: Secret | None = None,
        username: Secret | None = None,
        challenged_password: Secret | None = None,
        access_token: Secret | None = None,
        client_: Secret | None = None,
        in_query: Secret | None = None,
        session: Secret | None = None,
        open_id: Secret | None = None,
    ) -> Self:
        """Return a client with other credentials and the same connections.

        The environment does not supply omitted credentials.
        """
        check_alone(
            x_key,
            account_id,
            password,
            username,
            challenged_password,
            access_token,
            client_,
            in_query,
            session,
            open_id,
        )
        return self._replaced(
            security=_security(
                x_key,
                account_id,
                password,
                username,
                challenged_password,
                access_token,
                client_,
                in_query,
                session,
                open_id,
            )
        )

    @resource_property
    def all(self) -> type[All]:
        """The methods of ``all``."""
        from .all import All

        return All


def _security(
    x_key: Secret | None = None,
    account_id: Secret | None = None,
    password: Secret | None = None,
    username: Secret | None = None,
    challenged_password: Secret | None = None,
    access_token: Secret | None = None,
    client_: Secret | None = None,
    in_query: Secret | None = None,
    session: Secret | None = None,
    open_id: Secret | None = None,
) -> Security:
    return AnyOf(
        [["x-key"]],
        {
            "x-key": ApiKey(
                "header", "X-Key", x_key, "pass x_key= or set THE_KEY", "Key "
            ),
            "userPass": BasicAuth(
                account_id,
                password,
                "pass account_id= and password= or set ACCOUNT_ID and SCHEMES_PASSWORD",
            ),
            "challenged": DigestAuth(
                username,
                challenged_password,
                "pass username= and challenged_password= or set "
                "SCHEMES_USERNAME and SCHEMES_CHALLENGED_PASSWORD",
            ),
            "upper": Bearer(
                access_token, "pass access_token= or set SCHEMES_ACCESS_TOKEN"
            ),
            "client": HttpAuth(
                "Token", client_, "pass client_= or set SCHEMES_CLIENT_"
            ),
            "inQuery": ApiKey(
                "query", "appid", in_query, "pass in_query= or set SCHEMES_IN_QUERY"
            ),
            "session": ApiKey(
                "cookie", "sid", session, "pass session= or set SCHEMES_SESSION"
            ),
            "openId": Bearer(open_id, "pass open_id= or set SCHEMES_OPEN_ID"),
        },
    )
