#!/usr/bin/env bash
# Guess written before: what watches a feed and starts something for each new article takes for new what it has not seen:
# it remembers guids or links, as each item has one for this.
# Seen: the RSS Feed Trigger of n8n (n8n-nodes-base 2.41.2) and feediverse 0.4.1 remember one date alone, that of the
# newest article, and what is not later is never new. Of a paper whose feed tells days without times one article a day
# comes, whichever was met first. One that was written in the morning and let out at noon never comes; one dated nine
# hours ahead, by a clock of Tokyo with GMT behind it, hides the nine hours that follow (feediverse waits with it); one
# without a date is never new to n8n. feediverse has one date for all of its feeds: a slow paper is older than the newest
# of a fast one. No warning. rss-feed-emitter 3.2.4, which compares items, gives all. So: hold what such a trigger
# collected against the feed. Needs Node 20 or newer with npm.
# (newscrawl knows articles by their addresses; it goes by a feed's dates only where `since` or `until` asks for days.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check feediverse==0.4.1 feedparser==6.0.14 Mastodon.py==1.8.1 \
  python-dateutil==2.9.0.post0
npm install --silent --ignore-scripts --no-audit --no-fund --no-package-lock n8n-workflow@2.41.0 moment-timezone@0.5.48 \
  rss-parser@3.13.0 rss-feed-emitter@3.2.4
tar xzf "$(npm pack --silent n8n-nodes-base@2.41.2)" package/dist/nodes/RssFeedRead
cat > write.py << 'END'
import os

CASES = {
    "later": ("08:00", "09:00"),
    "the day alone": ("00:00", "00:00"),
    "written earlier": ("08:00", "07:00"),
    "behind one ahead": ("17:00", "09:00"),
    "no date": ("08:00", None),
}


def feed(items):
    dates = (f"<pubDate>Tue, 05 Mar 2024 {time}:00 GMT</pubDate>" if time else "" for _, time in items)
    return "".join((
        '<rss version="2.0"><channel><title>Paper</title><link>https://paper.example/</link><description>d</description>',
        *(f"<item><title>{name}</title><guid isPermaLink='false'>{name}</guid><link>https://paper.example/{name}</link>"
          f"<description>d</description>{date}</item>" for (name, _), date in zip(items, dates)),
        "</channel></rss>",
    ))


for case, (first, second) in CASES.items():
    os.makedirs(case)
    open(f"{case}/1.xml", "w").write(feed([("known", first)]))
    open(f"{case}/2.xml", "w").write(feed([("new", second), ("known", first)]))
END
cat > watch.js << 'END'
const fs = require("fs"), http = require("http");
const { RssFeedReadTrigger } = require("./package/dist/nodes/RssFeedRead/RssFeedReadTrigger.node.js");
const RssFeedEmitter = require("rss-feed-emitter");

async function byTrigger(folder) {
  const data = {};
  let found = null;
  for (const number of [1, 2]) {
    found = await new RssFeedReadTrigger().poll.call({
      getWorkflowStaticData: () => data, getNodeParameter: () => "https://paper.example/feed", getMode: () => "trigger",
      helpers: { httpRequest: async () => fs.readFileSync(`${folder}/${number}.xml`, "utf8"), returnJsonArray: (all) => all },
    });
  }
  return (found ?? [[]])[0].map((item) => item.title);
}

async function byEmitter(folder) {
  const found = [], asked = [];
  const server = http.createServer((_, response) => {
    asked.push(folder);
    response.end(fs.readFileSync(`${folder}/${asked.length > 1 ? 2 : 1}.xml`));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const emitter = new RssFeedEmitter({ skipFirstLoad: false });
  emitter.on("new-item", (item) => found.push(item.title));
  emitter.add({ url: `http://127.0.0.1:${server.address().port}/`, refresh: 200 });
  while (asked.length < 4) await new Promise((resolve) => setTimeout(resolve, 100));
  emitter.destroy();
  server.close();
  return found.filter((title) => title !== "known");
}

(async () => {
  for (const folder of process.argv.slice(2)) {
    console.log(`${folder}: n8n [${await byTrigger(folder)}], rss-feed-emitter [${await byEmitter(folder)}]`);
  }
  process.exit();
})();
END
cat > toot.py << 'END'
import json
import sys
import threading
from contextlib import redirect_stdout
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

import feediverse
import yaml

told = []


class Server(BaseHTTPRequestHandler):
    """Takes what is posted."""

    def do_POST(self):
        told.append(parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())["status"][0])
        self.do_GET()

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps({"id": "1", "version": "4.3.0", "uri": "127.0.0.1"}).encode())

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
account = {"url": f"http://127.0.0.1:{server.server_port}", "client_id": "a", "client_secret": "b", "access_token": "c"}


def run(name, feeds):
    told.clear()
    try:
        config = yaml.safe_load(open(name))
    except FileNotFoundError:
        config = dict(account)
    config["feeds"] = [{"url": feed, "template": "{title}"} for feed in feeds]
    open(name, "w").write(yaml.dump(config))
    sys.argv = ["feediverse", "--config", name]
    feediverse.main()
    return list(told)


for case in sys.argv[1:]:
    run(f"{case}.yaml", [f"{case}/1.xml"])
    print(f"{case}: feediverse [{','.join(run(f'{case}.yaml', [f'{case}/2.xml']))}]")
END
python3 write.py
cases=(later "the day alone" "written earlier" "behind one ahead")
{
  node watch.js "${cases[@]}" "no date"
  venv/bin/python -W ignore toot.py "${cases[@]}"
} | tee seen
diff - seen << 'END'
later: n8n [new], rss-feed-emitter [new]
the day alone: n8n [], rss-feed-emitter [new]
written earlier: n8n [], rss-feed-emitter [new]
behind one ahead: n8n [], rss-feed-emitter [new]
no date: n8n [], rss-feed-emitter [new]
later: feediverse [new]
the day alone: feediverse []
written earlier: feediverse []
behind one ahead: feediverse []
END
