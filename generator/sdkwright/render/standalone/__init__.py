"""Models that need no SDK, of several libraries."""
