"""One job: its name, its folder, its lock and its files."""
