#!/usr/bin/env bash
# Guess written before: of <lastmod>2024-01</lastmod> and <news:publication_date>2024</news:publication_date>, both forms
# of W3C's datetime that sitemaps.org allows, a library gives the first day, the precision, or nothing.
# Seen: ultimate-sitemap-parser 1.8.1 gives the month and the day of the moment at which it is run: a page that was
# changed in January 2024 was changed on the 29th if read on a 29th, and on the 30th the next day. Whoever compares with
# what was told yesterday sees every page of such a sitemap changed, every day; an article of 2024 is dated today, two
# years ago. No warning. (It fills what is missing as dateutil does by default.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check ultimate-sitemap-parser==1.8.1
cat > read.py << 'END'
from datetime import datetime

from usp.tree import sitemap_from_str

PAGE = "<url><loc>https://paper.example/{0}</loc><lastmod>{0}</lastmod></url>"
NEWS = """<url><loc>https://paper.example/news</loc><news:news><news:publication><news:name>Paper</news:name>
<news:language>en</news:language></news:publication><news:publication_date>2024</news:publication_date>
<news:title>Ferry returns</news:title></news:news></url>"""
SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{}</urlset>"""

before = datetime.now()
pages = list(sitemap_from_str(SITEMAP.format(PAGE.format("2024-01-09") + PAGE.format("2024-01") + NEWS)).all_pages())
days = {before.date(), datetime.now().date()}  # two, if midnight comes between
told, month, news = pages[0].last_modified, pages[1].last_modified, pages[2].news_story.publish_date
print("today is", before.date())
print("2024-01-09 is", told.date(), "; 2024-01 is", month.date(), "; published in 2024 is", news.date())
assert (told.year, told.month, told.day) == (2024, 1, 9)
assert (month.year, month.month) == (2024, 1) and month.day in {day.day for day in days}
assert news.year == 2024 and (news.month, news.day) in {(day.month, day.day) for day in days}
END
venv/bin/python read.py
