"""Pages that need JavaScript: who needs it, and the engines that run it. Nothing else in newscrawl knows which."""
