"""The page of settings, one file a group."""
