"""What the page declares for machines, and the fields read from it."""
