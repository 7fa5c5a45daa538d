"""Planning a quarter: what falls in it, what is left over, what one can keep up."""
