"""Renders the intermediate representation and its names as text.

Text of the document becomes Python or Markdown in this package only: strings in
``literals``, prose in ``docstrings`` and ``markdown``.
"""
