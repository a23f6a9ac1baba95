"""Python text: annotations, literals, docstrings."""
