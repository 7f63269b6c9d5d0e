"""Tables of what stands in a byline beside the names, in the languages of the sites we read.

All words are lower case. Those of one table are tried longest first.
"""

from __future__ import annotations

from typing import Final

from newscrawl.normalize.authors.further_languages import BY_OF, NOUNS, WRITERS

# Before a name. The text up to here is not a name: "Ein Kommentar von", "Posted by".
PREFIXES: Final[tuple[str, ...]] = (
    # en
    "by", "written by", "posted by", "published by", "reported by", "reporting by", "story by", "text by",
    "words by", "article by", "analysis by", "opinion by", "review by", "report by", "author", "authors",
    "about the author", "about author", "about", "follow", "view all posts by", "view all articles by",
    "all posts by", "posts by", "more by", "more from", "more posts by", "articles by", "author archives",
    "contributed by", "submitted by", "guest post by", "interview by", "exclusive by", "created by",
    "from", "article written by", "this article was written by", "authored by", "text and photos by",
    "read more by", "see all posts by", "latest posts by", "byby", "read more from", "read more about",
    "more articles by", "more articles from", "more stories by", "more stories from", "see more by", "all stories by",
    "all articles by", "view more articles by",
    # de
    "ein kommentar von", "kommentar von", "ein gastbeitrag von", "gastbeitrag von", "eine analyse von",
    "analyse von", "ein beitrag von", "interview von", "eine kolumne von", "kolumne von", "ein essay von",
    "text von", "aufgezeichnet von", "geschrieben von", "verfasst von", "veröffentlicht von", "autor", "autorin",
    "autoren", "über den autor", "über die autorin", "über", "verfasser", "protokoll", "alle artikel von",
    "alle beiträge von", "artikel von", "ein interview von", "eine reportage von", "glosse von", "rezension von",
    "eingestellt von", "erstellt von", "gepostet von", "mitgeteilt von",
    "aus berlin von", "mehr artikel von", "weitere artikel von", "weitere beiträge von", "mehr beiträge von",
    "mehr von", "vonvon",
    # fr
    "par", "écrit par", "publié par", "rédigé par", "propos recueillis par", "auteur", "auteurs", "autrice",
    "tous les articles de", "voir tous les articles de", "article de", "texte de", "texte par", "à propos de",
    "plus d'articles de", "plus d’articles de", "tous ses articles", "d'autres articles de",
    # es, pt, gl, ca
    "por", "escrito por", "publicado por", "redactado por", "texto de", "autor/a", "autora", "autores",
    "escrit per", "todas las entradas de", "ver todas las entradas de", "ver todos os posts de",
    "todos os posts de", "redação por", "un artículo de", "entrevista de", "sobre", "acerca de", "sobre o autor",
    "sobre el autor", "más artículos de", "otros artículos de", "más noticias de", "mais artigos de", "porpor",
    # it
    "a cura di", "scritto da", "pubblicato da", "autore", "autrici", "autori", "testo di", "articoli di",
    "tutti gli articoli di", "intervista di", "redatto da", "altri articoli di",
    # nl
    "door", "geschreven door", "geplaatst door", "auteur(s)", "alle berichten van", "bekijk alle berichten van",
    "meer van", "meer artikelen van", "alle artikelen van",
    # sv, nb, da, is, fi
    "skriven av", "publicerad av", "skrevet af", "skrevet av", "publisert av", "publiceret af", "forfatter",
    "journalist", "författare", "eftir", "höfundur", "kirjoittaja", "kirjoittajat", "kirjoittanut", "toimittaja",
    "tekst og foto", "text och foto", "tekst av", "egilea", "autors", "autorius",
    # pl, cs, sk, hr, sl, sr
    "przez", "autorzy", "autorka", "napisał", "napisała", "opracował", "opracowała", "opracowanie", "opr", "oprac",
    "rozmawiał", "rozmawiała", "napisali", "opracowali", "rozmawiali", "napísali", "autoři",
    "napsal", "napsala", "napsali", "připravil", "připravila", "napísal", "napísala",
    "piše", "pišu", "napisao", "napisala", "napisali", "pripremili", "avtor", "avtorica", "pripremio", "pripremila",
    # hu, ro, tr, et, lv, lt
    "szerző", "írta", "scris de", "publicat de", "autorul", "yazan", "yazar", "hazırlayan", "autoriai", "autorius",
    "autors", "autorka tekstu", "parengė",
    # id, ms, vi, sw, tl
    "oleh", "penulis", "reporter", "pewarta", "tác giả", "bài viết", "bởi", "mwandishi",
    # ru, uk, be, bg, mk, kk
    "автор", "авторы", "автор текста", "текст", "подготовил", "подготовила", "подготовили", "беседовал",
    "беседовала", "автор статьи", "автор материала", "написал", "написала", "написали", "об авторе", "автори",
    "авторка",
    "другие статьи автора", "все статьи автора", "другие материалы автора", "все материалы автора", "усі статті",
    "підготував", "підготувала", "аўтар", "от", "авторът", "пише", "од", "пишува", "журналист",
    # el, he
    "του", "της", "των", "συντάκτης", "γράφει ο", "γράφει η", "γράφει", "από", "από τον", "από την", "επιμέλεια",
    "κείμενο", "מאת", "כתב", "כתבה", "כותב", "הכותב", "נכתב על ידי",
    # ar, fa, ur
    "بقلم", "كتب", "كتبت", "إعداد", "الكاتب", "الكاتبة", "تقرير", "حوار", "نویسنده", "نوشته", "نوشته\u200cی", "نوشتهٔ",
    "به قلم", "گزارش", "تحریر", "مصنف",
    # hi, mr, ne, bn, ta, th
    "लेखक", "द्वारा", "लेखिका", "रिपोर्ट", "रिपोर्टर", "लेखन", "লেখক", "লিখেছেন", "எழுதியவர்", "โดย", "เรื่อง",
    "ผู้เขียน", "ដោយ", "និពន្ធដោយ", "ໂດຍ", "රචනා", "ලියූ", "எழுதியது", "రచన", "రచయిత", "ಲೇಖಕ", "എഴുതിയത്", "લેખક", "ਲੇਖਕ",
    # hy, ka, az, kk, mn, sq, lt
    "հեղինակ", "հեղինակներ", "ავტორი", "ავტორები", "müəllif", "müəlliflər", "авторлар", "зохиогч", "shkruan",
    *WRITERS,
)  # fmt: skip

