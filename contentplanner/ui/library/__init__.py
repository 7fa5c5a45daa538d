"""The pictures of a plan: where each is used, which are not, which are missing."""
