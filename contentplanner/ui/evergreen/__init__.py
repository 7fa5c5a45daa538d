"""Posting again what was good: proposals for the empty days of a quarter."""
