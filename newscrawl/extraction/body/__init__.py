"""The article's own text."""
