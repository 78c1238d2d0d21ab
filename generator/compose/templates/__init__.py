"""What the materials of one kind have in common."""
