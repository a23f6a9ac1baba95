"""The names that APIs have for pages, without case and punctuation, the best first."""

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
# What a result calls the cursor for the page after it.
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
# What may be the URL itself, an object with it, or something else.
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
# What a result calls its own number.
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
# Objects that tell of pages.
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
# Lists that come with results and are none.
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
# What things have and lists of things do not.
IDENTITIES = ("id", "gid", "uuid", "name", "title", "createdat", "created", "slug")

_PUNCTUATION = re.compile(r"[^a-z0-9]")


def plain(name: str) -> str:
    """``page[size]``, ``pageSize`` and ``page_size`` are one name: ``pagesize``."""
    return _PUNCTUATION.sub("", name.lower())
