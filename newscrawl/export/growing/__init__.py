"""Tables that grow: each export adds what is new and replaces what changed, at once or not at all."""
