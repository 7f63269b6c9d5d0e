"""Raw strings to values; pure."""
