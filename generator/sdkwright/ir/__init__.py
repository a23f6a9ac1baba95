"""What the SDK is: frozen values that name things by their wire spelling.

Nothing in this package knows how Python spells anything, and nothing here
imports from the rest of the generator. Keys are places in the document: they lead
a diagnostic back to it.
"""
