# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The state of a call that its attempts share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..auth.context import NO_AUTH

if TYPE_CHECKING:
    from ..auth.context import AuthContext
    from ..call import AnyCall
    from ..http_types import Request
    from ..observe.observer import Observer
    from ..request.build import PreparedRequest
    from ..settings import Settings


class Exchange:
    """A call on its way.

    ``start`` is its begin by the clock, ``attempt`` the number of the attempt from 0.
    ``applied`` are the credentials of the attempt. ``sent`` is its request; it is
    ``None`` until the request is sent.
    """

    def __init__(
        self,
        call: AnyCall,
        prepared: PreparedRequest,
        settings: Settings,
        context: AuthContext,
        observer: Observer,
    ) -> None:
        self.call = call
        self.prepared = prepared
        self.settings = settings
        self.context = context
        self.observer = observer
        self.start = settings.clock.now()
        self.attempt = 0
        self.applied = NO_AUTH
        self.sent: Request | None = None
