"""The article's headline among the titles of its page."""
