"""What a crawl asks next: pure rules for sources and revisits."""
