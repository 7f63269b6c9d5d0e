#!/usr/bin/env bash
# Guess written before: the IPTC's own Python library for its NewsML-G2, in which agencies send their news, gives the
# whole text of a headline or byline, also where inline, a, span or ruby stand in it, which the standard allows there,
# and writes again what it read.
# Seen: newsmlg2 1.1 takes an element's text up to the first element inside it: "The council did not vote" is "The
# council did", a byline with its names in spans is "By", and a Japanese headline that begins with ruby is "<Headline>".
# Written again, what follows an inner element is gone, and the blank before it: "The council didnot". No warning. Texts
# without inner elements are whole. So: take such a text from the XML tree, by its itertext().
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check newsmlg2==1.1 lxml==6.1.3
cat > read.py << 'END'
import NewsMLG2
from lxml import etree

NEWS = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:paper.example:20240305:ferry"
 version="1" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:IPTC"/>
<versionCreated>2024-03-05T12:00:00+03:00</versionCreated></itemMeta>
<contentMeta>
<by>By <span>Ana Roe</span> and <span>Bo Lee</span></by>
<dateline>PAPER HARBOUR, March 5</dateline>
<headline>The council did <inline>not</inline> vote</headline>
<headline xml:lang="ja"><ruby><rb>渡船</rb><rt>とせん</rt></ruby>が戻る</headline>
<description>Prices <a href="https://paper.example/fall">did not</a> rise.</description>
</contentMeta></newsItem>"""
item = NewsMLG2.NewsMLG2Document(NEWS.encode()).get_item()
meta = item.contentmeta
for name, found in {
    "by": meta.by, "dateline": meta.dateline, "headline": meta.headline[0], "in Japanese": meta.headline[1],
    "description": meta.description,
}.items():
    print(f"{name}: {str(found)!r}")
for element in item.to_xml().iter("{*}by", "{*}headline", "{*}description"):
    print("written again:", repr("".join(element.itertext())))
END
venv/bin/python read.py | tee seen
diff - seen << 'END'
by: 'By'
dateline: 'PAPER HARBOUR, March 5'
headline: 'The council did'
in Japanese: '<Headline>'
description: 'Prices'
written again: 'The council didnot'
written again: '渡船とせん'
written again: 'ByAna RoeBo Lee'
written again: 'Pricesdid not'
END
