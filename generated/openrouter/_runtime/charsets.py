# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The text of responses whose charset is wrong."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .aliases import Foreign


def text_of(response: Foreign) -> str:
    """The text of a response, which is UTF-8 if its charset cannot decode it.

    The attribute ``text`` is the same from then on.

    The HTTP library takes every codec of Python for a charset, such as ``hex``. Some
    charsets refuse content without their byte order mark.
    """
    try:
        text: str = response.text
    except Exception:  # of any codec
        response.encoding = "utf-8"
        text = response.text
    return text


def settle_charset(response: Foreign) -> None:
    """Choose UTF-8 for a response whose charset is a codec for other things."""
    try:
        decoder: Foreign = codecs.getincrementaldecoder(response.encoding)("replace")
        is_text = isinstance(decoder.decode(b"a"), str)
    except Exception:  # of any codec
        is_text = False
    if not is_text:
        response.encoding = "utf-8"
