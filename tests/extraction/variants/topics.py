"""Sections and keywords where they are printed, in 25 languages, and where no section is printed."""
# ruff: noqa: E501 - a page is a line

from __future__ import annotations

from tests.extraction.variants.made import Case, page, paragraphs, story

# language, word for tags, word for categories, two tags, a section
_LANGUAGES = (
    ("en", "Tags", "Category", "bells", "mill", "Town"),
    ("en", "Filed under", "Posted in", "bells", "mill", "Town"),
    ("de", "Schlagwörter", "Kategorie", "Glocken", "Mühle", "Stadt"),
    ("fr", "Mots-clés", "Catégorie", "cloches", "moulin", "Ville"),
    ("es", "Etiquetas", "Categoría", "campanas", "molino", "Ciudad"),
    ("pt", "Etiquetas", "Categoria", "sinos", "moinho", "Cidade"),
    ("it", "Tag", "Categoria", "campane", "mulino", "Città"),
    ("nl", "Trefwoorden", "Categorie", "klokken", "molen", "Stad"),
    ("pl", "Tagi", "Kategoria", "dzwony", "młyn", "Miasto"),
    ("cs", "Štítky", "Rubrika", "zvony", "mlýn", "Město"),
    ("sk", "Značky", "Kategória", "zvony", "mlyn", "Mesto"),
    ("hu", "Címkék", "Kategória", "harangok", "malom", "Város"),
    ("ro", "Etichete", "Categorie", "clopote", "moară", "Oraș"),
    ("sv", "Etiketter", "Kategori", "klockor", "kvarn", "Stad"),
    ("da", "Emneord", "Kategori", "klokker", "mølle", "By"),
    ("nb", "Stikkord", "Kategori", "klokker", "mølle", "By"),
    ("fi", "Avainsanat", "Kategoria", "kellot", "mylly", "Kaupunki"),
    ("ru", "Теги", "Рубрика", "колокола", "мельница", "Город"),
    ("uk", "Мітки", "Категорія", "дзвони", "млин", "Місто"),
    ("bg", "Етикети", "Категория", "камбани", "мелница", "Град"),
    ("el", "Ετικέτες", "Κατηγορία", "καμπάνες", "μύλος", "Πόλη"),
    ("tr", "Etiketler", "Kategori", "çanlar", "değirmen", "Şehir"),
    ("ar", "الوسوم", "التصنيف", "أجراس", "طاحونة", "المدينة"),
    ("he", "תגיות", "קטגוריה", "פעמונים", "טחנה", "העיר"),
    ("hi", "टैग", "श्रेणी", "घंटियाँ", "चक्की", "शहर"),
    ("zh", "标签", "分类", "钟声", "磨坊", "城市"),
    ("ja", "タグ", "カテゴリー", "鐘の音", "水車小屋", "街の話題"),
    ("ko", "태그", "카테고리", "종소리", "방앗간", "도시"),
    ("vi", "Từ khóa", "Chuyên mục", "chuông", "cối xay", "Thành phố"),
    ("id", "Tag", "Kategori", "lonceng", "kincir", "Kota"),
)


def _lines(row: tuple[str, ...]) -> Case:
    lang, tags, category, one, two, section = row
    piece = f'<p>{category}: <a href="/c/1">{section}</a></p><p>{tags}: <a href="/t/1">{one}</a>, <a href="/t/2">{two}</a></p>'
    wanted = {"articleSection": [section], "keywords": [one, two]}
    return Case(f"{lang}-{tags}", "topic-line", story(paragraphs(), piece, lang=lang), wanted)


def _plain(row: tuple[str, ...]) -> Case:
    lang, tags, _, one, two, _ = row
    wanted = {"keywords": [one, two]}
    return Case(f"{lang}-{tags}", "topic-plain", story(paragraphs(), f"<p>{tags}: {one}, {two}</p>", lang=lang), wanted)


