"""What flows is measured as Word will set it."""
