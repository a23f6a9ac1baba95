"""From the intermediate representation and its names to text.

The only place where text of the document becomes Python or Markdown: strings
through ``literals``, prose through ``docstrings`` and ``markdown``.
"""
