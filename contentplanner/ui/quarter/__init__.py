"""The quarter view: three months of campaigns and posts in one look. It asks and never writes."""
