"""A logo's file as Artwork (`artwork`), and what of SVG is read for it, which our own drawings share."""
