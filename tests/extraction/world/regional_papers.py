"""Pages of systems of regional newspapers and of agencies: who wrote, who edited, when it came and was changed."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

from tests.extraction.world.made import FOOTER, TOP, headline, signed, told

CASES = [
    signed(
        "labrador",
        "nb",
        f'<article class="column"><div class="articleHeader column"><h1 class="headline mainTitle">{headline("nb")}</h1><h2 class="subtitle">Ingeniørene rådet dem fra det</h2></div><div class="meta"><div class="bylines"><div class="byline column" itemscope itemtype="http://schema.org/Person"><figure><img src="/kari.jpg" alt="Kari Nordli"></figure><div class="content"><address class="name"><span class="firstname">Kari</span><span class="lastname"> Nordli</span></address><span class="description">Journalist</span></div></div></div><div class="dates"><span class="dateGroup datePublished"><span class="dateLabel">Publisert</span> <time datetime="2026-11-03T09:15:00+01:00" title="Publisert">3. november 2026 kl. 09:15</time></span><span class="dateGroup dateModified"><span class="dateLabel">Sist oppdatert</span> <time datetime="2026-11-04T08:00:00+01:00">4. november 2026 kl. 08:00</time></span></div></div><div class="bodytext large-12">{told("nb")}</div></article>',
        ["Kari Nordli"],
        modified="2026-11-04",
    ),
    signed(
        "naviga",
        "sv",
        f'<main><article class="Article"><header><h1 class="Article-headline">{headline("sv")}</h1><p class="Article-preamble">Ingenjörerna hade avrått</p></header><div class="Meta"><div class="Meta-dates"><time class="Meta-published">Publicerad 10:15, 3 nov 2026</time><time class="Meta-updated">Uppdaterad 08:00, 4 nov 2026</time></div></div><div class="Article-bodyText">{told("sv")}</div><footer class="Article-footer"><div class="Byline"><img class="Byline-image" src="/e.jpg" alt=""><div class="Byline-info"><p class="Byline-name">Elsa Lindqvist</p><p class="Byline-title">Reporter</p><a class="Byline-email" href="mailto:elsa@paper.example">elsa@paper.example</a></div></div></footer></article></main>',
        ["Elsa Lindqvist"],
        modified="2026-11-04",
    ),
    signed(
        "polopoly",
        "fi",
        TOP
        + f'<div id="main"><div class="article"><h1>{headline("fi")}</h1><div class="article-meta"><span class="date">3.11.2026 9:15</span> <span class="updated">Päivitetty 4.11.2026 8:00</span></div><div class="author-name">Aino Virtanen</div><div class="article-body">{told("fi")}</div></div><div class="rightcol"><h3>Luetuimmat</h3><ol><li><a href="/a/1">Sulku kiinni kaksi viikkoa</a> 2.11.2026</li><li><a href="/a/2">Uusi tori alalaiturille</a> 1.11.2026</li></ol></div></div>'
        + FOOTER,
        ["Aino Virtanen"],
        modified="2026-11-04",
    ),
    signed(
        "ez publish",
        "fr",
        f'<div id="main"><div class="content-view-full"><div class="class-article"><div class="attribute-header"><h1>{headline("fr")}</h1></div><div class="attribute-byline"><p class="author">Paul Vidal</p><p class="date">03/11/2026 10:15</p></div><div class="attribute-short"><p>Les ingénieurs avaient conseillé de fermer.</p></div><div class="attribute-long">{told("fr")}</div></div></div></div>',
        ["Paul Vidal"],
    ),
    signed(
        "newscoop",
        "es",
        TOP
        + f'<section class="grid-6"><article><figure class="top-line"><img src="/f.jpg"><figcaption>El muelle. (Foto: Nora Vega)</figcaption></figure><h2 class="title">{headline("es")}</h2><time datetime="2026-11-03T10:15:00Z">Nov 03, 2026</time><span class="author">Por <a href="/es/authors/lucia">Lucía Romero</a></span>{told("es")}</article></section>',
        ["Lucía Romero"],
    ),
    signed(
        "methode",
        "it",
        f'<header class="article-header"><p class="is-overtitle">Il porto</p><h1 class="title-art-hp">{headline("it")}</h1><p class="article-signature">di <span class="writer">Giulia Ferri</span>, inviata al molo</p><p class="article-date-main"><span>3 novembre 2026</span> <span class="is-last-update">(modifica il 4 novembre 2026 | 08:12)</span></p></header><section class="body-article"><div class="content">{told("it")}</div><p class="is-copyright">© RIPRODUZIONE RISERVATA</p></section>',
        ["Giulia Ferri"],
        modified="2026-11-04",
    ),
    signed(
        "woodwing",
        "nl",
        f'<div class="artikel"><h1 class="artikel-kop">{headline("nl")}</h1><div class="artikel-info"><span class="artikel-datum">di 3 november 2026, 10:15</span><span class="artikel-auteur">Sanne de Wit</span><span class="artikel-plaats">Havenstad</span></div><div class="artikel-intro"><p><strong>De ingenieurs hadden het afgeraden.</strong></p></div><div class="artikel-tekst">{told("nl")}</div></div>',
        ["Sanne de Wit"],
    ),
    signed(
        "clickability of 2009",
        "en",
        f'<table><tr><td><div id="storybody"><h1 class="storyhead">{headline("en")}</h1><div class="byline">BY ADA PENROSE<br>apenrose@paper.example</div><div class="pubdate">Posted on Tue, Nov. 03, 2026</div><div class="lastupdated">last updated: November 04, 2026 08:00:00 AM</div>{told("en")}<p>Reach Ada Penrose at 555-0117.</p></div></td></tr></table>',
        ["ADA PENROSE"],
        modified="2026-11-04",
    ),
    signed(
        "chorus",
        "en",
        TOP
        + f'<div class="c-entry-hero"><h1 class="c-page-title">{headline("en")}</h1><p class="c-entry-summary p-dek">New, <span class="c-dynamic">6 comments</span></p><div class="c-byline">By <span class="c-byline__item"><a href="https://paper.example/authors/ada-penrose" data-analytics-link="author-name"><span class="c-byline__author-name">Ada Penrose</span></a><span class="c-byline-twitter"><a class="c-byline__twitter-handle" href="https://twitter.com/apenrose">@apenrose</a></span></span><span class="c-byline__item"><time class="c-byline__item" data-ui="timestamp" datetime="2026-11-03T09:15:00">Nov 3, 2026, 9:15am EST</time></span></div></div><div class="c-entry-content">{told("en")}</div>',
        ["Ada Penrose"],
    ),
    signed(
        "beehiiv",
        "en",
        f'<div class="rendered-post"><div id="web-header"><h1>{headline("en")}</h1><h2>The engineers lost</h2><div class="bh__byline_wrapper"><div class="bh__byline_social_wrapper"><div><img alt="Author" src="/a.jpg"></div><div><p><span>Ada Penrose</span></p><p><span>November 03, 2026</span></p></div></div></div></div><div id="content-blocks">{told("en")}</div></div><div><h3>Keep reading</h3><a href="/p/lock"><div>Nov 01, 2026</div><h2>The lock keeper retires after forty years</h2></a></div>',
        ["Ada Penrose"],
        site="The Quay",
    ),
    signed(
        "ndsoft",
        "ko",
        f'<div id="article-view"><header class="article-view-header"><nav class="article-head-nav"><ul><li><a href="/">홈</a></li><li><a href="/s">사회</a></li></ul></nav><h3 class="heading">{headline("ko")}</h3><div class="info-group"><article class="item"><ul class="infomation"><li><i class="icon-user-o"></i> 기자명 김도윤 기자</li><li><i class="icon-clock-o"></i> 입력 2026.11.03 10:15</li><li><i class="icon-clock-o"></i> 수정 2026.11.04 08:00</li><li>댓글 0</li></ul></article></div></header><article id="article-view-content-div">{told("ko")}</article><article class="writer"><strong class="name">김도윤 기자</strong> <a href="mailto:doyun@paper.example">doyun@paper.example</a></article></div>',
        ["김도윤"],
        modified="2026-11-04",
    ),
    signed(
        "daum",
        "ko",
        f'<div class="head_view"><h3 class="tit_view" data-translation="true">{headline("ko")}</h3><div class="info_view"><span class="txt_info">김도윤</span><span class="txt_info">입력 <span class="num_date">2026. 11. 3. 10:15</span></span><span class="txt_info">수정 <span class="num_date">2026. 11. 4. 08:00</span></span></div></div><div class="news_view"><div class="article_view"><section>{told("ko")}</section></div></div>',
        ["김도윤"],
        modified="2026-11-04",
    ),
    signed(
        "sina",
        "zh",
        f'<div class="main-content"><h1 class="main-title">{headline("zh")}</h1><div class="top-bar"><div class="date-source"><span class="date">2026年11月03日 10:15</span><a href="https://agency.example/" class="source ent-source">港口日报</a></div></div><div class="article" id="article">{told("zh")}<p class="article-editor">责任编辑：林海 </p></div></div>',
        [],
        credited=[("林海", "editor")],
    ),
    signed(
        "people's",
        "zh",
        f'<div class="layout rm_txt"><div class="col col-1"><h1>{headline("zh")}</h1><div class="author cf">本报记者 林 海 王小明</div><div class="channel cf"><div class="col-1-1">2026年11月03日10:15 | 来源：<a href="http://paper.example">港口日报</a></div></div><div class="rm_txt_con">{told("zh")}<div class="edit cf">(责编：陈晨、李丽)</div></div></div></div>',
        ["林海", "王小明"],
        credited=[("陈晨", "editor"), ("李丽", "editor")],
    ),
    signed(
        "csdn",
        "zh",
        f'<div class="blog-content-box"><div class="article-header"><h1 class="title-article" id="articleContentId">{headline("zh")}</h1><div class="article-info-box"><div class="article-bar-top"><div class="bar-content"><a class="follow-nickName" href="https://blog.csdn.example/linhai" target="_blank" rel="noopener">林海日记</a><img class="article-time-img" src="/t.png"><span class="time blog-postTime" data-time="2026-11-03 10:15:30">最新推荐文章于 2026-11-03 10:15:30 发布</span><span class="read-count">阅读量341</span></div></div></div></div><article class="baidu_pl"><div id="content_views" class="htmledit_views">{told("zh")}</div></article></div>',
        ["林海日记"],
        site="CSDN博客",
    ),
    signed(
        "note",
        "ja",
        f'<article class="p-article__content"><h1 class="o-noteContentHeader__title">{headline("ja")}</h1><div class="o-noteContentHeader__info"><div class="o-noteContentHeader__avatar"></div><div><div class="o-noteContentHeader__name"><a href="/mari_port" class="a-link">佐藤真理</a></div><div class="o-noteContentHeader__date"><time datetime="2026-11-03T10:15:00.000+09:00">2026年11月3日 10:15</time></div></div></div><div class="note-common-styles__textnote-body">{told("ja")}</div></article>',
        ["佐藤真理"],
        site="note",
    ),
    signed(
        "ameba",
        "ja",
        f'<article class="skin-entry"><div class="skin-entryHead"><p class="skin-entryPubdate"><time datetime="2026-11-03">2026年11月03日(火)</time></p><h1 class="skin-entryTitle"><a href="/news/harbour-ferry-line-17">{headline("ja")}</a></h1><dl class="skin-entryThemes"><dt>テーマ：</dt><dd><a href="/theme-1.html">港</a></dd></dl></div><div id="entryBody" class="skin-entryBody">{told("ja")}</div></article><div class="skin-profile"><h3>プロフィール</h3><a href="/profile">港の真理</a><p>2019年4月1日 登録</p></div>',
        ["港の真理"],
        site="港の真理のブログ",
        head='<script type="application/ld+json">{"@context":"https://schema.org","@type":"BlogPosting","author":{"@type":"Person","name":"港の真理","url":"https://www.ameba.example/profile/minato"},"datePublished":"2026-11-03T10:15:00.000+09:00"}</script>',
    ),
    signed(
        "vnexpress",
        "vi",
        f'<section class="section page-detail"><div class="sidebar-1"><div class="header-content"><ul class="breadcrumb"><li><a href="/thoi-su">Thời sự</a></li></ul><span class="date">Thứ ba, 3/11/2026, 10:15 (GMT+7)</span></div><h1 class="title-detail">{headline("vi")}</h1><p class="description">Các kỹ sư đã khuyên không nên.</p><article class="fck_detail">{told("vi")}<p class="Normal" style="text-align:right;"><strong>Minh Anh</strong></p></article></div></section>',
        ["Minh Anh"],
    ),
    signed(
        "detik",
        "id",
        f'<article class="detail"><div class="detail__header"><h1 class="detail__title">{headline("id")}</h1><div class="detail__author">Budi Santoso - <span class="detail__label">detikPelabuhan</span></div><div class="detail__date">Selasa, 03 Nov 2026 10:15 WIB</div></div><div class="detail__body-text">{told("id")}<strong>(bud/sar)</strong></div></article>',
        ["Budi Santoso"],
    ),
    signed(
        "prothom alo",
        "bn",
        f'<div class="story-content-wrapper"><div class="story-title-info"><h1 data-title-0="x">{headline("bn")}</h1></div><div class="author-name-location-wrapper"><span class="contributor-name author-name">মোহাম্মদ রফিক</span><span class="author-location">ঢাকা</span></div><div class="time-social-share-wrapper"><div class="story-metadata-wrapper"><span>প্রকাশ: ০৩ নভেম্বর ২০২৬, ১০: ১৫</span></div></div><div class="story-element-text">{told("bn")}</div></div>',
        ["মোহাম্মদ রফিক"],
    ),
    signed(
        "abp",
        "hi",
        f'<article><h1 class="abp-article-title">{headline("hi")}</h1><h2 class="abp-article-slug">अभियंताओं ने मना किया था</h2><div class="article-author"><span>Written by : <a href="/author/ravi-kumar">रवि कुमार</a></span> | <span>Edited by : <a href="/author/meena">मीना शर्मा</a></span> | <span>Updated at : 04 Nov 2026 08:00 AM (IST)</span></div><div class="published">First Published at : 03 Nov 2026 10:15 AM (IST)</div><div class="abp-story-article">{told("hi")}</div></article>',
        ["रवि कुमार"],
        modified="2026-11-04",
        credited=[("मीना शर्मा", "editor")],
    ),
]
