"""What a run came to: figures, their history, the checks on them, and the report. Knows no Scrapy."""
