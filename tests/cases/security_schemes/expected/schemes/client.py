"""The client."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from . import errors
from ._runtime.auth.alternatives import AnyOf
from ._runtime.auth.api_keys import ApiKey
from ._runtime.auth.digest import DigestAuth
from ._runtime.auth.http_auth import BasicAuth, HttpAuth
from ._runtime.auth.security import Bearer
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
        """Make a client; nothing is opened before the first call.

        :param x_key: The credential of ``x-key``, or a function that returns it and is
            asked before every request; else ``THE_KEY``.
        :param account_id: The user name of ``userPass``, or a function that returns it
            and is asked before every request; else ``ACCOUNT_ID``.
        :param password: The password of ``userPass``, or a function that returns it and
            is asked before every request; else ``SCHEMES_PASSWORD``.
        :param username: The user name of ``challenged``, or a function that returns it
            and is asked before every request; else ``SCHEMES_USERNAME``.
        :param challenged_password: The password of ``challenged``, or a function that
            returns it and is asked before every request; else
            ``SCHEMES_CHALLENGED_PASSWORD``.
        :param access_token: The credential of ``upper``, or a function that returns it
            and is asked before every request; else ``SCHEMES_ACCESS_TOKEN``.
        :param client_: The credential of ``client``, or a function that returns it and
            is asked before every request; else ``SCHEMES_CLIENT_``.
        :param in_query: The credential of ``inQuery``, or a function that returns it
            and is asked before every request; else ``SCHEMES_IN_QUERY``.
        :param session: The credential of ``session``, or a function that returns it and
            is asked before every request; else ``SCHEMES_SESSION``.
        :param open_id: The credential of ``openId``, or a function that returns it and
            is asked before every request; else ``SCHEMES_OPEN_ID``.
        :param server: The name of a server in ``SERVERS``.
        :param url_params: Values for the variables of the server's URL.
        :param server_url: The server's URL, instead of a name; else
            ``SCHEMES_SERVER_URL``.
        :param client: An httpx2 or httpx client; it stays yours to close. The API wants
            a certificate of yours, which is a matter of its TLS.
        :param async_client: The same for the ``_async`` methods.
        :param retry_config: The retry policy of every call; None turns retries off.
        :param timeout_ms: The timeout of every call in milliseconds for each phase of a
            request, or ``utils.Timeouts``.
        :param debug_logger: Anything with ``.debug(message, *args)``; secrets are left
            out. ``SCHEMES_DEBUG=1`` logs through ``logging``.
        :param validation: With "lenient", a result that breaks its schema is no error:
            what fits is typed, the rest is kept as it came.

        :raises ValueError: for a server name that is not in ``SERVERS``, and for
            a URL without a host.
        """
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
        """The client with other credentials, on the same connections.

        Omitted credentials do not come from the environment.
        """
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

    @cached_property
    def all(self) -> All:
        """The all operations."""
        from .all import All

        return All(self._client)


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
