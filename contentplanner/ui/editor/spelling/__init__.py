"""Spelling in the editor: which words are underlined, and what is offered for them."""
