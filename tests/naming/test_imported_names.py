"""Types that modules of models import have names that the document leaves free."""

from __future__ import annotations

from sdkwright.naming.imported_names import IMPORTED, import_lines, imported_names


def test_types_keep_their_names() -> None:
    names = imported_names(["Pet", "pet"])
    assert names == {name: name for name in IMPORTED}
    assert "from uuid import UUID" in import_lines(names)


def test_names_of_the_document_come_first() -> None:
    names = imported_names(["UUID", "Number", "Number_", "Sequence"])
    assert (names["UUID"], names["Number"]) == ("UUID_", "Number__")
    assert names["Mapping"] == "Mapping"
    assert "from collections.abc import Sequence as Sequence_" in import_lines(names)
