"""Resources as attributes."""

from __future__ import annotations

import threading
from typing import Any

from helpers.loopback import client_of, serving
from runtime.resources import BaseResource, resource_property


class Inner(BaseResource):
    """Has no resources."""


class Outer(BaseResource):
    """Has a resource."""

    @resource_property
    def inner(self) -> type[Inner]:
        """The inner one."""
        loaded.append("inner")
        return Inner


loaded: list[str] = []


def client() -> Any:
    with serving() as server:
        return client_of(server)


def test_it_is_made_at_the_first_use_and_kept() -> None:
    loaded.clear()
    outer = Outer(client())
    assert loaded == []
    inner = outer.inner
    assert isinstance(inner, Inner)
    assert vars(inner) == {"_client": outer._client}
    assert outer.inner is inner
    assert loaded == ["inner"]
    assert Outer(outer._client).inner is not inner


def test_the_attribute_of_the_class_is_the_class() -> None:
    assert Outer.inner is Inner
    assert vars(Outer)["inner"].__doc__ == "The inner one."


def test_threads_get_the_same_one() -> None:
    barrier = threading.Barrier(8)

    class Slow(BaseResource):
        @resource_property
        def inner(self) -> type[Inner]:
            barrier.wait(10)
            return Inner

    slow, found = Slow(client()), list[Inner]()
    threads = [
        threading.Thread(target=lambda: found.append(slow.inner)) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert {id(inner) for inner in found} == {id(slow.inner)}
