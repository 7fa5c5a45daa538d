"""Texts to begin a post with: chosen by typing a slash, saved from a post, kept in a list."""
