"""Pages as many systems for publishing make them."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

from tests.extraction.world.made import FOOTER, TOP, headline, made, paragraphs, told

CASES = [
    made(
        "arc",
        "en",
        TOP
        + f'<main class="b-article-body"><h1 class="b-headline">{headline("en")}</h1><h2 class="b-subheadline">Engineers had advised against it</h2><div class="c-byline"><span class="b-byline__by">By</span> <span class="b-byline__names"><a class="c-link" href="/author/ada-penrose/">Ada Penrose</a> and <a class="c-link" href="/author/otto-reyes/">Otto Reyes</a></span></div><time class="c-date b-date" datetime="2026-11-03T09:15:00Z">November 3, 2026 at 9:15AM UTC</time><article class="b-article-body">{"".join(f"<p class=c-paragraph>{x}</p>" for x in paragraphs("en"))}<div class="b-promo"><h3>More from the harbour</h3><a href="/x/1">The lock keeper retires after forty years</a></div></article></main>'
        + FOOTER,
        ["Ada Penrose", "Otto Reyes"],
        "2026-11-03",
    ),
    made(
        "bitrix",
        "ru",
        f'<div class="bx-breadcrumb"><a href="/">Главная</a> / <a href="/news/">Новости</a></div><div id="workarea"><h1 id="pagetitle">{headline("ru")}</h1><div class="news-detail"><span class="news-date-time">03.11.2026</span><div class="news-detail-text">{"".join(x + "<br><br>" for x in paragraphs("ru"))}</div><div class="news-detail-author">Автор: Мария Белова</div><div class="news-detail-share"><noindex>Поделиться</noindex></div><p><a href="/news/">Возврат к списку</a></p></div></div>',
        ["Мария Белова"],
        "2026-11-03",
        lacks=["Возврат", "Автор"],
    ),
    made(
        "umi",
        "ru",
        f'<div class="header"><a href="/">Вестник гавани</a></div><div class="content"><h1>{headline("ru")}</h1><div class="article__meta"><span class="article__date">3 ноября 2026, 12:40</span><span class="article__author">Текст: Пётр Громов</span><span class="article__views">Просмотров: 451</span></div><div class="article__text">{told("ru")}</div><div class="article__tags">Теги: <a href="/tags/port">порт</a>, <a href="/tags/parom">паром</a></div></div>',
        ["Пётр Громов"],
        "2026-11-03",
        expect={"keywords": ["порт", "паром"]},
    ),
    made(
        "joomla",
        "de",
        TOP
        + f'<div class="com-content-article item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="de-DE"><div class="page-header"><h1 itemprop="headline">{headline("de")}</h1></div><dl class="article-info text-muted"><dt class="article-info-term">Details</dt><dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">Geschrieben von: <span itemprop="name">Jana Krüger</span></dd><dd class="category-name">Kategorie: <a href="/hafen" itemprop="genre">Hafen</a></dd><dd class="published"><time datetime="2026-11-03T08:00:00+01:00" itemprop="datePublished">Veröffentlicht: 03. November 2026</time></dd><dd class="hits">Zugriffe: 341</dd></dl><div itemprop="articleBody" class="com-content-article__body">{told("de")}</div><nav class="pagenavigation"><a href="/x">Zurück</a> <a href="/y">Weiter</a></nav></div>'
        + FOOTER,
        ["Jana Krüger"],
        "2026-11-03",
        expect={"articleSection": ["Hafen"]},
    ),
    made(
        "olivero",
        "en",
        TOP
        + f'<main role="main"><div class="region"><h1 class="title page-title"><span class="field field--name-title">{headline("en")}</span></h1><article class="node node--type-article node--view-mode-full"><div class="node__meta"><div class="node__author-image"></div><span>By <span class="field field--name-uid"><a title="View user profile." href="/user/7">ada.penrose</a></span>, <span class="field field--name-created"><time datetime="2026-11-03T09:00:00+00:00" title="Tuesday, November 3, 2026 - 09:00">3 November, 2026</time></span></span></div><div class="node__content"><div class="text-content field field--name-body">{told("en")}</div><div class="field field--name-field-tags field--label-above"><h3 class="field__label">Tags</h3><ul class="field__items"><li><a href="/taxonomy/term/1">Ferry</a></li><li><a href="/taxonomy/term/2">Winter</a></li></ul></div></div></article><section class="comments"><h2>Comments</h2><p>What a good decision for everyone on the lower quay, we will use it daily.</p></section></div></main>',
        ["ada.penrose"],
        "2026-11-03",
        expect={"keywords": ["Ferry", "Winter"]},
    ),
    made(
        "umami",
        "es",
        f'<article class="node--type-article node--view-mode-full"><h1 class="page-title">{headline("es")}</h1><div class="node__submitted"><span>por</span> <span>Lucía Romero</span></div><div class="field field--name-field-tags"><ul><li><a href="/tags/puerto">puerto</a></li></ul></div><div class="node__content">{told("es")}</div></article><div class="views-element-container"><h2>Más noticias</h2><div class="view-articles"><article><h2><a href="/n/1">La esclusa cierra dos semanas por obras</a></h2></article><article><h2><a href="/n/2">Nuevo mercado en el muelle bajo</a></h2></article></div></div>',
        ["Lucía Romero"],
        "2026-11-03",
        head='<meta property="article:published_time" content="2026-11-03T10:00:00+01:00">',
        expect={"keywords": ["puerto"]},
    ),
    made(
        "typo3",
        "de",
        TOP
        + f'<main><div class="news news-single"><div class="article" itemscope itemtype="http://schema.org/Article"><h1 itemprop="headline">{headline("de")}</h1><div class="footer"><p><span class="news-list-date"><time itemprop="datePublished" datetime="2026-11-03">03.11.2026</time></span><span class="news-list-author" itemprop="author" itemscope><span itemprop="name">Von Jana Krüger</span></span></p></div><div class="news-text-wrap" itemprop="articleBody">{told("de")}</div><div class="news-backlink-wrap"><a href="/aktuelles">Zurück</a></div></div></div></main>'
        + FOOTER,
        ["Jana Krüger"],
        "2026-11-03",
    ),
    made(
        "mt",
        "ja",
        f'<div id="container"><div id="header"><h1 id="header-name"><a href="/">港の便り</a></h1></div><div id="alpha"><article class="entry asset hentry"><h2 class="asset-name entry-title">{headline("ja")}</h2><div class="asset-meta"><span class="byline">By <span class="vcard author"><a class="fn url" href="/">佐藤 真理</a></span> on <abbr class="published" title="2026-11-03T10:00:00+09:00">2026年11月 3日 10:00</abbr></span></div><div class="asset-content entry-content"><div class="asset-body">{told("ja")}</div></div><div class="asset-footer"><ul><li>カテゴリ: <a href="/c" rel="tag">港</a></li></ul></div></article></div></div>',
        ["佐藤 真理"],
        "2026-11-03",
    ),
    made(
        "blogger",
        "en",
        f'<div class="header"><h1 class="title"><a href="/">Quay Notes</a></h1></div><div class="main section" id="Blog1"><div class="date-outer"><h2 class="date-header"><span>Tuesday, November 3, 2026</span></h2><div class="post hentry uncustomized-post-template"><h3 class="post-title entry-title">{headline("en")}</h3><div class="post-body entry-content">{"<br><br>".join(paragraphs("en"))}</div><div class="post-footer"><span class="post-author vcard">Posted by <span class="fn" itemprop="author"><a class="g-profile" href="https://www.blogger.example/profile/1"><span itemprop="name">Ada Penrose</span></a></span></span> <span class="post-timestamp">at <a class="timestamp-link" href="/2026/11/ferry.html"><abbr class="published" title="2026-11-03T09:00:00-08:00">9:00 AM</abbr></a></span><span class="post-labels">Labels: <a href="/search/label/Ferry" rel="tag">Ferry</a>, <a href="/search/label/Winter" rel="tag">Winter</a></span></div></div></div><div class="comments"><h4>2 comments:</h4><p>We have been waiting for this decision on the quay for a very long time indeed.</p></div></div>',
        ["Ada Penrose"],
        "2026-11-03",
        url="https://quaynotes.example/2026/11/ferry.html",
        expect={"keywords": ["Ferry", "Winter"]},
        site="Quay Notes",
    ),
    made(
        "naver",
        "ko",
        f'<div class="media_end_head"><h2 id="title_area" class="media_end_head_headline"><span>{headline("ko")}</span></h2><div class="media_end_head_info"><span class="media_end_head_info_datestamp_term">입력</span><span class="media_end_head_info_datestamp_time" data-date-time="2026-11-03 10:20:00">2026.11.03. 오전 10:20</span><em class="media_end_head_journalist_name">김도윤 기자</em></div></div><div id="newsct_article"><article id="dic_area" class="go_trans">{"<br><br>".join(paragraphs("ko"))}</article></div><div class="media_end_categorize">이 기사는 언론사에서 사회 섹션으로 분류했습니다.</div><div class="byline"><span class="byline_s">김도윤 기자(doyun@paper.example)</span></div><div class="copyright"><p>Copyright ⓒ 부두일보. All rights reserved. 무단 전재 및 재배포 금지.</p></div>',
        ["김도윤"],
        "2026-11-03",
        lacks=["Copyright", "분류했습니다"],
    ),
    made(
        "hatena",
        "ja",
        f'<div id="blog-title"><h1 id="title"><a href="/">港日記</a></h1></div><div id="main"><article class="entry hentry"><header class="entry-header"><div class="date entry-date first"><a href="/archive/2026/11/03" rel="nofollow"><time datetime="2026-11-03T01:20:30Z" title="2026-11-03T01:20:30Z"><span class="date-year">2026</span><span class="hyphen">-</span><span class="date-month">11</span><span class="hyphen">-</span><span class="date-day">03</span></time></a></div><h1 class="entry-title"><a href="/entry/2026/11/03/102030" class="entry-title-link bookmark">{headline("ja")}</a></h1><div class="entry-categories categories"><a href="/archive/category/港" class="entry-category-link">港</a></div></header><div class="entry-content hatenablog-entry">{told("ja")}</div><footer class="entry-footer"><p class="entry-footer-section"><span class="author vcard"><span class="fn" data-load-nickname="1">minato_mari</span></span> <span class="entry-footer-time"><a href="/entry/2026/11/03/102030"><time datetime="2026-11-03T01:20:30Z" class="updated">2026-11-03 10:20</time></a></span></p><div class="hatena-star-container"></div></footer></article></div>',
        ["minato_mari"],
        "2026-11-03",
        url="https://minato.example/entry/2026/11/03/102030",
        site="港日記",
    ),
    made(
        "casper",
        "fr",
        f'<header class="gh-head"><a class="gh-head-logo" href="/">Le Quai</a></header><main class="site-main"><article class="article post tag-port"><header class="article-header gh-canvas"><div class="article-tag post-card-tags"><span class="post-card-primary-tag"><a href="/tag/port/">Port</a></span></div><h1 class="article-title">{headline("fr")}</h1><p class="article-excerpt">Les ingénieurs avaient conseillé de fermer la ligne.</p><div class="article-byline"><section class="article-byline-content"><ul class="author-list"><li class="author-list-item"><a href="/author/ada/" class="author-avatar" aria-label="Read more of Ada Morel"></a></li><li class="author-list-item"><a href="/author/paul/" class="author-avatar" aria-label="Read more of Paul Vidal"></a></li></ul><div class="article-byline-meta"><h4 class="author-name"><a href="/author/ada/">Ada Morel</a>, <a href="/author/paul/">Paul Vidal</a></h4><div class="byline-meta-content"><time class="byline-meta-date" datetime="2026-11-03">3 nov. 2026</time><span class="byline-reading-time"><span class="bull">&bull;</span> 2 min de lecture</span></div></div></section></div></header><section class="gh-content gh-canvas">{told("fr")}</section></article></main><section class="footer-cta"><h2 class="footer-cta-title">Inscrivez-vous à Le Quai</h2></section><aside class="read-more-wrap"><article class="post-card"><a href="/ecluse/"><h2 class="post-card-title">L’écluse ferme deux semaines pour travaux</h2></a></article></aside>',
        ["Ada Morel", "Paul Vidal"],
        "2026-11-03",
        site="Le Quai",
        lacks=["Inscrivez"],
    ),
    made(
        "substack",
        "en",
        f'<div class="main-menu"><a href="/">The Quay</a></div><div class="single-post"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">{headline("en")}</h1><h3 class="subtitle">Why the engineers lost</h3><div class="byline-wrapper"><a href="https://substack.example/@ada"><img src="/a.jpg" alt="Ada Penrose\'s avatar"></a><div class="profile-hover-card-target"><a href="https://substack.example/@ada">Ada Penrose</a></div><div class="meta-EgzBVA">Nov 03, 2026</div></div><div class="post-ufi"><a>12</a><a>3</a><a>Share</a></div></div><div class="available-content"><div class="body markup">{told("en")}<div class="subscription-widget-wrap"><div class="preamble"><p>The Quay is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div></div></div></div></article></div><div class="discussion"><h4>Discussion about this post</h4></div>',
        ["Ada Penrose"],
        "2026-11-03",
        site="The Quay",
        lacks=["reader-supported"],
    ),
    made(
        "webflow",
        "it",
        f'<div class="navbar w-nav"><a class="w-nav-brand" href="/">Molo</a></div><div class="section"><div class="container w-container"><h1 class="heading-2">{headline("it")}</h1><div class="blog-info"><div class="author-wrap"><img class="author-img" src="/a.jpg"><div class="author-name-text">Giulia Ferri</div></div><div class="blog-date-text">3 novembre 2026</div></div><div class="rich-text-block w-richtext">{told("it")}</div></div></div><div class="w-dyn-list"><h2>Altri articoli</h2><div role="list" class="w-dyn-items"><div role="listitem" class="w-dyn-item"><a href="/post/chiusa">La chiusa resta ferma per due settimane</a><div>1 novembre 2026</div></div></div></div>',
        ["Giulia Ferri"],
        "2026-11-03",
        site="Molo",
    ),
    made(
        "squarespace",
        "en",
        f'<header class="Header"><a href="/">Quay Press</a></header><article class="BlogItem hentry entry blog-item blog-basic-grid" data-item-id="1"><div class="blog-item-top-wrapper"><div class="blog-item-title"><h1 class="entry-title entry-title--large" data-content-field="title">{headline("en")}</h1></div><div class="blog-item-meta-wrapper"><span class="blog-item-category-wrapper"><a href="/news/category/Harbour" class="blog-item-category blog-categories">Harbour</a></span><span class="blog-meta-item blog-meta-item--date"><time class="dt-published blog-meta-primary" pubdate="2026-11-03">Nov 3</time></span><span class="blog-author-name">Written By <a class="blog-author-name" href="/news?author=1">Ada Penrose</a></span></div></div><div class="blog-item-content-wrapper"><div class="sqs-layout"><div class="sqs-block html-block"><div class="sqs-block-content"><div class="sqs-html-content">{told("en")}</div></div></div></div></div><section class="item-pagination"><a href="/news/lock" class="item-pagination-link"><h2 class="item-pagination-title">The lock keeper retires</h2></a></section></article>',
        ["Ada Penrose"],
        "2026-11-03",
        head='<meta itemprop="datePublished" content="2026-11-03T09:00:00+0000">',
        site="Quay Press",
    ),
    made(
        "craft",
        "nl",
        TOP
        + f'<main><article class="prose"><p class="eyebrow"><a href="/nieuws">Nieuws</a></p><h1>{headline("nl")}</h1><p class="text-sm text-gray-600">Door Lotte de Vries — 3 november 2026</p>{told("nl")}</article></main>'
        + FOOTER,
        ["Lotte de Vries"],
        "2026-11-03",
    ),
    made(
        "contao",
        "de",
        TOP
        + f'<div class="mod_newsreader block"><div class="layout_full block"><h1>{headline("de")}</h1><p class="info"><time datetime="2026-11-03T09:12:00+01:00">03.11.2026 09:12</time> von Jana Krüger (Kommentare: 2)</p><div class="ce_text block">{told("de")}</div></div><p class="back"><a href="javascript:history.go(-1)" title="Zurück">Zurück</a></p><div class="ce_comments block"><h2>Kommentare</h2><p>Endlich einmal eine gute Entscheidung, wir fahren jeden Tag mit dem kleinen Boot.</p></div></div>'
        + FOOTER,
        ["Jana Krüger"],
        "2026-11-03",
    ),
]
