"""A FastAPI application: its SDK calls every operation, over HTTP, sync and async."""

from __future__ import annotations

import asyncio
import datetime as dt
import importlib
import io
import json
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias
from uuid import UUID

import pytest

from fastapi_app.main import application
from fastapi_app.media import WORDS
from helpers.asgi_server import Recorder, served
from helpers.command_line import sdkwright

# A server of its own, and an SDK for it: not for ``make quick``.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("fastapi")]

APP = application()
DOCUMENT = APP.openapi()
OPERATIONS = [
    f"{method.upper()} {path}"
    for path, item in DOCUMENT["paths"].items()
    for method in item
]
NEW_BOOK = {"title": "Dune", "price": "9.99", "edition": {"pages": 412}}


class Side:
    """Calls of the methods of a client, sync or async, with complete results."""

    def __init__(
        self, sdk: ModuleType, client: Any, runner: asyncio.Runner | None
    ) -> None:
        self.sdk = sdk
        self.client = client
        self._runner = runner

    def __call__(self, method: str, /, **arguments: Any) -> Any:
        """The result; a list for pages and streams, and bytes for downloads."""
        function = self.client
        name = method if self._runner is None else f"{method}_async"
        for step in name.split("."):
            function = getattr(function, step)
        if self._runner is None:
            return _complete(function(**arguments))
        return self._runner.run(_complete_async(function, arguments))


def _complete(result: Any) -> Any:
    if hasattr(result, "items") and not isinstance(result, dict | list):
        return list(result.items())
    if hasattr(result, "read"):
        return result.read()
    return list(result) if isinstance(result, Iterator) else result


async def _complete_async(function: Any, arguments: dict[str, Any]) -> Any:
    result = await function(**arguments)
    if hasattr(result, "items") and not isinstance(result, dict | list):
        return [item async for item in result.items()]
    if hasattr(result, "read"):
        return await result.read()
    if isinstance(result, AsyncIterator):
        return [item async for item in result]
    return result


Check: TypeAlias = Callable[[Side], None]
CHECKS: dict[str, Check] = {}


def calls(operation: str) -> Callable[[Check], Check]:
    """Declare a function that calls an operation and checks its result."""

    def add(check: Check) -> Check:
        CHECKS[operation] = check
        return check

    return add


@pytest.fixture(scope="module")
def recorder() -> Recorder:
    return Recorder(APP)


