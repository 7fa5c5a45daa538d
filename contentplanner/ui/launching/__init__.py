"""Planning a campaign backwards from its launch: four steps, and nothing is written before the last."""
