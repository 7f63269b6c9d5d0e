"""HTML and XML to links with their cards; pure."""
