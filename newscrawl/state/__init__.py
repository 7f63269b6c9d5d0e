"""What earlier runs learned of a site."""
