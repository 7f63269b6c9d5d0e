#!/usr/bin/env bash
# Guess written before: RFC 9309 settles how the groups of a robots.txt are read: a Sitemap line ends none (a MUST NOT),
# all groups of one crawler are one, a blank line means nothing, a group without rules allows all. So its readers give
# one answer.
# Seen: of seven, three do: Protego 0.7.0, robotspy 0.13.0 and Google's own in fast-robotstxt 1.1.0. To robots-parser
# 3.0.1, robots-txt-parse 2.0.1 with robots-txt-guard 1.0.2, robots-txt-parser 2.0.3 and robotexclusionrulesparser 1.7.1
# a Sitemap line between two agents ends the group: the first may fetch what is forbidden to both. Of two groups of one
# agent two take the first and one the last, to one a blank line ends a group, and to two a group without rules is none.
# So: a crawler in Node and one in Python, each obedient, fetch different pages of one site. Needs npm.
# (newscrawl obeys by Protego; its own reading of Content-Usage lines ended the group, until this was seen.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check protego==0.7.0 robotspy==0.13.0 fast-robotstxt==1.1.0 \
  robotexclusionrulesparser==1.7.1
npm install --silent --no-audit --no-fund --no-package-lock robots-parser@3.0.1 robots-txt-parse@2.0.1 \
  robots-txt-guard@1.0.2 robots-txt-parser@2.0.3
cat > files.json << 'END'
{"Sitemap": ["/a", "User-agent: NewsBot\nSitemap: https://paper.example/s.xml\nUser-agent: Other\nDisallow: /a"],
 "first group": ["/a", "User-agent: NewsBot\nDisallow: /a\nUser-agent: Other\nDisallow: /c\nUser-agent: NewsBot\nDisallow: /b"],
 "second group": ["/b", "User-agent: NewsBot\nDisallow: /a\nUser-agent: Other\nDisallow: /c\nUser-agent: NewsBot\nDisallow: /b"],
 "blank line": ["/a", "User-agent: NewsBot\n\nDisallow: /a"],
 "no rules": ["/a", "User-agent: *\nDisallow: /a\n\nUser-agent: NewsBot\n"]}
END
cat > read.py << 'END'
import json

from protego import Protego
from robotexclusionrulesparser import RobotExclusionRulesParser
from robots import RobotsParser
from robotstxt import RobotsMatcher


def older(text, url):
    parser = RobotExclusionRulesParser()
    parser.parse(text)
    return parser.is_allowed("NewsBot", url)


READERS = {
    "Protego": lambda text, url: Protego.parse(text).can_fetch(url, "NewsBot"),
    "robotspy": lambda text, url: RobotsParser.from_string(text).can_fetch("NewsBot", url),
    "fast-robotstxt": lambda text, url: RobotsMatcher().is_allowed(text, "NewsBot", url),
    "robotexclusionrulesparser": older,
}
files = json.load(open("files.json")).items()
for name, allowed in READERS.items():
    answers = (f"{file} {'may' if allowed(text, f'https://paper.example{path}') else 'not'}" for file, (path, text) in files)
    print(f"{name}:", ", ".join(answers))
END
cat > read.js << 'END'
const { Readable } = require("stream");
const guard = require("robots-txt-guard"), parse = require("robots-txt-parse");
const SITE = "https://paper.example";

const READERS = {
  "robots-parser": (text, path) => require("robots-parser")(`${SITE}/robots.txt`, text).isAllowed(SITE + path, "NewsBot"),
  "robots-txt-parse and -guard": async (text, path) => guard(await parse(Readable.from([text]))).isAllowed("NewsBot", path),
  "robots-txt-parser": (text, path) => {
    const reader = require("robots-txt-parser")({ userAgent: "NewsBot" });
    reader.parseRobots(`${SITE}/`, text);
    return reader.canCrawlSync(SITE + path);
  },
};
(async () => {
  for (const [name, allowed] of Object.entries(READERS)) {
    const answers = [];
    for (const [file, [path, text]] of Object.entries(require("./files.json"))) {
      answers.push(`${file} ${(await allowed(text, path)) ? "may" : "not"}`);
    }
    console.log(`${name}: ${answers.join(", ")}`);
  }
})();
END
{ venv/bin/python read.py; node read.js; } | tee seen
diff - seen << 'END'
Protego: Sitemap not, first group not, second group not, blank line not, no rules may
robotspy: Sitemap not, first group not, second group not, blank line not, no rules may
fast-robotstxt: Sitemap not, first group not, second group not, blank line not, no rules may
robotexclusionrulesparser: Sitemap may, first group not, second group may, blank line may, no rules not
robots-parser: Sitemap may, first group not, second group not, blank line not, no rules not
robots-txt-parse and -guard: Sitemap may, first group not, second group may, blank line not, no rules may
robots-txt-parser: Sitemap may, first group may, second group not, blank line not, no rules may
END
