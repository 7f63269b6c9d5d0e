"""Owners: a job (folder, paths, locks, files), its runs (one number each), and how a run ended. Knows no Scrapy."""
