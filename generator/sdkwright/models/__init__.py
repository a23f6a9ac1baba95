"""The model engine, which prints models as Python source."""
