"""What exists only because of how Scrapy 2.19 does a thing, each with its reason and its gain."""