# In their languages these say "by"; in others they are names or prepositions.
PREFIXES_OF: Final[dict[str, frozenset[str]]] = BY_OF | {
    # "Text Jane Doe", where a colon is not written
    "text": frozenset({"de", "sv", "cs", "sk"}),
    "texte": frozenset({"fr"}),
    "texto": frozenset({"es", "pt", "gl"}),
    "testo": frozenset({"it"}),
    "tekst": frozenset({"da", "no", "nb", "nl", "pl"}),
    "teksti": frozenset({"fi"}),
}
#: In their languages these say "according to", whom the text is taken from.
SOURCES_OF: Final[dict[str, frozenset[str]]] = {"theo": frozenset({"vi"})}
# These need a colon, for they are names as well or stand in them: "Per Olsson", "Haber", "Text".
LABELS: Final[tuple[str, ...]] = (
    "contributor", "contributors", "columnist", "correspondent", "redakteur", "redakteurin", "journaliste",
    "редакция", "редакція", "rédaction", "redacción", "redação", "redazione", "redactie", "redakcja", "redakce",
    "per", "na", "ni", "text", "texto", "testo", "tekst", "texte", "words", "haber", "bài", "writer",
    "byline", "texter", "teksti", "szöveg", "röportaj", "reporting", "story", "report", "text und foto",
    "text & foto", "author(s)", "auteur(s)", "autor(es)", "autor(en)",
    "autor/a", "autor/in", "forecaster", "meteorologist", *NOUNS,
)  # fmt: skip
# These begin family names, too, so two words must follow that are not part of such a name: "Von Trapp", "De la Cruz".
PARTICLE_PREFIXES: Final[tuple[str, ...]] = (
    "von", "di", "de", "av", "af", "da", "od",
)  # fmt: skip

