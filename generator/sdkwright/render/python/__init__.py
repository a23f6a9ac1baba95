"""Python text: annotations, literals, docstrings and sample values."""
