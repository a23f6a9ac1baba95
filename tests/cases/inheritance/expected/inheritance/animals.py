"""The methods of ``animals``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.resources import BaseResource
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Animals(BaseResource):
    """The methods of ``animals``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def add_animals(
        self,
        *,
        body: Iterable[components.AnyAnimal | components.AnyAnimalTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.AnyAnimal]:
        """POST /animals"""
        call: Call[list[components.AnyAnimal]] = Call(
            "POST",
            "/animals",
            operation_id="addAnimals",
            body=json_body(list[components.AnyAnimal], body),
            responses={"200": list[components.AnyAnimal]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def add_animals_async(
        self,
        *,
        body: Iterable[components.AnyAnimal | components.AnyAnimalTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.AnyAnimal]:
        """POST /animals"""
        call: Call[list[components.AnyAnimal]] = Call(
            "POST",
            "/animals",
            operation_id="addAnimals",
            body=json_body(list[components.AnyAnimal], body),
            responses={"200": list[components.AnyAnimal]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def add_dogs(
        self,
        *,
        body: Iterable[components.AnyDog | components.AnyDogTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.AnyDog]:
        """POST /dogs"""
        call: Call[list[components.AnyDog]] = Call(
            "POST",
            "/dogs",
            operation_id="addDogs",
            body=json_body(list[components.AnyDog], body),
            responses={"200": list[components.AnyDog]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def add_dogs_async(
        self,
        *,
        body: Iterable[components.AnyDog | components.AnyDogTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.AnyDog]:
        """POST /dogs"""
        call: Call[list[components.AnyDog]] = Call(
            "POST",
            "/dogs",
            operation_id="addDogs",
            body=json_body(list[components.AnyDog], body),
            responses={"200": list[components.AnyDog]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def add_cats(
        self,
        *,
        body: Iterable[components.AnyCat | components.AnyCatTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.AnyCat]:
        """POST /cats"""
        call: Call[list[components.AnyCat]] = Call(
            "POST",
            "/cats",
            operation_id="addCats",
            body=json_body(list[components.AnyCat], body),
            responses={"200": list[components.AnyCat]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def add_cats_async(
        self,
        *,
        body: Iterable[components.AnyCat | components.AnyCatTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.AnyCat]:
        """POST /cats"""
        call: Call[list[components.AnyCat]] = Call(
            "POST",
            "/cats",
            operation_id="addCats",
            body=json_body(list[components.AnyCat], body),
            responses={"200": list[components.AnyCat]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
