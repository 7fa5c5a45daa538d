"""The agenda: all posts in order, to work through, to find what is incomplete and to change many at once."""
