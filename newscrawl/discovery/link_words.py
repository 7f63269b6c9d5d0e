"""What the words and numbers in an address say of the page behind it. Tables only; compared in lower case.

Sources: default addresses of WordPress, Drupal, Joomla, Ghost, Blogger, TYPO3, Discourse, Magento and common use in
the languages of the news. No table names a publisher.
"""

from __future__ import annotations

from typing import Final

# Folders that hold listings: /tag/climate/, /author/grace-young/, /thema/klima.
# Of these, folders whose pages have titles as long as headlines, and are no articles.
EVENT_WORDS: Final = frozenset({
    "event", "events", "veranstaltung", "veranstaltungen", "evenement", "evenements", "evento", "eventos", "eventi",
    "forum", "forums", "thread", "threads", "discussion", "discussions", "product", "products", "produkt", "user",
    "users", "taxonomy", "term",
})  # fmt: skip
LISTING_WORDS: Final = EVENT_WORDS | frozenset({
    "tag", "tags", "tagged", "category", "categories", "cat", "author", "authors", "autor", "autores", "auteur",
    "auteurs", "autoren", "autorin", "autore", "autori", "contributor", "contributors", "label", "labels", "keyword",
    "keywords", "kategorie", "kategorien", "categorie", "categoria", "categorias", "rubrik", "rubriken", "rubrique",
    "rubriques", "schlagwort", "schlagworte", "stichwort", "etiqueta", "etiquetas", "etiquette", "motcle", "mot-cle",
    "etiket", "kategori", "yazar", "yazarlar", "forfatter", "skribent", "autorzy", "tagi",
    "trefwoord", "redakteure",
})  # fmt: skip

# Folders that hold listings on some sites and articles on others.
SECTION_WORDS: Final = frozenset({
    "profile", "profiles", "profil", "people", "person", "persons", "staff", "team", "topic", "topics", "thema",
    "themen", "theme", "themes", "tema", "temas", "temi", "section", "sections", "seccion", "sezione", "archive",
    "archives", "archiv", "archivo", "archivio", "arquivo", "arhiv", "collection", "collections", "series", "serie",
    "member", "members", "channel", "dossier", "dossiers", "emne", "amne", "temat", "latest", "trending", "popular",
    "most-read", "newest", "all", "index", "redaktion", "journalist", "journalists", "columnists", "columnist", "by",
    "writer", "writers", "reporter", "reporters", "epaper", "e-paper",
})  # fmt: skip

# Pages that are neither articles nor lists of articles.
OTHER_WORDS: Final = frozenset({
    "search", "suche", "buscar", "busca", "buscador", "recherche", "cerca", "ricerca", "zoeken", "szukaj", "arama",
    "sok", "login", "log-in", "signin", "sign-in", "signup", "sign-up", "logout", "register", "registration",
    "registrieren", "anmelden", "anmeldung", "connexion", "inscription", "acceso", "entrar", "account", "accounts",
    "my-account", "mein-konto", "konto", "password", "lost-password", "subscribe", "subscription", "subscriptions",
    "abo", "abonnement", "abonnieren", "suscripcion", "newsletter", "newsletters", "checkout", "cart", "basket",
    "warenkorb", "shop", "store", "wp-admin", "wp-login.php", "wp-content", "wp-includes", "wp-json", "xmlrpc.php",
    "cgi-bin", "admin", "cdn-cgi", "privacy", "privacy-policy", "datenschutz", "datenschutzerklaerung",
    "confidentialite", "privacidad", "privacidade", "privacidad-politica", "politica-de-privacidad",
    "politica-de-privacidade", "cookies", "cookie-policy", "cookie-richtlinie", "terms", "terms-of-use",
    "terms-of-service", "terms-and-conditions", "agb", "nutzungsbedingungen", "cgu", "cgv", "mentions-legales",
    "aviso-legal", "imprint", "impressum", "legal", "legal-notice", "note-legali", "disclaimer", "contact",
    "contact-us", "contacts", "kontakt", "contacto", "contato", "contatti", "contactez-nous", "about", "about-us",
    "ueber-uns", "uber-uns", "a-propos", "qui-sommes-nous", "quienes-somos", "quem-somos", "chi-siamo", "over-ons",
    "o-nas", "hakkimizda", "iletisim", "sobre", "sobre-nosotros", "careers", "jobs", "karriere", "stellenanzeigen",
    "advertise", "advertising", "werbung", "mediadaten", "publicite", "publicidad", "anuncie", "help", "hilfe",
    "aide", "ayuda", "ajuda", "faq", "faqs", "support", "donate", "spenden", "accessibility",
    "barrierefreiheit", "rss-feeds", "calendar", "kalender", "calendrier", "calendario", "tv-guide", "tv-programm",
    "weather", "wetter", "meteo", "horoscope", "horoskop", "quiz", "games", "spiele", "crossword", "cookie",
    "preferences", "settings", "share", "print", "drucken", "imprimir", "imprimer", "email", "mailto", "embed",
    "oembed", "comment", "comments", "kommentare", "respond", "trackback", "attachment", "attachments", "download",
    "downloads", "gallery-image", "app", "apps", "oauth", "sso", "auth", "api", "ajax", "widget",
    "widgets", "static", "assets", "images", "img", "media-kit", "podcast-feed", "redirect", "go", "out", "amp",
    "amphtml", "codeofconduct", "code-of-conduct", "impressum.html", "kontakt.html", "datenschutz.html",
})  # fmt: skip