# Read at the beginning only, with whatever follows: these scripts leave no space after them.
CJK_PREFIXES: Final[tuple[str, ...]] = (
    "取材・文", "取材･文", "文・写真", "文・構成", "構成・文", "聞き手・", "聞き手", "文責", "執筆", "著者",
    "筆者", "ライター", "編集委員", "作者", "本文作者", "撰文", "撰稿", "本报记者", "本報記者", "本刊记者", "特约记者",
    "实习记者", "见习记者", "记者", "記者", "关于作者", "關於作者", "关于", "關於",
    "采写", "通讯员", "文", "글", "글쓴이", "기자명", "기자", "취재", "작성자", "发布者", "发布人", "發布者", "發佈者",
)  # fmt: skip
CJK_SUFFIXES: Final[tuple[str, ...]] = (
    "特派记者", "编译报道", "综合报道", "台北報導", "報導", "报道", "摄影报道", "記者", "记者", "編集委員",
    "論説委員", "特派員", "さん", "氏", "선임기자", "수습기자", "인턴기자", "전문기자", "기자", "특파원",
    "논설위원", "편집위원", "객원기자", "에디터", "작가", "평론가", "입력", "등록",
)  # fmt: skip

# After a name, in any script.
SUFFIXES: Final[tuple[str, ...]] = (
    "द्वारा", "की रिपोर्ट", "yazdı", "'s posts", "’s posts", "'s articles", "’s articles",
    "view orcid profile", "orcid profile", "view profile", "view all posts", "see all posts", "view bio", "full bio",
)  # fmt: skip

# A credit of somebody who did not write the text; it runs to the next separator.
CREDITS: Final[tuple[str, ...]] = (
    "photo by", "photos by", "photo", "photos", "photograph by", "photographs by", "photography by", "photography",
    "image by", "image", "images", "images by", "illustration by", "illustration", "illustrations by", "video by",
    "video", "graphics by", "graphic by", "edited by", "editing by", "editor", "translated by", "translation by",
    "translation", "reviewed by", "medically reviewed by", "fact checked by", "fact-checked by", "produced by",
    "additional reporting by", "with additional reporting by", "additional reporting", "sponsored by",
    "presented by", "source", "sources", "credit", "updated by", "compiled by", "foto", "fotos", "fotograf",
    "bild", "bilder", "bearbeitet von", "bearbeitung", "übersetzt von", "übersetzung", "quelle", "quellen",
    "mitarbeit", "grafik", "redigiert von", "photographie", "photographies", "illustrations", "traduction",
    "traduit par", "crédit", "crédit photo", "crédits", "fotografía", "fotografía de", "fotografías",
    "ilustración", "traducción", "edición", "fuente", "imagen", "fotografia", "tradução", "edição", "fonte",
    "imagem", "ilustração", "fotografie", "traduzione", "immagine", "beeld", "vertaling", "bron", "foto's",
    "redigering", "källa", "kilde", "kuva", "kuvat", "lähde", "zdjęcia", "zdjęcie", "fot", "źródło", "tłumaczenie",
    "zdroj", "fotó", "forrás", "sursa", "fotoğraf", "kaynak", "çeviri", "sumber", "ảnh", "nguồn", "фото",
    "фотограф", "иллюстрация", "источник", "редактор", "перевод", "видео", "світлини", "джерело", "снимка",
    "снимки", "φωτογραφίες", "φωτογραφία", "πηγή", "צילום", "תמונה", "מקור", "تصوير", "ترجمة", "المصدر", "صورة",
    "عکس", "منبع", "फोटो", "स्रोत", "ภาพ", "ที่มา",
)  # fmt: skip
CJK_CREDITS: Final[tuple[str, ...]] = (
    "责任编辑", "責任編輯", "责编", "编辑", "編輯", "校对", "审核", "審核", "审校", "初审", "复审", "终审",
    "译者", "譯者", "摄影", "攝影", "来源", "來源", "图片", "视频", "翻译",
    "撮影", "写真", "編集", "イラスト", "翻訳", "監修", "提供", "출처", "사진", "편집", "영상", "그래픽",
)  # fmt: skip

