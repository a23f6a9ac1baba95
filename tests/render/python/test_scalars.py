"""Every kind of scalar has a row."""

from __future__ import annotations

import pytest

from sdkwright.ir.types import ScalarKind
from sdkwright.render.python.scalars import SCALARS


@pytest.mark.parametrize("kind", ScalarKind)
def test_every_kind_has_a_row_that_accepts_its_own_sample(kind: ScalarKind) -> None:
    assert SCALARS[kind].accepts(SCALARS[kind].sample)
