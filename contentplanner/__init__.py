"""Content Planner: plan a quarter of posts offline."""

__version__ = "0.3.0"
