"""Scrapy extensions: what a run says of itself."""