# Of these, below which single issues may stand: /newsletter/archive, /newsletters/112.
ISSUED_WORDS: Final = frozenset({"newsletter", "newsletters"})

# What may follow such a word: /contact-info, /privacy-statement.
OTHER_TAILS: Final = frozenset(
    {"info", "information", "form", "formular", "formulaire", "page", "seite", "us", "policy", "statement"}
)

FEED_WORDS = frozenset({"feed", "feeds", "rss", "atom", "rdf", "rss2", "feed.xml", "rss.xml", "atom.xml", "feed.json"})

# Words before the number of a page: /page/2/, /seite/2, /pagina/2, and ?page=2.
PAGE_WORDS: Final = frozenset({
    "page", "seite", "pagina", "página", "pagine", "strona", "sida", "side", "sivu", "oldal", "stranka",
    "stránka", "strana", "stranica", "pag", "pg", "halaman", "trang", "sayfa", "страница", "stranitsa", "ページ",
    "页", "頁", "صفحة", "page-number",
})  # fmt: skip
PAGE_KEYS: Final = frozenset({
    "page", "paged", "pg", "pagenum", "page_num", "pagenumber", "page_number", "pageno", "page_no", "pn", "seite",
    "pagina", "sida", "side", "strona", "sivu", "str", "currentpage", "current_page", "pageindex", "curpage",
    "page_n", "_page", "query-page", "halaman", "sayfa",
})  # fmt: skip
# These count entries, not pages; and these point at a place in an endless list.
OFFSET_KEYS = frozenset({"offset", "start", "from", "skip", "first", "startat", "begin", "limitstart", "start-index"})
CURSOR_KEYS = frozenset({"cursor", "after", "before", "updated-max", "max_id", "max-results", "older", "until", "next"})

# An article's number or name in a query; "p" is WordPress', "sid" PHP-Nuke's.
ARTICLE_KEYS: Final = frozenset({
    "p", "id", "aid", "article", "articleid", "article_id", "artid", "art", "story", "storyid", "story_id", "newsid",
    "news_id", "nid", "itemid", "item", "sid", "docid", "contentid", "idnews", "idarticle", "noticia", "idxno", "no",
    "newscode", "idx", "tx_ttnews[tt_news]", "tx_news_pi1[news]", "postid", "post_id", "cid", "a",
})  # fmt: skip

