"""Where the names of an SDK come from: the places in the documents, and the rules."""

from .explain import Answer, Explained, explain, place_of
from .index import Origins, origins_of
from .subjects import Subject

__all__ = [
    "Answer",
    "Explained",
    "Origins",
    "Subject",
    "explain",
    "origins_of",
    "place_of",
]
