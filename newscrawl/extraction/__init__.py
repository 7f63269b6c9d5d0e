"""A parsed page to a raw article; pure."""
