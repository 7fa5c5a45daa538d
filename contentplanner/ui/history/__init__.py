"""The history of a post: what it was, what differs, and the way back."""
