"""The intermediate representation: frozen values with the names of the document.

This package knows nothing about Python names, and it imports nothing else from the
generator. Keys are locations in the document, which diagnostics use.
"""
