"""The month: whole weeks of days, to find free days and crowded ones."""
