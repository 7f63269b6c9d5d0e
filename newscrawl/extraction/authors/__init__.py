"""Who wrote the article, as the page says it."""
