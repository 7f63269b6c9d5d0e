"""Commands of the command line, beside Scrapy's own."""
