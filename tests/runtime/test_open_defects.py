"""Defects that are known and not mended yet: each test fails until its one is."""

from __future__ import annotations

from typing import Any

import pytest
from faults import faulty
from test_hook_kinds import call, client_of

from runtime.hooks import HookContext, Hooks
from runtime.streams import Events


@pytest.mark.xfail(reason="client.py: the response stays open", strict=True)
def test_a_hook_that_raises_ends_a_stream() -> None:
    hooks = Hooks()

    @hooks.after_success
    def refuse(context: HookContext, response: Any) -> None:  # of either library
        raise LookupError("not this one")

    with faulty() as server:
        client = client_of(server, hooks)
        spec = Events(dict[str, Any])
        with pytest.raises(LookupError) as caught:
            client.send(call("openevents", responses={"200": spec}, stream=True))
        del caught
        is_empty = server.is_empty(1.0)
        client.close()
    assert is_empty
