"""Moving posts to another day by typing it: the way without dragging."""
