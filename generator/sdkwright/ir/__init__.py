"""What the SDK is: frozen values that name things by their wire spelling.

Nothing in this package knows how Python spells anything, and nothing here
imports from the rest of the generator, except where a diagnostic would point.
"""
