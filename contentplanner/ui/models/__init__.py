"""Item models: they read through the reader and never write; they know no widgets."""
