"""How everything looks: colours, type, sizes and the style sheet made from them."""
