"""Tables of what is part of a name, what is not a name, and what is the name of an organisation; lower case."""

from __future__ import annotations

from typing import Final

# What may stand in lower case in a name.
#: "Son of" and "daughter of" behind a father's name: Azerbaijani, Turkish, Kazakh, Kyrgyz; a name may end with them.
PATRONYMICS: Final = frozenset({
    "oğlu", "oglu", "oghlu", "ogly", "uulu", "kızı", "qızı", "kizi", "qizi", "kyzy", "улы", "уулу", "кызы", "оглы",
    "қызы", "ұлы",
})  # fmt: skip
PARTICLES: Final = PATRONYMICS | frozenset({
    "van", "von", "vom", "der", "den", "dem", "de", "del", "della", "dello", "dei", "degli", "di", "da", "das",
    "do", "dos", "du", "des", "la", "le", "les", "los", "las", "lo", "el", "al", "ul", "bin", "bint", "ibn", "ben",
    "abu", "ter", "ten", "te", "tot", "zu", "zur", "zum", "af", "av", "y", "e", "i", "d", "het", "op", "in", "t",
    "san", "st", "und", "of", "the", "and", "&", "für", "for", "o", "ould", "e.v.", "mc", "mac",
    "dela", "delos", "binti", "ferch", "verch", "ap", "wa", "santa",
    "фон", "ван", "дер", "де", "ди", "дю", "ла", "ле", "дель", "дос", "цу", "тер", "аль", "эль", "ибн", "бен", "бин",
})  # fmt: skip

HONORIFICS: Final = frozenset({
    "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "sir", "dame", "lord", "lady", "rev", "herr", "frau",
    "hr", "fr", "monsieur", "madame", "mme", "mlle", "sr", "sra", "señor", "señora", "dott", "dottssa", "ing",
    "mag", "dipl", "med", "phil", "jur", "rer", "nat", "drs", "ir", "mgr", "hab", "inż",
    "д", "р", "проф", "доктор", "د", "डॉ",
    "श्री", "श्रीमती", "डा", "ดร", "नाम",
})  # fmt: skip

GENERATIONS: Final = frozenset({
    "jr", "sr", "ii", "iii", "iv", "júnior", "junior", "filho", "neto",
})  # fmt: skip

# Alone, or as the whole of a part, these are not names: words of the page and of the publishing system.
JUNK: Final = frozenset({
    "admin", "administrator", "webmaster", "editor", "root", "guest", "user", "test", "anonymous", "unknown",
    "none", "null", "undefined", "nan", "author", "authors", "by", "von", "par", "por", "di", "contributor",
    "contributors", "correspondent", "reporter", "writer", "journalist", "email", "email the author",
    "email author", "view all", "view all posts", "view profile", "view bio", "share", "follow", "follow us",
    "comments", "comment", "no comments", "leave a comment", "reply", "read more", "more", "about",
    "about the author", "contact", "home", "news", "posts", "bio", "biography", "profile", "facebook", "twitter",
    "instagram", "linkedin", "youtube", "whatsapp", "telegram", "rss", "x", "print", "subscribe", "newsletter",
    "login", "sign in", "sign up", "register", "advertisement", "sponsored", "updated", "published", "posted",
    "last updated", "date", "today", "yesterday", "politics", "business", "sports", "sport", "world", "opinion",
    "technology", "culture", "science", "health", "entertainment", "lifestyle", "travel", "uncategorized",
    "breaking news", "latest news", "featured", "video", "podcast", "photo", "photos", "image", "getty images",
    "shutterstock", "istock", "unsplash", "pixabay", "min read", "minutes read", "read", "listen", "save", "autor",
    "autorin", "kommentare", "teilen", "drucken", "merken", "mehr", "folgen", "kommentar", "artikel", "politik",
    "wirtschaft", "gesellschaft", "kultur", "panorama", "auteur", "partager", "commentaires", "lire la suite",
    "suivre", "compartir", "comentarios", "seguir", "condividi", "commenti", "delen", "reacties", "author archive",
    "all articles", "archive", "автор", "поделиться", "комментарии", "作者", "来源", "分享", "著者", "シェア",
    "コメント", "관련기사", "공유", "copyright", "all rights reserved", "show more", "developer", "author page",
    "the author", "the authors", "click here", "http", "https", "www", "jr", "sr", "gastautor", "user1",
    "wordpress", "post author", "avatar", "freelance", "special", "exclusive", "analysis", "interview", "update",
    "aktualisiert", "stand", "veröffentlicht", "publié", "publicado", "written by", "posted by", "published by",
    "发表于", "发布于", "更新于", "發表於", "發佈於", "更新於", "投稿日", "公開日", "掲載日", "更新日",
    "log in", "log out", "sign out", "orcid", "記事", "この記事を書いた人", "この記事の著者",
})  # fmt: skip

