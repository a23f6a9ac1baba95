"""Compiled templates: an entry is used, and a damaged or old one is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from jinja2 import DictLoader, Environment

from sdkwright.cache.store import Store, files
from sdkwright.cache.templates import RememberedTemplates

Show = Callable[..., str]


@pytest.fixture
def show(store: Store) -> Show:
    """Fills a template in an environment of its own, as a new process does."""

    def shown(text: str, identity: str = "it") -> str:
        environment = Environment(
            loader=DictLoader({"page": text}),
            bytecode_cache=RememberedTemplates(store, identity),
        )
        return environment.get_template("page").render(name="Ada")

    return shown


def test_an_entry_is_used_again(
    store: Store, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert show("for {{ name }}") == "for Ada"
    assert len(list(files(store.folder))) == 1

    def compiled(*_: object) -> str:
        raise AssertionError("the template was compiled again")

    monkeypatch.setattr(Environment, "_generate", compiled)
    assert show("for {{ name }}") == "for Ada"


def test_another_text_and_another_generator_have_entries_of_their_own(
    store: Store, show: Show
) -> None:
    assert show("for {{ name }}") == "for Ada"
    assert show("by {{ name }}") == "by Ada"
    assert show("by {{ name }}", identity="another") == "by Ada"
    assert len(list(files(store.folder))) == 3


@pytest.mark.parametrize("cut", [0, 10, -10])
def test_a_damaged_entry_is_not_used(store: Store, show: Show, cut: int) -> None:
    assert show("for {{ name }}") == "for Ada"
    (entry,) = files(store.folder)
    entry.path.write_bytes(entry.path.read_bytes()[:cut])
    assert show("for {{ name }}") == "for Ada"
