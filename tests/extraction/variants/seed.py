"""One story of the kind that newscrawl began with, in many markups: share words, a bio twice, six cards, no metadata."""
# ruff: noqa: E501 - a page is a line

from __future__ import annotations

import json
from dataclasses import dataclass

from tests.extraction.variants.made import BIO, HEADLINE, SITE, Case, P

SHARE = "WhatsAppWhatsAppFacebookFacebookTwitterTwitterPinterestPinterestRedditRedditGmailGmailShareShare"


@dataclass(frozen=True)
class Telling:
    """The words of one story; ``dates`` are as printed, six like the cards."""

    lang: str
    headline: str
    text: tuple[str, ...]
    related: str
    about: str
    name: str
    bio: str
    recent: str
    cards: tuple[tuple[str, str, str], ...]
    section: str
    direction: str = "ltr"


_DAYS = ("March 14, 2025", "March 14, 2025", "March 14, 2025", "March 13, 2025", "March 13, 2025", "March 13, 2025")
_TITLES = (
    ("Boatyard Loan to Bring Forty Jobs to Skerrow, Says Treasurer", "During a visit to the slips, the treasurer opened a fund for small yards. The money comes…"),
    ("Parish Offers 300 for Every Courier Who Buys a Cargo Bicycle", "Shopkeepers, a school and two choirs had asked for it, and only through…"),
    ("Tram Company Adds Driverless Night Runs in the Old Depot", "Eleven trams now circle the depot after midnight, watched from a tower by…"),
    ("Court Stops Dismissals at the Lighthouse Board", "The letters of dismissal were signed by a machine, a judge has found, and…"),
    ("New Rules for Care Homes: Local Night Nurses Come First", "Agencies from inland must wait their turn. Starting on April 9, 2025 each…"),
    ("Herring Packers in Holm Harbour Count Their Days", "They came for one winter and brought one suitcase each. Now the cannery…"),
)  # fmt: skip
ENGLISH = Telling(
    "en", HEADLINE, P, "Related Posts", "About Mara Linde", "Mara Linde", BIO, "Recent Posts",
    tuple((title, text, day) for (title, text), day in zip(_TITLES, _DAYS, strict=True)), "Town",
)  # fmt: skip
_AR_DAYS = ("14 مارس 2025",) * 3 + ("13 مارس 2025",) * 3
ARABIC = Telling(
    "ar", "جرس الطاحونة يدق من جديد فوق أوستري",
    (
        "دق جرس الطاحونة القديمة صباح الاثنين للمرة الأولى منذ أحد عشر عاما، وأوقف الخباز المقابل فرنه ليستمع إليه.",
        "ظل الجرس صامتا منذ الشتاء الذي تجمدت فيه العجلة، لأن أحدا لم يتفق على من يملك الحبل ومن يدفع ثمن حبل جديد.",
        "وعثرت حارسة السد على الحبل في كوخ خلف المدبغة، وحملته إلى أعلى التل مع اثنين من جيرانها في الصباح الباكر.",
        "ولم تنفق البلدة شيئا على العمل، كما قال كاتبها، سوى علبة من الشحم والخبز الذي أكل بعد ذلك على الدرج.",
        "واعتبارا من الأسبوع المقبل سيدق الجرس عند الظهر وفي السادسة، إلى أن تعود الطاحونة إلى العمل في الخريف.",
    ),
    "مواضيع ذات صلة", "نبذة عن ليلى حداد", "ليلى حداد",
    "ليلى حداد تكتب عن الأنهار وعن الناس الذين يعيشون بجانبها منذ عام 2009، وتصلح الساعات أيام الأحد.",
    "أحدث المقالات",
    tuple(
        (title, text, day)
        for (title, text), day in zip(
            (
                ("قرض للمرفأ يوفر أربعين وظيفة في سكيرو", "افتتح أمين الصندوق خلال زيارته صندوقا للورش الصغيرة، والمال يأتي من…"),
                ("البلدة تمنح كل ساع يشتري دراجة ثلاثمئة", "طلب ذلك أصحاب المتاجر ومدرسة وجوقتان، ولكن عن طريق…"),
                ("شركة الترام تضيف رحلات ليلية بلا سائق", "تدور أحد عشر تراما حول المستودع بعد منتصف الليل ويراقبها من برج…"),
                ("المحكمة توقف قرارات الفصل في هيئة المنارات", "وقعت آلة رسائل الفصل، كما وجد القاضي، والآلة لا تستطيع…"),
                ("قواعد جديدة لدور الرعاية والممرضات المحليات", "على الوكالات أن تنتظر دورها، وابتداء من الربيع سوف…"),
                ("عمال تعليب الأسماك في الميناء يعدون أيامهم", "جاؤوا لشتاء واحد ومعهم حقيبة واحدة، والآن يطلب المصنع…"),
            ),
            _AR_DAYS,
            strict=True,
        )
    ),
    "المدينة", "rtl",
)  # fmt: skip
JAPANESE = Telling(
    "ja", "水車小屋の鐘、オストリーの町に再び響く",
    (
        "古い水車小屋の鐘が月曜日の朝、十一年ぶりに鳴り響き、向かいのパン屋は窯の火を止めて耳を傾けた。",
        "水車が凍った冬から鐘は黙ったままだった。綱は誰のもので、新しい綱の代金を誰が払うのか、決まらなかったからだ。",
        "堰の番をする女性が皮なめし場の裏の小屋で綱を見つけ、近所の二人と一緒に丘の上まで運び上げた。",
        "教区は作業に一銭も使わなかったと書記は話した。使ったのは油の瓶一つと、後で石段で食べたパンだけだった。",
        "来週からは正午と六時に鐘が鳴らされる。秋に水車が再び粉をひき始めるまで、それは続く予定だという。",
    ),
    "関連記事", "この記事を書いた人", "佐藤美咲",
    "佐藤美咲は二〇〇九年から川とその岸に住む人々について書いている。日曜日には時計を直し、堰の下の船で暮らす。",
    "最近の投稿",
    tuple(
        (title, text, day)
        for (title, text), day in zip(
            (
                ("造船所への融資で四十人の雇用が生まれる見通し", "会計係は船台を訪れ、小さな造船所のための基金を開いた。資金は…"),
                ("荷物用自転車を買う配達員に三百を支給へ", "商店主と学校と二つの合唱団が求めていた。ただしその手続きは…"),
                ("路面電車会社が古い車庫で夜間の無人運転を開始", "真夜中を過ぎると十一台の電車が車庫を回り、塔の上から…"),
                ("裁判所、灯台委員会の解雇を差し止める決定", "解雇の手紙に署名したのは機械だったと裁判官は認め、機械には…"),
                ("介護施設の新しい規則、地元の夜勤看護師を優先", "内陸の派遣会社は順番を待たねばならない。春からはそれぞれの…"),
                ("港のニシン加工場の働き手、残りの日々を数える", "一冬だけのつもりで鞄一つを手に来た人々に、工場はいま…"),
            ),
            ("2025年3月14日",) * 3 + ("2025年3月13日",) * 3,
            strict=True,
        )
    ),
    "街",
)  # fmt: skip


