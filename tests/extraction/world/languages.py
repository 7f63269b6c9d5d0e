"""Pages of agencies, newsrooms and front ends in many scripts."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

from tests.extraction.world.made import FOOTER, TOP, headline, made, paragraphs, told

CASES = [
    made(
        "dle",
        "uk",
        f'<div id="dle-content"><article class="box story fullstory"><div class="box_in"><h1 class="title">{headline("uk")}</h1><div class="meta"><ul class="right"><li>Переглядів: 341</li></ul><ul class="left"><li class="story_date">Автор: <a onclick="ShowProfile()" href="/user/olena/">Олена Шевчук</a> від <time datetime="2026-11-03" class="date">3-11-2026, 10:12</time></li><li><a href="/port/">Порт</a></li></ul></div><div class="text">{"<br><br>".join(paragraphs("uk"))}</div><div class="story_tools"><a href="#">Поскаржитися</a></div></div></article><div class="rel_box"><h4>Схожі новини</h4><ul class="relatednews"><li><a href="/1.html">Шлюз зачинено на два тижні через роботи</a></li></ul></div></div>',
        ["Олена Шевчук"],
        "2026-11-03",
    ),
    made(
        "toutiao",
        "zh",
        f'<div class="article-content"><h1>{headline("zh")}</h1><div class="article-meta"><span>2026-11-03 10:12</span><span class="dot">·</span><span class="name"><a href="/c/user/1/">港口观察</a></span></div><article class="syl-article-base">{told("zh")}</article></div><div class="detail-interaction"><span>举报</span><span>评论 3</span></div>',
        ["港口观察"],
        "2026-11-03",
    ),
    made(
        "payload",
        "sv",
        f'<main class="pt-16"><article class="pt-16 pb-16"><div class="relative flex items-end"><div class="container"><div class="uppercase text-sm mb-6">Hamn</div><h1 class="mb-6 text-3xl">{headline("sv")}</h1><div class="flex flex-col md:flex-row gap-4"><div class="flex flex-col gap-1"><p class="text-sm">Författare</p><p>Elsa Lindqvist</p></div><div class="flex flex-col gap-1"><p class="text-sm">Publicerad</p><time datetime="2026-11-03T09:00:00.000Z">2026-11-03</time></div></div></div></div><div class="container"><div class="payload-richtext">{told("sv")}</div></div></article></main>',
        ["Elsa Lindqvist"],
        "2026-11-03",
    ),
    made(
        "sanity",
        "cs",
        f'<main><div class="container mx-auto px-5"><h2 class="mb-16 text-2xl font-bold"><a href="/">Nábřeží</a></h2><article><h1 class="text-balance mb-12 text-6xl">{headline("cs")}</h1><div class="hidden md:mb-12 md:block"><div class="flex items-center"><div class="mr-4 h-12 w-12"><img alt="" src="/a"></div><div class="text-pretty text-xl font-bold">Petra Malá</div></div></div><div class="mx-auto max-w-2xl"><div class="mb-6 block md:hidden"><div class="flex items-center"><div class="text-pretty text-xl font-bold">Petra Malá</div></div></div><div class="mb-6 text-lg"><div class="mb-4 text-lg"><time datetime="2026-11-03T09:00:00Z">3. listopadu 2026</time></div></div></div><div class="prose mx-auto max-w-2xl">{told("cs")}</div></article><aside><hr><h2>Další články</h2><div><h3><a href="/p/1">Zdymadlo bude dva týdny zavřené</a></h3></div></aside></div></main>',
        ["Petra Malá"],
        "2026-11-03",
        site="Nábřeží",
    ),
    made(
        "agency",
        "en",
        f'<div class="wire"><h1>{headline("en")}</h1><p class="wire-time">Nov 3, 2026 09:15 GMT</p><p>SALTNEY, Nov 3 (Harbourwire) - {paragraphs("en")[0]}</p><p>{paragraphs("en")[1]}</p><p>{paragraphs("en")[2]}</p><p>(Reporting by Ada Penrose in Saltney; Editing by Otto Reyes)</p></div>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
        lacks=["Reporting by", "Editing by"],
        site="Harbourwire",
    ),
    made(
        "court",
        "fr",
        TOP
        + f'<main id="contenu"><h1 class="fr-h1">{headline("fr")}</h1><p class="fr-text--sm">Publié le 03/11/2026 | Mis à jour le 05/11/2026</p><div class="fr-grid"><div class="fr-col-8">{told("fr")}</div></div><div class="fr-share"><p class="fr-share__title">Partager la page</p></div></main>'
        + FOOTER,
        [],
        "2026-11-03",
    ),
    made(
        "uni",
        "en",
        TOP
        + f'<main><article><div class="news-kicker">Research</div><h1>{headline("en")}</h1><div class="news-byline">Ada Penrose | University Communications | November 3, 2026</div>{told("en")}<div class="media-contact"><h3>Media Contact</h3><p>Otto Reyes, otto@uni.example</p></div></article></main>'
        + FOOTER,
        ["Ada Penrose"],
        "2026-11-03",
        lacks=["Media Contact", "otto@"],
        site="University of Saltney",
    ),
    made(
        "amp",
        "tr",
        f'<amp-sidebar id="s"><ul><li><a href="/">Ana sayfa</a></li></ul></amp-sidebar><main><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">{headline("tr")}</h1><div class="amp-wp-meta amp-wp-byline"><amp-img src="/a.jpg" width=24 height=24></amp-img><span class="amp-wp-author author vcard">Elif Demir</span></div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="2026-11-03T07:15:00+00:00">3 Kasım 2026</time></div></header><div class="amp-wp-article-content">{told("tr")}</div><footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-category">Kategori: <a href="/liman" rel="category tag">Liman</a></div></footer></article></main>',
        ["Elif Demir"],
        "2026-11-03",
        expect={"articleSection": ["Liman"]},
    ),
    made(
        "rtl",
        "ar",
        f'<div class="top"><a href="/">صحيفة الرصيف</a></div><div class="article"><h1>{headline("ar")}</h1><div class="article-info"><span class="writer">كتب: سامر الحداد</span><span class="time">الثلاثاء 03/نوفمبر/2026 - 12:15 م</span></div><div class="article-text">{told("ar")}</div><div class="keywords"><a href="/k/1">الميناء</a><a href="/k/2">العبّارة</a></div></div>',
        ["سامر الحداد"],
        "2026-11-03",
    ),
    made(
        "rtl2",
        "fa",
        f'<div class="news-page"><h1 class="news-title">{headline("fa")}</h1><div class="news-toolbar"><span>کد خبر: ۱۲۳۴۵</span> <span>تاریخ انتشار: ۱۲ آبان ۱۴۰۵ - ۱۰:۱۵</span></div><div class="news-body">{told("fa")}</div><div class="tags">برچسب ها: <a href="/t/1">بندر</a>، <a href="/t/2">کشتی</a></div></div>',
        [],
        "2026-11-03",
        lacks=["برچسب"],
        expect={"keywords": ["بندر", "کشتی"]},
    ),
    made(
        "rtl3",
        "he",
        f'<article><h1>{headline("he")}</h1><div class="author-and-date"><span class="author">מאת <a href="/a/1">נועה לוי</a></span> <time datetime="2026-11-03T12:15:00+02:00">03.11.2026 | 12:15</time></div>{told("he")}<div class="tags"><h4>תגיות:</h4><a rel="tag" href="/t/1">נמל</a></div></article>',
        ["נועה לוי"],
        "2026-11-03",
        expect={"keywords": ["נמל"]},
    ),
    made(
        "indic",
        "hi",
        f'<div class="story"><h1>{headline("hi")}</h1><div class="story-meta"><span>लेखक: अनिता शर्मा</span> <span>प्रकाशित: 03 नवंबर 2026, 10:15 AM IST</span></div><div class="story-content">{told("hi")}</div><div class="also"><p><strong>यह भी पढ़ें:</strong> <a href="/x/1">नहर का फाटक दो सप्ताह बंद रहेगा</a></p></div></div>',
        ["अनिता शर्मा"],
        "2026-11-03",
        lacks=["यह भी पढ़ें"],
    ),
    made(
        "thai",
        "th",
        f'<div class="entry"><h1>{headline("th")}</h1><div class="info"><span>โดย สมชาย ใจดี</span><span>เผยแพร่ 3 พ.ย. 2569 10:15</span></div><div class="content">{told("th")}</div><div class="tag">แท็ก: <a href="/tag/1">ท่าเรือ</a></div></div>',
        ["สมชาย ใจดี"],
        "2026-11-03",
        expect={"keywords": ["ท่าเรือ"]},
    ),
    made(
        "vi",
        "vi",
        f'<div class="detail"><h1 class="title-detail">{headline("vi")}</h1><span class="date">Thứ ba, 3/11/2026, 10:15 (GMT+7)</span><article class="fck_detail">{"".join(f"<p class=Normal>{x}</p>" for x in paragraphs("vi"))}<p style="text-align:right;"><strong>Nguyễn Minh</strong></p></article></div>',
        ["Nguyễn Minh"],
        "2026-11-03",
    ),
    made(
        "kr2",
        "ko",
        f'<div class="view_head"><h3 class="tit">{headline("ko")}</h3><ul class="infomation"><li>기자명 <span>한지민 기자</span></li><li>입력 2026.11.03 10:20</li><li>수정 2026.11.04 08:00</li><li>댓글 0</li></ul></div><div id="article-view-content-div">{told("ko")}</div><div class="view-copyright">저작권자 © 부두일보 무단전재 및 재배포 금지</div>',
        ["한지민"],
        "2026-11-03",
        lacks=["저작권자"],
    ),
]
