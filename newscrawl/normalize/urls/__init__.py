"""Addresses to canonical addresses, hosts and domains."""
