"""Files on disk: formatted, compared, replaced safely."""
