"""The plan on disk: the only home of SQL."""
