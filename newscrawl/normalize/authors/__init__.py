"""Bylines and names to people."""
