"""The import dialog: what each column of a file means, what will come in, and what cannot."""
