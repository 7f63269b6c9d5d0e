"""Scrapy middlewares: courtesy to the sites."""
