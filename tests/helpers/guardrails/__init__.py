"""The guardrails API on loopback, and ways to call its SDK."""
