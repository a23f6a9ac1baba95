"""The names of operations and of their namespaces."""
