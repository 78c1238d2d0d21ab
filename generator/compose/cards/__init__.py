"""Cards on sheets of paper, to be cut apart."""
