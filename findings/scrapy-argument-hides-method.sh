#!/usr/bin/env bash
# A spider argument replaces a method of the spider.
#
# Guess, written before: `-a follow=true` gives the spider an attribute `follow` where it has none; an argument that
#   has the name of one of its methods is refused, or the method wins.
# Seen: Scrapy 2.19.0. The argument wins. `Spider.__init__` updates the instance's __dict__ with all arguments, which
#   hides methods of the class. The callback that calls the method fails with "'str' object is not callable"; the
#   crawl ends with finish_reason "finished" and exit code 0, without the item. Any argument name can do it.
# What follows: name methods of a spider so that no argument that it documents can hide them, or check the names.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'scrapy==2.19.0'
cat > spider.py <<'PYTHON'
from scrapy import Spider


class Paper(Spider):
    name = "paper"
    start_urls = ["data:text/html,<h1>Fog</h1>"]
    custom_settings = {"TELNETCONSOLE_ENABLED": False}

    def parse(self, response):
        yield from self.follow(response)

    def follow(self, response):
        yield {"headline": response.css("h1::text").get()}
PYTHON
venv/bin/scrapy version
venv/bin/scrapy runspider spider.py -o plain.jsonl > plain.log 2>&1
echo "without the argument: $(cat plain.jsonl)"
status=0
venv/bin/scrapy runspider spider.py -a follow=true -o argued.jsonl > argued.log 2>&1 || status=$?
echo "with -a follow=true: exit code $status, $(wc -c < argued.jsonl) bytes; $(grep -o "TypeError: .*" argued.log | head -1)"
grep -q '"headline": "Fog"' plain.jsonl
test "$status" -eq 0
test ! -s argued.jsonl
grep -q "TypeError: 'str' object is not callable" argued.log
grep -q "'finish_reason': 'finished'" argued.log