# In scripts without spaces a name holds none of these: "log in", "register", "member", "the article".
JUNK_PARTS = (
    "ログイン", "登録", "会員", "この記事", "로그인", "회원가입", "登录", "登錄", "注册", "註冊",
)  # fmt: skip

# Organisations by their whole name.
ORGANIZATIONS: Final = frozenset({
    "deutsche welle", "dailymail.com", "usa today", "reuters", "associated press", "the associated press", "ap",
    "afp", "agence france presse", "dpa", "apa", "sda", "keystone sda", "epd", "kna", "sid", "upi", "pa",
    "pa media", "press association", "bloomberg", "xinhua", "tass", "тасс", "ria", "риа новости", "риа",
    "интерфакс", "interfax", "укринформ", "унн", "efe", "europa press", "ansa", "adnkronos", "agi", "lusa",
    "belga", "anp", "ntb", "ritzau", "tt", "stt", "pap", "čtk", "ctk", "tasr", "sita", "mti", "agerpres",
    "mediafax", "hina", "fonet", "tanjug", "anadolu", "aa", "iha", "dha", "kyodo", "jiji", "共同", "共同通信",
    "時事", "時事通信", "新华社", "新華社", "中新社", "中新网", "中央社", "연합뉴스", "뉴시스", "뉴스1", "wam",
    "spa", "mena", "petra", "irna", "isna", "mehr news", "pti", "ani", "ians", "aap", "nzpa", "canadian press",
    "the canadian press", "notimex", "télam", "telam", "agencia brasil", "agência brasil", "agência lusa",
    "ap news", "cnn", "bbc", "npr", "bbc news", "tagesschau", "afpbb", "ft", "ntv", "msn", "yahoo",
})  # fmt: skip

# … those that stand for the site itself and are not an author beside a person …
DESKS: Final = frozenset({
    "redaktion", "redaktionen", "redakcja", "redakce", "redakcia", "redakcija", "redaction", "la redaction",
    "redaccion", "la redaccion", "redacao", "da redacao", "redazione", "la redazione", "redactie", "toimitus",
    "de redactie", "szerkesztoseg", "redactia", "editorial", "редакция", "редакцiя", "редакціа", "σύνταξη", "המערכת",
    "מערכת",
    "التحرير", "هيئة التحرير", "संपादकीय", "编辑部", "編集部", "편집부", "本报讯", "agencies", "agenturen",
    "agencias", "agences", "agenzie", "wires", "wire", "wire services", "staff", "staff writer", "staff writers",
    "staff reporter", "staff reporters", "newsroom", "news staff", "editorial team", "editorial board", "editors",
    "the editors", "guest contributor", "guest author", "guest writer", "web desk", "newsdesk", "news desk",
    "online desk", "our correspondent", "our reporter", "special correspondent", "pressemitteilung",
    "press release", "onlineredaktion", "webteam", "gastbeitrag", "op ed",
    "নিজস্ব প্রতিবেদক", "নিজস্ব প্রতিনিধি", "স্টাফ রিপোর্টার", "জ্যেষ্ঠ প্রতিবেদক", "বিশেষ প্রতিনিধি", "सम्वाददाता", "संवाददाता",
    "हमारे संवाददाता", "विशेष संवाददाता", "redaksi", "tim redaksi", "tòa soạn", "ban biên tập", "ทีมข่าว", "تحریریه",
    "redaksjonen", "toimetus", "რედაქცია", "செய்திப் பிரிவு", "वृत्तसेवा", "ritstjórn", "редакција", "uredništvo",
    "redacció", "समाचारदाता", "pengarang berita", "sidang redaksi", "redaksiya", "рэдакцыя", "խմբագրություն",
    "فريق التحرير", "ویب ڈیسک", "نیوز ڈیسک",
})  # fmt: skip

