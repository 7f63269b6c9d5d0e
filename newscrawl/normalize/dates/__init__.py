"""Date texts to dates with their precision."""
