"""The same six cards in several languages."""

# ruff: noqa: E501 - a page is a line

from __future__ import annotations

from dataclasses import dataclass

from tests.extraction.variants.made import BIO, HEADLINE, P

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