def _page(told: Telling, body: str) -> str:
    return (
        f'<!doctype html><html lang="{told.lang}" dir="{told.direction}"><head><meta charset="utf-8">'
        f"<title>{told.headline} – {SITE}</title></head><body>{body}</body></html>"
    )


def _classic(told: Telling) -> str:
    text = [f"<p>{one}</p>" for one in told.text]
    cards = "".join(
        f'<li><a href="/p/{at}/">{title}</a><div class="rpwe-summary">{text}</div><span class="post-date">{day}</span></li>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<div id="page"><div id="masthead"><a href="/">{SITE}</a></div><div id="primary"><div class="post type-post hentry">'
        f'<span class="cat-links"><a href="/c/t/" rel="category tag">{told.section}</a></span>'
        f'<h1 class="entry-title">{told.headline}</h1><div class="entry-content"><div class="heateor">{SHARE}</div>{"".join(text[:3])}'
        f'<div class="jp-relatedposts"><h3>{told.related}</h3></div>{"".join(text[3:])}<h3>{told.about}</h3><p>{told.bio}</p></div>'
        f'<div class="saboxplugin-wrap"><a href="/author/w/">{told.name}</a><div class="saboxplugin-desc"><p>{told.bio}</p></div></div>'
        f'</div></div><div id="secondary"><h2 class="widget-title">{told.recent}</h2><ul>{cards}</ul></div></div>'
    )


