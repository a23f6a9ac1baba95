"""The table of call options fits the runtime that reads them."""

from __future__ import annotations

from runtime.call import Options
from sdkwright.naming.call_options import CALL_OPTION_NAMES
from sdkwright.naming.reserved import METHOD_NAMES


def test_options_are_those_of_the_runtime_in_its_order() -> None:
    assert Options._fields == CALL_OPTION_NAMES


def test_names_of_options_are_reserved() -> None:
    assert set(CALL_OPTION_NAMES) <= set(METHOD_NAMES)
