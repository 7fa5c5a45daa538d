"""Small parts every screen is made of; they know words and looks, but no plan."""
