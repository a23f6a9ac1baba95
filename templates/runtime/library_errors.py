# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Errors of the HTTP libraries as errors of calls.

An error stays the object that the library has raised, with its cause and its traceback.
Its class is replaced by one that is made of ``NoResponseError`` and of the class of the
library, and that has the name of the latter.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from .error_details import restored, safe_state
from .errors import CallError, NoResponseError
from .loaded import loaded_classes
from .redaction import conceal

if TYPE_CHECKING:
    from types import TracebackType

    from .aliases import Foreign, JsonObject

# The bases of all exceptions of the libraries.
_LIBRARY = ("HTTPError", "InvalidURL", "StreamError", "CookieConflict")
# The modules that take part in a request.
_RUNTIME = __name__.removesuffix("library_errors")
_STACK = frozenset(
    {"anyio", "asyncio", "codecs", "contextlib", "email", "encodings", "h11", "h2"}
    | {"hpack", "http", "httpcore", "httpcore2", "httpx", "httpx2", "idna", "socket"}
    | {"socksio", "ssl", "trio", "urllib"}
)


def as_call_error(error: Exception) -> Exception:
    """An error of a call that is a ``CallError``, too.

    It is the same object, unless its class is a builtin, which Python does not replace:
    a few errors of the libraries are. Exceptions of the caller's own functions stay as
    they are.
    """
    if isinstance(error, CallError | StopIteration | StopAsyncIteration):
        return error
    if not isinstance(error, loaded_classes(*_LIBRARY)) and _is_of_caller(error):
        return error
    if (only := _only(error)) is not error:
        return as_call_error(only)
    # Classes may forbid anything; the error of the call must not be lost.
    with suppress(Exception):
        return _with_request(_joined(error))
    with suppress(Exception):
        return remade(type(error), error.args, vars(error))
    return error


def leave(error: BaseException) -> None:
    """Let an error leave a call: without secrets, and as a ``CallError``.

    :raises CallError: in place of an error whose class is a builtin.
    """
    conceal(error)
    if isinstance(error, Exception) and (found := as_call_error(error)) is not error:
        raise found from error


class Reading:
    """The context of reading a response: its errors are errors of the call."""

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if exc is not None:
            leave(exc)


READING = Reading()


def remade(class_: Foreign, args: tuple[object, ...], state: JsonObject) -> Exception:
    """An error whose class is made of ``class_``."""
    return _complete(restored(_class_of(class_), args, state))


def _joined(error: Exception) -> Exception:
    """The same error with another class.

    :raises TypeError: for an error whose class is a builtin.
    """
    class_: Foreign = type(error)
    error.__class__ = _class_of(class_)
    return _complete(error)


def _only(error: Foreign) -> Exception:
    """The only error of a group: event loops connect to several addresses at once."""
    found: Exception = error
    if issubclass(type(error), ExceptionGroup) and len(error.exceptions) == 1:
        (found,) = error.exceptions
    return found


def _with_request(error: Exception) -> Exception:
    """Name the request of an error in a note: the libraries' messages do not.

    The query may have secrets.
    """
    request: Foreign = None
    with suppress(RuntimeError):  # an error without a request
        request = getattr(error, "request", None)
    if request is not None:
        url = request.url.copy_with(query=None, fragment=None, userinfo=b"")
        error.add_note(f"request: {request.method} {url}")
    return error


def _complete(error: Exception) -> Exception:
    """Give an error a message: those of async calls may be empty."""
    if not str(error):
        error.args = (_reason(error) or str(NoResponseError()),)
    vars(error).setdefault("message", str(error))
    return error


def _reason(error: BaseException | None) -> str:
    """The message of the system or of TLS in the causes of an error; may be empty."""
    seen: set[int] = set()  # causes may form a cycle
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if isinstance(error, OSError) and str(error):
            return str(error)
        error = error.__cause__ or error.__context__
    return ""


@cache
def _class_of(class_: Foreign) -> type[Exception]:
    is_request = issubclass(class_, loaded_classes("RequestError"))
    base = NoResponseError if is_request else CallError

    def reduced(error: Exception) -> tuple[object, ...]:
        # The class has no module where a pickle would find it.
        return remade, (class_, error.args, safe_state(error))

    names = ("__module__", "__qualname__", "__doc__")
    space = {name: getattr(class_, name) for name in names}
    return type(class_.__name__, (class_, base), {**space, "__reduce__": reduced})


def _is_of_caller(error: Exception) -> bool:
    """Whether a function of the caller has raised an error, such as a hook."""
    step = error.__traceback__
    while step is not None:
        module = step.tb_frame.f_globals.get("__name__", "")
        if not (module.startswith(_RUNTIME) or module.partition(".")[0] in _STACK):
            return True
        step = step.tb_next
    return False
