"""What a person can do: commands, queries and use cases; knows the domain and protocols only."""