def _block(told: Telling) -> str:
    text = [f"<p>{one}</p>" for one in told.text]
    cards = "".join(
        f'<li class="wp-block-post"><h3 class="wp-block-post-title"><a href="/p/{at}/">{title}</a></h3>'
        f'<div class="wp-block-post-excerpt"><p>{text}</p></div><div class="wp-block-post-date"><time>{day}</time></div></li>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">{SITE}</a></p></header>'
        f'<main class="wp-block-group"><div class="taxonomy-category wp-block-post-terms"><a href="/c/t/" rel="tag">{told.section}</a></div>'
        f'<h1 class="wp-block-post-title">{told.headline}</h1><div class="entry-content wp-block-post-content"><p>{SHARE}</p>{"".join(text[:3])}'
        f'<h3 class="wp-block-heading">{told.related}</h3>{"".join(text[3:])}</div><div class="wp-block-group"><h3>{told.about}</h3><p>{told.bio}</p>'
        f'<p class="wp-block-post-author-name"><a href="/author/w/">{told.name}</a></p><div class="wp-block-post-author-biography">{told.bio}</div></div>'
        f'<h2 class="wp-block-heading">{told.recent}</h2><ul class="wp-block-post-template">{cards}</ul></main></div>'
    )


def _elements(told: Telling) -> str:
    def widget(kind: str, inner: str) -> str:
        return f'<div class="elementor-element elementor-widget elementor-widget-{kind}"><div class="elementor-widget-container">{inner}</div></div>'

    text = [f"<p>{one}</p>" for one in told.text]
    cards = "".join(
        f'<article class="elementor-post"><h3 class="elementor-post__title"><a href="/p/{at}/">{title}</a></h3>'
        f'<div class="elementor-post__excerpt"><p>{text}</p></div><span class="elementor-post-date">{day}</span></article>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        '<div class="elementor"><section class="elementor-section">'
        + "".join(
            (
                widget("post-info", f'<a href="/category/t/" rel="category">{told.section}</a>'),
                widget("theme-post-title", f"<h1>{told.headline}</h1>"),
                widget("shortcode", SHARE),
                widget("text-editor", "".join(text[:3])),
                widget("heading", f"<h4>{told.related}</h4>"),
                widget("text-editor", "".join(text[3:])),
                widget("heading", f"<h4>{told.about}</h4>"),
                widget("text-editor", f"<p>{told.bio}</p>"),
                widget("author-box", f'<a href="/author/w/"><h4>{told.name}</h4></a><div>{told.bio}</div>'),
                widget("heading", f"<h2>{told.recent}</h2>"),
                widget("posts", f'<div class="elementor-posts-container">{cards}</div>'),
            )
        )
        + "</section></div>"
    )


def _modules(told: Telling) -> str:
    def module(kind: str, inner: str) -> str:
        return f'<div class="et_pb_module et_pb_{kind}"><div class="et_pb_{kind}_inner">{inner}</div></div>'

    text = [f"<p>{one}</p>" for one in told.text]
    cards = "".join(
        f'<div class="et_pb_post"><h2><a href="/p/{at}/">{title}</a></h2><p class="post-meta">{day}</p><div><p>{text}</p></div></div>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        '<div id="et-boc"><div class="et_pb_section"><div class="et_pb_row"><div class="et_pb_column">'
        + "".join(
            (
                module(
                    "post_title",
                    f'<p><a href="/category/t/" rel="category tag">{told.section}</a></p><h1>{told.headline}</h1>',
                ),
                module("code", f"<p>{SHARE}</p>"),
                module("text", "".join(text[:3]) + f"<h3>{told.related}</h3>" + "".join(text[3:])),
                module("text", f"<h3>{told.about}</h3><p>{told.bio}</p>"),
                module("team_member", f'<h4><a href="/author/w/">{told.name}</a></h4><div><p>{told.bio}</p></div>'),
                module("text", f"<h2>{told.recent}</h2>"),
                module("blog", cards),
            )
        )
        + "</div></div></div></div>"
    )


