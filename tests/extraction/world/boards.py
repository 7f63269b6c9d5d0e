"""Pages of boards, portals and small systems: who wrote has a page of a member, answers have theirs."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

from tests.extraction.world.made import FOOTER, TOP, headline, made, paragraphs, told

CASES = [
    made(
        "ucoz",
        "ru",
        f'<div id="header"><a href="/">Вестник гавани</a></div><div id="content"><table class="eBlock"><tr><td><h1 class="eTitle">{headline("ru")}</h1><div class="eMessage">{told("ru")}</div><div class="eDetails"><span class="e-category"><span class="ed-title">Категория</span><span class="ed-sep">: </span><span class="ed-value"><a class="entAllCats" href="/news/1-0-1">Порт</a></span></span> | <span class="e-add"><span class="ed-title">Добавил</span><span class="ed-sep">: </span><span class="ed-value"><a href="/index/8-7" rel="nofollow">Мария Белова</a></span></span> (<span class="e-date"><span class="ed-value" title="10:15">03.11.2026</span></span>) | <span class="e-reads">Просмотров: 341</span></div></td></tr></table><table class="cTable"><tr><td class="cBlock1"><b>1</b> <b>Пётр</b> (04.11.2026 08:00)<div class="cMessage">Хорошая новость для всех.</div></td></tr></table></div>',
        ["Мария Белова"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "ucoz, a nickname",
        "ru",
        f'<div id="header"><a href="/">Вестник гавани</a></div><div id="content"><h1>{headline("ru")}</h1><div class="eMessage">{told("ru")}</div><div class="eDetails">Просмотров: 341 | Добавил: <a class="e-author" href="/index/8-7">belova77</a> | Дата: <a href="/news/2026-11-03">03.11.2026</a> | <a href="#comments">Комментарии (0)</a></div></div>',
        ["belova77"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "discuz, a thread",
        "zh",
        f'<div id="hd"><a href="./">港口社区</a></div><div id="ct"><div id="postlist"><table><tr><td class="pls"><div class="hm"><span class="xg1">查看:</span> <span class="xi1">341</span><span class="pipe">|</span><span class="xg1">回复:</span> <span class="xi1">1</span></div></td><td class="plc"><h1 class="ts"><span id="thread_subject">{headline("zh")}</span></h1></td></tr></table><div id="post_101"><table id="pid101" class="plhin"><tr><td class="pls" rowspan="2"><div class="pls favatar"><div class="pi"><div class="authi"><a href="space-uid-7.html" class="xw1">港口观察</a></div></div><p><em>注册会员</em></p></div></td><td class="plc"><div class="pi"><div class="pti"><div class="authi"><a href="space-uid-7.html"></a><em id="authorposton101">发表于 2026-11-3 10:12:30</em><span class="pipe">|</span><a href="#">只看该作者</a></div></div></div><div class="pct"><div class="pcb"><div class="t_fsz"><table><tr><td class="t_f" id="postmessage_101">{"<br><br>".join(paragraphs("zh"))}</td></tr></table></div></div></div></td></tr></table></div><div id="post_102"><table id="pid102" class="plhin"><tr><td class="pls" rowspan="2"><div class="authi"><a href="space-uid-9.html" class="xw1">海边人</a></div></td><td class="plc"><div class="authi"><em id="authorposton102">发表于 2026-11-4 08:00:00</em></div><div class="t_fsz"><table><tr><td class="t_f">真是好消息。</td></tr></table></div></td></tr></table></div></div></div>',
        ["港口观察"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "discuz, the portal",
        "zh",
        f'<div id="hd"><a href="./">港口社区</a></div><div id="ct"><div class="bm vw"><div class="h hm"><h1 class="ph">{headline("zh")}</h1><p class="xg1">2026-11-3 10:12<span class="pipe">|</span> 发布者: <a href="home.php?mod=space&uid=7">林海</a><span class="pipe">|</span> 查看: <em id="_viewnum">341</em><span class="pipe">|</span> 评论: 0</p></div><div class="d"><table class="vwtb"><tr><td id="article_content">{told("zh")}</td></tr></table></div></div><div class="bm"><div class="bm_h"><h3>最新评论</h3></div></div></div>',
        ["林海"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "phpbb",
        "en",
        f'<div id="page-header"><h1>Quayside Courier</h1><p>Talk of the harbour</p></div><div id="page-body"><h2 class="topic-title"><a href="./viewtopic.php?t=17">{headline("en")}</a></h2><div class="action-bar"><div class="pagination">2 posts &bull; Page 1 of 1</div></div><div id="p101" class="post has-profile bg2"><div class="inner"><dl class="postprofile"><dt class="has-profile-rank"><a href="./memberlist.php?mode=viewprofile&u=7" class="username">ada_penrose</a></dt><dd class="profile-posts"><strong>Posts:</strong> 341</dd><dd class="profile-joined"><strong>Joined:</strong> Mon Feb 03, 2014 8:00 am</dd></dl><div class="postbody"><div id="post_content101"><p class="author"><span class="responsive-hide">by <strong><a href="./memberlist.php?mode=viewprofile&u=7" class="username">ada_penrose</a></strong> &raquo; </span><time datetime="2026-11-03T09:15:00+00:00">Tue Nov 03, 2026 9:15 am</time></p><div class="content">{"<br><br>".join(paragraphs("en"))}</div></div></div></div></div><div id="p102" class="post bg1"><div class="postbody"><p class="author">by <strong><a href="./memberlist.php?mode=viewprofile&u=9" class="username">bo_lind</a></strong> &raquo; <time datetime="2026-11-04T08:00:00+00:00">Wed Nov 04, 2026 8:00 am</time></p><div class="content">Good news.</div></div></div></div>',
        ["ada_penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "xenforo",
        "en",
        f'<header class="p-header"><a href="/">Quayside Courier</a></header><div class="p-body-header"><div class="p-title"><h1 class="p-title-value">{headline("en")}</h1></div><div class="p-description"><ul class="listInline listInline--bullet"><li><i title="Thread starter"></i> <a href="/members/ada-penrose.7/" class="username u-concealed">Ada Penrose</a></li><li><i title="Start date"></i> <a href="#" class="u-concealed"><time class="u-dt" datetime="2026-11-03T09:15:00+0000">Nov 3, 2026</time></a></li></ul></div></div><div class="p-body-main"><article class="message message--post" data-author="Ada Penrose"><div class="message-user"><h4 class="message-name"><a href="/members/ada-penrose.7/" class="username">Ada Penrose</a></h4></div><div class="message-content"><div class="bbWrapper">{"<br><br>".join(paragraphs("en"))}</div></div></article><article class="message message--post" data-author="Bo Lind"><h4 class="message-name"><a href="/members/bo-lind.9/" class="username">Bo Lind</a></h4><time class="u-dt" datetime="2026-11-04T08:00:00+0000">Nov 4, 2026</time><div class="bbWrapper">Good news.</div></article></div>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "a member beside the date",
        "de",
        TOP
        + f'<main><h1>{headline("de")}</h1><div class="meta-row"><img alt="Profilbild"><a href="/mitglieder-uebersicht/?u=79003">KaiNils</a> 03.11.2026, 15:07 Uhr</div>{told("de")}<div id="comments"><p class="comment-author"><a href="/mitglieder-uebersicht/?u=3">BoLind</a></p><p>04.11.2026, 08:00 Uhr</p><p>Gute Nachricht.</p></div></main>',
        ["KaiNils"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "a member above the date",
        "en",
        TOP
        + f'<main><h1>{headline("en")}</h1><div class="info-row"><div><a href="/u/quaylight">quaylight</a></div><div class="day">Nov 3rd, 2026</div><div>3,245</div></div>{told("en")}</main>',
        ["quaylight"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "datalife, a nickname",
        "ru",
        f'<div class="header"><a href="/">Вестник гавани</a></div><div id="dle-content"><article class="full-news"><h1>{headline("ru")}</h1><div class="full-info"><span><a href="/user/olga/">olga</a></span> <span>3-11-2026, 10:12</span> <span><a href="/port/">Порт</a></span> <span>341</span></div><div class="full-text">{"<br><br>".join(paragraphs("ru"))}</div></article><div class="comments"><div class="comm-item"><a href="/user/petr/">petr</a> 4 ноября 2026 08:00<div>Хорошая новость.</div></div></div></div>',
        ["olga"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "a section beside the date",
        "en",
        TOP
        + f'<main><h1>{headline("en")}</h1><div class="meta"><a href="/harbour/">Harbour</a> 3 November 2026, 09:15</div>{told("en")}</main>',
        [],
        "2026-11-03",
        exact=False,
    ),
    made(
        "modx",
        "ru",
        f'<header><a href="/">Вестник гавани</a></header><main><div class="crumbs"><a href="/">Главная</a> / <a href="/novosti/">Новости</a></div><h1>{headline("ru")}</h1><div class="news-info"><span class="news-day">03 ноября 2026</span><span class="views">341</span></div>{told("ru")}<div class="more"><h3>Другие новости</h3><div class="item"><span>20 октября 2026</span><a href="/novosti/shluz">Шлюз закрыт на две недели</a></div></div></main>',
        [],
        "2026-11-03",
        exact=False,
    ),
    made(
        "drupal 7",
        "en",
        f'<div id="header"><a href="/">Quayside Courier</a></div><div id="content"><h1 class="title" id="page-title">{headline("en")}</h1><div id="node-17" class="node node-article"><div class="meta submitted">Submitted by <span class="username">Ada Penrose</span> on Tue, 11/03/2026 - 10:15</div><div class="content"><div class="field field-name-body"><div class="field-items"><div class="field-item even">{told("en")}</div></div></div></div></div><div id="comments" class="comment-wrapper"><h2 class="title">Comments</h2><div class="comment"><div class="submitted">Submitted by <span class="username">Bo Lind (not verified)</span> on Wed, 11/04/2026 - 08:00</div><div class="content"><p>Good news for everybody.</p></div></div></div></div>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "joomla 3",
        "en",
        TOP
        + f'<div class="item-page"><div class="page-header"><h2>{headline("en")}</h2></div><dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="createdby">Written by <span>Ada Penrose</span></dd><dd class="category-name">Category: <a href="/harbour">Harbour</a></dd><dd class="published"><span class="icon-calendar"></span><time>Published: 03 November 2026</time></dd><dd class="modified"><time>Last Updated: 05 November 2026</time></dd><dd class="hits">Hits: 341</dd></dl>{told("en")}</div>'
        + FOOTER,
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
        expect={"dateModified": "2026-11-05"},
    ),
    made(
        "dotnetnuke",
        "en",
        TOP
        + f'<div id="ContentPane"><div class="edn_article"><h1 class="edn_articleTitle">{headline("en")}</h1><div class="edn_metaDetails"><span>Author: <a href="/activity/userid/7">Ada Penrose</a></span> / <time>Tuesday, November 3, 2026</time> / Categories: <a href="/harbour">Harbour</a> / <span>Number of views (341)</span></div><div class="edn_content">{told("en")}</div></div></div>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "plone",
        "en",
        TOP
        + f'<div id="content"><h1 class="documentFirstHeading">{headline("en")}</h1><div class="documentByLine" id="plone-document-byline"><span class="documentAuthor">by <a href="/author/ada">Ada Penrose</a> — </span><span class="documentPublished"><span>published</span> Nov 03, 2026 09:15 AM, </span><span class="documentModified"><span>last modified</span> Nov 05, 2026 10:00 AM</span></div><div id="content-core">{told("en")}</div></div>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
    ),
    made(
        "tt_news",
        "de",
        f'<div id="head"><a href="/">Kaikante</a></div><div id="content"><div class="news-single-item"><div class="news-single-rightbox"><div class="news-single-timedata">03.11.2026 10:15</div></div><h1>{headline("de")}</h1><div class="news-single-author">Von: Jana Krüger</div>{told("de")}<div class="news-single-backlink"><a href="/news/">&lt;- Zurück zu: Aktuelles</a></div></div></div>',
        ["Jana Krüger"],
        "2026-11-03",
        exact=False,
    ),
]
