"""Files to records, or Problems with file, line and column."""