def _utilities(told: Telling) -> str:
    text = [f'<p class="mb-4 text-lg leading-8">{one}</p>' for one in told.text]
    cards = "".join(
        f'<a class="block rounded-lg p-4 hover:shadow" href="/p/{at}"><h3 class="font-bold">{title}</h3><p class="text-sm line-clamp-2">{text}</p>'
        f'<p class="text-xs text-gray-500">{day}</p></a>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<div class="min-h-screen flex flex-col"><div class="sticky top-0 flex"><a href="/">{SITE}</a></div><div class="max-w-2xl mx-auto px-4">'
        f'<a class="text-xs uppercase" href="/category/t">{told.section}</a><h1 class="text-4xl font-bold">{told.headline}</h1>'
        f'<div class="flex gap-2 my-4">{SHARE}</div>{"".join(text[:3])}<h3 class="text-xl mt-8">{told.related}</h3>{"".join(text[3:])}'
        f'<div class="mt-12 p-6 bg-gray-50"><h3 class="font-bold">{told.about}</h3><p class="text-sm">{told.bio}</p></div>'
        f'<div class="flex mt-4"><div><a class="font-semibold" href="/w">{told.name}</a><p class="text-sm">{told.bio}</p></div></div>'
        f'<h2 class="text-2xl mt-12">{told.recent}</h2><div class="grid grid-cols-3 gap-4">{cards}</div></div></div>'
    )


def _hashed(told: Telling) -> str:
    text = [f'<div class="Xk_3fQ2">{one}</div>' for one in told.text]
    cards = "".join(
        f'<div class="Zt_9aB1"><div class="Zt_1"><a href="/p/{at}">{title}</a></div><div class="Zt_2">{text}</div><div class="Zt_3">{day}</div></div>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<div class="Rt_0"><div class="Hd_1"><a href="/">{SITE}</a></div><div class="Mn_4"><div class="Ct_2"><a href="/category/t">{told.section}</a></div>'
        f'<div class="Ti_8"><h1>{told.headline}</h1></div><div class="Sh_1">{SHARE}</div><div class="Bd_5">{"".join(text[:3])}'
        f'<div class="Rl_3">{told.related}</div>{"".join(text[3:])}</div><div class="Au_1"><div class="Au_2">{told.about}</div><div class="Au_3">{told.bio}</div></div>'
        f'<div class="Au_1"><div class="Au_2"><a href="/w">{told.name}</a></div><div class="Au_3">{told.bio}</div></div>'
        f'<div class="Rc_1"><div class="Rc_2">{told.recent}</div>{cards}</div></div></div>'
    )


def _tables(told: Telling) -> str:
    cards = "".join(
        f'<tr><td><a href="/p{at}.html"><b>{title}</b></a><br>{text}<br><font size=1>{day}</font></td></tr>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<table width=780><tr><td colspan=2><a href="/">{SITE}</a></td></tr><tr><td width=520 valign=top>'
        f'<font size=1><a href="/category/t.html">{told.section}</a></font><br><br><font size=5><b>{told.headline}</b></font><br><br>'
        f"{SHARE}<br><br>{'<br><br>'.join(told.text[:3])}<br><br><b>{told.related}</b><br><br>{'<br><br>'.join(told.text[3:])}<br><br>"
        f'<b>{told.about}</b><br><br>{told.bio}<br><br><a href="/w.html">{told.name}</a><br><br>{told.bio}</td>'
        f"<td valign=top><b>{told.recent}</b><table>{cards}</table></td></tr></table>"
    )


def _amp(told: Telling) -> str:
    text = [f"<p>{one}</p>" for one in told.text]
    cards = "".join(
        f'<div class="amp-wp-rp"><a href="/p/{at}/amp/"><span>{title}</span></a><p>{text}</p><small>{day}</small></div>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<header id="top" class="amp-wp-header"><a href="/">{SITE}</a></header><article class="amp-wp-article"><header class="amp-wp-article-header">'
        f'<div class="amp-wp-tax-category"><a href="/c/t/" rel="category tag">{told.section}</a></div><h1 class="amp-wp-title">{told.headline}</h1></header>'
        f'<amp-social-share type="x"></amp-social-share><p>{SHARE}</p><div class="amp-wp-article-content">{"".join(text[:3])}<h3>{told.related}</h3>{"".join(text[3:])}'
        f'<h3>{told.about}</h3><p>{told.bio}</p></div><footer><p><a href="/author/w/">{told.name}</a></p><p>{told.bio}</p></footer></article>'
        f"<section><h2>{told.recent}</h2>{cards}</section>"
    )


