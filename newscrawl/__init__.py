"""newscrawl: a news site's recent posts, one clean JSON line an article."""

__version__ = "0.1.0"
