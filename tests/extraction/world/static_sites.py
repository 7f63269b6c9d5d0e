"""Pages of generators of static sites and of sites that one person owns."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

from tests.extraction.world.made import TOP, headline, made, paragraphs, told

I_SAY = "<p>I grew up above the old ferry, and my father worked on it. I know every plank of hers, and I still dream of my first crossing.</p>"
ICH_SAGE = "<p>Ich bin über der alten Fähre aufgewachsen, und mein Vater hat auf ihr gearbeitet. Ich kenne jede Planke, und ich träume noch von meiner ersten Fahrt.</p>"

CASES = [
    made(
        "kirby",
        "en",
        TOP
        + f'<main class="main"><article class="note"><header class="note-header h1"><h1 class="note-title">{headline("en")}</h1></header><div class="note text">{told("en")}</div><footer class="note-footer"><time class="note-date" datetime="2026-11-03">Published on 2026-11-03</time></footer><nav class="blog-prevnext"><h2 class="h2">Keep on reading</h2><div class="autogrid"><article class="note-excerpt"><a href="/notes/lock"><h3>The lock keeper retires</h3><time datetime="2026-10-20">20 October 2026</time></a></article></div></nav></article></main>',
        [],
        "2026-11-03",
        exact=False,
    ),
    made(
        "hexo next",
        "zh",
        f'<header class="header"><a href="/" class="brand">港口笔记</a></header><main class="main"><article class="post-block" lang="zh"><header class="post-header"><h1 class="post-title">{headline("zh")}</h1><div class="post-meta"><span class="post-meta-item"><span class="post-meta-item-text">发表于</span> <time title="创建时间：2026-11-03 10:12:30" datetime="2026-11-03T10:12:30+08:00">2026-11-03</time></span><span class="post-meta-item"><span class="post-meta-item-text">更新于</span> <time title="修改时间：2026-11-05 09:00:00" datetime="2026-11-05T09:00:00+08:00">2026-11-05</time></span></div></header><div class="post-body">{told("zh")}</div><footer class="post-footer"><div class="post-copyright"><ul><li class="post-copyright-author"><strong>本文作者： </strong>林海</li><li class="post-copyright-link"><strong>本文链接：</strong><a href="#">https://paper.example/</a></li></ul></div></footer></article></main>',
        ["林海"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "hexo landscape",
        "en",
        f'<header id="header"><h1><a href="/" id="logo">Quayside Courier</a></h1></header><section id="main"><article class="h-entry article article-type-post"><div class="article-meta"><a href="#" class="article-date"><time class="dt-published" datetime="2026-11-03T09:15:00.000Z">2026-11-03</time></a></div><div class="article-inner"><header class="article-header"><h1 class="p-name article-title">{headline("en")}</h1></header><div class="e-content article-entry">{told("en")}</div></div></article></section><aside id="sidebar"><div class="widget-wrap"><h3 class="widget-title">Recent Posts</h3><ul><li><a href="/lock/">The lock keeper retires</a></li></ul></div></aside><footer id="footer"><div>&copy; 2026 Ada Penrose<br>Powered by <a href="https://hexo.example/">Hexo</a></div></footer>',
        [],
        "2026-11-03",
        exact=False,
    ),
    made(
        "minima",
        "en",
        f'<header class="site-header"><a class="site-title" rel="author" href="/">Quayside Courier</a></header><main class="page-content"><article class="post h-entry"><header class="post-header"><h1 class="post-title p-name">{headline("en")}</h1><p class="post-meta"><time class="dt-published" datetime="2026-11-03T09:15:00+00:00">Nov 3, 2026</time>• <span><span class="p-author h-card">Ada Penrose</span></span></p></header><div class="post-content e-content">{told("en")}</div></article></main><footer class="site-footer h-card"><ul class="contact-list"><li class="p-name">Quayside Courier</li></ul></footer>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "nikola",
        "en",
        TOP
        + f'<main id="content"><article class="post-text h-entry hentry postpage"><header><h1 class="p-name entry-title"><a href="#" class="u-url">{headline("en")}</a></h1><div class="metadata"><p class="byline author vcard p-author h-card"><span class="byline-name fn p-name">Ada Penrose</span></p><p class="dateline"><a href="#" rel="bookmark"><time class="published dt-published" datetime="2026-11-03T09:15:00Z" title="2026-11-03 09:15">2026-11-03 09:15</time></a></p><p class="commentline">0 Comments</p><p class="sourceline"><a href="index.rst" class="sourcelink">Source</a></p></div></header><div class="e-content entry-content">{told("en")}</div></article></main>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "pelican",
        "en",
        f'<header id="banner"><h1><a href="/">Quayside Courier</a></h1></header><section id="content" class="body"><article><header><h1 class="entry-title"><a href="#" rel="bookmark">{headline("en")}</a></h1></header><div class="entry-content"><footer class="post-info"><abbr class="published" title="2026-11-03T09:15:00+00:00">Published: Tue 03 November 2026</abbr><br><abbr class="modified" title="2026-11-05T10:00:00+00:00">Updated: Thu 05 November 2026</abbr><address class="vcard author">By <a class="url fn" href="/author/ada-penrose.html">Ada Penrose</a></address><p>In <a href="/category/harbour.html">Harbour</a>.</p></footer>{told("en")}</div></article></section>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "a site of one person, named by its title and its address",
        "en",
        f'<header><a class="title" href="/"><h1>Ada Penrose</h1></a><nav><p><a href="/">Home</a> <a href="/blog/">Blog</a></p></nav></header><main><h1>{headline("en")}</h1><p><i><time datetime="2026-11-03">03 Nov, 2026</time></i></p>{told("en")}{I_SAY}</main><footer><span>Powered by <a href="https://bear.example">Bear</a></span></footer>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
        head='<meta property="og:site_name" content="Ada Penrose">',
        url="https://penrose.blog.example/harbour-ferry-line",
        site="Ada Penrose",
    ),
    made(
        "a site of one person in German, with a degree",
        "de",
        f'<header><div class="site-title"><a href="/" rel="home">Dr. Jana Krüger</a></div><div class="site-description">Meine Seite</div></header><main><article><h1 class="entry-title">{headline("de")}</h1><p>3. November 2026</p>{told("de")}{ICH_SAGE}</article></main><footer>Stolz präsentiert von WordPress</footer>',
        ["Jana Krüger"],
        "2026-11-03",
        exact=False,
        head='<meta property="og:site_name" content="Dr. Jana Krüger">',
        url="https://www.jana-krueger.example/hafen/faehre",
        site="Dr. Jana Krüger",
    ),
    made(
        "a site of a firm that is named after a person",
        "en",
        TOP
        + f"<main><h1>{headline('en')}</h1><p>November 3, 2026</p>{told('en')}</main><footer>© 2026 Penrose Harbour Company</footer>",
        [],
        "2026-11-03",
        exact=False,
        head='<meta property="og:site_name" content="Penrose Harbour Company">',
        url="https://penrose.example/harbour-ferry-line",
        site="Penrose Harbour Company",
    ),
    made(
        "a site of a firm that has a person's name",
        "en",
        TOP
        + f"<main><h1>{headline('en')}</h1><p>November 3, 2026</p>{told('en')}<p>We sail for you, and our crews know every plank of our boats.</p></main><footer>© 2026 Ada Penrose</footer>",
        [],
        "2026-11-03",
        exact=False,
        head='<meta property="og:site_name" content="Ada Penrose">',
        url="https://penrose.example/harbour-ferry-line",
        site="Ada Penrose",
    ),
    made(
        "a site whose title is a name that its address has not",
        "en",
        TOP
        + f"<main><h1>{headline('en')}</h1><p>November 3, 2026</p>{told('en')}</main><footer>© 2026 Saltney Harbour</footer>",
        [],
        "2026-11-03",
        exact=False,
        head='<meta property="og:site_name" content="Saltney Harbour">',
        url="https://paper.example/harbour-ferry-line",
        site="Saltney Harbour",
    ),
    made(
        "a signature at the right",
        "en",
        TOP
        + f'<main><article><h1>{headline("en")}</h1><time datetime="2026-11-03">3 November 2026</time>{told("en")}<p style="text-align:right">– Ada Penrose</p></article><section id="comments"><h2>3 comments</h2><div class="comment"><b>Bo Lind</b> <span>4 November 2026</span><p>Good news for everybody.</p></div><div class="comment"><b>Bo Lind</b> <span>5 November 2026</span><p>We sail at six.</p></div><div class="comment"><b>Bo Lind</b> <span>6 November 2026</span><p>And we sailed.</p></div></section></main>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "nobody but those who comment",
        "en",
        TOP
        + f'<main><article><h1>{headline("en")}</h1><time datetime="2026-11-03">3 November 2026</time>{told("en")}</article><div id="discussion"><h3>What readers say</h3><ul><li><b>Bo Lind</b> on 4 November 2026: Good news for everybody.</li><li><b>Bo Lind</b> on 5 November 2026: We sail at six.</li><li><b>Otto Reyes</b> on 6 November 2026: See you there.</li></ul></div></main>',
        [],
        "2026-11-03",
        exact=False,
    ),
    made(
        "an agency in brackets",
        "de",
        TOP
        + f'<main><article><h1>{headline("de")}</h1><p class="stand">Stand: 05.11.2026 | 12:00 Uhr</p><p class="datum">Veröffentlicht: 03.11.2026 | 10:15 Uhr</p>{"".join(f"<p>{text}</p>" for text in paragraphs("de")[:-1])}<p>{paragraphs("de")[-1]} (dpa)</p></article></main>',
        [],
        "2026-11-03",
        exact=False,
        expect={"dateModified": "2026-11-05"},
    ),
]
