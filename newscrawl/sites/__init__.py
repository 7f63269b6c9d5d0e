"""Facts about sites."""
