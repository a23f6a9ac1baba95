"""Models as Python modules; the model engine stays behind one door."""
