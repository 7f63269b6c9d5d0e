#!/usr/bin/env bash
# Guess written before: what a library collects from a paper's feed are the addresses of all its entries, for a feed
# lists articles; what it sorts out by the look of an address are links of pages, tags, authors and the like.
# Seen: trafilatura 2.3.1 asks courlan 1.4.0 of each entry of a feed, too, which goes by the path alone. Of a paper whose
# articles are at /archives/4711, WordPress' "numeric" permalinks, its feed gives none. Where they are at /4711/, four
# digits are taken for a year: the feed is whole up to the 999th article, empty from the 1,000th on, and whole again from
# the 10,000th. /2024/4711/ is missing, what stands below gallery/, and what stands behind a word for tag or author: a
# German day ("frauen-tag/…"). From a page's links these are missing as well; from the sitemap all come. No warning: a
# feed of which nothing is left looks like a quiet paper's. So: hold the count of what was found against the feed's own.
# (newscrawl left out those of a feed that are numbered like a year, /archives/2024, until this was seen.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check trafilatura==2.3.1 courlan==1.4.0 lxml_html_clean==0.4.3
cat > collect.py << 'END'
from courlan import extract_links as links_of_page
from trafilatura.feeds import FeedParameters, extract_links
from trafilatura.sitemaps import SitemapObject

SITE = "https://paper.example"


def from_feed(addresses):
    items = "".join(f"<item><title>Ferry</title><link>{address}</link></item>" for address in addresses)
    feed = f'<rss version="2.0"><channel><title>Paper</title><link>{SITE}</link>{items}</channel></rss>'
    return extract_links(feed, FeedParameters(SITE, "paper.example", f"{SITE}/feed"))


def from_page(addresses):
    links = "".join(f'<a href="{address}">The ferry returns</a>' for address in addresses)
    return links_of_page(f"<html><body>{links}</body></html>", url=SITE, external_bool=False)


def from_sitemap(addresses):
    entries = "".join(f"<url><loc>{address}</loc></url>" for address in addresses)
    found = SitemapObject(SITE, "paper.example", [f"{SITE}/sitemap.xml"])
    found.current_url = f"{SITE}/sitemap.xml"
    found.content = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'
    found.process()
    return found.urls


FORMS = {
    "/%post_id%/, 990 to 999": [f"/{number}/" for number in range(990, 1000)],
    "/%post_id%/, 4710 to 4719": [f"/{number}/" for number in range(4710, 4720)],
    "/%post_id%/, 10000 to 10009": [f"/{number}/" for number in range(10_000, 10_010)],
    "/archives/%post_id%": [f"/archives/{number}" for number in range(4710, 4720)],
    "/%year%/%post_id%/": [f"/2024/{number}/" for number in range(4710, 4720)],
    "/gallery/%postname%": [f"/gallery/ferry-{number}" for number in range(10)],
    "/frauen-tag/%postname%": [f"/frauen-tag/reden-{number}" for number in range(10)],
    "/%year%/%monthnum%/%postname%": [f"/2024/03/ferry-{number}" for number in range(10)],
}
for form, paths in FORMS.items():
    addresses = [SITE + path for path in paths]
    found = {"feed": from_feed(addresses), "page": from_page(addresses), "sitemap": from_sitemap(addresses)}
    print(f"{form}: of 10", ", ".join(f"from the {name} {len(set(urls) & set(addresses))}" for name, urls in found.items()))
END
venv/bin/python -W ignore collect.py 2> log | tee seen
diff - seen << 'END'
/%post_id%/, 990 to 999: of 10 from the feed 10, from the page 10, from the sitemap 10
/%post_id%/, 4710 to 4719: of 10 from the feed 0, from the page 0, from the sitemap 10
/%post_id%/, 10000 to 10009: of 10 from the feed 10, from the page 10, from the sitemap 10
/archives/%post_id%: of 10 from the feed 0, from the page 0, from the sitemap 10
/%year%/%post_id%/: of 10 from the feed 0, from the page 0, from the sitemap 10
/gallery/%postname%: of 10 from the feed 0, from the page 0, from the sitemap 10
/frauen-tag/%postname%: of 10 from the feed 0, from the page 0, from the sitemap 10
/%year%/%monthnum%/%postname%: of 10 from the feed 10, from the page 10, from the sitemap 10
END
