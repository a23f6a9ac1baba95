"""A bookshop: the API that the guide makes an SDK for."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from fastapi import APIRouter, FastAPI, HTTPException, UploadFile
from fastapi.sse import EventSourceResponse
from pydantic import BaseModel, Field


class Paperback(BaseModel):
    kind: Literal["paperback"] = "paperback"
    pages: int


class Ebook(BaseModel):
    kind: Literal["ebook"] = "ebook"
    megabytes: float


class NewBook(BaseModel):
    title: str
    price: Decimal
    edition: Annotated[Paperback | Ebook, Field(discriminator="kind")]


class Book(NewBook):
    id: int


class BookPage(BaseModel):
    items: list[Book]
    total: int


class Cover(BaseModel):
    file_name: str
    content_type: str
    size: int


class Sale(BaseModel):
    book_id: int
    copies: int


class Problem(BaseModel):
    detail: str


books = APIRouter(prefix="/books", tags=["books"])
shelf: dict[int, Book] = {}


@books.post("", status_code=201)
def create_book(book: NewBook) -> Book:
    """Add a book to the shelf."""
    added = Book(id=len(shelf) + 1, **book.model_dump())
    shelf[added.id] = added
    return added


@books.get("")
def list_books(offset: int = 0, limit: int = 10) -> BookPage:
    """List the books in the order of their IDs."""
    found = list(shelf.values())
    return BookPage(items=found[offset : offset + limit], total=len(found))


@books.get("/{book_id}", responses={404: {"model": Problem}})
def read_book(book_id: int) -> Book:
    """Get one book."""
    if book_id not in shelf:
        raise HTTPException(404, f"there is no book {book_id}")
    return shelf[book_id]


@books.put("/{book_id}/cover")
async def upload_cover(book_id: int, file: UploadFile) -> Cover:
    """Upload the cover of a book."""
    content = await file.read()
    return Cover(
        file_name=file.filename or "",
        content_type=file.content_type or "",
        size=len(content),
    )


@books.get("/{book_id}/sales", response_class=EventSourceResponse)
def watch_sales(book_id: int) -> Iterator[Sale]:
    """Watch the sales of a book."""
    for copies in (1, 3, 2):
        yield Sale(book_id=book_id, copies=copies)


app = FastAPI(title="Bookshop API", version="1.0.0")
app.include_router(books)
