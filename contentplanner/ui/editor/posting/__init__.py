"""The panel that takes a ready post to its networks."""
