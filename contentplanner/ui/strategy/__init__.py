"""The strategy: who we are, for whom, how they buy, and where we speak to them."""
