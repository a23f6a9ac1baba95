"""The whole bookshop: the application of the guide, and more."""

from __future__ import annotations

from fastapi import FastAPI

from .accounts import accounts
from .app import books
from .media import media
from .orders import orders


def application() -> FastAPI:
    """The application with all operations."""
    app = FastAPI(title="Bookshop API", version="1.0.0")
    for router in (books, accounts, orders, media):
        app.include_router(router)
    return app
