"""Ideas without a day, and drafts that still lack something."""
