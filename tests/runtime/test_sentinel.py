"""The sentinel for omitted arguments."""

from __future__ import annotations

import copy
import pickle

from runtime.sentinel import UNSET, Unset, unset_if_none


def test_unset_is_one_falsy_value() -> None:
    assert not UNSET
    assert repr(UNSET) == "UNSET"
    assert copy.copy(UNSET) is UNSET
    assert copy.deepcopy([UNSET])[0] is UNSET
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET
    assert list(Unset) == [UNSET]


def test_none_is_omitted_where_null_is_not_allowed() -> None:
    assert unset_if_none(None) is UNSET
    assert unset_if_none("") == ""
    assert unset_if_none(0) == 0
