"""The same story under several addresses: copies, cuts, edits and merges of one text."""
