"""Usual names of pagination fields, by preference, lower case without punctuation."""

from __future__ import annotations

import re

LIMITS = (
    "limit",
    "perpage",
    "pagesize",
    "pagelimit",
    "maxpagesize",
    "maxresults",
    "maxitems",
    "itemsperpage",
    "resultsperpage",
    "size",
    "count",
    "take",
    "top",
    "first",
    "max",
    "rows",
)
OFFSETS = ("offset", "skip", "pageoffset", "startindex", "startat", "start")
PAGES = ("page", "pagenumber", "pagenum", "pageno", "pageindex", "currentpage")
CURSORS = (
    "cursor",
    "pagecursor",
    "startcursor",
    "aftercursor",
    "pagetoken",
    "paginationtoken",
    "continuationtoken",
    "continuation",
    "continue",
    "marker",
    "iterator",
    "scrollid",
    "startingafter",
    "after",
    "pageafter",
    "offset",
)
# Result fields with the cursor of the next page.
NEXT_CURSORS = (
    "nextcursor",
    "nextpagecursor",
    "nextpagetoken",
    "nexttoken",
    "nextcontinuationtoken",
    "continuationtoken",
    "nextmarker",
    "nextiterator",
    "nextoffset",
    "nextpageoffset",
    "nextstartingafter",
    "nextafter",
    "endcursor",
)
NEXT_URLS = (
    "nexturl",
    "nexturi",
    "nextlink",
    "nexthref",
    "nextpageurl",
    "nextpageuri",
    "nextpagelink",
    "odatanextlink",
)
# Result fields that may be the URL, an object with it, or something else.
NEXT = ("next", "nextpage")
URLS = ("url", "uri", "href", "link")
MORE = (
    "hasmore",
    "hasnext",
    "hasnextpage",
    "hasmorepages",
    "hasmoreitems",
    "hasmoreresults",
    "moreavailable",
    "istruncated",
)
DONE = ("done", "islast", "islastpage", "last", "lastpage")
TOTALS = (
    "totalcount",
    "total",
    "totalentries",
    "totalresults",
    "totalitems",
    "totalrecords",
    "totalelements",
    "totalsize",
    "totalhits",
)
# Result fields with the number of the page.
CURRENT_PAGES = ("currentpage", "page", "pagenumber", "pageno", "pageindex")
PAGE_COUNTS = (
    "totalpages",
    "pagecount",
    "numpages",
    "numberofpages",
    "lastpage",
    "maxpage",
    "pages",
)
# Objects that describe pages.
ENVELOPES = (
    "meta",
    "metadata",
    "pagination",
    "paging",
    "pageinfo",
    "paginginfo",
    "page",
    "pages",
    "links",
    "cursor",
    "cursors",
    "responsemetadata",
    "next",
    "nextpage",
)
ITEMS = (
    "data",
    "items",
    "results",
    "records",
    "entries",
    "values",
    "value",
    "list",
    "rows",
    "objects",
    "content",
    "elements",
    "hits",
    "documents",
    "resources",
    "collection",
)
# Lists beside the items.
ASIDES = (
    "errors",
    "warnings",
    "links",
    "schemas",
    "facets",
    "order",
    "sort",
    "included",
    "aggregations",
    "aggregates",
    "columns",
)
# Fields of single objects, which pages do not have.
IDENTITIES = ("id", "gid", "uuid", "name", "title", "createdat", "created", "slug")

_PUNCTUATION = re.compile(r"[^a-z0-9]")


def plain(name: str) -> str:
    """The name in lower case without punctuation: ``pagesize`` for ``page[size]``."""
    return _PUNCTUATION.sub("", name.lower())
