"""newspaper4k: ``Source.build`` with the categories and feeds that it guesses. ``PYTHON newspaper4k_peer.py URL``."""

from __future__ import annotations

import sys

from giving import give, stand_for_loopback
from newspaper import Config, Source

stand_for_loopback(sys.argv[1])
config = Config()
config.memorize_articles = False
config.disable_category_cache = True
config.number_threads = 2
config.min_word_count, config.min_sent_count = 30, 1  # the posts are shorter than its 300 words
source = Source(sys.argv[1], config=config)
source.build()
source.download_articles()
source.parse_articles()
give((one.url, one.title, one.text) for one in source.articles)
