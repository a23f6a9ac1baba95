"""What every call of the SDK runs on; not part of its interface."""
