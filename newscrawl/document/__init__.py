"""A page parsed once: tree, lines, boxes, blocks and cards, for discovery and extraction alike."""