# … by one word of it …
ORGANIZATION_WORDS: Final = frozenset({
    "universitas", "universiti", "universitet", "universitetet", "univerzita", "univerziteta", "univerzity",
    "unibertsitatea", "universitatea", "universidade", "universidad", "université", "università", "universität",
    "universiteit", "uniwersytet", "yliopisto", "egyetem", "üniversitesi", "university's", "universiteti",
    "ülikool", "ülikooli", "universitāte", "universitetas", "университет", "университета", "університет",
    "університету", "πανεπιστήμιο", "prifysgol", "ollscoil", "háskóli", "institutt", "institutet", "enstitüsü",
    "ústav", "ústavu", "instytut", "intézet", "институт", "института", "інститут", "інституту", "bölümü",
    "fakültesi", "fakulta", "fakulty", "fakultas", "fakultet", "fakulteta", "wydział", "müdürlüğü", "başkanlığı",
    "derneği", "vakfı", "bakanlığı", "belediyesi",
    "news", "newsroom", "newsdesk", "editors", "contributor", "contributors", "webteam", "writers", "reporters",
    "correspondents", "gmbh", "desk", "team", "staff", "redaktion", "redaktionsteam", "redaction", "redaccion",
    "redazione", "redactie", "redakcja", "redakce", "redacao", "agency", "agentur", "agence", "agencia", "agenzia",
    "inc", "ltd", "llc", "corp", "co", "plc", "ag", "verlag", "zeitung", "nachrichten", "magazine", "magazin",
    "times", "network", "media", "institute", "institut", "instituto", "university", "universitat", "association",
    "foundation", "stiftung", "ministry", "ministerium", "committee", "council", "group", "radio", "tv",
    "television", "newspaper", "journal", "gazette", "tribune", "chronicle", "bureau", "editorial", "board",
    "society", "centre", "center", "department", "company", "studio", "studios", "publications", "publishing",
    "online", "diario", "periodico", "jornal", "quotidiano", "rundfunk", "редакция", "агентство", "газета",
    "новости", "телеканал", "издание", "редакція", "агенція", "وكالة", "صحيفة", "قناة", "موقع", "هيئة", "न्यूज़",
    "न्यूज", "डेस्क", "समाचार", "टीम", "ब्यूरो", "haberleri", "gazetesi", "ajansi", "servisi", "haber", "merkezi",
    "grupa", "grupo", "groupe", "gruppo", "wydawnictwo", "ediciones", "editions", "edizioni", "medienhaus",
    "mediengruppe", "pressehaus", "verlagsgesellschaft", "uitgeverij", "издательство", "издатель", "vydavatelstvi",
    "nakladatelstvi", "editura",
    "office", "police", "polizei", "polizeipräsidium", "feuerwehr", "policía", "policia", "polizia", "politie",
    "politi", "politiet", "polisen", "policja", "policie", "poliisi", "rendőrség", "poliția", "полиция", "поліція",
    "ministère", "ministerio", "ministero", "ministério", "ministerie", "ministerstvo", "ministerstwo",
    "министерство", "міністерство", "parliament", "parlament", "parlamento", "parlement", "senate", "government",
    "gobierno", "governo", "gouvernement", "municipality", "gemeinde", "ayuntamiento", "prefeitura", "mairie",
    "stadtverwaltung", "commission", "kommission", "comisión", "commissione", "comissão", "authority", "behörde",
    "federation", "fédération", "federación", "hospital", "klinikum", "krankenhaus", "clinic", "airport",
    "flughafen", "school", "hochschule", "academy", "akademie", "embassy", "botschaft", "verband", "टाइम्स", "cnn",
    "bbc", "rtl", "nbc", "cbs", "msn", "ndtv", "antara",
    "shimbun", "newswire", "webdesk", "ডেস্ক", "ڈیسک", "டெஸ்க்", "డెస్క్", "ഡെസ്ക്", "ಡೆಸ್ಕ್", "ડેસ્ક", "ਡੈਸਕ",
})  # fmt: skip

# … by one word after "The", for these are surnames too …
ORGANIZATION_WORDS_WITH_ARTICLE: Final = frozenset({
    "post", "press", "sun", "star", "herald", "globe", "guardian", "telegraph", "mirror", "mail", "express",
})  # fmt: skip

# … or by its end, where words are not parted.
ORGANIZATION_ENDINGS = (
    "新聞", "新闻", "新聞社", "通信", "通信社", "通讯社", "通訊社", "日报", "日報", "晚报", "编辑部", "編集部",
    "編輯部", "取材班", "报社", "뉴스", "신문", "일보", "편집국", "취재팀", "เดลินิวส์", "กองบรรณาธิการ", "网",
    "電視台",
)  # fmt: skip

# Behind a person's name a text that ends so is the paper the person writes for; alone these are surnames as well.
OUTLET_ENDINGS: Final = frozenset({
    "quill", "courier", "daily", "weekly", "post", "herald", "examiner", "observer", "dispatch", "bulletin",
    "register", "reporter", "sentinel", "ledger", "inquirer", "enquirer", "advocate", "argus", "echo", "standard",
    "independent", "review", "monitor", "messenger", "mercury", "clarion", "beacon", "bee", "republic", "citizen",
    "voice", "wire", "digest", "telegraph", "guardian", "express", "mirror", "mail", "sun", "star", "globe", "press",
    "record", "eagle", "leader", "pioneer", "patriot", "transcript", "world", "today", "gazetteer", "almanac",
    "service",
    "anzeiger", "kurier", "bote", "tageblatt", "blatt", "allgemeine", "rundschau", "merkur", "presse", "stimme",
    "tagblatt", "morgenpost", "abendblatt", "figaro", "monde", "croix", "dépêche", "depeche", "voix", "pais",
    "mundo", "nacion", "correo", "heraldo", "vanguardia", "razon", "stampa", "corriere", "messaggero", "mattino",
    "gazzetta", "dagblad", "courant", "bladet", "avis", "tidende", "sanomat", "lehti", "lidové", "noviny", "listy",
})  # fmt: skip
