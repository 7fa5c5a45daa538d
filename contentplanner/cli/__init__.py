"""The same use cases without a screen, for scripts and for checking."""
