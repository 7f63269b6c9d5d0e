"""What a piece of a page is for, read from the names its markup gives it and from the words above it.

Roles are bits, so that a line inherits those of all its ancestors with one ``or``.
The tables hold names seen across publishing systems (WordPress, Drupal, Ghost, Blogger, AMP, Arc …) and
schema.org's own; no table names a publisher.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

SHARE = 1 << 0
RELATED = 1 << 1
RECENT = 1 << 2
AUTHOR = 1 << 3  # a byline or an author box
BIO = 1 << 4  # what an author box says of its author
COMMENTS = 1 << 5
NEWSLETTER = 1 << 6
NAV = 1 << 7
FOOTER = 1 << 8
HEADER = 1 << 9  # of the site, not of the article
ASIDE = 1 << 10
AD = 1 << 11
CAPTION = 1 << 12
DATE = 1 << 13
TAGS = 1 << 14
STANDFIRST = 1 << 15
PAYWALL = 1 << 16
HIDDEN = 1 << 17
BREADCRUMB = 1 << 18
KICKER = 1 << 19
BODY = 1 << 20
TITLE = 1 << 21
POPUP = 1 << 22
META = 1 << 23
CARD = 1 << 24  # a list entry that stands for another page
CREDIT = 1 << 25
MODIFIED = 1 << 26

#: Roles whose text is never the article's.
FOREIGN = SHARE | RELATED | RECENT | COMMENTS | NEWSLETTER | NAV | FOOTER | HEADER | AD | BREADCRUMB | POPUP | CARD
#: Roles whose text belongs to the article but not to its body.
BESIDE = AUTHOR | BIO | CAPTION | TAGS | META | ASIDE | KICKER | CREDIT | HIDDEN

# Words of class names and ids; "a-b" asks for both in a row. At most four in a row.
_NAMES: dict[int, str] = {
    SHARE: "share|shares|sharing|sharebar|sharer|shareaholic|addtoany|addthis|sharedaddy|social|socials|socialmedia|"
    "social-media|sociable|share-buttons|sharebuttons|jp-relatedposts-share|follow-us|whatsapp|shr",
    RELATED: "related|relatedposts|related-posts|relatedarticles|recommended|recommendation|recommendations|recirc|"
    "recirculation|outbrain|taboola|zergnet|revcontent|jp-relatedposts|yarpp|more-stories|more-news|more-articles|"
    "more-from|"
    "also-read|read-also|read-more|readmore|read-next|up-next|upnext|see-also|seealso|you-may-like|more-on|"
    "further-reading|"
    "crp-related|similar|similar-posts|moreon|onward|promo-list|trending|most-read|mostread|most-popular|mostpopular|"
    "popular|popular-posts|topstories|top-stories|rp-inline|teaserlist|teaser-list|weiterlesen|mehr-zum-thema|"
    "lire-aussi|leia-tambem|lea-tambien|inline-related|storylist|next-article|prev-article|next-post|post-navigation|"
    "nav-links|nav-previous|nav-next|article-list|articlelist|postlist|cross-link|internal-link|crosslinks",
    RECENT: "recent|recents|recent-posts|recentposts|latest|latest-posts|latest-news|latestnews|"
    "widget-recent-entries|"
    "latest-stories|newsfeed|news-feed|newest",
    AUTHOR: "author|authors|byline|bylines|by-line|autor|autoren|autore|auteur|writer|reporter|journalist|"
    "contributor|"
    "contributors|posted-by|post-author|article-author|authorname|author-name|vcard|authorbox|writtenby|written-by|"
    "redaktor|author-info|avtor|yazar|schrijver|creator|columnist|redacteur|authored",
    BIO: "bio|biography|author-bio|author-description|author-box|authorbox|about-author|about-the-author|author-info|"
    "author-card|author-profile|author-details|authordetails|autorenbox|author-bio-box|saboxplugin|abh-box|bx-about|"
    "contributor-bio|bx-card|author-about|author-desc|author-summary|autor-box",
    COMMENTS: "comment|comments|comentarios|kommentare|commentaires|disqus|respond|comments-area|discussion|replies|"
    "commentlist|comment-list|livefyre|spotim|fb-comments|coral|talk-stream|reacties|kommentar",
    NEWSLETTER: "newsletter|newsletters|subscriptions|subscribe|subscription|signup|sign-up|"
    "mailing-list|"
    "mc-embed|mailchimp|email-signup|subscribe-box|nl-signup|mailmunch|optin",
    NAV: "nav|navbar|navigation|menu|menus|submenu|topnav|subnav|mainnav|pagination|pager|skip-link|sitenav|"
    "hamburger|"
    "off-canvas|offcanvas|page-links|pagenavi|site-nav|tabs|megamenu|toolbar",
    FOOTER: "footer|site-footer|page-footer|colophon|globalfooter|footer-widgets|impressum|copyright|legal",
    HEADER: "site-header|masthead|page-header-top|topbar|top-bar|globalheader|site-branding|header-top|site-title|"
    "navbar-brand|logo|mainheader|header-main",
    ASIDE: "sidebar|aside|side-bar|rightbar|right-rail|rail|right-column|rightcol|sidecol|widget-area|sidebar-widget|"
    "secondary|infobox|info-box|factbox|fact-box|complementary",
    AD: "ad|ads|advert|adverts|advertisement|advertising|adsbygoogle|adslot|ad-slot|adbox|banner-ad|dfp|gpt-ad|"
    "sponsor|"
    "sponsored|sponsors|promo|promos|promotion|promoted|anzeige|werbung|publicidad|publicite|pub|adunit|ad-container|"
    "google-ad|affiliate|shopping|commerce|partner-content|deals",
    CAPTION: "instagram-media|caption|captions|figcaption|wp-caption-text|image-caption|photo-caption|media-caption|"
    "gallery|slideshow|"
    "carousel|image-description|bildunterschrift|legende|img-caption|photo-info|cutline|lightbox|slider|imagecaption",
    CREDIT: "credit|credits|image-credit|photo-credit|photographer|photo-by|image-source|photocredit|imagecredit|"
    "picture-credit|bildquelle|copyright-image",
    DATE: "date|dates|datetime|time|times|timestamp|published|pubdate|publishdate|publish-date|published-date|"
    "dateline|"
    "entry-date|post-date|posted-on|posted|article-date|datum|fecha|updated|modified|lastmod|dt-published|dtreviewed|"
    "date-published|pub-date|article-time|datepublished|datemodified|publish-time|created|storydate|date-time|"
    "publication-date|timedata|pubtime|pub-time|publishedat|published-at|publish-at|created-at|posted-at|post-time",
    MODIFIED: "updated|modified|lastmod|last-modified|last-updated|datemodified|date-modified|update-date|aktualisiert",
    TAGS: "tags|tag-list|taglist|tag-links|tags-links|post-tags|article-tags|topics|topic-list|keywords|tagcloud|"
    "tag-cloud|schlagworte|etiquetas|cat-links|post-categories|categories|entry-tags|related-topics|labels",
    STANDFIRST: "standfirst|lede|lead|leadtext|lead-text|dek|deck|subtitle|sub-title|subheadline|sub-headline|"
    "subhead|"
    "subheading|strapline|teaser-text|article-teaser|intro|introtext|article-intro|article-summary|summary|excerpt|"
    "sapo|chapo|chapeau|vorspann|entradilla|sommario|ingress|article-lead|article-description|entry-subtitle|"
    "abstract|"
    "article-dek|introduction|headline-sub|occhiello|bajada|copete|leadin|lead-in|manchet|lid|article-subtitle",
    PAYWALL: "paywall|paygate|regwall|piano|subscriber-only|subscribers-only|meteredcontent|metered-content|"
    "premium-box|"
    "paid-content|login-wall|premium-wall|locked|subscribe-wall",
    BREADCRUMB: "breadcrumb|breadcrumbs|crumbs|crumb|ariane|breadcrumblist",
    KICKER: "kicker|eyebrow|overline|dachzeile|rubric|rubrik|section-label|article-section|category|category-label|"
    "supertitle|pretitle|topline|spitzmarke|antetitulo|section-name|cat-label",
    BODY: "articlebody|article-body|entry-content|post-content|story-body|storybody|article-content|post-body|"
    "articletext|article-text|story-content|content-body|body-content|article-main|main-content|text-content|"
    "body-text|news-body|td-post-content|wysiwyg|field-name-body|rich-text|richtext|prose|news-content|"
    "entry-body|postcontent|articlecontent|story-text|news-text|post-text",
    TITLE: "headline|entry-title|post-title|article-title|article-headline|story-title|news-title|p-name|page-title",
    POPUP: "cookie|cookies|consent|gdpr|popup|pop-up|modal|overlay|lightbox-overlay|cookiebar|tooltip|toast|"
    "notification|"
    "onetrust|cmp|interstitial|adblock|adblocker",
    META: "entry-meta|post-meta|article-meta|meta|metadata|postmeta|entry-footer|post-footer|article-info|post-info|"
    "articleinfo|byline-wrapper|article-details|infoline|entry-utility|article-footer|story-meta|print|tools|"
    "article-tools|cite-article|cite-this|how-to-cite|citewrapper|reading-time|readtime|read-time|wordcount|actions|"
    "fontsize|audio-player|listen|rating|views",
    CARD: "teaser|card|cards|tease|tile|tiles|post-card|article-card|story-card|list-item-teaser",
    HIDDEN: "screen-reader-text|visually-hidden|visuallyhidden|sr-only|u-hidden|print-only|assistive",
}
# Words that say something only where they are a whole class name ("overflow-hidden" and "label-hidden" do not).
_WHOLE: dict[str, int] = {
    **dict.fromkeys(("hidden", "hide", "d-none"), HIDDEN),
    **dict.fromkeys(("label", "flag", "hat"), KICKER),
    # WordPress's widgets; page builders call every piece of a page a widget.
    **{
        f"widget_{name}": ASIDE
        for name in "text custom_html categories archive search tag_cloud media_image nav_menu".split()
    },
}
# Utility classes for one screen size ("md:hidden", "lg:block"): what they hide here they show there.
_SHOWN_AGAIN = re.compile(r":(?:!?block|flex|grid|inline)|-(?:block|flex|grid)\b")
_CAMEL = re.compile(r"([a-z0-9])([A-Z])")
_WORD = re.compile(r"[A-Z]+[a-z0-9]*|[a-z0-9]+")  # "entryMeta" has two
_WORD_BREAK = re.compile(r"[^A-Za-z0-9À-ÿ]+")


def _by_word(names: Mapping[int, str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for role, words in names.items():
        for word in words.split("|"):
            found[word] = found.get(word, 0) | role
    return found


_BY_WORD = _by_word(_NAMES)
# How many words the longest entry has that begins with a word: most words of class names begin none.
_LENGTHS: dict[str, int] = {}
for _word in _BY_WORD:
    _first = _word.partition("-")[0]
    _LENGTHS[_first] = max(_LENGTHS.get(_first, 0), _word.count("-") + 1)

_TAGS: dict[str, int] = {
    "nav": NAV,
    "aside": ASIDE,
    "figcaption": CAPTION,
    "figure": CAPTION,
    "address": AUTHOR,
    "time": DATE,
    "menu": NAV,
    "dialog": POPUP,
    "form": NEWSLETTER,
}
_ARIA: dict[str, int] = {
    "navigation": NAV,
    "complementary": ASIDE,
    "contentinfo": FOOTER,
    "banner": HEADER,
    "search": NAV,
    "dialog": POPUP,
    "alertdialog": POPUP,
    "menu": NAV,
    "menubar": NAV,
}
_ITEMPROP: dict[str, int] = {
    "author": AUTHOR,
    "creator": AUTHOR,
    "datePublished": DATE,
    "dateCreated": DATE,
    "dateModified": DATE | MODIFIED,
    "articleBody": BODY,
    "headline": TITLE,
    "alternativeHeadline": STANDFIRST,
    "description": STANDFIRST,
    "comment": COMMENTS,
    "breadcrumb": BREADCRUMB,
    "caption": CAPTION,
    "keywords": TAGS,
    "publisher": META,
}
_REL: dict[str, int] = {"author": AUTHOR, "tag": TAGS, "category": TAGS}
# A class on these says what the page is, not what the element is for.
_PAGE_LEVEL = frozenset({"body", "html", "main", "article"})
# The id of a heading is its own words, made an anchor ("what-is-social-shopping").
_ANCHORED = frozenset({"h2", "h3", "h4", "h5", "h6"})
# Names inside a table speak of its rows and columns ("footer", "date"), not of the page.
_CELLS = frozenset({"thead", "tbody", "tfoot", "tr", "td", "th", "col"})


@lru_cache(maxsize=4_096)
def roles_of_name(name: str) -> int:
    """Return the roles that a class name or id speaks of; at most 400 characters of it are read."""
    if ":" in name:
        return 0
    words = _words_of(name[:400])
    roles = _WHOLE.get(name, 0)
    if _LENGTHS.keys().isdisjoint(words):
        return roles
    start = 0
    while start < len(words):
        longest = _LENGTHS.get(words[start], 0)
        for end in range(min(len(words), start + longest), start, -1):
            role = _BY_WORD.get("-".join(words[start:end]), 0)
            if role:
                roles |= role
                start = end - 1
                break
        start += 1
    return roles


def _words_of(name: str) -> list[str]:
    """Return the words of a name, in lower case: "EntryMeta", "entry-meta" and "entry_meta" have the same two."""
    if not name.isascii():
        return _WORD_BREAK.sub(" ", _CAMEL.sub(r"\1 \2", name)).lower().split()
    words = _WORD.findall(name)
    return words if name.islower() else [word.lower() for word in words]


def role_of(attributes: Mapping[str, str | None]) -> int:
    """Return the roles an element's own attributes speak of (class, id, itemprop, rel, role, inline style)."""
    get = attributes.get
    hidden = "style" in attributes and _hides(get("style") or "")
    return _roles(get("class"), get("id"), get("itemprop"), get("rel"), get("role"), hidden)


