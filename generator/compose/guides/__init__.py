"""Documents for whoever prepares, leads and follows up a seminar: they are read, and Word lays them out."""