_T, _K = {"articleSection": ["Town"]}, {"keywords": ["bells", "mill"]}
_A, _B = '<a href="/tag/bells/">bells</a>', '<a href="/tag/mill/">mill</a>'
_REL = '<a href="/t/1" rel="tag">bells</a> <a href="/t/2" rel="tag">mill</a>'
_TAGS = {
    "rel": f"<p class=x1>{_REL}</p>",
    "list": '<ul class="tags"><li><a href="/t/1">bells</a></li><li><a href="/t/2">mill</a></li></ul>',
    "heading": '<h4>Tags</h4><ul><li><a href="/t/1">bells</a></li><li><a href="/t/2">mill</a></li></ul>',
    "addresses": f"<div class=q>{_A} {_B}</div>",
    "hashes": '<div class="tags"><a href="/tag/bells">#bells</a> <a href="/tag/mill">#mill</a></div>',
    "mf2": '<div><a class="p-category" href="/tag/bells">bells</a> <a class="p-category" href="/tag/mill">mill</a></div>',
    "topics": '<div class="article-topics"><a href="/topics/bells">bells</a><a href="/topics/mill">mill</a></div>',
    "entry-tags": f'<footer class="entry-footer"><span class="tags-links">Tagged {_REL}</span></footer>',
    "block": f'<div class="taxonomy-post_tag wp-block-post-terms">{_REL}</div>',
    "query": '<p>Tags: <a href="/?tag=bells">bells</a> <a href="/?tag=mill">mill</a></p>',
    "definition": '<dl><dt>Tags</dt><dd><a href="/t/1">bells</a></dd><dd><a href="/t/2">mill</a></dd></dl>',
}
_SECTIONS = {
    "cat-links": '<span class="cat-links">Categorized as <a href="/c/1" rel="category tag">Town</a></span>',
    "rel category": '<p class=q>Posted in <a href="/c/1" rel="category">Town</a></p>',
    "address": '<p>In <a href="/category/town/">Town</a>.</p>',
    "block": '<div class="taxonomy-category wp-block-post-terms"><a href="/c/1" rel="tag">Town</a></div>',
    "drupal": '<div class="field--name-field-section"><a href="/sections/town">Town</a></div>',
    "above the headline": "ABOVE",
    "above, kicker": "KICKER",
    "crumbs": "CRUMBS",
    "crumbs without the name": "BARE",
    "header": '<div class="post-header__category"><a href="/category/town">Town</a></div>',
}
_ABOVE = {
    "ABOVE": '<a href="/town/">Town</a>',
    "KICKER": '<p class="kicker">Town</p>',
    "CRUMBS": '<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/town/">Town</a></li></ol>',
    "BARE": '<div class=q9><a href="/">Home</a> › <a href="/town/">Town</a></div>',
}
_C, _CREL = '<a href="/category/town/">Town</a>', '<a href="/c/1" rel="category tag">Town</a>'
#: Sections and tags on one line: each link says which it is.
_SHARED = {
    "rel, two spans": f'<div><span class="cat-links">Categorized as {_CREL} </span><span class="tags-links">Tagged {_REL}</span></div>',
    "addresses, two spans": f"<div><span>Filed in {_C}</span> <span>Tagged {_A}, {_B}</span></div>",
    "words between": f"<p>Posted in {_CREL} and tagged {_REL}.</p>",
    "tags first": f"<p>Tags: {_A}, {_B} | Category: {_C}</p>",
    "no words": f"<p>{_CREL} {_REL}</p>",
    "dots": f"<p>{_C} · {_A} · {_B}</p>",
    "German": f"<p>Kategorie: {_CREL} Schlagwörter: {_REL}</p>",
    "Russian": f"<p>Рубрика: {_C}; метки: {_A}, {_B}</p>",
    "Arabic": f"<p>التصنيف: {_CREL} الوسوم: {_REL}</p>",
    "Japanese": f"<p>カテゴリー：{_C}　タグ：{_A}、{_B}</p>",
    "and who wrote it": f'<p>By <a href="/a/ada" rel="author">Ada Lane</a> in {_CREL}, tagged {_REL}</p>',
}


def _section(piece: str) -> str:
    above = _ABOVE.get(piece)
    if above is None:
        return story(piece, paragraphs())
    return story(paragraphs()).replace("<article>", f"<article>{above}")


_NO_SECTION = {
    "widget": '<aside class="widget wp-block-categories-list"><ul><li><a href="/category/river/">River</a></li><li><a href="/category/sport/">Sport</a></li></ul></aside>',
    "cloud": '<div class="tagcloud"><a href="/tag/a">a word</a><a href="/tag/b">b word</a></div>',
    "archive": '<ul class="wp-block-archives"><li><a href="/2026/03/">March 2026</a></li></ul>',
    "foot": '<div class="footer-cats"><h3>Sections</h3><a href="/category/river">River</a> <a href="/category/sport">Sport</a></div>',
    "cards": '<section class="related"><article><a href="/category/river">River</a><h3><a href="/r/1">The weir is shut again this week</a></h3></article><article><a href="/category/sport">Sport</a><h3><a href="/r/2">Ringers beat the bakers at ninepins</a></h3></article></section>',
    "menu": '<div class="menu-categories"><a href="/category/river">River</a><a href="/category/sport">Sport</a></div>',
    "select": '<form><select><option value="/category/river">River</option></select></form>',
    "list of all": '<div class="widget_categories"><ul><li class="cat-item cat-item-3"><a href="/category/river">River</a></li></ul></div>',
    "recent": '<h2>Recent Posts</h2><ul><li><a href="/r/1">The weir is shut again this week</a> in <a href="/category/river">River</a></li><li><a href="/r/2">Ringers beat the bakers at ninepins</a></li><li><a href="/r/3">A barge sinks below the weir again</a></li></ul>',
    "class": '<div class="category-sport"><p>Written on the hill, <a href="/x/weir">above the weir</a>.</p></div>',
}