# Between names, lower case only ("Anders And" is one man), a space on both sides.
CONJUNCTIONS: Final[tuple[str, ...]] = (
    "and", "with", "as told to", "und", "sowie", "mit", "et", "avec", "y", "con", "e", "ed", "com", "i", "amb", "en",
    "met", "og", "och", "samt", "med", "ja", "sekä", "és", "meg", "a", "ac", "și", "şi", "ve", "ile", "dan", "và",
    "eta", "oraz", "z", "ir", "un", "ו", "dhe", "agus", "plus", "və", "va", "и", "й", "та", "і", "ды", "с", "з",
    "және", "ба", "και", "וגם", "و", "مع", "اور", "और", "तथा", "व", "आणि", "એવં", "અને", "ਅਤੇ", "এবং", "ও", "மற்றும்",
    "మరియు", "ಮತ್ತು", "සහ", "နှင့်", "และ", "ແລະ", "និង", "და", "և", "եւ", "እና", "жана", "болон", "ва", "iyo", "àti",
    "ۋە", "和", "與", "与", "及", "및", "と",
)  # fmt: skip
# … and those that count in their own languages only, for others write them before a place or a preposition.
CONJUNCTIONS_OF: Final[dict[str, frozenset[str]]] = {
    "in": frozenset({"sl"}),
    "na": frozenset({"sw", "rw"}),
    "at": frozenset({"tl", "fil"}),
    "an": frozenset({"lb"}),
    "u": frozenset({"mt"}),
    "ug": frozenset({"ceb"}),
    "da": frozenset({"ha"}),
    "र": frozenset({"ne"}),
    "او": frozenset({"ps"}),
    "û": frozenset({"ku", "kmr"}),
}
# Arabic writes "and" as the first letter of the next word, with which these names begin.
ARABIC_AND: Final = "و"
NAMES_FROM_WAW: Final = frozenset({
    "وليد", "وائل", "وسام", "وسيم", "وفاء", "وداد", "وجدي", "وجيه", "وهيب", "وهبة", "وهبي", "وردة", "وحيد", "وديع",
    "ورد", "وصال", "وصفي", "وعد", "ولاء", "وفيق", "واثق", "واصف", "وضاح", "وطفة", "وهاب", "ولي", "وزير", "والي",
    "وانغ", "ويليام", "والتر", "ووكر", "ويلسون", "وود",
})  # fmt: skip
# With its article places and sections begin, "الشرق الأوسط", and few given names.
ARABIC_ARTICLE: Final = "ال"
NAMES_WITH_ARTICLE: Final = frozenset(
    "الحسن الحسين السيد المعتصم الطيب الصادق الهادي العربي المهدي المختار البشير الأمين المنصف الحبيب الطاهر".split()
)
# Hebrew does so, too.
HEBREW_AND: Final = "ו"
NAMES_FROM_VAV: Final = frozenset({
    "ורד", "ולדימיר", "ויקטור", "ויקטוריה", "ויליאם", "וולטר", "ונסה", "ורה", "ולרי", "ויסמן", "וייס", "וינר",
    "וולף", "וולך", "ורדי", "וקנין", "ועקנין", "וייצמן", "וינברג", "ויינברג",
})  # fmt: skip
# One man is called "José Ortega y Gasset", "João Costa e Silva", "Antoni Gaudí i Cornet" …
COMPOUNDING: Final = frozenset({
    "y", "e", "i",
})  # fmt: skip
# … but a word after which a second name starts is a given name: "María José y Ana".
SECOND_GIVEN_NAMES: Final = frozenset({
    "josé", "jose", "maría", "maria", "luis", "luís", "carlos", "antonio", "antónio", "jesús", "ángel", "manuel",
    "pilar", "carmen", "isabel", "teresa", "miguel", "pedro", "pablo", "paulo", "ana", "rosa", "elena", "laura",
    "paola", "anna",
})  # fmt: skip
# Words of place or of another language's "and": "Ana Ruiz en Bogotá", "Jan Novak z Prahy".
PLACE_CONJUNCTIONS: Final = frozenset({
    "en", "in", "z", "с", "з",
})  # fmt: skip

# From here to the end of the part the text tells of the person: "Jane Doe for Reuters in Berlin".
TAILS: Final = frozenset({
    "for", "in", "at", "of", "from", "on", "is", "was", "has", "covers", "reports", "writes", "special", "via",
    "near", "who", "für", "bei", "aus", "ist", "schreibt", "zuletzt", "à", "pour", "chez", "est", "para", "desde",
    "es", "voor", "vanuit", "bij", "för", "på", "i", "fra", "från", "w", "dla", "pro", "из", "для", "в",
    "специально", "kimdir",
})  # fmt: skip
