"""Which classes below ``_custom`` extend which generated classes."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.custom import Custom, CustomClass, Known, find_custom, unmatched
from sdkwright.diagnostics import Reporter, lines_below, render

KNOWN = Known(
    (("client", "Shop"), ("pets", "Pets"), ("pets_toys", "Toys")),
    ("Pet", "Owner"),
    ("ShopError", "PetError"),
)


def write(folder: Path, name: str, text: str) -> None:
    path = folder / "shop/_custom" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def found_in(folder: Path, package: str | None = None) -> Custom:
    reporter = Reporter()
    found = find_custom(folder, package, reporter)
    assert reporter.diagnostics == ()
    return Custom(found.classes)


def test_there_is_nothing(tmp_path: Path) -> None:
    assert found_in(tmp_path) == Custom()
    assert found_in(tmp_path / "missing") == Custom()


@pytest.mark.parametrize(
    "text",
    [
        "from ..pets import Pets as Generated\nclass Pets(Generated): ...\n",
        "from shop.pets import Pets as Base\nclass Pets(Base): ...\n",
        "from ..pets import Pets\nclass _Own(Pets): ...\nclass Pets(_Own): ...\n",
        "import a\nfrom ..pets import Pets as B\nclass Pets(a.B, B, c=1): ...\n",
    ],
)
def test_an_override(tmp_path: Path, text: str) -> None:
    write(tmp_path, "anything.py", text)
    custom = found_in(tmp_path)
    assert custom.override("pets", "Pets") == "anything"
    assert custom.override("other", "Pets") is None
    assert unmatched(custom, KNOWN) == []


def test_overrides_in_packages(tmp_path: Path) -> None:
    text = "from ...pets_toys import Toys as Base\nclass Toys(Base): ...\n"
    write(tmp_path, "pets/toys.py", text)
    write(
        tmp_path, "__init__.py", "from ..client import Shop as B\nclass Shop(B): ...\n"
    )
    custom = found_in(tmp_path)
    assert custom.override("pets_toys", "Toys") == "pets.toys"
    assert custom.override("client", "Shop") == ""
    assert unmatched(custom, KNOWN) == []


def test_mixins(tmp_path: Path) -> None:
    write(tmp_path, "components/pets.py", "class PetMixin: ...\nclass Helper: ...\n")
    write(tmp_path, "errors.py", "class PetErrorMixin: ...\n")
    custom = found_in(tmp_path)
    assert custom.model_mixin("Pet") == "components.pets"
    assert custom.error_mixin("PetError") == "errors"
    assert (custom.model_mixin("PetError"), custom.error_mixin("Pet")) == (None, None)
    assert unmatched(custom, KNOWN) == []


@pytest.mark.parametrize(
    ("name", "text", "message", "hint"),
    [
        (
            "pets.py",
            "from ..pets import Pet as B\nclass Pet(B): ...\n",
            '"Pet" extends nothing: there is no "Pet" in pets',
            'did you mean "Pets"?',
        ),
        (
            "pets.py",
            "from ..pets import Pets\nclass MyPets(Pets): ...\n",
            '"MyPets" does not take the place of "Pets"',
            'name it "Pets", or "_MyPets" if this is meant',
        ),
        (
            "components/a.py",
            "class OwnersMixin: ...\n",
            '"OwnersMixin" extends nothing: there is no model "Owners"',
            'did you mean "OwnerMixin"?',
        ),
        (
            "errors.py",
            "class XMixin: ...\n",
            '"XMixin" extends nothing: there is no exception "X"',
            "",
        ),
    ],
)
def test_what_extends_nothing(
    tmp_path: Path, name: str, text: str, message: str, hint: str
) -> None:
    write(tmp_path, name, text)
    ((*_, found_message, found_hint),) = unmatched(found_in(tmp_path), KNOWN)
    assert (found_message, found_hint) == (message, hint)


def test_other_classes_are_nobodys_business(tmp_path: Path) -> None:
    write(
        tmp_path,
        "pets.py",
        "from ..pets import Pets\nfrom ..testing import ExampleTransport\n"
        "from ..types import BaseModel\nclass _Mine(Pets): ...\n"
        "class Mine(ExampleTransport): ...\nclass Model(BaseModel): ...\n"
        "class OtherMixin: ...\n",
    )
    assert unmatched(found_in(tmp_path), KNOWN) == []


def test_only_the_package_counts(tmp_path: Path) -> None:
    write(tmp_path, "components/pets.py", "class PetMixin: ...\n")
    assert found_in(tmp_path, "other") == Custom()
    mixin = CustomClass("shop", "components.pets", "PetMixin")
    assert found_in(tmp_path, "shop") == Custom((mixin,))


def test_problems_have_their_places(tmp_path: Path) -> None:
    write(tmp_path, "broken.py", "x = 1\nclass Pets(:\n")
    write(tmp_path, "components/a.py", "class PetMixin: ...\n")
    write(tmp_path, "components/b.py", "\nclass PetMixin: ...\n")
    reporter = Reporter()
    find_custom(tmp_path, None, reporter)
    folder = tmp_path / "shop/_custom"
    shown = render(reporter.diagnostics, lines_below(tmp_path))
    assert f"{folder}/broken.py:2:12: error[custom.syntax]: this is not Python" in shown
    assert f"{folder}/components/b.py:2:1: error[custom.twice]" in shown
    assert f"note: the other class: {folder}/components/a.py:1:1" in shown
