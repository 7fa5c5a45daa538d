"""What the business owns and shares: partners, email lists, blog posts, own days."""
