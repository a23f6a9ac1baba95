"""The pages of an SDK's docs, read by a Markdown parser: links, tables and HTML.

A link leads to a heading of a page. Anchors are those of GitHub.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

_VOID = ("br", "hr", "img")
_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_PARSER = MarkdownIt("commonmark", {"html": True}).enable("table")


def problems(folder: Path) -> list[str]:
    """The problems of ``README.md`` and of the pages below ``docs``."""
    paths = [folder / "README.md", *sorted((folder / "docs").rglob("*.md"))]
    pages = {path.resolve(): _Page(path) for path in paths}
    found: list[str] = []
    for path, page in pages.items():
        name = path.relative_to(folder.resolve()).as_posix()
        found += [f"{name}: {problem}" for problem in page.problems(pages)]
    return found


class _Page:
    """One page."""

    def __init__(self, path: Path) -> None:
        self._path = path.resolve()
        self._text = path.read_text(encoding="utf-8")
        self._tokens = _PARSER.parse(self._text)
        self._inline = [token for token in self._tokens if token.type == "inline"]
        self.anchors = set(_anchors(self._tokens))

    def problems(self, pages: dict[Path, _Page]) -> Iterator[str]:
        for target in self._links():
            if not self._leads_somewhere(target, pages):
                yield f"dead link {target}"
        for token in self._inline:
            rows = [x for x in token.content.splitlines() if re.match(r"\|.*\|$", x)]
            if rows:
                yield f"a row outside of a table: {rows[0][:100]}"
        balance = _Balance()
        balance.feed(_PARSER.renderer.render(self._tokens, _PARSER.options, {}))
        balance.close()
        yield from balance.problems
        yield from (f"{tag} is not closed" for tag in balance.open)

    def _links(self) -> Iterator[str]:
        for token in self._inline:
            for child in token.children or ():
                target = child.attrGet("href") or child.attrGet("src")
                if target is not None:
                    yield str(target)

    def _leads_somewhere(self, target: str, pages: dict[Path, _Page]) -> bool:
        if _ABSOLUTE.match(target):
            return True
        name, _, fragment = unquote(target).partition("#")
        path = (self._path.parent / name).resolve() if name else self._path
        page = pages.get(path)
        return page is not None and (not fragment or fragment in page.anchors)


def _anchors(tokens: list[Token]) -> Iterator[str]:
    used: dict[str, int] = {}
    for opening, content in pairwise(tokens):
        if opening.type != "heading_open":
            continue
        children = content.children or ()
        text = "".join(c.content for c in children if c.type in ("text", "code_inline"))
        slug = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
        yield slug if slug not in used else f"{slug}-{used[slug]}"
        used[slug] = used.get(slug, 0) + 1


class _Balance(HTMLParser):
    """Checks that each tag is closed where it was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.problems: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        # A list item and a paragraph may end without a closing tag.
        if tag not in (*_VOID, "li", "p"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in (*_VOID, "li", "p"):
            return
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"line {self.getpos()[0]}: </{tag}> closes nothing")
            self.open.clear()
