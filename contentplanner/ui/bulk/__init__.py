"""Several posts at once: their shared fields, changed in one step."""
