"""Speed as ratios: each figure beside a floor measured in the same run (design, section 7)."""
