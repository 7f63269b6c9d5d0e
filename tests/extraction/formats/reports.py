"""Reports with figures, long reads in pieces, tickers, science, code, and what stands between the paragraphs."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import json

from tests.extraction.formats.made import FOOT, NAV, TITLE, TOWN, page, told

T = TOWN
OTHERS = (
    (
        "lock",
        "The lock keeper retires after forty years",
        "For forty years the lock keeper opened the gates at dawn, and on Friday for the last time.",
    ),
    (
        "mill",
        "The old mill gets a new wheel in spring",
        "The wheel was carved in the yard of the boat builder, and two barges will carry it up the river.",
    ),
    (
        "inn",
        "The inn on the upper quay closes its doors",
        "Nobody wanted to take over the house, and the owner said that she had asked everybody she knew.",
    ),
)
LINKS = "".join(f'<li><a href="/news/{place}">{title}</a></li>' for place, title, _ in OTHERS)
TWEET = '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The whistle is in my attic, and I will bring it. <a href="https://t.co/x">pic.twitter.com/x</a></p>&mdash; Ann Lowe (@annlowe) <a href="https://twitter.com/annlowe/status/1">November 2, 2026</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>'
POSTED = "The whistle is in my attic, and I will bring it. pic.twitter.com/x"
INSTAGRAM = '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/x/"><div style="padding:16px"><a href="https://www.instagram.com/p/x/"><div>View this post on Instagram</div></a><p><a href="https://www.instagram.com/p/x/">A post shared by Ann Lowe (@annlowe)</a></p></div></blockquote>'


def entries(form: str) -> str:
    return "".join(
        form.format(n=3 - n, h=title, t=T[n])
        for n, title in enumerate(("Vote is taken", "Debate goes on", "Mayor opens the meeting", "Doors are open"))
    )


def around(at: int, piece: str, last: int = 5) -> str:
    return told(*T[:at]) + piece + told(*T[at:last])


CASES = [
    page("match report", "line-ups below", told(*T[:3]) + "<p><strong>Ellbrook:</strong> Benn – Lowe, Reyes (67. Lind), Quill – Reeve</p><p><strong>Saltney:</strong> Falk – Penrose, Storm – Vale</p><p><strong>Goals:</strong> 1:0 Reeve (12.), 1:1 Vale (40.), 2:1 Lind (88.)</p>", [*T[:3], "Ellbrook: Benn – Lowe, Reyes (67. Lind), Quill – Reeve", "Saltney: Falk – Penrose, Storm – Vale", "Goals: 1:0 Reeve (12.), 1:1 Vale (40.), 2:1 Lind (88.)"], title="Lind comes on and wins it for Ellbrook in the rain"),
    page("match report", "score box above", "<div class=scorebox><span class=team>Ellbrook</span> <span class=score>2 : 1</span> <span class=team>Saltney</span></div>" + told(*T[:4]), T[:4], holds=T[:4], title="Lind comes on and wins it for Ellbrook in the rain"),
    page("match report", "table of the league", told(*T[:3]) + "<table><thead><tr><th>Team</th><th>P</th><th>Pts</th></tr></thead><tbody><tr><td>Ellbrook</td><td>9</td><td>22</td></tr><tr><td>Saltney</td><td>9</td><td>17</td></tr></tbody></table>" + told(T[3]), [*T[:3], "Team\tP\tPts\nEllbrook\t9\t22\nSaltney\t9\t17", T[3]], title="Lind comes on and wins it for Ellbrook in the rain"),
    page("match report", "minutes of the game", told(T[0]) + "".join(f"<div class=min><b>{m}'</b> <p>{t}</p></div>" for m, t in zip((12, 40, 88), T[1:4], strict=True)) + told(T[4]), [T[0], T[4]], holds=T[:5], title="Lind comes on and wins it for Ellbrook in the rain"),
    page("election", "table in the text", told(*T[:2]) + "<table class='wikitable'><caption>Result in Ellbrook</caption><tr><th>Party</th><th>Votes</th><th>%</th></tr><tr><td>Harbour</td><td>2,104</td><td>41.2</td></tr><tr><td>Hill</td><td>1,877</td><td>36.8</td></tr></table>" + told(*T[2:4]), [*T[:2], "Party\tVotes\t%\nHarbour\t2,104\t41.2\nHill\t1,877\t36.8", *T[2:4]], holds=(*T[:4], "Harbour\t2,104\t41.2"), title="Harbour group wins the vote in Ellbrook"),
    page("election", "list of results", told(*T[:2]) + "<ul><li>Harbour: 41.2 % (+2.1)</li><li>Hill: 36.8 % (−1.4)</li><li>Others: 22.0 %</li></ul>" + told(*T[2:4]), [*T[:2], "Harbour: 41.2 % (+2.1)\nHill: 36.8 % (−1.4)\nOthers: 22.0 %", *T[2:4]], title="Harbour group wins the vote in Ellbrook"),
    page("election", "bars with widths", told(*T[:2]) + "<div class=bars>" + "".join(f"<div class=bar-row><span class=lbl>{x}</span><span class=bar style='width:{v}%'></span><span class=val>{v} %</span></div>" for x, v in (("Harbour", 41), ("Hill", 37), ("Others", 22))) + "</div>" + told(*T[2:4]), T[:4], holds=T[:4], title="Harbour group wins the vote in Ellbrook"),
    page("scrollytelling", "a section for each", "", T[:8], raw=f"<div class=masthead>{NAV}</div><div class=story><section class=cover><h1>{TITLE}</h1><p class=credits>By Mara Quill, 3 November 2026</p></section>" + "".join(f'<section class="section section-text"><div class=inner><p>{t}</p></div></section><section class="section section-image"><figure><img src=/{n}.jpg width=1600 height=900></figure></section>' for n, t in enumerate(T[:8])) + f"</div><footer>{FOOT}</footer>"),
    page("scrollytelling", "steps over a picture", "", T[:8], raw=f"<header>{NAV}</header><main class=scrolly><h1>{TITLE}</h1><p>By Mara Quill, 3 November 2026</p><div class=scroll-container><div class=sticky><img src=/a.jpg width=1600 height=900></div>" + "".join(f"<div class=step data-step={n}><div class=card><p>{t}</p></div></div>" for n, t in enumerate(T[:8])) + f"</div></main><footer>{FOOT}</footer>"),
    page("scrollytelling", "figures with paragraphs", "", T[:8], raw=f"<header>{NAV}</header><article><h1>{TITLE}</h1><p>By Mara Quill, 3 November 2026</p>" + "".join(f"<figure class=panel><div class=panel-text><p>{t}</p></div></figure>" for t in T[:8]) + f"</article><footer>{FOOT}</footer>"),
    page("scrollytelling", "shorthand", "", T[:8], raw=f'<article class="Theme-Story"><div class="Theme-Section Theme-TitleSection"><h1 class="Theme-Title">{TITLE}</h1><p class="Theme-Byline">By Mara Quill, 3 November 2026</p></div>' + "".join(f'<section class="Theme-Section Theme-TextSize-default" id="section-{n}"><div class="Theme-Layer-BodyText"><div class="Theme-Layer-BodyText--inner">{told(*T[2 * n : 2 * n + 2])}</div></div></section>' for n in range(4)) + '</article><div class="Footer"><p>Built with Shorthand</p></div>'),
    page("scrollytelling", "alternating sides", "", T[:6], raw=f"<header>{NAV}</header><main><h1>{TITLE}</h1><p>By Mara Quill, 3 November 2026</p>" + "".join(f'<div class="row {side}"><div class=col-md-6><img src=/{n}.jpg width=800 height=600></div><div class=col-md-6><p>{t}</p></div></div>' for n, (side, t) in enumerate(zip(("left", "right") * 3, T[:6], strict=True))) + f"</main><footer>{FOOT}</footer>"),
    page("ticker", "entries with times", "<div class=live>" + entries("<div class=entry><time datetime=2026-11-03T2{n}:00:00Z>2{n}:00</time><h3>{h}</h3><p>{t}</p></div>") + "</div>", [], page_kinds=("liveblog",), holds=(*T[:4], "Vote is taken"), title="Live: Ellbrook votes on its brickworks"),
    page("ticker", "list", "<ul class=liveticker>" + entries("<li class=liveticker__item><span class=liveticker__time>2{n}:15 Uhr</span><h2>{h}</h2><div>{t}</div></li>") + "</ul>", [], page_kinds=("liveblog", "article"), holds=T[:4], title="Liveticker: Ellbrook votes on its brickworks"),
    page("ticker", "times in bold in the text", "".join(f"<p><strong>{n}:{m}</strong> {t}</p>" for (n, m), t in zip(((21, 10), (20, 45), (20, 5), (19, 30)), T, strict=False)), [f"{n}:{m} {t}" for (n, m), t in zip(((21, 10), (20, 45), (20, 5), (19, 30)), T, strict=False)], page_kinds=("article", "liveblog"), title="The evening of the vote, minute by minute", holds=T[:4]),
    page("science", "references", told(T[0] + '<sup><a href="#ref1">1</a></sup>', *T[1:4]) + "<h2>References</h2><ol><li id=ref1>Lowe, A. & Reyes, O. Lead in clay. <i>J. Soils</i> <b>12</b>, 3–19 (2025).</li><li>Falk, I. Bats in tunnel kilns. <i>Ellbrook Nat.</i> <b>4</b>, 77 (2026).</li></ol>", [], holds=(*T[1:4], "Lowe, A. & Reyes, O. Lead in clay."), title="Clay of old works holds more lead than was thought"),
    page("science", "journal reference", told(*T[:4]) + "<p><strong>Journal Reference:</strong></p><ol class=journal><li>Ann Lowe, Otto Reyes. <strong>Lead in clay</strong>. <em>Journal of Soils</em>, 2025; 12 (3) DOI: <a href=https://doi.org/10.1/x>10.1/x</a></li></ol>", [*T[:4], "Journal Reference:", "Ann Lowe, Otto Reyes. Lead in clay. Journal of Soils, 2025; 12 (3) DOI: 10.1/x"], title="Clay of old works holds more lead than was thought", holds=T[:4]),
    page("science", "more information", told(*T[:4]) + '<div class="article-main__more"><p><strong>More information:</strong> Ann Lowe et al, Lead in clay, <i>Journal of Soils</i> (2025). <a href="https://doi.org/10.1/x">DOI: 10.1/x</a></p></div>', T[:4], holds=T[:4], title="Clay of old works holds more lead than was thought"),
    page("code", "listing and prose", told(T[0]) + "<pre><code class=language-python>def heat(kiln):\n    kiln.open()\n    return kiln.fire(1040)\n</code></pre>" + told(T[1]) + "<p>Call <code>heat(kiln)</code> only where the door is shut, or the whole shed fills with smoke.</p>", [T[0], "def heat(kiln):\n    kiln.open()\n    return kiln.fire(1040)", T[1], "Call heat(kiln) only where the door is shut, or the whole shed fills with smoke."], title="How we wrote a program that fires a kiln"),
    page("code", "highlighted lines", told(T[0]) + '<div class="highlight"><pre tabindex="0"><code data-lang="sh"><span class="line"><span class="cl">kiln --open\n</span></span><span class="line"><span class="cl">kiln --fire <span class="m">1040</span>\n</span></span></code></pre></div>' + told(*T[1:3]), [T[0], "kiln --open\nkiln --fire 1040", *T[1:3]], title="How we wrote a program that fires a kiln"),
    page("code", "button to copy", told(T[0]) + '<div class="code-block"><div class="code-header"><span>bash</span><button>Copy</button></div><pre><code>kiln --open\nkiln --fire 1040</code></pre></div>' + told(*T[1:3]), [T[0], "kiln --open\nkiln --fire 1040", *T[1:3]], title="How we wrote a program that fires a kiln", lacks=("Copy",)),
    page("related between", "list in the text", around(2, f'<div class="rel"><h4>Also on this</h4><ul>{LINKS}</ul></div>'), T[:5], lacks=("lock keeper", "Also on this")),
    page("related between", "bare list", around(2, f"<ul>{LINKS}</ul>"), T[:5], lacks=("lock keeper",)),
    page("related between", "bold words and a link, twice", around(2, f'<p><strong>More: <a href="/news/lock">{OTHERS[0][1]}</a></strong></p>').replace(f"<p>{T[4]}</p>", f'<p><strong>More: <a href="/news/mill">{OTHERS[1][1]}</a></strong></p><p>{T[4]}</p>'), T[:5], lacks=("lock keeper", "old mill")),
    page("related between", "cards with pictures", around(3, "<div class=in-cards>" + "".join(f'<a class=in-card href="/news/{p}"><img src=/{p}.jpg width=120 height=80><span>{h}</span><span>{t}</span></a>' for p, h, t in OTHERS) + "</div>"), T[:5], lacks=("lock keeper",)),
    page("related between", "recommended in a table", around(2, f'<table class=recommended><tr><td><b>Recommended</b></td></tr><tr><td><a href="/news/lock">{OTHERS[0][1]}</a></td></tr><tr><td><a href="/news/mill">{OTHERS[1][1]}</a></td></tr></table>'), T[:5], lacks=("lock keeper",)),
    page("related between", "bbc style links", around(3, f'<section data-component="links-block"><p>More on this story</p><div><a href="/news/lock">{OTHERS[0][1]}</a></div><div><a href="/news/mill">{OTHERS[1][1]}</a></div></section>'), T[:5], lacks=("lock keeper", "More on this story")),
    page("appeal between", "donation in prose", around(3, '<div class="appeal"><p>Before you read on: the Gazette belongs to its readers and to nobody else. If each of you gave the price of a loaf a month, we could send a reporter to every meeting.</p><p><a class=button href="/donate">Give now</a></p></div>'), T[:5], lacks=("price of a loaf",)),
    page("appeal between", "donation in an aside", around(3, '<aside><p>Since you are here, we have a small favour to ask. More people read the Gazette than ever, and fewer pay for paper. <a href="/support">Support the Gazette</a></p></aside>'), T[:5], lacks=("small favour",)),
    page("appeal between", "letter with a field", around(2, '<div class="nl"><h3>The Kiln, each Friday</h3><p>Our letter tells what the council does, in five minutes.</p><form><input type=email placeholder="you@mail"><button>Get it</button></form></div>'), T[:5], lacks=("five minutes",)),
    page("appeal between", "app in italics between rules", around(3, '<hr><p><em>Get the Gazette on your telephone: <a href="https://play.example/app">download our app</a> for free.</em></p><hr>'), T[:5], lacks=("telephone",)),
    page("appeal between", "whatsapp channel", around(2, '<p><a href="https://whatsapp.com/channel/x"><strong>Join our WhatsApp channel for news from Ellbrook</strong></a></p>'), T[:5], lacks=("WhatsApp",)),
    page("appeal between", "advertisement label", around(2, "<div class=ad-slot><span>Advertisement</span><div id=div-gpt-1></div></div>"), T[:5], lacks=("Advertisement",)),
    page("cookies", "first paragraph of body", "", T[:4], raw=f"<div id=cb role=dialog><p>We use cookies to make this site work and to count its visitors. You can refuse those that are not needed.</p><button>Accept all</button><button>Refuse</button></div><header>{NAV}</header><main><article><h1>{TITLE}</h1><p>By Mara Quill, 3 November 2026</p>{told(*T[:4])}</article></main><footer>{FOOT}</footer>", lacks=("cookies",)),
    page("cookies", "in the article without a box", "<p class=cookie-hint>This site uses cookies. By reading on you agree to this. <a href=/privacy>More</a></p>" + told(*T[:4]), T[:4], lacks=("cookies",)),
    page("cookies", "behind the footer", "", T[:4], raw=f"<header>{NAV}</header><main><h1>{TITLE}</h1><p>By Mara Quill, 3 November 2026</p>{told(*T[:4])}</main><footer>{FOOT}</footer><div class=cc-window><span class=cc-message>This website uses cookies to ensure you get the best experience on our website.</span><a class=cc-btn>Got it!</a></div>", lacks=("cookies",)),
    page("captions", "as paragraphs", told(T[0]) + "<p><img src=/a.jpg width=800 height=500><br><em>The drying house in October. Photo: Bo Lind</em></p>" + told(*T[1:4]), T[:4], lacks=("Bo Lind",)),
    page("captions", "paragraph of a class", told(T[0]) + '<p><img src=/a.jpg width=800 height=500></p><p class="wp-caption-text">The drying house in October (Bo Lind)</p>' + told(*T[1:4]), T[:4], lacks=("Bo Lind",)),
    page("captions", "centred table", told(T[0]) + "<table align=center class=tr-caption-container><tr><td><img src=/a.jpg width=400 height=300></td></tr><tr><td class=tr-caption>The drying house in October</td></tr></table>" + told(*T[1:4]), T[:4], lacks=("drying house in October",)),
    page("captions", "div with an image and small", told(T[0]) + "<div class=img><img src=/a.jpg width=800 height=500><small>The drying house in October. © Bo Lind</small></div>" + told(*T[1:4]), T[:4], lacks=("Bo Lind",)),
    page("embeds", "x", around(2, TWEET), [*T[:2], POSTED, *T[2:5]], holds=(*T[:5], "The whistle is in my attic")),
    page("embeds", "datawrapper with a line", around(2, '<div class="datawrapper-embed"><iframe title="Cost of cleaning" src="https://datawrapper.dwcdn.net/x/1/" height="400"></iframe></div>'), T[:5]),
    page("embeds", "instagram", around(2, INSTAGRAM), T[:5], holds=T[:5], lacks=("View this post",)),
    page("embeds", "youtube with a notice", around(2, '<div class="embed-youtube" data-src="https://www.youtube.com/embed/x"><p>At this point you find content of YouTube. With a click on the button you agree that data goes there.</p><button>Load video</button></div>'), T[:5], lacks=("content of YouTube",)),
    page("embeds", "datawrapper", around(2, '<div style="min-height:400px" id="datawrapper-vis-x"><script src="https://datawrapper.dwcdn.net/x/embed.js"></script><noscript><img src="https://datawrapper.dwcdn.net/x/full.png" alt="Cost of cleaning (Table)"></noscript></div>'), T[:5]),
    page("embeds", "iframe fallback", around(2, '<p><iframe src="https://maps.example/e">Your browser does not support iframes. <a href=https://maps.example>Open the map</a></iframe></p>'), T[:5], lacks=("does not support",)),
    page("embeds", "video tag fallback", around(2, "<video controls src=/v.mp4><p>Your browser does not support the video tag. You can <a href=/v.mp4>load the film</a> instead.</p></video>"), T[:5], lacks=("does not support",)),
    page("embeds", "wordpress of another post", around(2, '<figure class="wp-block-embed is-type-wp-embed"><div class="wp-block-embed__wrapper"><blockquote class="wp-embedded-content" data-secret="x"><a href="https://other.example/lock">The lock keeper retires after forty years</a></blockquote><iframe class="wp-embedded-content" title="x" src="https://other.example/lock/embed"></iframe></div></figure>'), T[:5], lacks=("lock keeper",)),
    page("paywall", "rest in hidden element", told(*T[:2]) + '<div class="paywall"><h3>Read on with a subscription</h3><p>Support the journalism of your town for 3 dollars a month.</p><a class=btn href=/subscribe>Subscribe</a></div><div class="rest" style="display:none">' + told(*T[2:5]) + "</div>", [], holds=T[:2], lacks=("3 dollars",)),
    page("paywall", "teaser only", told(*T[:2]) + '<section class="gate"><h2>This story is for subscribers</h2><p>Subscribe for 3 dollars a month and read everything.</p><p>Already a subscriber? <a href=/login>Sign in</a></p></section>', T[:2], lacks=("3 dollars", "Already")),
    page("paywall", "rest in json-ld", told(T[0]) + "<div class=more-btn><button>Continue</button></div>", T[:6], head=f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, "articleBody": chr(10).join(T[:6]), "datePublished": "2026-11-03"})}</script>'),
    page("paywall", "blurred", told(*T[:2]) + '<div class="blur" aria-hidden="true"><p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.</p></div><div class=offer><p>Do you want to read on?</p><a class=button href=/abo>Subscribe now</a></div>', T[:2], lacks=("Lorem", "read on?")),
    page("infinite", "next article in article", "", T[:4], raw=f'<header>{NAV}</header><main><article data-url="/a"><h1>{TITLE}</h1><p class=by>By Mara Quill</p><time datetime=2026-11-03>3 November 2026</time>{told(*T[:4])}</article><article data-url="/news/lock"><h1>{OTHERS[0][1]}</h1><p class=by>By Otto Reyes</p><time datetime=2026-11-02>2 November 2026</time>{told(*T[6:10])}</article></main><footer>{FOOT}</footer>', lacks=(T[7],)),
    page("infinite", "next in a div with h2", "", T[:4], raw=f"<header>{NAV}</header><div id=stream><div class=item><h1>{TITLE}</h1><p>By Mara Quill | 3 November 2026</p><div class=body>{told(*T[:4])}</div></div><div class=item><h2><a href=/news/lock>{OTHERS[0][1]}</a></h2><p>By Otto Reyes | 2 November 2026</p><div class=body>{told(*T[6:9])}</div></div></div><footer>{FOOT}</footer>", lacks=(T[7],)),
    page("infinite", "longer next", "", T[:3], raw=f"<header>{NAV}</header><div class=feed><section class=post><h1>{TITLE}</h1><div class=d>Mara Quill, 3 November 2026</div>{told(*T[:3])}</section><section class=post><h1>{OTHERS[0][1]}</h1><div class=d>Otto Reyes, 2 November 2026</div>{told(*T[4:12])}</section></div><footer>{FOOT}</footer>", lacks=(T[7],)),
    page("comments above", "box before the text", "", T[:4], raw=f"<header>{NAV}</header><main><h1>{TITLE}</h1><p>By Mara Quill, 3 November 2026</p><div id=comments><h3>2 comments</h3><div class=comment><b>otto</b><p>I have said for years that somebody should buy it and open it for the children.</p></div><div class=comment><b>ida</b><p>And who pays for the lead? We do, as always, and nobody asks us before.</p></div></div><div class=text>{told(*T[:4])}</div></main><footer>{FOOT}</footer>", lacks=("said for years",)),
    page("comments above", "featured comment in the text", around(2, '<div class="featured-comment"><div class=who>otto wrote:</div><p>I have said for years that somebody should buy it and open it for the children.</p><a href=#comments>See all comments</a></div>'), T[:5], lacks=("said for years",)),
]  # fmt: skip
