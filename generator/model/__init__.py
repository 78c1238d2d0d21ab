"""Plain data and small arithmetic: what all other rooms speak of. Reads no file but the ICC profiles."""
