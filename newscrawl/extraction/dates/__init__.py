"""When the article was published and changed, as the page says it."""
