"""Results of earlier runs, stored by the content of their input.

The stages of generation do not know this package. A missing, damaged, foreign or
read-only folder is no cache, and never an error.
"""
