"""Files as trees of plain values, with the position of everything in them."""