# Endings of addresses that are not pages.
FILES: Final = frozenset({
    "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "ico", "bmp", "tif", "tiff", "mp3", "mp4", "m4a", "m4v",
    "mov", "avi", "wmv", "webm", "ogg", "ogv", "wav", "flac", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx",
    "odt", "ods", "epub", "zip", "gz", "tgz", "rar", "7z", "tar", "exe", "dmg", "apk", "css", "js", "mjs", "json",
    "xml", "txt", "csv", "woff", "woff2", "ttf", "eot", "swf", "ics", "vcf", "m3u8", "pls", "webmanifest", "map",
})  # fmt: skip
PAGE_ENDINGS: Final = frozenset(
    {"html", "htm", "shtml", "php", "asp", "aspx", "jsp", "xhtml", "phtml", "ece", "story", "article"}
)

# Traps. Words that make dates in an address a calendar rather than an archive.
CALENDAR_WORDS: Final = frozenset({
    "calendar", "kalender", "calendrier", "calendario", "calendário", "events", "event", "veranstaltungen", "termine",
    "agenda", "evenements", "eventos", "eventi", "schedule", "tribe-bar-date", "whats-on", "programm", "tv-programm",
})  # fmt: skip
CALENDAR_KEYS: Final = frozenset({
    "day", "month", "year", "date", "week", "cal", "calendar", "tribe-bar-date", "eventdate", "event_date", "ical",
    "mini_cal", "view_date", "datum", "monat", "jahr", "tag_datum", "jour", "mois", "annee", "fecha", "mes", "yr",
    "mon",
})  # fmt: skip
# Parameters that hold the day, or the parts of the day, of a date archive.
DATE_KEYS: Final = frozenset(
    {"m", "date", "datum", "fecha", "data", "dia", "day", "jour", "dt", "archive_date", "archive", "d"}
)
YEAR_KEYS: Final = frozenset({"y", "year", "jahr", "annee", "ano", "anno", "yr", "yil"})
MONTH_KEYS: Final = frozenset({"m", "month", "monthnum", "monat", "mois", "mes", "mese", "mon", "ay"})
DAY_KEYS: Final = frozenset({"d", "day", "tag", "jour", "dia", "giorno"})
# Pages that list archives by date.
ARCHIVE_WORDS: Final = frozenset({
    "archive", "archives", "archiv", "archivo", "archivos", "archivio", "arquivo", "arquivos", "arhiv", "arhiva",
    "archief", "arkiv", "arkisto", "archiwum", "arsiv",
})  # fmt: skip
FACET_KEYS: Final = frozenset({
    "sort", "sortby", "sort_by", "sortorder", "order", "orderby", "order_by", "orderdir", "dir", "direction",
    "filter", "filters", "filterby", "filter_by", "facet", "facets", "refine", "price", "min_price", "max_price",
    "minprice", "maxprice", "color", "colour", "size", "brand", "rating", "per_page", "perpage", "per-page", "limit",
    "pagesize", "page_size", "items_per_page", "display", "layout", "viewmode", "view_mode", "grid", "columns",
})  # fmt: skip
ACTION_KEYS: Final = frozenset({
    "replytocom", "add-to-cart", "add_to_cart", "action", "do", "like_comment", "share", "sharetype", "redirect",
    "redirect_to", "return", "returnurl", "return_url", "returnto", "login", "logout", "preview", "preview_id",
    "nonce", "_wpnonce", "unapproved", "moderation-hash", "wc-ajax", "wordfence_lh", "customize_changeset_uuid",
})  # fmt: skip
SESSION_KEYS: Final = frozenset({
    "s", "sid", "sess", "session", "sessionid", "session_id", "phpsessid", "jsessionid", "token", "hash", "key",
    "uid", "uuid", "visitor", "cid", "rnd", "rand", "random", "cachebuster", "cb", "nocache", "ts", "timestamp", "_",
    "t",
})  # fmt: skip
# Parameters that alone say what the page is: WordPress' plain addresses, and searches.
QUERY_LISTINGS = frozenset({"cat", "author", "tag", "category_name", "author_name", "category", "taxonomy", "term"})
OTHER_KEYS: Final = frozenset({
    "page_id", "attachment_id", "s", "q", "query", "search", "keyword", "keywords", "rest_route", "replytocom", "cpage",
    "preview", "add-to-cart", "wc-ajax",
})  # fmt: skip
