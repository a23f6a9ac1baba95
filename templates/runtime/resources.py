# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Resources of an API: classes with methods, as attributes of the client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

    from .client import Client

ResourceT = TypeVar("ResourceT", bound="BaseResource")


class BaseResource:
    """The base of every resource, whose methods send their calls with a client."""

    def __init__(self, client: Client) -> None:
        self._client = client


class resource_property(Generic[ResourceT]):
    """A resource as an attribute of an object with a client, made at its first use.

    As an attribute of the class, it is the class of the resource: mocks with a
    specification know its methods. There are no locks, which forks would copy.
    """

    def __init__(self, load: Callable[..., type[ResourceT]]) -> None:
        self._load = load
        self.__doc__ = load.__doc__

    @overload
    def __get__(self, instance: None, owner: type, /) -> type[ResourceT]: ...
    @overload
    def __get__(self, instance: object, owner: type, /) -> ResourceT: ...
    def __get__(self, instance: object, owner: type, /) -> object:
        resource = self._load(instance)
        if instance is None:
            return resource
        attributes = vars(instance)
        made = resource(attributes["_client"])
        # Threads that arrive at the same time get the same one.
        return attributes.setdefault(self._load.__name__, made)
