"""Pages of systems of newspapers and of services that send out releases."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

from tests.extraction.world.made import FOOTER, TOP, headline, made, paragraphs, told

CASES = [
    made(
        "brightspot",
        "en",
        TOP
        + f'<main class="ArticlePage-main"><div class="ArticlePage-breadcrumbs"><a class="Link" href="/harbour">Harbour</a></div><h1 class="ArticlePage-headline">{headline("en")}</h1><div class="ArticlePage-contentInfo"><div class="ArticlePage-byline"><span>Quayside Radio</span><span> | By </span><div class="ArticlePage-authors"><a class="Link" href="/people/ada-penrose">Ada Penrose</a></div></div><div class="ArticlePage-datePublished">Published November 3, 2026 at 9:15 AM EST</div></div><div class="ArticlePage-articleBody"><div class="RichTextArticleBody">{told("en")}</div></div><div class="ArticlePage-authorBio"><a class="Link" href="/people/ada-penrose">Ada Penrose</a><div>Ada Penrose covers ships and the people who wait for them.</div></div><div class="ListA"><h2>Latest</h2><div class="PromoA"><div class="PromoA-title"><a href="/lock">The lock keeper retires</a></div><div class="PromoA-authorName">Bo Lind</div><div class="PromoA-date">November 5, 2026</div></div></div></main>'
        + FOOTER,
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "escenic",
        "sv",
        TOP
        + f'<main><article class="artikel"><h1>{headline("sv")}</h1><div class="byline"><p class="name">Elsa Lindqvist</p><p class="email"><a href="mailto:elsa@paper.example">elsa@paper.example</a></p></div><div class="dates"><p class="published">Publicerad 3 november 2026 kl 10.15</p><p class="updated">Uppdaterad 5 november 2026 kl 11.00</p></div>{told("sv")}</article><div class="teaser"><h3><a href="/x/1">Slussen stängd i två veckor</a></h3><p>Av Bo Lind</p></div></main>',
        ["Elsa Lindqvist"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "cue",
        "nl",
        TOP
        + f'<main><article class="article"><header class="article__header"><h1 class="article__title">{headline("nl")}</h1><div class="article__meta"><div class="article__author"><span class="author__intro">Door</span> <a class="author__name" href="/auteur/sanne-de-wit">Sanne de Wit</a></div><div class="article__date"><time datetime="2026-11-03T10:15:00+01:00">3 nov 2026</time> <span>Laatste update: <time datetime="2026-11-05T11:00:00+01:00">5 nov 2026</time></span></div></div></header><div class="article__body">{told("nl")}</div></article></main>',
        ["Sanne de Wit"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "newscycle",
        "en",
        f'<div id="masthead"><a href="/">Quayside Courier</a><span id="today">Saturday, November 28, 2026</span></div><div id="story"><h1 id="headline">{headline("en")}</h1><div id="byline"><span class="by">By Ada Penrose</span><br><span class="paper">Quayside Courier</span></div><div id="posted">Posted: 11/03/26, 9:15 AM EST | <span>Updated: 3 weeks ago</span></div><div id="body">{told("en")}</div></div>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "blox",
        "en",
        TOP
        + f'<main><article class="asset"><header class="asset-header"><h1 class="headline"><span>{headline("en")}</span></h1><div class="meta"><span><ul class="list-inline"><li><span class="tnt-byline">Ada Penrose Courier Staff Writer</span></li><li class="hidden-print"><time datetime="2026-11-03T09:15:00-05:00" class="tnt-date asset-date text-muted">Nov 3, 2026</time></li><li class="visible-print"><time datetime="2026-11-05T09:15:00-05:00" class="tnt-date asset-date text-muted">Updated Nov 5, 2026</time></li></ul></span></div></header><div class="asset-body"><div class="asset-content subscriber-premium">{told("en")}</div></div></article><div class="block"><h4>Trending</h4><article class="tnt-asset-type-article"><h3 class="tnt-headline"><a href="/lock">The lock keeper retires</a></h3><time datetime="2026-11-20T09:00:00-05:00">Nov 20, 2026</time></article></div></main>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "quintype",
        "en",
        TOP
        + f'<main><div class="story-head"><div class="section-tag"><a href="/harbour">Harbour</a></div><h1 class="headline">{headline("en")}</h1><div class="author-row"><div class="author-image"></div><div><div class="contributor-name"><a href="/author/ada-penrose">Ada Penrose</a></div><div class="publish-details"><div>Published on: <span>03 Nov 2026, 9:15 am</span></div><div>Updated on: <span>05 Nov 2026, 10:00 am</span></div></div></div></div></div><div class="story-elements">{told("en")}</div></main>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "arc of a paper in Spanish",
        "es",
        TOP
        + f'<main><article><h1 class="headline">{headline("es")}</h1><div class="byline"><span>Por </span><a class="author-name" href="/autor/lucia-paredes/">Lucía Paredes</a></div><div class="date-row"><p>3 Nov, 2026 10:15 a.m. ESP</p><p>Actualizado: 5 Nov, 2026 11:00 a.m.</p></div>{told("es")}</article><div class="feed"><h2>Últimas noticias</h2><div class="card"><a href="/x/1"><h3>La esclusa cierra dos semanas</h3></a><p>Por Bo Lind</p><time datetime="2026-11-20">20 Nov, 2026</time></div></div></main>',
        ["Lucía Paredes"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "presspage",
        "en",
        TOP
        + f'<main><div class="pp-article"><h1 class="pp-headline">{headline("en")}</h1><div class="pp-date">03 November 2026</div><div class="pp-article-body">{told("en")}</div><div class="pp-contacts"><h3>Contact us</h3><div class="pp-contact"><strong>Otto Reyes</strong><br>Head of Press, Saltney Harbour Line<br><a href="mailto:press@line.example">press@line.example</a></div></div><div class="pp-related"><h3>Latest news</h3><div><a href="/lock">The lock keeper retires</a><span>20 November 2026</span></div></div></div></main>',
        [],
        "2026-11-03",
        exact=False,
    ),
    made(
        "cision",
        "sv",
        TOP
        + f'<main><article class="detail"><h1 class="detail__title">{headline("sv")}</h1><time class="detail__date">tis, nov 03, 2026 10:15 CET</time><div class="detail__body">{told("sv")}<p><strong>För ytterligare information, kontakta:</strong><br>Otto Reyes, presschef, 070-123 45 67</p></div><aside class="contacts"><h2>Kontakter</h2><p>Otto Reyes<br>Presschef</p></aside></article></main>',
        [],
        "2026-11-03",
        exact=False,
    ),
    made(
        "a wire for firms",
        "en",
        TOP
        + f'<main><article class="news-release"><header class="release-header"><h1>{headline("en")}</h1><p class="mb-no">Nov 03, 2026, 09:15 ET</p></header><section class="release-body"><p><span class="xn-location">SALTNEY</span>, <span class="xn-chron">Nov. 3, 2026</span> /Harbourwire/ -- {paragraphs("en")[0]}</p><p>{paragraphs("en")[1]}</p><p>{paragraphs("en")[2]}</p><p>SOURCE Saltney Harbour Line</p></section></article><section class="related"><h2>More Releases From This Source</h2><div class="card"><h3><a href="/lock">The lock keeper retires</a></h3><small>Nov 20, 2026, 08:00 ET</small></div></section></main>',
        [],
        "2026-11-03",
        exact=False,
    ),
    made(
        "another wire for firms",
        "en",
        TOP
        + f'<main><div class="main-header-container"><h1 class="article-headline">{headline("en")}</h1><p class="article-info"><span class="article-published-source"><span class="article-published"><time datetime="2026-11-03T09:15:00Z">November 03, 2026 04:15 ET</time></span></span></p></div><div class="main-body-container article-body">{told("en")}<p>Contact: Otto Reyes, +1 555 0100</p></div><div class="recommended"><h3>Recommended Reading</h3><ul><li><a href="/lock">The lock keeper retires</a> <span>November 20, 2026 08:00 ET</span></li></ul></div></main>',
        [],
        "2026-11-03",
        exact=False,
    ),
    made(
        "a team signs",
        "en",
        TOP
        + f'<main><h1>{headline("en")}</h1><div class="who">By <a href="/authors/smart-harbour-team">Smart Harbour Team</a></div><div class="when">Nov 3, 2026</div>{told("en")}</main>',
        ["Smart Harbour Team"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "whose last paragraph says who wrote it",
        "de",
        TOP
        + f'<main><article><h1>{headline("de")}</h1><p class="datum">3. November 2026</p>{told("de")}<p><strong>Autorin: Jana Krüger, Leiterin des Hafenmuseums.</strong></p></article><div class="contact"><strong>Projektleitung:</strong> <strong>Bo Lind</strong></div></main>',
        ["Jana Krüger"],
        "2026-11-03",
        exact=False,
        head='<meta name="author" content="Hafenstiftung e.V.">',
    ),
]
