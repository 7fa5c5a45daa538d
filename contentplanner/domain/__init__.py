"""What a plan is and what it allows: frozen dataclasses and pure functions; no input, no output."""
