# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Requests that the example transport has received."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..aliases import Json


@dataclass(frozen=True, slots=True)
class SentRequest:
    """A request that was sent; the names of ``headers`` have any case."""

    operation_id: str
    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes

    @property
    def json(self) -> Json:
        """The decoded body; ``None`` for an empty body.

        :raises ValueError: for a body that is not JSON.
        """
        return json.loads(self.content) if self.content else None
