"""The changes between the revisions of a real document, and a text to compare them."""
