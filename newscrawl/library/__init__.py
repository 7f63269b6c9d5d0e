"""What ``import newscrawl`` offers: pages to records here, one page and whole sites by processes of their own."""
