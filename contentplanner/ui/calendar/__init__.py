"""What calendars share: posts as buttons with words, phase strips, dragging, selection, filters."""
