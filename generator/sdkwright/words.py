"""Splits names into words, and relates the singular and the plural of words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Names that stay one word although they have capitals inside. The spelling is exact,
# because "OpenAI" is a name and "openAi" may be two words. A capital or a digit may
# follow, such as in "GitHubToken".
_BRANDS = (
    "3DSecure",
    "BigQuery",
    "BitBucket",
    "ClickHouse",
    "CloudFlare",
    "DevOps",
    "DigitalOcean",
    "DynamoDB",
    "ElevenLabs",
    "FastAPI",
    "GitHub",
    "GitLab",
    "GraphQL",
    "HubSpot",
    "JavaScript",
    "LangChain",
    "LangSmith",
    "LinkedIn",
    "LiteLLM",
    "MariaDB",
    "MongoDB",
    "MySQL",
    "NoSQL",
    "OpenAI",
    "OpenAPI",
    "OpenID",
    "PagerDuty",
    "PayPal",
    "PostgreSQL",
    "SendGrid",
    "TikTok",
    "TypeScript",
    "WebRTC",
    "WhatsApp",
    "WiFi",
    "XCom",
    "YouTube",
    "eBay",
    "gRPC",
    "iCloud",
    "iOS",
    "iPad",
    "iPhone",
    "macOS",
    "mTLS",
    "tvOS",
    "watchOS",
)
# At the beginning of a name in camel case, the first letter is small.
_SPELLINGS = "|".join(
    f"[{name[0].upper()}{name[0].lower()}]{name[1:]}" if name[0].isupper() else name
    for name in _BRANDS
)
_WORD = re.compile(
    rf"(?:{_SPELLINGS}|[Oo](?:Auth|Embed))(?![a-z])"
    r"|[A-Z]{2,}v\d+(?![a-z])"  # a version of an acronym: IPv4, UUIDv7
    r"|[23]DS?(?![a-z])"  # a dimension, 3-D Secure
    r"|[A-Z]+s(?![a-z])"  # plural acronyms: IDs, URLs
    r"|[A-Z]+(?=[A-Z][a-z])"  # an acronym before a word: HTTPReferer
    r"|[A-Z]?[^\W\d_A-Z]+"  # a word, of any script
    r"|[A-Z]+"
    r"|\d+[^\W\d_A-Z]*"  # a number with its unit: 1st, 256bit
)
# A number that is adjacent to the word before it belongs to it: sha256, OAuth2. A
# dimension does not: Post3dSecure, Vector3D.
_DIMENSION = re.compile(r"[23]DS?(?![a-z])|[23]d(?=[A-Z])")


def split_words(text: str) -> list[str]:
    """Split a name at case changes and punctuation. ``sha256`` is one word."""
    return [word for word, _ in located_words(unicodedata.normalize("NFKC", text))]


def located_words(text: str) -> list[tuple[str, int]]:
    """The words of a normalized name, with the positions where they begin."""
    found: list[tuple[str, int]] = []
    end = -1
    for match in _WORD.finditer(text):
        if found and match.start() == end and _continues(match):
            word, start = found[-1]
            found[-1] = (word + match[0], start)
        else:
            found.append((match[0], match.start()))
        end = match.end()
    return found


def _continues(match: re.Match[str]) -> bool:
    """Whether a number belongs to the word before it."""
    is_own = match[0] in _BRANDS or _DIMENSION.match(match.string, match.start())
    return match[0][0].isdigit() and not is_own


def with_suffix(name: str, suffix: str) -> str:
    """A name with a last word, which it may have already."""
    words = split_words(name)
    is_there = bool(words) and words[-1].lower() == suffix
    return name if is_there else f"{name} {suffix}"


@lru_cache(maxsize=8192)  # names of a document have few words
def singular(word: str) -> str:
    """The singular of an English noun in lower case. Other words are not changed."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(_NOT_PLURAL):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-2] if _WITH_ES.search(word) else word[:-1]


def is_plural(word: str) -> bool:
    """Whether a word in lower case is the plural of a noun."""
    return singular(word) != word


_NOT_PLURAL = ("ss", "us", "is", "ics", "news", "series", "ous", "dns", "aws", "https")
_WITH_ES = re.compile(r"(x|[^a]ch|sh|ss|zz|[^ao]us|ias|itus)es$")
_IRREGULAR = {
    "aliases": "alias",
    "apis": "api",
    "children": "child",
    "cookies": "cookie",
    "cpus": "cpu",
    "gpus": "gpu",
    "ids": "id",
    "indices": "index",
    "ios": "ios",
    "ips": "ip",
    "kubernetes": "kubernetes",
    "matrices": "matrix",
    "menus": "menu",
    "metrics": "metric",
    "movies": "movie",
    "people": "person",
    "skus": "sku",
    "topics": "topic",
    "vertices": "vertex",
    "vms": "vm",
}


def comparable(name: str) -> str:
    """A name to compare with: without case and punctuation."""
    return "".join(filter(str.isalnum, name)).casefold()
