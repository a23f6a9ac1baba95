# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The pieces of a response that its caller reads: chunks, lines, items."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from ..call import HTTP_CLIENT
from ..library_errors import leave

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator
    from typing import Self

    from ..aliases import Foreign
    from ..errors import ResponseError
    from ..http_types import Response
    from .closing import Open

PieceT = TypeVar("PieceT")
StepT = TypeVar("StepT")


class Source(NamedTuple):
    """The response of pieces, and the class of errors about it.

    ``what`` is the name of the whole in messages. Its ``owner`` lives as long as its
    pieces, and may be closed before their end.
    """

    response: Response
    what: str
    error: type[ResponseError]
    owner: Open | None = None

    def interrupted(self, cause: str) -> ResponseError:
        """The error for more pieces after an interruption."""
        message = f"the {self.what} was interrupted by {cause}: send the call again"
        return self.error(message, self.response, "")

    def closed_early(self) -> ResponseError | None:
        """The error for pieces of something that was closed, if it was."""
        http, *_ = self.response.extensions.get(HTTP_CLIENT, (None,))
        if getattr(http, "is_closed", False):
            message = f"the client was closed before the end of the {self.what}"
        elif self.owner is not None and self.owner.is_closed:
            message = f"the {self.what} was closed before its end"
        else:
            return None
        return self.error(message, self.response, "")


class Pieces(Generic[PieceT]):
    """An iterator over pieces that tells their end from an interruption.

    After an error, such as a timeout, the response cannot be continued: more pieces are
    another error, not the end.
    """

    def __init__(self, source: Source, pieces: Generator[PieceT, None, None]) -> None:
        self._source = source
        self._pieces = pieces
        # ``None`` before the end; its cause after an interruption, else empty.
        self._end: str | None = None

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> PieceT:
        if self._end is None:
            try:
                return next(self._pieces)
            except StopIteration:
                self._end = ""
            except BaseException as error:
                # Otherwise another thread is waiting for a piece.
                if self._end is None and _is_over(self._pieces):
                    self._end = type(error).__name__
                closed = self._source.closed_early()
                if closed is None or not isinstance(error, Exception):
                    leave(error)
                    raise
                raise closed from error
        if self._end:
            raise self._source.interrupted(self._end)
        raise StopIteration

    def close(self) -> None:
        """Stop reading, as for ``contextlib.closing``."""
        self._end = self._end or ""
        self._source.response.close()
        with suppress(ValueError):  # another thread is waiting for a piece
            self._pieces.close()


class PiecesAsync(Generic[PieceT]):
    """The async variant of ``Pieces``; cancellation is an interruption, too."""

    def __init__(self, source: Source, pieces: AsyncGenerator[PieceT, None]) -> None:
        self._source = source
        self._pieces = pieces
        self._end: str | None = None

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> PieceT:
        if self._end is None and _is_over(self._pieces):
            self._end = "the end of its event loop"
        if self._end is None:
            try:
                return await anext(self._pieces)
            except StopAsyncIteration:
                self._end = ""
            except BaseException as error:
                # Otherwise another task is waiting for a piece.
                if self._end is None and _is_over(self._pieces):
                    self._end = type(error).__name__
                closed = self._source.closed_early()
                if closed is None or not isinstance(error, Exception):
                    leave(error)
                    raise
                raise closed from error
        if self._end:
            raise self._source.interrupted(self._end)
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """Stop reading, as for ``contextlib.aclosing``."""
        self._end = self._end or ""
        await self._source.response.aclose()
        with suppress(RuntimeError):  # another task is waiting for a piece
            await self._pieces.aclose()


def _is_over(generator: object) -> bool:
    """Whether a generator, sync or async, has ended."""
    frame = getattr(generator, "gi_frame", None) or getattr(generator, "ag_frame", None)
    return frame is None


class Unseen(Generic[PieceT]):
    """Chunks of the HTTP library, whose async generators the event loop does not see.

    The library reads through a chain of them. A loop that ends closes all generators
    that it has seen, each in a task of its own: those of a chain would close each other
    at the same time, which the loop reports. It closes the generator above instead,
    which closes the response, and the chain has nothing left to do.
    """

    def __init__(self, chunks: AsyncIterator[PieceT]) -> None:
        self._chunks = chunks
        self._is_begun = False

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> PieceT:
        if self._is_begun:
            return await anext(self._chunks)
        # All generators of the chain begin with the first chunk.
        self._is_begun = True
        return await _First(self._chunks)


class _First(Generic[PieceT]):
    """An awaitable of the first chunk."""

    def __init__(self, chunks: AsyncIterator[PieceT]) -> None:
        self._chunks = chunks

    def __await__(self) -> Generator[Foreign, Foreign, PieceT]:
        steps = _unseen(lambda: anext(self._chunks).__await__())
        resume = partial(steps.send, None)
        while True:
            try:
                waiting = _unseen(resume)
            except StopIteration as done:
                chunk: PieceT = done.value
                return chunk
            try:
                resume = partial(steps.send, (yield waiting))
            except BaseException as error:
                resume = partial(steps.throw, error)


def _unseen(step: Callable[[], StepT]) -> StepT:
    """Do a step; generators that begin in it have no loop that closes them."""
    hooks = sys.get_asyncgen_hooks()
    sys.set_asyncgen_hooks(None, _ignore)
    try:
        return step()
    finally:
        sys.set_asyncgen_hooks(*hooks)


def _ignore(generator: object) -> None:
    """Delete a generator that was not read to its end, without closing it."""
