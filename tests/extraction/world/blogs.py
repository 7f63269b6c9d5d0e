"""Pages of systems for blogs: profile boxes, lists of new posts and comments stand beside who and when."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

from tests.extraction.world.made import FOOTER, TOP, headline, made, paragraphs, told

COMMENTS = "".join(
    f'<li class="comment"><div class="comment-author vcard"><cite class="fn">Bo Lind</cite> <span class="says">says:</span></div><div class="comment-meta"><a href="#c{n}">November {n}, 2026 at 8:0{n} am</a></div><p>Good news for everybody who works late on the lower quay.</p></li>'
    for n in (4, 5, 6)
)
BLOGGER_COMMENTS = '<div class="comments" id="comments"><h4>2 comments:</h4><dl id="comments-block"><dt class="comment-author"><a href="https://www.blogger.example/profile/9" rel="nofollow">Bo Lind</a> said...</dt><dd class="comment-body"><p>Good news for everybody who works late on the lower quay.</p></dd><dd class="comment-footer"><span class="comment-timestamp"><a href="?showComment=1">November 4, 2026 at 8:00 AM</a></span></dd></dl></div>'

CASES = [
    made(
        "wix",
        "en",
        f'<header id="SITE_HEADER"><a href="/">Quayside Courier</a><nav><ul><li><a href="/blog">Blog</a></li><li><a href="/about">About</a></li></ul></nav></header><main><article data-hook="post"><div data-hook="post-description"><ul class="Mt8kuO"><li class="Xnv3pA"><div class="avatar"><img alt="Writer: Ada Penrose"></div><span title="Ada Penrose" class="tQ0Q1A user-name dlINDG" data-hook="user-name">Ada Penrose</span></li><li><span title="Nov 3, 2026" class="post-metadata__date time-ago" data-hook="time-ago">Nov 3, 2026</span></li><li><span class="post-metadata__readTime" data-hook="time-to-read">2 min read</span></li></ul></div><h1 class="HhgCcN" data-hook="post-title"><span class="post-title">{headline("en")}</span></h1><div data-hook="post-description"><section class="wix-rich-content">{told("en")}</section></div><div data-hook="post-main-actions-desktop"><button>14 views</button><button>0 comments</button></div></article><div data-hook="recent-posts"><h2>Recent Posts</h2><a href="/post/lock">See All</a><article><div data-hook="item-container"><a href="/post/lock"><h3>The lock keeper retires after forty years</h3></a><span>Oct 20, 2026</span></div></article></div></main><footer id="SITE_FOOTER"><p>©2026 by Quayside Courier. Proudly created with Wix.com</p></footer>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
        url="https://paper.example/post/harbour-ferry-line",
    ),
    made(
        "wix, header below the title",
        "fr",
        f'<header><a href="/">Le Quai</a></header><main><div data-hook="post"><h1 data-hook="post-title">{headline("fr")}</h1><ul><li><span data-hook="profile-link"><span class="avatar-image"></span><span class="user-name" data-hook="user-name">Louise Garnier</span></span></li><li><span data-hook="time-ago">3 nov. 2026</span></li><li><span data-hook="time-to-read">2 min de lecture</span></li></ul><p><span>Dernière mise à jour : </span><span data-hook="time-ago">5 nov. 2026</span></p><section>{told("fr")}</section></div></main>',
        ["Louise Garnier"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "livejournal",
        "ru",
        f'<article class="b-singlepost b-singlepost-standalone hentry"><dl class="b-singlepost-about vcard author"><dt class="b-singlepost-userpic"><img alt=""></dt><dd class="b-singlepost-author-userinfo"><span class="ljuser i-ljuser"><a class="i-ljuser-profile" href="https://m-belova.journal.example/profile"><img alt=""></a><a href="https://m-belova.journal.example/" class="i-ljuser-username" rel="author"><b>m_belova</b></a></span></dd><dd>написала, <time class="b-singlepost-author-date published dt-published">2026-11-03 10:15:00</time></dd></dl><h1 class="b-singlepost-title entry-title p-name">{headline("ru")}</h1><article class="b-singlepost-body entry-content e-content">{"<br><br>".join(paragraphs("ru"))}</article></article><div class="b-tree"><div class="b-leaf"><span class="b-leaf-username">bo_lind</span><time>4 ноября 2026, 08:00</time><div class="b-leaf-article">Хорошая новость для всех.</div></div></div>',
        ["m_belova"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "blogger of 2006",
        "en",
        f'<div id="header"><h1><a href="/">Quayside Courier</a></h1><p class="description">Ships and those who wait for them</p></div><div id="main"><h2 class="date-header">Tuesday, November 03, 2026</h2><div class="post hentry"><h3 class="post-title entry-title">{headline("en")}</h3><div class="post-body entry-content">{"<br /><br />".join(paragraphs("en"))}</div><p class="post-footer"><em>posted by Ada Penrose @ <a href="#" title="permanent link">9:15 AM</a></em></p></div>{BLOGGER_COMMENTS}</div><div id="sidebar"><h2 class="sidebar-title">Previous</h2><ul><li><a href="/2026/10/lock.html">The lock keeper retires</a></li></ul></div>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "blogger of 2026",
        "en",
        f'<header><a href="/">Quayside Courier</a></header><main><div class="Blog"><article class="post-outer-container"><div class="post"><h3 class="post-title entry-title">{headline("en")}</h3><div class="post-header"><div class="post-header-line-1"><span class="byline post-author vcard"><span class="post-author-label">By </span><span class="fn"><a class="g-profile" href="https://www.blogger.example/profile/17" rel="author"><span>Ada Penrose</span></a></span></span><span class="byline post-timestamp"> - <a class="timestamp-link" href="#"><time class="published" datetime="2026-11-03T09:15:00Z">November 03, 2026</time></a></span></div></div><div class="post-body entry-content">{told("en")}</div></div></article>{BLOGGER_COMMENTS}</div><div class="PopularPosts"><h3>Popular posts</h3><article><h3><a href="/2025/05/crane.html">The old crane</a></h3><time datetime="2025-05-01T00:00:00Z">May 01, 2025</time></article></div></main>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "blogger in French",
        "fr",
        f'<div class="main"><div class="date-outer"><h2 class="date-header"><span>mardi 3 novembre 2026</span></h2><div class="post hentry"><h3 class="post-title entry-title">{headline("fr")}</h3><div class="post-body entry-content">{"<br><br>".join(paragraphs("fr"))}</div><div class="post-footer"><span class="post-author vcard">Publié par <span class="fn">Louise Garnier</span></span> <span class="post-timestamp">à <a class="timestamp-link" href="#"><abbr class="published" title="2026-11-03T09:15:00+01:00">09:15</abbr></a></span></div></div></div></div><div class="sidebar"><h2>Qui êtes-vous ?</h2><div class="vcard"><a class="profile-name-link g-profile" href="https://www.blogger.example/profile/17" rel="author">Louise Garnier</a></div><h2>Archives</h2><ul><li><a href="/2026_11_01_archive.html">novembre 2026</a></li></ul></div>',
        ["Louise Garnier"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "typepad",
        "en",
        f'<div id="banner"><h1><a href="/">Quayside Courier</a></h1></div><div id="alpha"><div class="content-nav"><a href="/l.html">« The lock keeper</a> | <a href="/">Main</a></div><div class="entry-category-harbour entry"><h2 class="date-header">November 03, 2026</h2><h3 class="entry-header">{headline("en")}</h3><div class="entry-content"><div class="entry-body">{told("en")}</div></div><div class="entry-footer"><p class="entry-footer-info"><span class="post-footers">Posted by <a rel="author" href="http://profile.typepad.example/ada">Ada Penrose</a> on November 03, 2026 at 09:15 AM in <a href="/harbour/">Harbour</a></span> <span class="separator">|</span> <a class="permalink" href="#">Permalink</a></p></div></div><div class="comments"><h3>Comments</h3><p class="comment-footer">Posted by: <a href="http://bo.example">Bo Lind</a> | <a href="#c1">November 04, 2026 at 08:00 AM</a></p></div></div>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "movable type 3",
        "en",
        f'<div id="banner"><h1><a href="/">Quayside Courier</a></h1></div><div class="content"><p align="right"><a href="/l.html">&laquo; The lock keeper</a> | <a href="/">Main</a></p><h2>November 3, 2026</h2><h3>{headline("en")}</h3>{told("en")}<p class="posted">Posted by Ada Penrose at November 3, 2026 9:15 AM</p><h2>Comments</h2><p>Good news for everybody who works late on the lower quay.</p><p class="posted">Posted by: <a href="http://bo.example">Bo Lind</a> at November 4, 2026 8:00 AM</p></div>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "serendipity",
        "de",
        f'<div id="content"><h3 class="serendipity_date">Dienstag, 3. November 2026</h3><h4 class="serendipity_title"><a href="#">{headline("de")}</a></h4><div class="serendipity_entry"><div class="serendipity_entry_body">{told("de")}</div><div class="serendipity_entryFooter">Geschrieben von <a href="/authors/1-Jana-Krueger">Jana Krüger</a> in <a href="/categories/2-Hafen">Hafen</a> um <a href="#">10:15</a> | <a href="#comments">Kommentar (1)</a></div></div><div class="serendipity_comments"><div class="serendipity_comment"><div class="serendipity_comment_source">Bo Lind am <span>04.11.2026 08:00</span></div><div>Gute Nachricht für alle am unteren Kai.</div></div></div></div>',
        ["Jana Krüger"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "textpattern",
        "en",
        TOP
        + f'<main><article class="h-entry"><h1 class="p-name">{headline("en")}</h1><p><strong>Published</strong> <time class="dt-published" datetime="2026-11-03T09:15:00+00:00">3 November 2026, 09:15</time></p><div class="e-content">{told("en")}</div><p><strong>Author</strong> <span class="p-author" rel="author"><a href="/author/Ada+Penrose">Ada Penrose</a></span></p><p><strong>Categories</strong> <a rel="tag" href="/category/harbour">Harbour</a></p></article><section id="comments"><h2>Comments</h2><ol>{COMMENTS}</ol></section></main>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "b2evolution",
        "en",
        TOP
        + f'<main><div class="evo_post evo_post__full"><header><h2 class="evo_post_title"><a href="#">{headline("en")}</a></h2><div class="small text-muted">Posted by <a href="/blog?author=7" class="identity_link_female"><span class="identity_full_name">Ada Penrose</span></a> on <a href="#"><span class="evo_post_time">Nov 3, 2026</span></a> in <a href="/harbour">Harbour</a></div></header><section class="evo_post__full_text">{told("en")}</section></div><section class="evo_comments"><article class="evo_comment"><h4>Comment from: <span>Bo Lind</span></h4><span>Nov 4, 2026 @ 08:00</span><p>Good news for everybody.</p></article></section></main>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "weebly",
        "en",
        f'<div id="header"><a href="/">Quayside Courier</a></div><div id="blogTable"><div class="blog-post"><div class="blog-header"><h2 class="blog-title"><a class="blog-title-link" href="#">{headline("en")}</a></h2><p class="blog-date"><span class="date-text">11/3/2026</span></p><p class="blog-comments"><a class="blog-link" href="#comments">0 Comments</a></p></div><div class="blog-content">{told("en")}</div></div><div class="blog-sidebar"><h2 class="blog-author-title">Author</h2><p>Write something about yourself. No need to be fancy, just an overview.</p><h2 class="blog-archive-title">Archives</h2><p class="blog-archive-list"><a href="/blog/archives/10-2026">October 2026</a></p></div></div>',
        [],
        "2026-11-03",
        exact=False,
    ),
    made(
        "tistory",
        "ko",
        f'<div id="wrap"><header><h1><a href="/">부둣가</a></h1></header><main><div class="post-cover"><div class="inner"><span class="category"><a href="/category/port">항구</a></span><h1>{headline("ko")}</h1><span class="meta"><span class="author">by 김하늘</span> <span class="date">2026. 11. 3. 10:20</span></span></div></div><div class="entry-content"><div class="tt_article_useless_p_margin contents_style">{told("ko")}</div><div class="another_category"><h4>\'항구\' 카테고리의 다른 글</h4><table><tr><th><a href="/16">갑문이 두 주 동안 닫힌다</a></th><td>2026.10.20</td></tr></table></div></div><div class="comments"><div class="comment-list"><strong class="nickname">이바다</strong><span class="date">2026. 11. 4. 08:00</span><p>좋은 소식이네요.</p></div></div></main></div>',
        ["김하늘"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "tistory, name behind the date",
        "ko",
        f'<div id="tt-body-page"><div class="hgroup"><div class="category">항구</div><h1>{headline("ko")}</h1><div class="post-meta"><span class="author">김하늘</span><span class="date">2026. 11. 3. 10:20</span></div></div><div class="article-view">{told("ko")}</div><div class="related-articles"><h2>관련글</h2><ul><li><a href="/16"><span class="title">갑문이 두 주 동안 닫힌다</span><span class="date">2026.10.20</span></a></li></ul></div></div>',
        ["김하늘"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "ghost's source",
        "en",
        TOP
        + f'<main><article class="gh-article"><header class="gh-article-header"><a class="gh-article-tag" href="/tag/harbour/">Harbour</a><h1 class="gh-article-title">{headline("en")}</h1><div class="gh-article-meta"><div class="gh-article-author-image"><a href="/author/ada/"><img alt="Ada Penrose"></a></div><div class="gh-article-meta-wrapper"><h4 class="gh-article-author-name"><a href="/author/ada/">Ada Penrose</a></h4><div class="gh-article-meta-content"><time class="gh-article-meta-date" datetime="2026-11-03">Nov 3, 2026</time><span class="gh-article-meta-length"><span class="bull">—</span> 2 min read</span></div></div></div></header><section class="gh-content">{told("en")}</section></article><section class="gh-container"><h2>Read more</h2><article class="gh-card"><a href="/lock/"><h3>The lock keeper retires</h3><footer><span class="gh-card-author">By Bo Lind</span><time datetime="2026-10-20">Oct 20, 2026</time></footer></a></article></section></main>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "hubspot",
        "en",
        TOP
        + f'<main class="body-container"><article class="blog-post"><h1><span class="hs_cos_wrapper">{headline("en")}</span></h1><div class="blog-post__meta"><a href="https://paper.example/blog/author/ada-penrose" rel="author">Ada Penrose</a><div class="blog-post__timestamp">Nov 3, 2026 9:15:00 AM</div></div><div class="blog-post__body">{told("en")}</div></article><section class="blog-comments"><div class="comment"><div class="comment-from"><h4>Bo Lind</h4></div><div class="comment-date">11/4/2026, 8:00:00 AM</div><div class="comment-body"><p>Good news for everybody.</p></div></div></section></main>'
        + FOOTER,
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "wordpress of 2008",
        "de",
        f'<div id="header"><h1><a href="/">Kaikante</a></h1></div><div id="content"><div class="navigation"><div class="alignleft">&laquo; <a href="/schleuse/">Schleuse bleibt zu</a></div></div><div class="post" id="post-17"><h2>{headline("de")}</h2><div class="entry">{told("de")}<p class="postmetadata alt"><small>Dieser Eintrag wurde von Jana Krüger am Dienstag, 3. November 2026 um 10:15 Uhr veröffentlicht und unter <a href="/hafen/" rel="category tag">Hafen</a> abgelegt. Sie können alle Kommentare über den <a href="/feed/">RSS 2.0</a>-Feed verfolgen.</small></p></div></div><h3 id="comments">Eine Antwort</h3><ol class="commentlist"><li><cite>Bo Lind</cite> sagt:<br><small class="commentmetadata"><a href="#c1">4. November 2026 um 08:00</a></small><p>Gute Nachricht für alle.</p></li></ol></div>',
        ["Jana Krüger"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "initials behind von",
        "de",
        f'<div id="content"><div class="post"><h2><a href="#">{headline("de")}</a></h2>{told("de")}<p class="postmetadata">Von J. K. am <a href="/2026/11/03/" title="Posts vom 3. November">03.11.2026</a> um 10:15 Uhr gespeichert unter <a href="/hafen/" rel="category">Hafen</a></p><p>Bisher keine Kommentare</p></div></div>',
        ["J. K."],
        "2026-11-03",
        exact=False,
    ),
    made(
        "kubrick",
        "en",
        f'<div id="page"><div id="header"><h1><a href="/">Quayside Courier</a></h1></div><div id="content" class="widecolumn"><div class="navigation"><a href="/lock/">&laquo; The lock keeper</a></div><div class="post" id="post-17"><h2>{headline("en")}</h2><div class="entry">{told("en")}<p class="postmetadata alt"><small>This entry was posted on Tuesday, November 3rd, 2026 at 9:15 am and is filed under <a href="/harbour/" rel="category tag">Harbour</a>. You can follow any responses to this entry through the <a href="/feed/">RSS 2.0</a> feed.</small></p></div></div><h3 id="comments">One Response</h3><ol class="commentlist"><li><cite>Bo Lind</cite> Says:<br><small class="commentmetadata"><a href="#c1">November 4th, 2026 at 8:00 am</a></small><p>Good news for everybody.</p></li></ol></div></div>',
        [],
        "2026-11-03",
        exact=False,
    ),
    made(
        "twenty ten",
        "en",
        f'<div id="header"><div id="site-title"><a href="/">Quayside Courier</a></div></div><div id="content"><div class="post"><h1 class="entry-title">{headline("en")}</h1>{told("en")}<div class="entry-utility">This entry was posted by Ada Penrose on November 3, 2026 in <a href="/harbour/">Harbour</a>. Bookmark the <a href="#" rel="bookmark">permalink</a>.</div></div></div>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "twenty eleven in French",
        "fr",
        f'<div id="content"><article><h1 class="entry-title">{headline("fr")}</h1>{told("fr")}<footer class="entry-meta">Cet article a été publié le 3 novembre 2026 par Louise Garnier, dans <a href="/port/">Port</a>. Vous pouvez le mettre en favoris avec <a href="#">ce permalien</a>.</footer></article></div>',
        ["Louise Garnier"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "a headline that leads to its own page, in a list of links",
        "de",
        f'<div id="page"><div class="content"><h2><a href="https://paper.example/news/harbour-ferry-line-17">{headline("de")}</a></h2><p class="small">3. November 2026 um 09:43 · <a href="/kategorie/hafen/">Hafen</a></p>{told("de")}<h2><a href="/schleuse/">Schleuse bleibt zwei Wochen geschlossen</a></h2><p class="small">20. Oktober 2026 um 08:10 · <a href="/kategorie/hafen/">Hafen</a></p><h2><a href="/markt/">Neuer Markt am unteren Kai</a></h2><p class="small">12. Oktober 2026 um 07:55 · <a href="/kategorie/stadt/">Stadt</a></p></div></div>',
        [],
        "2026-11-03",
        exact=False,
    ),
    made(
        "a dash behind the day, and a writer before it",
        "ja",
        f'<div id="main"><h3>{headline("ja")}</h3><h4>2026年11月03日-</h4>{told("ja")}<p class="posted">By.mari : 2026年11月03日 09:00</p></div>',
        [],
        "2026-11-03",
        exact=False,
    ),
]
