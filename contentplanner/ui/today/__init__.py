"""The page an owner opens at breakfast: what to do today."""
