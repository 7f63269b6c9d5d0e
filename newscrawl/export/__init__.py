"""Durable export: JSON lines that are never torn, lost or doubled."""
