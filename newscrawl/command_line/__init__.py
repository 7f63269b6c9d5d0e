"""The command line's own words: its table of commands, its help, and its completion in shells."""
