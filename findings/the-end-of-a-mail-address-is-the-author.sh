#!/usr/bin/env bash
# Guess written before: RSS's own form of an author, "mail (name)", is read by a library of feeds as that name and
# that address, under whatever top-level domain the paper is.
# Seen: feedparser 6.0.14 takes an address to end after four letters behind the last dot. Of "ana@paper.media (Ana
# Roe)" the author is "a (Ana Roe" and the address ana@paper.medi; of an address alone at paper.online it is a person
# "ne". Under .org, .info and .news all is right, and Atom, which has elements for both, is read right. The author of
# every article of such a paper is wrong, and none is said to be missing. (newscrawl reads all of these as printed.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check feedparser==6.0.14
cat > read.py << 'END'
import feedparser

RSS = '<rss version="2.0"><channel><title>Paper</title><item><title>Ferry</title>{}</item></channel></rss>'
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Paper</title><entry><title>Ferry</title>{}</entry></feed>'
FEEDS = (
    RSS.format("<author>ana@paper.org (Ana Roe)</author>"),
    RSS.format("<author>ana@paper.news (Ana Roe)</author>"),
    RSS.format("<author>ana@paper.media (Ana Roe)</author>"),
    RSS.format("<author>ana@paper.london (Ana Roe)</author>"),
    RSS.format("<author>Ana Roe &lt;ana@paper.press&gt;</author>"),
    RSS.format("<author>ana@paper.online</author>"),
    ATOM.format("<author><name>Ana Roe</name><email>ana@paper.media</email></author>"),
)
print("feedparser", feedparser.__version__)
for feed in FEEDS:
    author = feedparser.parse(feed).entries[0].authors[0]
    print(f"{author.get('email')} | {author.get('name')}")
END
venv/bin/python read.py | tee seen
diff - seen << 'END'
feedparser 6.0.14
ana@paper.org | Ana Roe
ana@paper.news | Ana Roe
ana@paper.medi | a (Ana Roe
ana@paper.lond | on (Ana Roe
ana@paper.pres | Ana Roe <s>
ana@paper.onli | ne
ana@paper.media | Ana Roe
END
