"""The pictures of a post, cut and named for each of its networks, into a folder."""
