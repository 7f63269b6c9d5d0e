"""Pages of one story in the markup of publishing systems, with tables of what stands around it."""
