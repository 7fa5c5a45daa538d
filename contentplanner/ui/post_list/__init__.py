"""Lists of posts as widgets: the view with its keys, ticks and drags, and what its rows are painted with."""
