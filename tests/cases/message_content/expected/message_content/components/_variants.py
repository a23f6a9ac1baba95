"""Objects of kinds that the description of the API does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.validation import unions

if not TYPE_CHECKING:
    UnknownVariant = unions.UnknownVariant
else:

    class UnknownVariant(unions.UnknownVariant):
        """An object whose discriminator has a value that the API does not declare.

        Type checkers take the value for ``None``, so that a comparison with a declared
        value tells them the class.
        """

        type: None = None
