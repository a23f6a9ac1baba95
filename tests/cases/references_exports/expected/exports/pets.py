"""The methods of ``pets``."""

from __future__ import annotations

from collections.abc import Mapping

from . import components, errors
from ._runtime.call import Call, Options, Query, json_body
from ._runtime.resources import BaseResource
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Pets(BaseResource):
    """The methods of ``pets``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def list_pets(
        self,
        *,
        limit: int | None = None,
        status: components.Status | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.Pet]:
        """GET /pets"""
        call: Call[list[components.Pet]] = Call(
            "GET",
            "/pets",
            operation_id="listPets",
            parameters=[
                Query("limit", limit, int),
                Query("status", status, components.Status),
            ],
            responses={"200": list[components.Pet]},
            errors={"404": errors.Error, "default": errors.Error},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def list_pets_async(
        self,
        *,
        limit: int | None = None,
        status: components.Status | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.Pet]:
        """GET /pets"""
        call: Call[list[components.Pet]] = Call(
            "GET",
            "/pets",
            operation_id="listPets",
            parameters=[
                Query("limit", limit, int),
                Query("status", status, components.Status),
            ],
            responses={"200": list[components.Pet]},
            errors={"404": errors.Error, "default": errors.Error},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def add_pet(
        self,
        *,
        name: str,
        owner: components.Person | components.PersonTypedDict | None = None,
        status: components.Status | None = None,
        price: components.Money | components.MoneyTypedDict | None = None,
        back: components.Pet | components.PetTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pet:
        """POST /pets

        :param back: A pet with its owner.
        """
        call: Call[components.Pet] = Call(
            "POST",
            "/pets",
            operation_id="addPet",
            body=json_body(
                components.Pet,
                {
                    "name": name,
                    "owner": unset_if_none(owner),
                    "status": unset_if_none(status),
                    "price": unset_if_none(price),
                    "back": unset_if_none(back),
                },
            ),
            responses={"200": components.Pet},
            errors={"400": errors.Error},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def add_pet_async(
        self,
        *,
        name: str,
        owner: components.Person | components.PersonTypedDict | None = None,
        status: components.Status | None = None,
        price: components.Money | components.MoneyTypedDict | None = None,
        back: components.Pet | components.PetTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pet:
        """POST /pets

        :param back: A pet with its owner.
        """
        call: Call[components.Pet] = Call(
            "POST",
            "/pets",
            operation_id="addPet",
            body=json_body(
                components.Pet,
                {
                    "name": name,
                    "owner": unset_if_none(owner),
                    "status": unset_if_none(status),
                    "price": unset_if_none(price),
                    "back": unset_if_none(back),
                },
            ),
            responses={"200": components.Pet},
            errors={"400": errors.Error},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
