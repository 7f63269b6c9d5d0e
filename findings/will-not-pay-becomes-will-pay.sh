#!/usr/bin/env bash
# Guess written before: a newsroom's system that takes a paper's articles in keeps their words: what an editor put
# into brackets in a quotation, the second name of a byline, the end of a headline in which a word is marked.
# Seen: superdesk-core 2.5.3, the newsroom system of several news agencies, takes from WordPress' export each word of
# small letters in brackets for a shortcode (SHORTCODE_REGEX in io/feed_parsers/wordpress_wxr.py is \[/?[_a-z]+\]):
# "We will [not] pay for [the] ferry" is "We will  pay for  ferry", "They was [sic] late" has lost its "sic", while a
# real shortcode with a value, [gallery ids="1,2"], stays. WordPress itself prints all of these but the shortcodes
# that it knows. Of NITF, the IPTC's form of articles, it takes of a byline the first person, and of a headline or
# abstract what stands before the first marked word (get_byline() and get_headline() in nitf.py): "The council did not
# vote" is "The council did", by Ana Roe alone. No warning. So: hold quotations and bylines of an archive that went
# through such a reader against its source. Needs libmagic. Python 3.11 took asyncio.coroutine away, which a part of
# it not used here asks for.
# (newscrawl keeps words in brackets.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check --no-deps superdesk-core==2.5.3 amqp==5.4.2 arrow==0.13.0 \
  babel==2.19.0 bcrypt==5.0.0 billiard==4.3.2 blinker==1.9.0 boto3==1.44.8 botocore==1.44.8 celery==5.4.0 \
  cerberus==1.3.8 certifi==2026.10.19.post1 chardet==7.7.0 charset-normalizer==3.5.3 ciso8601==1.0.8 click==8.5.1 \
  click-didyoumean==0.3.1 click-plugins==1.1.1.2 click-repl==0.4.1 draftjs-exporter==7.3.1 elasticsearch==7.17.13 \
  eve==1.1.2 eve-elastic==7.1.3 events==0.3 flask==1.1.4 flask-babel==1.0.0 flask-mail==0.9.1 flask-script==2.0.6 \
  hachoir==3.4.0 idna==3.20 itsdangerous==1.1.0 jinja2==2.11.3 jmespath==1.1.0 kombu==5.7.0 lxml==6.1.3 \
  lxml_html_clean==0.4.6 MarkupSafe==2.0.1 mongolock==1.3.4 packaging==26.4 pillow==13.0.0 prompt-toolkit==3.0.53 \
  PyJWT==2.15.1 pymongo==3.11.4 python-dateutil==2.9.0.post0 python-magic==0.4.27 pytz==2026.6 PyYAML==6.0.4 \
  redis==5.3.1 regex==2026.11.19 requests==2.34.2 s3transfer==0.19.3 simplejson==3.20.2 six==1.17.0 \
  typing_extensions==4.16.0 tzdata==2026.6 tzlocal==2.1 unidecode==1.4.0 urllib3==2.8.0 vine==5.1.0 wcwidth==0.9.4 \
  websockets==17.4 werkzeug==1.0.1 'setuptools<81' \
  > log 2>&1 || { cat log; exit 1; }
cat > read.py << 'END'
import asyncio

asyncio.coroutine = lambda function: function

from flask import Flask
from lxml import etree
from superdesk.io.feed_parsers.nitf import NITFFeedParser
from superdesk.io.feed_parsers.wordpress_wxr import WPWXRFeedParser

EXPORT = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item>
<title>Ferry</title><link>https://paper.example/ferry</link><guid>https://paper.example/?p=7</guid>
<dc:creator>ana</dc:creator><pubDate>Wed, 06 Mar 2024 04:30:00 +0000</pubDate><wp:post_type>post</wp:post_type>
<content:encoded><![CDATA[<p>"We will [not] pay for [the] ferry," the mayor wrote. "They was [sic] late. [We] lost
a year [of work]." [gallery ids="1,2"]</p>]]></content:encoded></item></channel></rss>"""
NITF = """<nitf><head><docdata><doc-id id-string="7"/><date.issue norm="20240305T233000-0500"/></docdata></head><body>
<body.head><hedline><hl1>The council did <em>not</em> vote</hl1></hedline>
<byline>By <person>Ana Roe</person> and <person>Bo Lee</person></byline>
<abstract><p>Prices did <em>not</em> rise.</p></abstract></body.head>
<body.content><p>The council did <em>not</em> vote.</p></body.content></body></nitf>"""
with Flask("newsroom").app_context():
    (post,) = WPWXRFeedParser().parse(etree.fromstring(EXPORT))
    print(post["body_html"].replace("\n", " "))
    article = NITFFeedParser().parse(etree.fromstring(NITF))
    for key in ("headline", "byline", "abstract", "body_html", "firstcreated"):
        print(f"{key}: {str(article[key])!r}")
END
venv/bin/python read.py 2> log | tee seen || { cat log; exit 1; }
diff - seen << 'END'
<p>"We will  pay for  ferry," the mayor wrote. "They was  late. [We] lost a year [of work]." [gallery ids="1,2"]</p>
headline: 'The council did '
byline: 'By Ana Roe'
abstract: 'Prices did '
body_html: '<p>The council did <em>not</em> vote.</p>'
firstcreated: '2024-03-06 04:30:00+00:00'
END