@pytest.fixture(scope="module")
def url(recorder: Recorder) -> Iterator[str]:
    with served(recorder) as found:
        yield found


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The package that is generated from the document of the application."""
    folder = tmp_path_factory.mktemp("fastapi")
    (folder / "openapi.json").write_text(json.dumps(DOCUMENT), encoding="utf-8")
    done = sdkwright("generate", "openapi.json", "-o", "sdk", folder=folder)
    assert done.returncode == 0, done.stderr
    sys.path.insert(0, str(folder / "sdk"))
    try:
        yield importlib.import_module("bookshop")
    finally:
        sys.path.remove(str(folder / "sdk"))


@pytest.fixture(params=["sync", "async"])
def side(request: pytest.FixtureRequest, sdk: ModuleType, url: str) -> Iterator[Side]:
    """A client with all credentials."""
    options = {
        "server_url": url,
        "oauth2_password_bearer": sdk.types.PasswordGrant("ann", "secret"),
        "username": "ann",
        "password": "secret",
        "api_key_header": "k-1",
    }
    if request.param == "sync":
        with sdk.Bookshop(**options) as client:
            yield Side(sdk, client, None)
        return
    client = sdk.Bookshop(**options)
    with asyncio.Runner() as runner:
        yield Side(sdk, client, runner)
        runner.run(client.aclose())


def test_every_operation_is_called() -> None:
    assert set(CHECKS) == set(OPERATIONS)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_operation(operation: str, side: Side, recorder: Recorder) -> None:
    recorder.operations.clear()
    CHECKS[operation](side)
    assert operation in recorder.operations


# Books.


@calls("POST /books")
def create_book(side: Side) -> None:
    models = side.sdk.components
    book = side(
        "books.create_book",
        title="Dune",
        price=Decimal("9.99"),
        edition=models.Paperback(pages=412),
    )
    assert (book.title, book.price) == ("Dune", "9.99")
    assert isinstance(book.edition, models.Paperback)
    assert (book.edition.kind, book.edition.pages) == ("paperback", 412)


@calls("GET /books")
def list_books(side: Side) -> None:
    added = [side("books.create_book", **NEW_BOOK).id for _ in range(3)]
    found = side("books.list_books", limit=2)
    assert [book.id for book in found][-3:] == added


@calls("GET /books/{book_id}")
def read_book(side: Side) -> None:
    added = side("books.create_book", **NEW_BOOK)
    assert side("books.read_book", book_id=added.id) == added
    with pytest.raises(side.sdk.errors.ProblemError) as caught:
        side("books.read_book", book_id=0)
    assert caught.value.data.detail == "there is no book 0"


@calls("PUT /books/{book_id}/cover")
def upload_cover(side: Side) -> None:
    cover = side("books.upload_cover", book_id=1, file=("cover.png", b"1234"))
    assert (cover.file_name, cover.content_type) == ("cover.png", "image/png")
    assert cover.size == 4


@calls("GET /books/{book_id}/sales")
def watch_sales(side: Side) -> None:
    sales = side("books.watch_sales", book_id=7)
    assert [sale.data.copies for sale in sales] == [1, 3, 2]
    assert {sale.data.book_id for sale in sales} == {7}


# Accounts.


@calls("POST /accounts/token")
def log_in(side: Side) -> None:
    token = side("accounts.log_in", username="ann", password="secret")
    assert token.access_token == "token-of-ann"


@calls("GET /accounts/me")
def read_me(side: Side) -> None:
    account = side("accounts.read_me")
    assert account.user_name == "ann"
    assert account.created == dt.datetime(2026, 1, 1, 12, 30, tzinfo=dt.UTC)
    assert account.born == dt.date(2000, 2, 29)
    assert (account.role, account.level) == ("clerk", 2)


@calls("GET /accounts/admin")
def read_admin(side: Side) -> None:
    assert side("accounts.read_admin") == {"user": "ann", "password": "secret"}


@calls("GET /accounts/key")
def read_key(side: Side) -> None:
    assert side("accounts.read_key") == {"key": "k-1"}


@calls("PUT /accounts/preferences")
def save_preferences(side: Side) -> None:
    assert side("accounts.save_preferences", topics=["a", "b"]) is None


@calls("GET /accounts/preferences")
def read_preferences(side: Side) -> None:
    seen = side(
        "accounts.read_preferences",
        language="de",
        ui_theme="dark",
        x_trace=["a", "b"],
        accept_language="de-CH",
    )
    assert (seen["language"], seen["theme"]) == ("de", "dark")
    assert (seen["accept_language"], seen["trace"]) == ("de-CH", ["a,b"])
    assert seen["has_agent"]


@calls("GET /accounts/{account_id}/{role}")
def find_account(side: Side) -> None:
    account = UUID("12345678-1234-5678-1234-567812345678")
    since = dt.datetime(2026, 1, 1, 8, tzinfo=dt.UTC)
    seen = side(
        "accounts.find_account",
        account_id=account,
        role="clerk",
        since=since,
        born=dt.date(2000, 2, 29),
        levels=[1, 2],
        name_prefix="a b/c",
    )
    assert dt.datetime.fromisoformat(seen.pop("since")) == since
    assert seen == {
        "id": str(account),
        "role": "clerk",
        "born": "2000-02-29",
        "levels": [1, 2],
        "name_prefix": "a b/c",
    }


# Orders.


def new_order(side: Side, **changes: Any) -> Any:
    """An order that was placed."""
    card = side.sdk.components.Card(number="4242")
    given = {"book_ids": [1, 2], "total": Decimal("0.100000000001"), "payment": card}
    return side("orders.place_order", **given, **changes)


@calls("POST /orders")
def place_order(side: Side) -> None:
    models = side.sdk.components
    order = new_order(side, note=None)
    assert Decimal(order.total) == Decimal("0.100000000001")
    assert isinstance(order.payment, models.Card)
    assert (order.payment.type, order.payment.number) == ("card", "4242")
    assert order.note is None


@calls("GET /orders")
def list_orders(side: Side) -> None:
    added = [new_order(side).id for _ in range(5)]
    assert [order.id for order in side("orders.list_orders", limit=2)][-5:] == added
    assert side("orders.list_orders", status="paid") == []


@calls("GET /orders/export")
def export_orders(side: Side) -> None:
    added = new_order(side)
    assert side("orders.export_orders")[-1] == added


@calls("GET /orders/totals")
def sum_up(side: Side) -> None:
    before = Decimal(side("orders.sum_up")["open"])
    new_order(side)
    after = Decimal(side("orders.sum_up")["open"])
    assert after - before == Decimal("0.100000000001")


@calls("POST /orders/quote")
def quote(side: Side) -> None:
    price = Decimal("0.1000000000000000000001")
    assert Decimal(side("orders.quote", price=price, copies=3)) == price * 3
    assert side("orders.quote", price="1.5") == "1.5"


@calls("GET /orders/confirmed")
def list_confirmed(side: Side) -> None:
    added = new_order(side)
    assert added.id in side("orders.list_confirmed")


@calls("GET /orders/{order_id}")
def get_order(side: Side) -> None:
    added = new_order(side)
    assert side("orders.get_order", order_id=added.id) == added


@calls("PATCH /orders/{order_id}")
def update_order(side: Side) -> None:
    added = new_order(side, note="to be changed")
    voucher = side.sdk.components.VoucherInput(code="X")
    paid = side("orders.update_order", order_id=added.id, payment=voucher)
    assert (paid.payment.type, paid.payment.code) == ("voucher", "X")
    assert paid.note == "to be changed"
    assert side("orders.update_order", order_id=added.id, note=None).note is None


@calls("DELETE /orders/{order_id}")
def delete_order(side: Side) -> None:
    added = new_order(side)
    assert side("orders.delete_order", order_id=added.id) is None
    with pytest.raises(side.sdk.errors.BookshopDefaultError) as caught:
        side("orders.get_order", order_id=added.id)
    assert caught.value.status_code == 404


@calls("GET /orders/{order_id}/progress")
def watch_progress(side: Side) -> None:
    events = side("orders.watch_progress", order_id=1)
    assert [(event.event, event.id) for event in events] == [
        ("step", "0"),
        ("step", "1"),
    ]


@calls("GET /orders/{order_id}/messages")
def watch_messages(side: Side) -> None:
    events = side("orders.watch_messages", order_id=1)
    assert [event.data for event in events] == ["packed", "sent"]


# Media.


@calls("POST /media/file")
def upload_file(side: Side) -> None:
    for file, name, content_type in (
        (b"text", "file", "application/octet-stream"),
        (io.BytesIO(b"text"), "file", "application/octet-stream"),
        (("a.txt", b"text"), "a.txt", "text/plain"),
        (("a.txt", io.BytesIO(b"text"), "text/x"), "a.txt", "text/x"),
        (("\N{SNOWMAN}.txt", b"text"), "\N{SNOWMAN}.txt", "text/plain"),
    ):
        received = side("media.upload_file", file=file, note="!")
        assert received.text == "text!"
        assert (received.name, received.content_type) == (name, content_type)


def test_files_of_the_file_system(side: Side, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("text")
    received = side("media.upload_file", file=path)
    assert (received.name, received.text) == ("a.txt", "text")
    with path.open("rb") as file:
        received = side("media.upload_file", file=file)
    assert (received.name, received.text) == ("a.txt", "text")


@calls("POST /media/files")
def upload_files(side: Side) -> None:
    files = [b"1", ("b.txt", b"2"), io.BytesIO(b"3")]
    received = side("media.upload_files", files=files, tags=["x", "y"])
    assert [one.text for one in received] == ["1", "2", "3"]


@calls("POST /media/optional")
def upload_optional(side: Side) -> None:
    assert side("media.upload_optional") == []
    assert side("media.upload_optional", file=None, files=None) == []
    received = side("media.upload_optional", file=b"1", files=[b"2"])
    assert [one.text for one in received] == ["1", "2"]


@calls("POST /media/bytes")
def upload_bytes(side: Side) -> None:
    assert side("media.upload_bytes", file=b"1234", pages=[b"5", b"6"]) == 6
    assert side("media.upload_bytes", file=b"1234") == 4


@calls("PUT /media/raw")
def upload_raw(side: Side) -> None:
    assert side("media.upload_raw", body=bytes(range(256))) == 256


@calls("POST /media/caption")
def caption(side: Side) -> None:
    given = {"text": "\N{SNOWMAN} & co", "position": 0.25, "is_public": True}
    assert side("media.caption", file=b"x", **given) == given


@calls("GET /media/cover")
def download_cover(side: Side) -> None:
    assert side("media.download_cover").startswith(b"\x89PNG")


@calls("GET /media/photo")
def download_photo(side: Side) -> None:
    assert side("media.download_photo").startswith(b"\xff\xd8")


@calls("GET /media/text")
def read_text(side: Side) -> None:
    assert side("media.read_text") == "plain text"


@calls("GET /media/report")
def download_report(side: Side) -> None:
    assert side("media.download_report") == "line 0\nline 1\nline 2\n"


@calls("GET /media/words")
def watch_words(side: Side) -> None:
    assert [item.data for item in side("media.watch_words")] == [*WORDS]


@calls("GET /media/notices")
def watch_notices(side: Side) -> None:
    found = side("media.watch_notices")
    data = [(item.event, item.data) for item in found]
    assert data == [("note", "text"), ("note", '{"n": 1}'), (None, "<b>raw</b>")]
    assert found[0].id == "7"


@calls("GET /media/values")
def watch_values(side: Side) -> None:
    caption = side.sdk.components.Caption(text="a", language="en")
    data = [item.data for item in side("media.watch_values")]
    assert data == [caption, "b", None]


@calls("GET /media/untyped/{name}")
def read_untyped(side: Side) -> None:
    assert side("media.read_untyped", name="x") == {"name": "x"}
    assert side("media.read_untyped", name="file") == bytes(4)
    assert side("media.read_untyped", name="events") == [0, 1]