def role_of_tag(tag: str, attributes: Mapping[str, str | None]) -> tuple[str, int]:
    """Return the element's names (class and id, as written) and the roles of tag and attributes."""
    if not attributes or tag in _CELLS:
        return "", _TAGS.get(tag, 0)
    get = attributes.get
    if len(attributes) == 1 and "class" in attributes:  # most of those that have any
        return _classed(tag, attributes["class"])
    hidden = "style" in attributes and _hides(get("style") or "")
    return _named(tag, get("class"), get("id"), get("itemprop"), get("rel"), get("role"), hidden)


def _hides(style: str) -> bool:
    return "none" in style and "display:none" in style.replace(" ", "")


@lru_cache(maxsize=4_096)
def _classed(tag: str, names: str | None) -> tuple[str, int]:
    """Return what ``role_of_tag`` does of an element that has a class and nothing else."""
    hidden = False
    return _name_and_roles(tag, names, None, None, None, None, hidden)


def _name_and_roles(tag: str, names: str | None, mark: str | None, *rest: Any) -> tuple[str, int]:
    """Return what ``role_of_tag`` does, of the attributes that count; *rest* as ``_read_roles`` takes it."""
    roles = _read_roles(names, None if tag in _ANCHORED else mark, *rest)
    if tag in _PAGE_LEVEL:
        roles &= BODY | CARD if tag == "article" else BODY
    return f"{names or ''} {mark or ''}", roles | _TAGS.get(tag, 0)


def _read_roles(names: str | None, mark: str | None, itemprop: str | None, rel: str | None, *more: Any) -> int:
    """Return the roles of class, id, itemprop and rel; *more* is ARIA's role and whether the style hides."""
    aria, hidden = more
    written = f"{names or ''} {mark or ''}"
    roles = 0
    for name in written.split():
        roles |= roles_of_name(name)
    if roles & HIDDEN and _SHOWN_AGAIN.search(written):
        roles &= ~HIDDEN
    for prop in (itemprop or "").split():
        roles |= _ITEMPROP.get(prop, 0)
    for word in (rel or "").split():
        roles |= _REL.get(word, 0)
    return roles | _ARIA.get(aria or "", 0) | (HIDDEN if hidden else 0)


_named = lru_cache(maxsize=4_096)(_name_and_roles)
_roles = lru_cache(maxsize=4_096)(_read_roles)