def _components(told: Telling) -> str:
    text = [f"<p>{one}</p>" for one in told.text]
    cards = "".join(
        f'<story-tile><a slot="title" href="/p/{at}">{title}</a><p slot="text">{text}</p><span slot="day">{day}</span></story-tile>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<site-header><a href="/">{SITE}</a></site-header><story-page><story-crumb><a href="/category/t">{told.section}</a></story-crumb>'
        f'<story-title><template shadowrootmode="open"><h1><slot></slot></h1></template>{told.headline}</story-title><story-tools>{SHARE}</story-tools>'
        f'<story-text><template shadowrootmode="open">{"".join(text[:3])}<h3>{told.related}</h3>{"".join(text[3:])}</template></story-text>'
        f"<writer-box><h3>{told.about}</h3><p>{told.bio}</p></writer-box><writer-box><a href=/w>{told.name}</a><p>{told.bio}</p></writer-box>"
        f"<story-list><h2>{told.recent}</h2>{cards}</story-list></story-page>"
    )


def _shell(told: Telling) -> str:
    state = {
        "props": {
            "pageProps": {
                "story": {
                    "title": told.headline,
                    "section": {"name": told.section},
                    "writers": [{"name": told.name, "bio": told.bio}],
                    "body": "".join(f"<p>{one}</p>" for one in told.text),
                },
                "latest": [
                    {"title": one[0], "excerpt": one[1], "date": one[2], "url": f"/p/{at}"}
                    for at, one in enumerate(told.cards)
                ],
            }
        },
        "page": "/town/[slug]",
    }
    cards = "".join(
        f'<li><a href="/p/{at}">{title}</a><p>{text}</p><span>{day}</span></li>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<div id="__next"><div><a href="/">{SITE}</a></div><div class="c0"><h1>{told.headline}</h1><div class="c1">{SHARE}</div><div class="c2"></div></div>'
        f"<div class=c3><h2>{told.recent}</h2><ul>{cards}</ul></div></div>"
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    )


def _breaks(told: Telling) -> str:
    cards = "".join(
        f'<a href="/p/{at}">{title}</a><br>{text}<br>{day}<br><br>' for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<div><a href="/">{SITE}</a></div><div><a href="/category/t">{told.section}</a></div><h1>{told.headline}</h1><div>{SHARE}<br><br>'
        f"{'<br><br>'.join(told.text[:3])}<br><br>{told.related}<br><br>{'<br><br>'.join(told.text[3:])}<br><br>{told.about}<br><br>{told.bio}"
        f'<br><br><a href="/w">{told.name}</a><br><br>{told.bio}</div><div><b>{told.recent}</b><br><br>{cards}</div>'
    )


def _case(name: str, told: Telling, body: str) -> Case:
    wanted = {
        "headline": told.headline, "body": "\n\n".join(told.text), "authors": [told.name], "bio": told.bio, "datePublished": None,
        "articleSection": [told.section], "cards": 6, "isArticle": True,
    }  # fmt: skip
    return Case(
        name, "seed", _page(told, body), wanted, "https://www.lantern-post.example/mill-bell-rings-again-over-ostrey/"
    )


CASES = [
    _case("wordpress classic", ENGLISH, _classic(ENGLISH)),
    _case("wordpress block", ENGLISH, _block(ENGLISH)),
    _case("elements", ENGLISH, _elements(ENGLISH)),
    _case("modules", ENGLISH, _modules(ENGLISH)),
    _case("utility classes", ENGLISH, _utilities(ENGLISH)),
    _case("hashed classes", ENGLISH, _hashed(ENGLISH)),
    _case("tables", ENGLISH, _tables(ENGLISH)),
    _case("amp", ENGLISH, _amp(ENGLISH)),
    _case("components", ENGLISH, _components(ENGLISH)),
    _case("shell", ENGLISH, _shell(ENGLISH)),
    _case("line breaks", ENGLISH, _breaks(ENGLISH)),
    _case("arabic", ARABIC, _utilities(ARABIC)),
    _case("japanese", JAPANESE, _block(JAPANESE)),
    _case("arabic hashed", ARABIC, _hashed(ARABIC)),
    _case("japanese classic", JAPANESE, _classic(JAPANESE)),
]
