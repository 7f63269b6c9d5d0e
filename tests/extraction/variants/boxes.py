"""What stands among or below the paragraphs and is not text of the article: offers, boxes, embeds, neighbours."""
# ruff: noqa: E501 - a page is a line

from __future__ import annotations

from tests.extraction.variants.made import HEADLINE, URL, Case, P, around, page, paragraphs, story

WANTED = {"body": "\n\n".join(P)}

_OFFERS = {
    "class": '<div class="paywall-offer"><p>Get unlimited access to every story for one coin a week. Cancel at any time.</p></div>',
    "regwall": '<section class="regwall"><h3>Register to read on</h3><p>Create a free account to continue with this story and two others.</p><a href="/register">Register</a></section>',
    "donate": '<div class="donate-box"><p>Our newsroom has no owner but its readers. Become a member for the price of a coffee a month.</p><a href="/donate">Give now</a></div>',
    "no class": '<div><h3>Never miss a story</h3><p>Join nine thousand readers who get our letter every morning at six.</p><form action="/letter"><input type="email"><button>Join</button></form></div>',
    "button only": '<div class="b77"><p>Read every story of the Post for three months and pay for one.</p><button>See offers</button></div>',
    "register list": '<div class="intro"><div class="h2">REGISTER / SIGN IN TO UNLOCK MORE</div><p>Create an account or sign in to continue with your reading.</p><ul><li>Access articles with one account.</li><li>Get email updates from your favourite authors.</li></ul></div>',
    "german": '<div class="abo-hinweis"><p>Jetzt Plus testen und alle Artikel lesen, im ersten Monat gratis.</p><a href="/abo">Zum Angebot</a></div>',
    "french": '<aside class="abo"><p>Profitez de tous nos articles en illimité à partir d’un euro le premier mois.</p><a href="/abo">S’abonner</a></aside>',
    "form": '<form class="x"><p>Get the week’s best stories in your inbox every Saturday morning, free of charge.</p><input type="email"><input type="submit" value="Sign me up"></form>',
    "app": '<div class="promo-app"><p>Read us on the train: our app shows the whole paper, also without a net.</p><a href="https://apps.example/post">Get the app</a></div>',
    "piano": '<div class="tp-container-inner"><div class="piano"><p>Get unlimited access to every story for one coin a week. Cancel at any time.</p></div></div>',
    "members": '<div class="membership-cta"><h4>Join us</h4><p>Members of the Post keep its presses running. Take part from five coins a month.</p><a class="btn" href="/members">Become a member</a></div>',
}
_PIECES = {
    "rule": "<p>___</p>",
    "asterisks": "<p>* * *</p>",
    "own address": f"<p>{URL}</p>",
    "own address linked": f'<p><a href="{URL}">{URL}</a></p>',
    "consent": '<div class="embed-consent"><h4>External content</h4><p>This post is loaded from another site. By clicking you allow it to set cookies.</p><button>Load content</button></div>',
    "german consent": '<div class="k1"><h3>Externer Inhalt</h3><p>An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt.</p><button>Anzeigen</button></div>',
    "screen reader": '<p><span style="position:absolute;clip:rect(0 0 0 0);width:1px;height:1px">opens new tab</span></p>',
    "instagram": '<blockquote class="instagram-media"><a href="https://www.instagram.com/p/1/">View this post on Instagram</a><p>A post shared by Tom Berg (@tomberg)</p></blockquote>',
    "mastodon": '<iframe src="https://social.example/embed"></iframe>',
    "next story": '<div class="teaser"><h3><a href="/town/other">Tannery sells its last hide</a></h3><p>The old tannery closes its doors on Saturday after a hundred and four years.</p></div>',
    "read also": '<p><strong>Read also:</strong> <a href="/town/other">Tannery sells its last hide</a></p>',
    "caption": '<p><img src="/p.jpg"><br><em>The bell in its frame. (Photo: Karl Bild)</em></p>',
    "previous": '<p><a href="/town/older">← Previous</a> <a href="/town/newer">Next →</a></p>',
}
_BELOW = {
    "next article": '<div class="feed"><article><h2><a href="/town/other">Tannery sells its last hide</a></h2><p>The old tannery closes its doors on Saturday after a hundred and four years of work.</p><p>Its last hide went to a maker of drums on Tuesday, who paid in walnuts and a song.</p></article></div>',
    "endless": "<article><h1>Tannery sells its last hide</h1><p>By Tom Berg</p><p>The old tannery closes its doors on Saturday after a hundred and four years of work.</p><p>Its last hide went to a maker of drums on Tuesday, who paid in walnuts and a song.</p></article>",
    "published line": '<footer><p>Published: <time datetime="2026-03-12">12 March 2026</time></p></footer>',
    "last edited": '<footer>Last edited <time datetime="2026-03-12">12 March 2026</time></footer>',
    "category line": '<p>Category: <a href="/category/town">Town</a></p>',
    "tags line": '<p>Tags: <a href="/tag/bells">bells</a>, <a href="/tag/mill">mill</a></p>',
    "contact": "<p>Contact the writer at mlinde@lantern-post.example or follow her on Mastodon @mlinde.</p>",
    "comments": '<div id="comments"><h2>2 thoughts on the bell</h2><p>I heard it from the other side of the hill, and my dog did too.</p></div>',
    "copyright": "<p>© 2026 The Lantern Post. All rights reserved.</p>",
    "back": '<p><a href="/">← Back to all news</a></p>',
    "licence": f'<div class="licence"><p>This work is licensed under CC BY 4.0.</p><p>{URL}</p></div>',
    "reactions": "<div class=r><p>What do you think?</p><button>Like 3</button><button>Sad 0</button></div>",
}


def _below(piece: str) -> str:
    return page(f"<article><h1>{HEADLINE}</h1>{paragraphs()}</article>{piece}")


_INSIDE = {"published line", "last edited", "category line", "tags line", "contact", "copyright", "back", "licence"}

CASES = [
    *(Case(name, "offer", around(piece), WANTED) for name, piece in _OFFERS.items()),
    *(Case(name, "offer-at-end", around(piece, len(P)), WANTED) for name, piece in _OFFERS.items()),
    *(Case(name, "piece", around(piece), WANTED) for name, piece in _PIECES.items()),
    *(
        Case(name, "below", story(paragraphs(), piece) if name in _INSIDE else _below(piece), WANTED)
        for name, piece in _BELOW.items()
    ),
]