_ITEM = "itemscope itemtype='https://schema.org/BlogPosting'"
_M1, _M2 = "<a href='/t/1'>bells</a>", "<a href='/t/2'>mill</a>"
_CLOUD = "".join(f"<li><a href='/t/{word}'>{word}</a></li>" for word in ("barge", "bells", "ferry", "mill"))
#: One property with several values, as themes print it, and another one beside it that is the whole site's.
_ITEMS = {
    "entries with links": f"<ul itemprop=keywords><li>{_M1}</li><li>{_M2}</li></ul>",
    "links": f"<p itemprop=keywords>{_M1}{_M2}</p>",
    "links and words": f"<p itemprop=keywords>Tagged {_M1}, {_M2}.</p>",
    "entries": "<ul itemprop=keywords><li>bells</li><li>mill</li></ul>",
    "spans": "<div itemprop=keywords><span>bells</span><span>mill</span></div>",
    "commas": "<p itemprop=keywords>bells, mill</p>",
    "a property each": "<p><a itemprop=keywords href='/t/1'>bells</a><a itemprop=keywords href='/t/2'>mill</a></p>",
    "unseen": "<meta itemprop=keywords content='bells, mill'>",
    "spans in links": "<p itemprop=keywords><a href='/t/1'><span>bells</span></a><a href='/t/2'><span>mill</span></a></p>",
    "RDFa": f"<div property='schema:keywords'>{_M1}{_M2}</div>",
}
_OF_THE_SITE = (
    f"<aside><h3>Tags</h3><ul itemprop=keywords>{_CLOUD}</ul></aside>",
    f"<div class=widget><h3>Tagged</h3><ul itemprop=keywords>{_CLOUD}</ul></div>",
    f"<div itemscope itemtype='https://schema.org/Blog'><ul itemprop=keywords>{_CLOUD}</ul></div>",
)


def _of_item(piece: str, number: int) -> str:
    """A post of a theme with microdata, with the site's own words beside it."""
    begun = (
        story(paragraphs(), piece).replace("<article>", f"<article {_ITEM}>").replace("<h1>", "<h1 itemprop=headline>")
    )
    assert "itemprop=headline" in begun
    assert _ITEM in begun
    return begun.replace("</main>", f"</main>{_OF_THE_SITE[number % len(_OF_THE_SITE)]}")


#: Tags in a navigation of the article, and tags without links that only their elements part.
_IN_NAV = {
    "nav": f"<nav class=post-tags>{_M1} {_M2}</nav>",
    "nav with a list": f"<nav class=tags><ul><li>{_M1}</li><li>{_M2}</li></ul></nav>",
    "nav named by its label": f"<nav class=entry-tags aria-label=Tags>{_M1}{_M2}</nav>",
    "nav of spans": "<nav class=md-tags><span class=md-tag>bells</span> <span class=md-tag>mill</span></nav>",
    "nav of links that are pieces": "<nav class=md-tags><a class=md-tag href=/tags/#tag:bells>bells</a><a class=md-tag href=/tags/#tag:mill>mill</a></nav>",
    "role": f"<div role=navigation class=tags>{_M1} {_M2}</div>",
    "spans": "<div class=tags><span>bells</span><span>mill</span></div>",
    "bold": "<p class=article-tags><b>bells</b> <b>mill</b></p>",
    "hashes in spans": "<div class=post-tags><span>#bells</span> <span>#mill</span></div>",
    "small": "<div class=tag-list><small>bells</small><small>mill</small></div>",
    "code": "<div class=keywords><code>bells</code> <code>mill</code></div>",
    "italics": "<p class=topics><i>bells</i><i>mill</i></p>",
}
_NOT_IN_NAV = {
    "the site's": f"<nav class=tags>{_M1} {_M2}</nav>",
    "the site's, many": f"<nav class=tag-cloud><ul>{_CLOUD}</ul></nav>",
}


def _beside_article(piece: str) -> str:
    made = story(paragraphs())
    return made.replace("</main>", f"</main>{piece}")


CASES = [
    *(Case(name, "tags-in-nav", story(paragraphs(), piece), _K) for name, piece in _IN_NAV.items()),
    *(Case(name, "tags-in-nav", _beside_article(piece), {"keywords": []}) for name, piece in _NOT_IN_NAV.items()),
    *(Case(name, "tags-of-item", _of_item(piece, number), _K) for number, (name, piece) in enumerate(_ITEMS.items())),
    *map(_lines, _LANGUAGES),
    *map(_plain, _LANGUAGES),
    *(Case(name, "tags", story(paragraphs(), piece), _K | {"articleSection": []}) for name, piece in _TAGS.items()),
    *(Case(name, "section", _section(piece), _T | {"keywords": []}) for name, piece in _SECTIONS.items()),
    *(Case(name, "shared", story(paragraphs(), piece), _T | _K) for name, piece in _SHARED.items()),
    *(
        Case(
            name,
            "no-section",
            page(story(paragraphs()).partition("<main>")[2].partition("</main>")[0] + piece),
            {"articleSection": [], "keywords": []},
        )
        for name, piece in _NO_SECTION.items()
    ),
]
