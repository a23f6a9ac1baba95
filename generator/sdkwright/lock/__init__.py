"""The lock of an SDK: its published names, which stay."""
