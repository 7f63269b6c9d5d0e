"""Pages whose markup says little: tables of 2005, divs alone, breaks, hashed classes, shadow roots, states of scripts."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

import json

from tests.extraction.world.made import headline, made, paragraphs, told

EN, DE, FR, ES, IT, PT, PL, JA, KO, ZH, AR, HE, FA, VI, TH, HI, UK = (
    paragraphs(code) for code in "en de fr es it pt pl ja ko zh ar he fa vi th hi uk".split()
)
BLANK = "\u200b"
DAY = '<meta property="article:published_time" content="2026-11-03T09:00:00+00:00"><meta property="og:type" content="article">'


def hashed(texts: list[str]) -> str:
    return "".join(
        f'<div class="css-s9x1k2"><div class="css-1fanzo5"><span class="css-8kd02j">{text}</span></div></div>'
        for text in texts
    )


CASES = [
    made(
        "a table of 2005",
        "en",
        f'<table width="760" align="center" cellpadding="0" cellspacing="0"><tr><td colspan="3"><img src="/logo.gif" width="760" height="90" alt="Quayside Courier"></td></tr><tr><td width="130" valign="top" bgcolor="#003366"><a href="/"><font color="white">Home</font></a><br><a href="/sport"><font color="white">Sport</font></a><br><a href="/weather"><font color="white">Weather</font></a><br></td><td width="460" valign="top"><font size="5"><b>{headline("en")}</b></font><br><font size="1">By Ada Penrose<br>November 3, 2026</font><p><font face="Verdana" size="2">{EN[0]}<p>{EN[1]}<p>{EN[2]}</font><p><a href="/print.asp?id=17"><font size="1">Printer friendly version</font></a> | <a href="mailto:?subject=x"><font size="1">E-mail this to a friend</font></a></td><td width="170" valign="top" bgcolor="#eeeeee"><b>Also today</b><br><a href="/a.asp">The lock keeper retires</a><br>Forty years at the upper lock come to an end this week for a man who never swam.<br><br><a href="/b.asp">Market opens</a><br>Thirty stalls will sell fish, bread and rope on each Saturday from this month on.<br></td></tr><tr><td colspan="3" align="center"><font size="1">Copyright 2026 Quayside Courier. All rights reserved.</font></td></tr></table>',
        ["Ada Penrose"],
        "2026-11-03",
        lacks=["Printer", "Forty years", "Thirty stalls", "Copyright"],
    ),
    made(
        "a table with breaks and bold",
        "pt",
        f"<table width=100%><tr><td class=menu><a href=/>Capa</a> | <a href=/cidade>Cidade</a> | <a href=/esporte>Esporte</a></td></tr><tr><td><table><tr><td class=tit><h1>{headline('pt')}</h1></td></tr><tr><td class=data>03/11/2026 - 09h00</td></tr><tr><td class=aut>Por Rui Tavares</td></tr><tr><td class=txt>{'<br><br>'.join(PT)}<br><br></td></tr><tr><td><table border=0><tr><td><b>Leia também</b></td></tr><tr><td>• <a href=/1>A eclusa fecha duas semanas</a></td></tr><tr><td>• <a href=/2>Nova feira no cais baixo</a></td></tr></table></td></tr></table></td></tr></table>",
        ["Rui Tavares"],
        "2026-11-03",
        lacks=["Leia também", "eclusa"],
    ),
    made(
        "divs alone",
        "pl",
        f'<div><div><a href="/">Strona</a><a href="/m">Miasto</a></div><div><div>{headline("pl")}</div><div>Anna Nowak, 3 listopada 2026</div>{"".join(f"<div>{text}</div>" for text in PL)}<div><div>Zobacz też</div><div><a href="/1">Śluza zamknięta przez dwa tygodnie</a></div><div><a href="/2">Nowy targ na dolnym nabrzeżu</a></div></div></div><div>© 2026 Kurier</div></div>',
        ["Anna Nowak"],
        "2026-11-03",
        site="Kurier",
        lacks=["Śluza"],
    ),
    made(
        "hashed classes with cards and a letter",
        "de",
        f'<div class="css-1a"><div class="css-2b"><a class="css-3c" href="/">Kurier</a></div><div class="css-4d"><h1 class="css-5e">{headline("de")}</h1><div class="css-6f">Ingenieure hatten davon abgeraten, nun entscheidet der Rat mit neun zu vier Stimmen.</div><div class="css-7g"><span class="css-8h">Von <a class="css-9i" href="/autor/jana">Jana Krüger</a></span><time class="css-0j" datetime="2026-11-03T09:00:00Z">3.11.2026</time></div>{hashed(DE[:2])}<div class="css-k1"><div class="css-k2">Der Kai am Morgen</div><div class="css-k3">Jeden Werktag um sechs die wichtigsten Nachrichten vom Hafen in Ihrem Postfach.</div><input type="email" class="css-k4"><button class="css-k5">Anmelden</button></div>{hashed(DE[2:])}<div class="css-l1"><div class="css-l2"><a href="/1"><img src="/1.jpg"><h3>Schleuse zwei Wochen gesperrt</h3><p>Die Schiffe müssen bis zum Ende des Monats warten, teilte die Stadt mit.</p></a></div><div class="css-l2"><a href="/2"><img src="/2.jpg"><h3>Neuer Markt am unteren Kai</h3><p>Dreißig Stände verkaufen ab Dezember an jedem Samstag Fisch, Brot und Seile.</p></a></div></div></div></div>',
        ["Jana Krüger"],
        "2026-11-03",
        site="Kurier",
        lacks=["Postfach", "Die Schiffe", "Dreißig"],
        expect={"description": "Ingenieure hatten davon abgeraten, nun entscheidet der Rat mit neun zu vier Stimmen."},
    ),
    made(
        "a declarative shadow root",
        "en",
        f'<x-app><template shadowrootmode="open"><style>p{{margin:0}}</style><x-header><template shadowrootmode="open"><nav><a href="/">Home</a></nav></template></x-header><x-article><template shadowrootmode="open"><h1><slot name="title"></slot></h1><p class="byline">By Ada Penrose</p><time datetime="2026-11-03">3 November 2026</time><section>{told("en")}</section><x-share><template shadowrootmode="open"><button>Share this</button></template></x-share></template><span slot="title">{headline("en")}</span></x-article></template></x-app>',
        ["Ada Penrose"],
        "2026-11-03",
        lacks=["Share this"],
    ),
    made(
        "custom elements with slots",
        "es",
        f'<site-header><a href="/">Muelle</a></site-header><story-page><story-headline slot="headline">{headline("es")}</story-headline><story-byline slot="byline">Por Lucía Romero</story-byline><story-date slot="date">3 de noviembre de 2026</story-date><story-body slot="body">{"".join(f"<story-paragraph>{text}</story-paragraph>" for text in ES)}</story-body><story-list slot="more"><story-card><a href="/1">La esclusa cierra dos semanas por obras</a></story-card><story-card><a href="/2">Nuevo mercado en el muelle bajo</a></story-card></story-list></story-page>',
        ["Lucía Romero"],
        "2026-11-03",
        site="Muelle",
        lacks=["esclusa"],
    ),
    made(
        "amp with an accordion and a carousel",
        "vi",
        f'<header class="amp-header"><a href="/">Bến</a></header><amp-sidebar id="sb" layout="nodisplay"><ul><li><a href="/x">Thời sự</a></li></ul></amp-sidebar><article><h1>{headline("vi")}</h1><div class="meta"><span class="author">Trần Minh</span><time datetime="2026-11-03T09:00:00+07:00">03/11/2026 09:00</time></div><amp-img src="/a.jpg" width="600" height="400" layout="responsive"></amp-img><p>{VI[0]}</p><amp-carousel width="400" height="300" type="slides"><figure><amp-img src="/b.jpg" width="400" height="300"></amp-img><figcaption>Chiếc thuyền nhỏ ở bến dưới vào tháng mười</figcaption></figure></amp-carousel><p>{VI[1]}</p><amp-ad width="300" height="250" type="x"><div fallback>Quảng cáo</div></amp-ad><p>{VI[2]}</p><amp-list src="https://x.example/r.json"><template type="amp-mustache"><a href="{{{{url}}}}">{{{{title}}}}</a></template></amp-list><amp-social-share type="x"></amp-social-share></article>',
        ["Trần Minh"],
        "2026-11-03",
        lacks=["tháng mười", "Quảng cáo", "title"],
    ),
    made(
        "a smart editor of spans",
        "ko",
        f'<div class="blog2_series"><a href="/c">항구 이야기</a></div><div class="se-viewer se-theme-default"><div class="se-component se-documentTitle"><div class="se-module se-module-text se-title-text"><p class="se-text-paragraph"><span class="se-fs- se-ff-">{headline("ko")}</span></p></div><div class="blog2_container"><span class="writer"><span class="nick"><a class="link" href="/doyun">김도윤</a></span></span><span class="se_publishDate pcol2">2026. 11. 3. 10:20</span></div></div><div class="se-main-container">{"".join(f"<div class=se-component><div class=se-component-content><div class=se-section><div class=se-module><p class=se-text-paragraph><span class=se-fs-fs15>{text}</span></p><p class=se-text-paragraph><span>{BLANK}</span></p></div></div></div></div>" for text in KO)}<div class="se-component se-oglink"><div class="se-module se-module-oglink"><a class="se-oglink-info" href="https://other.example/"><div class="se-oglink-info-container"><strong class="se-oglink-title">항구의 긴 역사</strong><p class="se-oglink-summary">돌 부두에서 콘크리트 부두까지 백오십 년의 이야기를 사진으로 보여 준다.</p></div></a></div></div></div></div><div class="post_footer_contents"><div class="area_sympathy">공감 12</div></div>',
        ["김도윤"],
        "2026-11-03",
        site="항구 이야기",
        lacks=["백오십", "공감"],
    ),
    made(
        "a page for notes on nuxt",
        "ja",
        f'<div id="__nuxt"><div class="p-article"><article><figure class="o-noteEyecatch"><a href="/n/1"><img src="/e.png" width="1280" height="670"></a></figure><div class="p-article__content"><h1 class="o-noteContentHeader__title">{headline("ja")}</h1><div class="o-noteLikeV3"><span class="o-noteLikeV3__count">24</span></div><div class="o-noteContentHeader__creatorInfo"><a class="a-link" href="/mari"><span class="o-noteContentHeader__name">佐藤真理</span></a></div><div class="o-noteContentHeader__date"><time datetime="2026-11-03T10:00:00.000+09:00">2026年11月3日 10:00</time></div><div class="note-common-styles__textnote-body" data-name="body">{"".join(f"<p id=p{n} name=p{n}>{text}</p>" for n, text in enumerate(JA))}</div></div><div class="p-article__action"><div class="o-noteTag"><ul><li><a href="/hashtag/港"><div class="a-tag__label">#港</div></a></li></ul></div><div class="p-article__support"><p>いただいたサポートは次の取材のために大切に使わせていただきます。</p><button>チップで応援する</button></div><div class="o-noteFooterProfile"><a href="/mari">佐藤真理</a><p>港のそばで十二年間暮らし、毎朝小舟で仕事に通っています。</p><button>フォロー</button></div></div></article></div></div>',
        ["佐藤真理"],
        "2026-11-03",
        lacks=["サポート", "十二年間"],
    ),
    made(
        "a platform for engineers",
        "zh",
        f'<div id="home"><div id="header"><div id="blogTitle"><a id="Header1_HeaderTitle" class="headermaintitle" href="/user/">港口手记</a></div><div id="navigator"><ul id="navList"><li><a href="/">博客园</a></li></ul></div></div><div id="main"><div id="mainContent"><div class="forFlow"><div id="post_detail"><div id="topics"><div class="post"><h1 class="postTitle"><a id="cb_post_title_url" class="postTitle2" href="/user/p/17.html"><span>{headline("zh")}</span></a></h1><div class="clear"></div><div class="postBody"><div id="cnblogs_post_body" class="blogpost-body">{told("zh")}</div><div id="blog_post_info_block"><div id="BlogPostCategory">分类: <a href="/c/1.html">港口</a></div><div id="EntryTag">标签: <a href="/tag/渡轮/">渡轮</a></div><div id="blog_post_info"><div id="green_channel"><a href="#">好文要顶</a><a href="#">关注我</a><a href="#">收藏该文</a></div></div></div></div><div class="postDesc">posted @ <span id="post-date">2026-11-03 10:20</span>&nbsp;<a href="/user/">李明</a>&nbsp;阅读(<span id="post_view_count">451</span>)&nbsp;评论(<span>2</span>)</div></div></div></div><div id="blog-comments-placeholder"><div class="feedbackItem"><div class="blog_comment_body">终于有了一个对下码头所有居民都好的决定，谢谢委员会。</div></div></div></div></div></div></div>',
        None,  # a gap: of a name that is linked beside the day below the text nobody knows whether it signs
        "2026-11-03",
        site="李明 - 博客园",
        lacks=["好文要顶", "谢谢委员会", "阅读("],
        expect={"keywords": ["渡轮"]},
    ),
    made(
        "sections in sections without p",
        "zh",
        f'<div id="js_article" class="rich_media"><div class="rich_media_inner"><div id="page-content"><h1 class="rich_media_title" id="activity-name">{headline("zh")}</h1><div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_nickname"><a id="js_name">港口日报</a></span><em id="publish_time" class="rich_media_meta rich_media_meta_text">2026-11-03 10:20</em></div><div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;"><section style="padding:0 8px"><section data-role="outer"><section><span leaf="">{ZH[0]}</span></section><section><span leaf=""><br></span></section><section><span leaf="">{ZH[1]}</span></section><section style="text-align:center"><img data-src="https://img.example/1.jpg"></section><section><span leaf="">{ZH[2]}</span></section></section></section></div></div></div></div>',
        ["港口日报"],
        "2026-11-03",
        site="港口日报",
    ),
    made(
        "styled components in japanese",
        "ja",
        f'<header><a href="/">ニュース</a></header><div id="contents"><div id="contentsWrap"><article class="sc-1"><header class="sc-2"><h1 class="sc-3">{headline("ja")}</h1><div class="sc-4"><div class="sc-5"><time>11/3(火) 10:20</time><span>配信</span></div></div></header><div class="article_body highLightSearchTarget"><div class="sc-6"><p class="sc-7">{JA[0]}<br/><br/>{JA[1]}<br/><br/>{JA[2]}</p></div></div><footer class="sc-8"><a href="https://courier.example/">クーリエ新聞社</a></footer></article><section class="sc-9"><h2>関連記事</h2><ul><li><a href="/1">水門、二週間の閉鎖へ</a></li><li><a href="/2">下の岸壁に新しい市場</a></li></ul></section><section class="sc-a"><h2>あなたにおすすめの記事</h2><ul><li><a href="/3"><p>閘門番、四十年の勤めを終える</p></a></li></ul></section></div></div>',
        [],
        "2026-11-03",
        head=DAY,
        lacks=["水門", "四十年"],
    ),
    made(
        "a next shell with the whole in its state",
        "fr",
        f'<div id="__next"><header><a href="/">Le Quai</a></header><main><h1>{headline("fr")}</h1><p>{FR[0]}</p></main></div><script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": {"article": {"title": headline("fr"), "publishedAt": "2026-11-03T09:00:00Z", "author": {"name": "Ada Morel"}, "isPremium": False, "body": "".join(f"<p>{text}</p>" for text in FR)}}}})}</script>',
        ["Ada Morel"],
        "2026-11-03",
        site="Le Quai",
    ),
    made(
        "a sveltekit page with its data",
        "en",
        f'<div style="display: contents"><nav class="svelte-1x"><a href="/">Quay</a></nav><article class="svelte-2y"><h1 class="svelte-2y">{headline("en")}</h1><p class="meta svelte-2y">Ada Penrose · 3 November 2026</p><div class="content svelte-2y">{told("en")}</div></article><script>{{__sveltekit_1={{base:new URL(".",location).pathname}};Promise.all([import("/_app/start.js")]).then(([kit])=>kit.start(null,{{data:[null,{{type:"data",data:{{post:{{title:"x"}}}}}}]}}))}}</script></div>',
        ["Ada Penrose"],
        "2026-11-03",
        site="Quay",
    ),
    made(
        "an astro page with islands",
        "it",
        f'<header><a href="/">Molo</a></header><main><article class="prose astro-abc" data-astro-cid-abc><div class="title" data-astro-cid-abc><div class="date" data-astro-cid-abc><time datetime="2026-11-03T00:00:00.000Z">3 nov 2026</time></div><h1 data-astro-cid-abc>{headline("it")}</h1><p>di Giulia Ferri</p><hr data-astro-cid-abc></div>{told("it")}<astro-island uid="1" component-url="/x.js" props="{{}}" ssr client="load"><div class="newsletter"><p>Ricevi ogni venerdì le notizie del porto nella tua casella, gratis.</p><form><input type="email"></form></div></astro-island></article></main>',
        ["Giulia Ferri"],
        "2026-11-03",
        site="Molo",
        lacks=["ogni venerdì"],
    ),
    made(
        "a qwik page with comments between",
        "uk",
        f'<!--qv q:id=1 q:key=a--><header><a href="/">Причал</a></header><main q:key="b"><!--qv q:key=c--><article q:id="2"><h1>{headline("uk")}</h1><p class="text-sm">Автор: <!--t=3-->Олена Коваль<!----></p><time datetime="2026-11-03">3 листопада 2026</time><div class="mt-4 space-y-4">{"".join(f"<p><!--t={n}-->{text}<!----></p>" for n, text in enumerate(UK))}</div></article><!--/qv--></main><!--/qv-->',
        ["Олена Коваль"],
        "2026-11-03",
        site="Причал",
    ),
    made(
        "utility classes right to left",
        "ar",
        f'<header class="flex justify-between p-4"><a href="/" class="font-bold">الرصيف</a></header><main class="mx-auto max-w-3xl px-4"><span class="text-xs font-semibold text-red-600"><a href="/section/local">محليات</a></span><h1 class="text-3xl font-bold">{headline("ar")}</h1><div class="mt-2 flex items-center gap-2 text-sm text-gray-500"><span>بقلم: سامر حداد</span><span>•</span><time datetime="2026-11-03">٣ نوفمبر ٢٠٢٦</time></div><div class="mt-6 space-y-4 text-lg leading-8">{told("ar")}</div><div class="mt-10 rounded-lg bg-gray-100 p-6"><h3 class="font-bold">اقرأ أيضا</h3><ul class="mt-2 space-y-2"><li><a href="/1">إغلاق القناة أسبوعين للصيانة</a></li><li><a href="/2">سوق جديدة على الرصيف الأسفل</a></li></ul></div></main>',
        ["سامر حداد"],
        "2026-11-03",
        site="الرصيف",
        lacks=["إغلاق"],
        expect={"articleSection": ["محليات"]},
    ),
    made(
        "lines of spans and breaks in hebrew",
        "he",
        f'<div class="wrap"><div class="top"><a href="/">הרציף</a></div><h1>{headline("he")}</h1><div class="by">מאת: דנה לוי | 03.11.2026</div><div class="txt"><span>{"</span><br><br><span>".join(HE)}</span></div><div class="bottom"><span>שתפו:</span> <a href="#">פייסבוק</a></div></div>',
        ["דנה לוי"],
        "2026-11-03",
        site="הרציף",
        lacks=["שתפו"],
    ),
    made(
        "a portal in hindi",
        "hi",
        f'<div class="header"><a href="/">घाट समाचार</a></div><div class="article-wrap"><h1>{headline("hi")}</h1><div class="author-details"><span class="auth">राजेश शर्मा</span><span class="dt">03 नवंबर 2026, 09:00 AM</span></div><div class="summary"><ul><li>इंजीनियरों ने बंद करने की सलाह दी थी</li></ul></div><div class="article-content"><p>{HI[0]}</p><p><strong>यह भी पढ़ें: <a href="/1">नहर दो सप्ताह के लिए बंद</a></strong></p><p>{HI[1]}</p><p>{HI[2]}</p></div><div class="tags"><span>Tags:</span><a href="/tag/ferry">नाव</a></div></div>',
        ["राजेश शर्मा"],
        "2026-11-03",
        site="घाट समाचार",
        exact=False,
        lacks=["नहर"],
        expect={"articleBody_contains": HI, "keywords": ["नाव"]},
    ),
    made(
        "divs of paragraphs in thai",
        "th",
        f'<div class="nav"><a href="/">ท่าเรือ</a></div><div class="news-detail"><h1>{headline("th")}</h1><div class="news-info">3 พฤศจิกายน 2569 <span>โดย สมชาย ใจดี</span></div><div class="news-content">{"".join(f"<div>{text}</div><div>&nbsp;</div>" for text in TH)}</div><div class="news-related"><h3>ข่าวที่เกี่ยวข้อง</h3><div><a href="/1">ปิดประตูน้ำสองสัปดาห์เพื่อซ่อมแซม</a></div></div></div>',
        ["สมชาย ใจดี"],
        "2026-11-03",
        site="ท่าเรือ",
        lacks=["ประตูน้ำ"],
    ),
    made(
        "a letter's web version",
        "en",
        f'<table class="body" width="100%" role="presentation"><tr><td align="center"><table class="container" width="600" role="presentation"><tr><td><p style="font-size:11px">Having trouble reading this? <a href="https://mail.example/view">View it in your browser</a></p></td></tr><tr><td><img src="https://mail.example/head.png" width="600" height="120" alt="Quay Letter"></td></tr><tr><td style="padding:20px"><h1>{headline("en")}</h1><p style="font-size:12px">By Ada Penrose · November 3, 2026</p>{"".join(f"<p style=margin:0>{text}</p>" for text in EN)}</td></tr><tr><td style="font-size:11px"><p>You are receiving this email because you signed up at our website.</p><p><a href="https://mail.example/u">Unsubscribe</a> · <a href="https://mail.example/p">Update your preferences</a></p><p>Quay Letter, 1 Lower Quay, Saltney</p></td></tr></table></td></tr></table>',
        ["Ada Penrose"],
        "2026-11-03",
        site="Quay Letter",
        lacks=["Having trouble", "You are receiving", "Unsubscribe"],
    ),
    made(
        "persian with a letter in brackets",
        "fa",
        f'<div class="container"><div class="breadcrumb"><a href="/">خانه</a> / <a href="/local">شهر</a></div><div class="news-title"><h1>{headline("fa")}</h1></div><div class="news-info"><span>۱۲ آبان ۱۴۰۵ - ۱۰:۲۰</span><span>کد خبر: ۱۲۳۴۵</span></div><div class="news-text">{told("fa")}<p>انتهای پیام/</p></div><div class="news-bottom"><ul><li><a href="/tag/1">بندر</a></li></ul></div></div>',
        [],
        "2026-11-03",
        exact=False,
        lacks=["کد خبر"],
        expect={"articleBody_contains": FA},
    ),
]
