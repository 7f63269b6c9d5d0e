#!/usr/bin/env bash
# Guess written before: a link to straße.example, to a Greek name that ends in ς or to a Persian one with its joiner
# leads a crawler in Python to the host to which it leads a browser; encoding of names is settled, and done by one
# standard.
# Seen: by two. To that of 2003 ß is ss, ς is σ and the joiner is nothing; to that of 2008, by which names are
# registered, they are letters (UTS 46 calls these four its deviation characters): strasse.example and straße.example
# are two sites of two owners. Node's URL, as browsers do, and requests 2.34.2, httpx 0.28.1, urllib3 2.8.0, hyperlink
# 21.0.0 (Twisted's) and url-normalize 3.1.0 name the one; Scrapy 2.19.0 fetches the other, and canonicalize_url() of
# w3lib 2.5.0 makes one address of both, for _idna() in w3lib's _url.py uses Python's codec "idna", which knows 2003
# alone, as Python's own http.client does. yarl 1.25.1 (aiohttp) refuses the Persian name. No warning: a page comes,
# of whoever has the other name, or the paper is "gone". Written as xn-- the link is right everywhere. So: encode such
# hosts before Scrapy has them. Needs Node 20 or newer.
# (newscrawl does, since this was seen: until then it followed such links to the other site.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check Scrapy==2.19.0 w3lib==2.5.0 requests==2.34.2 httpx==0.28.1 \
  urllib3==2.8.0 hyperlink==21.0.0 url-normalize==3.1.0 yarl==1.25.1 idna==3.20
cat > ask.py << 'END'
from urllib.parse import urlsplit

import httpx
import hyperlink
import requests
import scrapy
import w3lib.url
import yarl
from url_normalize import url_normalize
from urllib3.util import parse_url


def or_refuses(encode):
    try:
        return encode()
    except ValueError:
        return "refuses"


for name in ("straße", "βόλος", "نامه\u200cای", "xn--strae-oqa"):
    link = f"http://{name}.example/a"
    asked = {
        "Scrapy": lambda: urlsplit(scrapy.Request(link).url).hostname,
        "w3lib": lambda: urlsplit(w3lib.url.canonicalize_url(link)).hostname,
        "http.client's codec": lambda: f"{name}.example".encode("idna").decode(),
        "requests": lambda: urlsplit(requests.Request("GET", link).prepare().url).hostname,
        "httpx": lambda: httpx.URL(link).raw_host.decode(),
        "urllib3": lambda: parse_url(link).host,
        "hyperlink": lambda: hyperlink.URL.from_text(link).to_uri().host,
        "url-normalize": lambda: urlsplit(url_normalize(link)).hostname,
        "yarl": lambda: yarl.URL(link).raw_host,
    }
    hosts = {}
    for client, ask in asked.items():
        hosts.setdefault(or_refuses(ask), []).append(client)
    for host, clients in hosts.items():
        print(f"{host}: {', '.join(clients)}")
END
{
  node -e 'for (const name of ["straße", "βόλος", "نامه\u200cای"]) console.log(new URL(`http://${name}.example/`).host + ": Node")'
  venv/bin/python ask.py
} | tee seen
diff - seen << 'END'
xn--strae-oqa.example: Node
xn--nxasmm1c.example: Node
xn--mgba3gch31f060k.example: Node
strasse.example: Scrapy, w3lib, http.client's codec
xn--strae-oqa.example: requests, httpx, urllib3, hyperlink, url-normalize, yarl
xn--nxasmq6b.example: Scrapy, w3lib, http.client's codec
xn--nxasmm1c.example: requests, httpx, urllib3, hyperlink, url-normalize, yarl
xn--mgba3gch31f.example: Scrapy, w3lib, http.client's codec
xn--mgba3gch31f060k.example: requests, httpx, urllib3, hyperlink, url-normalize
refuses: yarl
xn--strae-oqa.example: Scrapy, w3lib, http.client's codec, requests, httpx, urllib3, hyperlink, url-normalize, yarl
END
