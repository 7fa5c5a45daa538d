"""Fields that keep what is typed: label, content, one line that says what is wrong."""
