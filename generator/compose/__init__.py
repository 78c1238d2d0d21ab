"""Content to documents: pure, with role names and never a colour or a font."""
