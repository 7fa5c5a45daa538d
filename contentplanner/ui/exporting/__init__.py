"""The export dialog: which posts go, what is left out and why, and the file they go to."""
