"""Scrapy item pipelines, for items of any kind that have fields of the record's names."""
