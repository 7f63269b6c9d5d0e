"""Pages with corrections, boxes, several authors, calendars and lists inside the text."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

from tests.extraction.world.made import TOP, headline, made, paragraphs, told

CASES = [
    made(
        "correction",
        "en",
        TOP
        + f'<main><article><h1>{headline("en")}</h1><div class="byline">By Ada Penrose</div><div class="dates">Published 3 November 2026. Updated 5 November 2026.</div>{told("en")}<div class="correction"><p><strong>Correction, November 5:</strong> An earlier version of this article gave the wrong month for the new engine.</p></div></article></main>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
        expect={"dateModified": "2026-11-05"},
    ),
    made(
        "interview",
        "en",
        TOP
        + f'<main><article><h1>{headline("en")}</h1><p class="byline">Interview: Ada Penrose</p><time datetime="2026-11-03">3 November 2026</time><p>{paragraphs("en")[0]}</p><p><strong>Courier: Why did you vote against the engineers?</strong></p><p>Otto Reyes: {paragraphs("en")[1]}</p><p><strong>And the engine?</strong></p><p>Reyes: {paragraphs("en")[2]}</p></article></main>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
        expect={"articleBody_contains": ["Why did you vote", "And the engine?"]},
    ),
    made(
        "paywall",
        "en",
        TOP
        + f'<main><article><h1>{headline("en")}</h1><div class="byline">By Ada Penrose</div><time datetime="2026-11-03">3 November 2026</time><p>{paragraphs("en")[0]}</p><div class="gate"><h2>Keep reading with a free account</h2><p>Create a free account or sign in to read the rest of this story and two more this month.</p><a href="/join" class="button">Create account</a></div><p>{paragraphs("en")[1]}</p><p>{paragraphs("en")[2]}</p></article></main>',
        ["Ada Penrose"],
        "2026-11-03",
        lacks=["free account"],
    ),
    made(
        "disclosure",
        "en",
        TOP
        + f'<main><article><h1>{headline("en")}</h1><div class="byline">By Ada Penrose</div><time datetime="2026-11-03">3 November 2026</time><div class="note-box"><p>Our journalism is independent. If you buy something through our links, we may earn a commission.</p></div>{told("en")}</article></main>',
        ["Ada Penrose"],
        "2026-11-03",
        lacks=["commission"],
    ),
    made(
        "relatedin",
        "de",
        TOP
        + f'<main><article><h1>{headline("de")}</h1><div class="autor">Von Jana Krüger</div><time datetime="2026-11-03">3.11.2026</time><p>{paragraphs("de")[0]}</p><div class="box"><h4>Mehr zum Thema</h4><ul><li><a href="/x/1">Schleuse bleibt zwei Wochen geschlossen</a></li><li><a href="/x/2">Neuer Markt am unteren Kai</a></li></ul></div><p>{paragraphs("de")[1]}</p><p>{paragraphs("de")[2]}</p></article></main>',
        ["Jana Krüger"],
        "2026-11-03",
        lacks=["Mehr zum Thema", "Schleuse"],
    ),
    made(
        "live",
        "en",
        TOP
        + f'<main><article class="liveblog"><h1>{headline("en")}</h1><div class="byline">Ada Penrose and Otto Reyes</div><time datetime="2026-11-03T09:00:00Z">3 November 2026</time>{"".join(f"<div class=entry><h3><time>{n}:15</time> Entry {n}</h3><p>{x}</p></div>" for n, x in zip((12, 11, 10), paragraphs("en"), strict=True))}</article></main>',
        ["Ada Penrose", "Otto Reyes"],
        "2026-11-03",
        exact=False,
        expect={"pageKind": "liveblog"},
    ),
    made(
        "tagcolon",
        "en",
        TOP
        + f'<main><article><h1>{headline("en")}</h1><div class="byline">By Ada Penrose on 3 November 2026</div>{told("en")}<p class="t"><a href="/tag:ferry">ferry</a> <a href="/tag:winter">winter</a></p></article></main>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
        expect={"keywords": ["ferry", "winter"]},
    ),
    made(
        "posts",
        "en",
        TOP
        + f'<main><nav class="breadcrumb"><a href="/">Home</a> / <a href="/posts">Posts</a> / <a href="/posts/harbour">Harbour</a></nav><article><h1>{headline("en")}</h1><p class="date">November 3, 2026 · Ada Penrose</p>{told("en")}</article></main>',
        ["Ada Penrose"],
        "2026-11-03",
        expect={"articleSection": ["Harbour"]},
    ),
    made(
        "minguo",
        "zh",
        f'<div class="post"><h1>{headline("zh")}</h1><div class="post-info">記者林海／報導 中華民國115年11月3日 10:15</div>{told("zh")}</div>',
        ["林海"],
        "2026-11-03",
    ),
    made(
        "reiwa",
        "ja",
        f'<div class="article"><h1>{headline("ja")}</h1><p class="day">令和8年11月3日 10時15分</p>{told("ja")}<p class="writer">（佐藤真理）</p></div>',
        ["佐藤真理"],
        "2026-11-03",
        lacks=["（佐藤"],
    ),
    made(
        "statichugo",
        "pl",
        TOP
        + f'<main><article class="post-single"><header class="post-header"><h1 class="post-title">{headline("pl")}</h1><div class="post-meta"><span title="2026-11-03 09:00:00 +0100 CET">3 listopada 2026</span>&nbsp;·&nbsp;2 min&nbsp;·&nbsp;Anna Nowak</div></header><div class="post-content">{told("pl")}</div><footer class="post-footer"><ul class="post-tags"><li><a href="/tags/port/">port</a></li></ul><nav class="paginav"><a class="prev" href="/x"><span class="title">« Prev</span><br><span>Śluza zamknięta na dwa tygodnie</span></a></nav></footer></article></main>',
        ["Anna Nowak"],
        "2026-11-03",
        lacks=["Śluza"],
        expect={"keywords": ["port"]},
    ),
]
