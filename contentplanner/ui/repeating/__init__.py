"""Posts that repeat: how a rule is told, asked for and followed."""
