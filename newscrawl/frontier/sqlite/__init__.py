"""The frontier of one machine, in SQLite files."""
