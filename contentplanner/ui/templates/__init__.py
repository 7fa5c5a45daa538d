"""The editor of campaign templates: which phases a run-up has, and what is drafted when."""
