"""The shells: the markup of some thirty publishing systems around one story, with a slot for who and when."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

from dataclasses import dataclass, field

from tests.extraction.world.made import RTL, headline, told

NAV = '<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
CARD = '<article class="post-card card teaser"><h2><a href="/crane">The old crane will be moved</a></h2><p>Moved to the yard.</p><div class="post-meta">By <a href="/author/vera-holm">Vera Holm</a> <time datetime="2026-10-01">Oct 1, 2026</time></div></article>'
COMMENT = '<div id="comments" class="comments-area"><h2>2 comments</h2><ol><li class="comment"><div class="comment-author vcard"><b class="fn">Bo Lind</b> <span class="says">says:</span></div><div class="comment-metadata"><time datetime="2026-11-05T08:00">November 5, 2026 at 8:00 am</time></div><p>Good news for everybody on the lower quay.</p></li></ol></div>'
#: The markup of each system: TITLE, WHO (who and when), TEXT and BELOW are filled; CARD tells of another story.
SHELLS = {
    "ghost casper": '<header id="gh-head" class="gh-head outer"><a class="gh-head-logo" href="/">Quayside Courier</a>NAV</header><main id="site-main" class="site-main"><article class="article post tag-harbour"><header class="article-header gh-canvas"><div class="article-tag post-card-tags"><span class="post-card-primary-tag"><a href="/tag/harbour/">Harbour</a></span></div><h1 class="article-title">TITLE</h1><div class="article-byline"><section class="article-byline-content">WHO</section></div></header><section class="gh-content gh-canvas">TEXT</section>BELOW</article></main><aside class="read-more-wrap outer"><div class="read-more inner">CARD</div></aside>',
    "ghost source": '<header id="gh-navigation" class="gh-navigation is-left-logo gh-outer"><a class="gh-navigation-logo is-title" href="/">Quayside Courier</a>NAV</header><main class="gh-main"><article class="gh-article post"><header class="gh-article-header gh-canvas"><a class="gh-article-tag" href="/tag/harbour/">Harbour</a><h1 class="gh-article-title is-title">TITLE</h1><div class="gh-article-meta"><div class="gh-article-meta-wrapper">WHO</div></div></header><section class="gh-content gh-canvas is-body">TEXT</section>BELOW</article></main><section class="gh-container is-grid gh-outer"><h2 class="gh-container-title">Read more</h2><div class="gh-feed">CARD</div></section>',
    "drupal olivero": '<div class="layout-container"><header class="header"><a class="site-branding__text" href="/">Quayside Courier</a>NAV</header><main role="main"><div class="block block-system block-system-main-block"><article class="node node--type-article node--view-mode-full"><header class="layout--content-medium"><h1 class="node__title title"><span class="field field--name-title">TITLE</span></h1><div class="node__meta"><div class="node__author">WHO</div></div></header><div class="node__content"><div class="text-content clearfix field field--name-body field__item">TEXT</div>BELOW</div></article></div></main><aside class="region--sidebar">CARD</aside></div>',
    "joomla cassiopeia": '<div class="site-grid"><header class="header container-header"><a class="brand-logo" href="/">Quayside Courier</a>NAV</header><main><div class="com-content-article item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h1 itemprop="headline">TITLE</h1></div><dl class="article-info text-muted"><dt class="article-info-term">Details</dt>WHO</dl><div class="com-content-article__body" itemprop="articleBody">TEXT</div>BELOW</div></main><div class="sidebar-right"><ul class="mod-articleslatest"><li><a href="/crane">The old crane</a></li></ul></div></div>',
    "typo3 news": '<div id="page"><header><a href="/">Quayside Courier</a>NAV</header><div class="tx-news news news-single"><div class="article" itemscope itemtype="http://schema.org/Article"><div class="header"><h1 itemprop="headline">TITLE</h1></div><div class="footer"><p>WHO</p></div><div class="news-text-wrap" itemprop="articleBody">TEXT</div>BELOW<div class="news-related-wrap"><h4>Related</h4><ul><li><a href="/crane">The old crane</a> <span class="news-related-date">01.10.2026</span></li></ul></div></div></div></div>',
    "plone": '<div class="outer-wrapper"><header id="content-header"><a id="portal-logo" href="/">Quayside Courier</a>NAV</header><div id="main-container"><article id="content"><header><h1 class="documentFirstHeading">TITLE</h1><div id="viewlet-below-content-title"><div class="documentByLine" id="plone-document-byline">WHO</div></div></header><div id="content-core"><div id="parent-fieldname-text">TEXT</div></div><footer id="viewlet-below-content">BELOW</footer></article><aside id="portal-column-two">CARD</aside></div></div>',
    "craft": '<header><a href="/">Quayside Courier</a>NAV</header><main id="content"><article class="entry"><div class="entry__head"><p class="entry__kicker"><a href="/c/harbour">Harbour</a></p><h1 class="entry__title">TITLE</h1><div class="entry__info">WHO</div></div><div class="entry__text">TEXT</div>BELOW</article></main><section class="entry-list"><h2>More</h2>CARD</section>',
    "statamic": '<header class="container"><a href="/">Quayside Courier</a>NAV</header><main class="container"><article class="max-w-xl mx-auto"><h1 class="text-4xl font-bold">TITLE</h1><div class="flex items-center mt-4 text-sm text-gray-600">WHO</div><div class="prose mt-8">TEXT</div>BELOW</article></main><div class="grid">CARD</div>',
    "kirby": '<header class="header"><a class="logo" href="/">Quayside Courier</a>NAV</header><main class="main"><article class="note"><header class="note-header h1"><h1 class="note-title">TITLE</h1></header><div class="note text">TEXT</div><footer class="note-footer">WHO BELOW</footer></article></main>',
    "kirby top": '<header class="header"><a class="logo" href="/">Quayside Courier</a>NAV</header><main class="main"><article class="note"><header class="note-header"><h1 class="note-title">TITLE</h1><p class="note-meta">WHO</p></header><div class="note text">TEXT</div>BELOW</article></main>',
    "bolt": '<div class="container"><header><a href="/">Quayside Courier</a>NAV</header><div class="row"><main class="eight columns"><h1>TITLE</h1><div class="meta">WHO</div>TEXT BELOW</main><aside class="four columns">CARD</aside></div></div>',
    "umbraco": '<header><a href="/">Quayside Courier</a>NAV</header><section class="section section--themed"><div class="container"><h1 class="no-air">TITLE</h1></div></section><section class="section"><div class="container"><article class="blogpost"><small class="blogpost-meta">WHO</small><div class="blogpost-body">TEXT</div>BELOW</article></div></section>',
    "sitecore": '<div id="wrapper"><header id="header"><a href="/">Quayside Courier</a>NAV</header><main><div id="content" class="container"><div class="row"><div class="component content col-12"><div class="component-content"><div class="field-title"><h1>TITLE</h1></div></div></div><div class="component content col-12 article-info"><div class="component-content">WHO</div></div><div class="component rich-text col-12"><div class="component-content"><div class="field-content">TEXT</div></div></div>BELOW</div></div></main></div>',
    "arc": '<div id="fusion-app"><header class="b-header-nav-chain"><a href="/">Quayside Courier</a>NAV</header><section role="main" class="b-right-rail__main"><div class="b-right-rail__main-interior-item"><h1 class="b-headline">TITLE</h1></div><div class="c-stack b-byline" data-style-direction="horizontal">WHO</div><article class="b-article-body">TEXT</article>BELOW</section><aside class="b-right-rail__rail-container">CARD</aside></div>',
    "brightspot": '<div class="Page-header"><a class="PageLogo-link" href="/">Quayside Courier</a>NAV</div><main class="ArticlePage-main"><article class="ArticlePage-mainContent"><div class="ArticlePage-breadcrumbs"><a class="Link" href="/h">Harbour</a></div><h1 class="ArticlePage-headline">TITLE</h1><div class="ArticlePage-byline">WHO</div><div class="ArticlePage-articleBody RichTextBody">TEXT</div>BELOW</article></main><aside class="ArticlePage-aside"><div class="PageList">CARD</div></aside>',
    "chorus": '<div class="l-root"><header class="c-global-header"><a href="/">Quayside Courier</a>NAV</header><main id="content"><article class="l-segment"><div class="l-feature c-entry-hero"><h1 class="c-page-title">TITLE</h1><div class="c-byline">WHO</div></div><div class="c-entry-content">TEXT</div>BELOW</article></main><div class="c-rock-list">CARD</div></div>',
    "newspack": '<header id="masthead" class="site-header"><p class="site-title"><a href="/">Quayside Courier</a></p>NAV</header><div id="content" class="site-content"><main id="main" class="site-main"><header class="entry-header"><span class="cat-links"><a href="/category/h/" rel="category tag">Harbour</a></span><h1 class="entry-title entry-title--with-subtitle">TITLE</h1><div class="entry-subhead"><div class="entry-meta">WHO</div></div></header><article class="post type-post entry"><div class="entry-content">TEXT</div>BELOW</article>COMMENT</main></div>',
    "substack": '<div id="entry"><div class="main-menu"><a href="/">Quayside Courier</a></div><div class="single-post-container"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">TITLE</h1><div class="pencraft byline-wrapper">WHO</div></div><div class="available-content"><div class="body markup">TEXT</div></div>BELOW</article></div><div class="comments-page">COMMENT</div></div>',
    "papermod": '<header class="header"><nav class="nav"><div class="logo"><a href="/" accesskey="h">Quayside Courier</a></div><ul id="menu"><li><a href="/archives/"><span>Archive</span></a></li></ul></nav></header><main class="main"><article class="post-single"><header class="post-header"><div class="breadcrumbs"><a href="/">Home</a>&nbsp;»&nbsp;<a href="/posts/">Posts</a></div><h1 class="post-title entry-hint-parent">TITLE</h1><div class="post-meta">WHO</div></header><div class="post-content">TEXT</div>BELOW<footer class="post-footer"><ul class="post-tags"><li><a href="/tags/ferry/">ferry</a></li></ul><nav class="paginav"><a class="prev" href="/p"><span class="title">« Prev</span><br><span>The old crane</span></a></nav></footer></article></main>',
    "minima": '<header class="site-header"><div class="wrapper"><a class="site-title" rel="author" href="/">Quayside Courier</a>NAV</div></header><main class="page-content"><div class="wrapper"><article class="post h-entry" itemscope itemtype="http://schema.org/BlogPosting"><header class="post-header"><h1 class="post-title p-name" itemprop="name headline">TITLE</h1><p class="post-meta">WHO</p></header><div class="post-content e-content" itemprop="articleBody">TEXT</div>BELOW</article></div></main>',
    "eleventy": '<header><a href="/" class="home-link">Quayside Courier</a>NAV</header><main id="skip"><heading-anchors><h1>TITLE</h1><ul class="post-metadata">WHO</ul>TEXT BELOW<hr><ul class="links-nextprev"><li class="links-nextprev-prev">← Previous<br> <a href="/crane/">The old crane</a></li></ul></heading-anchors></main>',
    "astro": '<header><nav><h2><a href="/">Quayside Courier</a></h2><div class="internal-links"><a href="/blog">Blog</a></div></nav></header><main><article><div class="hero-image"><img width="1020" height="510" src="/a.jpg" alt=""></div><div class="prose"><div class="title"><div class="date">WHO</div><h1>TITLE</h1><hr></div>TEXT</div>BELOW</article></main>',
    "docusaurus": '<nav class="navbar"><a class="navbar__brand" href="/"><b class="navbar__title">Quayside Courier</b></a></nav><div class="main-wrapper"><div class="container"><div class="row"><aside class="col col--3"><nav class="sidebar thin-scrollbar"><div class="sidebarItemTitle">Recent posts</div><ul class="clean-list"><li><a href="/blog/crane">The old crane</a></li></ul></nav></aside><main class="col col--7"><article><header><h1 class="title_f1Hy">TITLE</h1><div class="container_mt6G margin-vert--md">WHO</div></header><div id="__blog-post-container" class="markdown">TEXT</div>BELOW</article></main></div></div></div>',
    "wagtail": '<header><a href="/">Quayside Courier</a>NAV</header><main><div class="article"><h1 class="heading">TITLE</h1><div class="headline">WHO</div><div class="rich-text">TEXT</div>BELOW</div></main>',
    "django": '<div id="container"><div id="header"><a href="/">Quayside Courier</a></div><div id="content"><h1>TITLE</h1><p class="small">WHO</p><div id="story">TEXT</div>BELOW</div><div id="side">CARD</div></div>',
    "rails": '<header class="app-header"><a href="/">Quayside Courier</a>NAV</header><main class="posts show"><div id="post_17"><h1>TITLE</h1><p class="byline">WHO</p><div class="trix-content">TEXT</div>BELOW</div></main>',
    "livewire": '<div wire:id="a1" wire:snapshot="{}"><header class="flex"><a href="/">Quayside Courier</a>NAV</header><article class="mx-auto"><h1 class="text-4xl">TITLE</h1><div class="mt-2 flex items-center">WHO</div><div class="article-content">TEXT</div>BELOW</article><div wire:id="b2"><h3>Latest</h3>CARD</div></div>',
    "table 2003": '<table width="760" border="0" cellpadding="0" cellspacing="0"><tr><td colspan="2" bgcolor="#003366"><a href="/"><font color="#ffffff">Quayside Courier</font></a></td></tr><tr><td width="140" valign="top"><font size="1"><a href="/news">News</a><br><a href="/sport">Sport</a><br></font></td><td valign="top"><font face="Arial" size="4"><b>TITLE</b></font><br><font size="1">WHO</font><br><br>TEXT<br>BELOW</td></tr></table>',
    "blog 2003": '<div id="banner"><a href="/">Quayside Courier</a></div><div id="content"><div class="blogbody"><h3 class="title">TITLE</h3>TEXT<div class="posted">WHO</div>BELOW</div></div><div id="links"><div class="sidetitle">Archives</div><div class="side"><a href="/2003_10.html">October 2003</a><br></div></div>',
}


@dataclass(frozen=True, slots=True)
class Row:
    """A page, and what its record must say; what is ``None`` is not asked. *first* is a paragraph above the text, *opened* begins it, *end* is behind it."""

    system: str
    lang: str
    who: str
    authors: list[str] | None = None
    day: str | None = "2026-11-03"
    modified: str | None = ""
    roles: list[tuple[str, str]] = field(default_factory=list)
    below: str = ""
    top: str = ""
    rail: str = ""
    first: str = ""
    opened: str = ""
    end: str = ""
    head: str = ""
    persons: list[str] | None = None
    url: str = "https://paper.example/news/harbour-ferry-line-17"

    def html(self) -> str:
        """Return the page."""
        text = told(self.lang)
        if self.opened:
            text = text.replace("<p>", f"<p>{self.opened}", 1)
        elif self.first:
            text = f"<p>{self.first}</p>{text}"
        text += self.end
        filled = SHELLS[self.system]
        slots = {
            "NAV": NAV,
            "CARD": CARD,
            "COMMENT": COMMENT,
            "TITLE": headline(self.lang),
            "WHO": self.who,
            "BELOW": self.below,
        }
        for slot, markup in {**slots, "TEXT": text}.items():
            filled = filled.replace(slot, markup)
        way = " dir=rtl" if self.lang in RTL else ""
        rail = f"<aside class=rail>{self.rail}</aside>" if self.rail else ""
        return (
            f'<!doctype html><html lang="{self.lang}"{way}><head><meta charset="utf-8"><title>{headline(self.lang)} | Quayside Courier</title>{self.head}</head>'
            f"<body>{self.top}{filled}{rail}<footer><p>© 2026 Quayside Courier</p></footer></body></html>"
        )
