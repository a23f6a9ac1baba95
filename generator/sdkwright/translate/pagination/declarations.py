"""The extension keys that declare pagination, in the notation of each vendor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from ...document import Node
from ...ir.pagination import Input, Path
from .names import OFFSETS, plain
from .paths import parse_path


class Kind(StrEnum):
    """The kinds of pagination."""

    OFFSET = "offset"
    PAGE = "page"
    CURSOR = "cursor"
    URL = "url"
    LINK = "link"


class UnusablePagination(Exception):
    """A pagination key that cannot be used: the reason and the node."""

    def __init__(
        self, code: str, message: str, node: Node, hint: str | None = None
    ) -> None:
        super().__init__(message)
        self.code = f"pagination.{code}"
        self.node = node
        self.hint = hint


@dataclass(frozen=True, slots=True)
class NamedInput:
    """An input that a key names, and the node in the key."""

    input: Input
    node: Node


@dataclass(frozen=True, slots=True)
class Output:
    """A path into the result that a key names, and the node in the key."""

    path: Path
    node: Node


@dataclass(frozen=True, slots=True)
class Scheme:
    """The content of a key, independent of its notation.

    ``turn`` is the offset, page number or cursor in the request. ``next`` is the cursor
    or URL in the result.
    """

    node: Node
    kind: Kind
    items: Output
    turn: NamedInput | None = None
    limit: NamedInput | None = None
    next: Output | None = None
    pages: Output | None = None
    total: Output | None = None
    more: Output | None = None


def read_key(node: Node) -> Scheme | None:
    """The scheme in the key; ``None`` if the key turns pagination off.

    :raises UnusablePagination: if the key is incomplete or invalid.
    """
    if node.value is False:
        return None
    return _READERS[str(node.pointer[-1])](node)


def _speakeasy(node: Node) -> Scheme:
    """``type``, ``inputs`` and ``outputs``. The key of this project has the same
    notation.
    """
    inputs = {e.text("type"): e for e in node.listed("inputs")}
    outputs = node.get("outputs")

    def named(kind: Kind | str) -> NamedInput | None:
        element = inputs.get(kind)
        name = None if element is None else element.text("name")
        if element is None or name is None:
            return None
        return NamedInput(
            tuple(name.split(".")) if _in_body(element) else (name,), element
        )

    def output(name: str) -> Output | None:
        written = None if outputs is None else outputs.get(name)
        return None if written is None else Output(_path(written, "$"), written)

    items = output("results")
    kind = _kind(node.text("type"), paged=named(Kind.PAGE) is not None)
    if kind is None or items is None:
        raise _incomplete(node)
    return Scheme(
        node=node,
        kind=kind,
        items=items,
        turn=named(kind),
        limit=named("limit"),
        next=output("nextUrl" if kind is Kind.URL else "nextCursor"),
        pages=output("numPages"),
        total=output("total"),
        more=output("hasMore"),
    )


def _in_body(element: Node) -> bool:
    return element.text("in") == "requestBody"


def _kind(text: str | None, *, paged: bool) -> Kind | None:
    match text:
        case "offsetLimit" | "page" if paged:
            return Kind.PAGE
        case "offsetLimit":
            return Kind.OFFSET
        case "cursor" | "url" | "link":
            return Kind(text)
        case _:
            return None


def _fern(node: Node) -> Scheme:
    """``offset``, ``cursor`` or ``next_uri``; ``true`` refers to the key of the
    document.
    """
    if node.value is True:
        root = node.document.root.get(str(node.pointer[-1]))
        if root is None:
            raise UnusablePagination(
                "incomplete", "the document declares no pagination", node
            )
        node = root

    def named(key: str) -> NamedInput | None:
        written = node.get(key)
        if written is None:
            return None
        steps = parse_path(str(written.value), "$request")
        if not steps or not all(isinstance(step, str) for step in steps):
            raise _no_path(written, "$request.cursor")
        return NamedInput(tuple(str(step) for step in steps), written)

    def output(*keys: str) -> Output | None:
        for key in keys:
            written = node.get(key)
            if written is not None:
                return Output(_path(written, "$response"), written)
        return None

    items = output("results")
    if items is None:
        raise _incomplete(node)
    return _fern_scheme(node, items, named, output)


def _fern_scheme(
    node: Node,
    items: Output,
    named: Callable[[str], NamedInput | None],
    output: Callable[..., Output | None],
) -> Scheme:
    cursor, turn, step = named("cursor"), named("offset"), named("step")
    following = output("next_cursor")
    url = output("next_uri", "next_url")
    more = output("has-next-page", "has_next_page")
    if cursor is not None:
        return Scheme(node, Kind.CURSOR, items, cursor, None, following, more=more)
    if turn is not None:
        # Without a step, ``offset`` is a page number unless its name is that of an
        # offset.
        counts = step is not None or plain(turn.input[-1]) in OFFSETS
        kind = Kind.OFFSET if counts else Kind.PAGE
        return Scheme(node, kind, items, turn, step, more=more)
    if url is not None:
        return Scheme(node, Kind.URL, items, next=url)
    raise _incomplete(node)


def _microsoft(node: Node) -> Scheme | None:
    """``nextLinkName`` and ``itemName``; ``null`` as the next link turns pagination
    off.
    """
    link = node.get("nextLinkName")
    if link is None:
        raise _incomplete(node)
    if link.value is None:
        return None
    item = node.get("itemName")
    items = Output(("value",) if item is None else (str(item.value),), item or node)
    return Scheme(node, Kind.URL, items, next=Output((str(link.value),), link))


_SCALAR_KINDS = {
    "offset": Kind.OFFSET,
    "pageNumber": Kind.PAGE,
    "cursor": Kind.CURSOR,
    "cursorId": Kind.CURSOR,
    "cursorUrl": Kind.URL,
}
_SCALAR_LIMITS = ("limit", "pageSize")


def _scalar(node: Node) -> Scheme | None:
    """``request`` and ``response`` fields by role, or the name of a scheme."""
    node = _scalar_scheme(node)
    type_ = node.text("type") or ""
    if type_ == "fakePage":
        return None
    kind = _SCALAR_KINDS.get(type_)
    sent = {field.text("type"): (key, field) for key, field in node.members("request")}
    response = {f.text("type"): (key, f) for key, f in node.members("response")}
    if kind is None or "items" not in response:
        raise _incomplete(node)

    def named(*roles: str) -> NamedInput | None:
        for role in roles:
            if role in sent:
                return _scalar_input(node, *sent[role])
        return None

    def output(role: str) -> Output | None:
        return _scalar_output(*response[role]) if role in response else None

    items, following = _scalar_output(*response["items"]), output(type_)
    item = response["items"][1].get("itemCursor")
    if type_ == "cursorId" and item is not None:
        following = Output((*items.path, -1, *_steps(item)), item)
    by_header = type_ in response and response[type_][1].text("location")
    return Scheme(
        node=node,
        kind=Kind.LINK if by_header == "linkHeader" else kind,
        items=items,
        turn=named(type_),
        limit=named(*_SCALAR_LIMITS),
        next=following,
        pages=output("totalPages"),
        total=output("total"),
        more=output("hasMore"),
    )


def _scalar_scheme(node: Node) -> Node:
    if not isinstance(node.value, str):
        return node
    schemes = node.document.root.listed(str(node.pointer[-1]))
    found = next((s for s in schemes if s.text("name") == node.value), None)
    if found is None:
        message = f'the document declares no pagination "{node.value}"'
        raise UnusablePagination("incomplete", message, node)
    return found


def _scalar_input(node: Node, key: str, field: Node) -> NamedInput:
    location = field.text("location") or node.text("paramLocation")
    path = field.get("path")
    if location == "body" and path is not None:
        return NamedInput(_steps(path), field)
    return NamedInput((field.text("param") or field.text("property") or key,), field)


def _scalar_output(key: str, field: Node) -> Output:
    path, cursor = field.get("path"), field.get("cursorPath")
    steps = (field.text("property") or key,) if path is None else _steps(path)
    return Output((*steps, *(() if cursor is None else _steps(cursor))), field)


def _steps(node: Node) -> tuple[str, ...]:
    return tuple(str(element.value) for element in node.elements())


def _path(node: Node, root: str) -> Path:
    path = parse_path(str(node.value), root)
    if path is None:
        raise _no_path(node, f"{root}.data")
    return path


def _no_path(node: Node, example: str) -> UnusablePagination:
    message = f"{node.value!r} is not a path of property names such as {example}"
    return UnusablePagination("path", message, node)


def _incomplete(node: Node) -> UnusablePagination:
    return UnusablePagination(
        "incomplete",
        "the pagination lacks its type, or an input or output that its type needs",
        node,
        hint="offsets, page numbers and cursors need an input; every type needs the "
        "place of the results",
    )


_READERS: dict[str, Callable[[Node], Scheme | None]] = {
    "x-sdkwright-pagination": _speakeasy,
    "x-speakeasy-pagination": _speakeasy,
    "x-fern-pagination": _fern,
    "x-scalar-pagination": _scalar,
    "x-ms-pageable": _microsoft,
}
