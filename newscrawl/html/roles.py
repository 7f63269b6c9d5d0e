"""What a piece of a page is for: its roles, and the tables of names and attributes that speak of them.

Roles are bits, so that a line inherits those of all its ancestors with one ``or``; ``naming.py`` reads them.
The tables hold names seen across publishing systems (WordPress, Drupal, Ghost, Blogger, AMP, Arc …) and
schema.org's own; no table names a publisher.
"""

from __future__ import annotations

from typing import Final

SHARE: Final = 1 << 0
RELATED: Final = 1 << 1
RECENT: Final = 1 << 2
AUTHOR: Final = 1 << 3  # a byline or an author box
BIO: Final = 1 << 4  # what an author box says of its author
COMMENTS: Final = 1 << 5
NEWSLETTER: Final = 1 << 6
NAV: Final = 1 << 7
FOOTER: Final = 1 << 8
HEADER: Final = 1 << 9  # of the site, not of the article
ASIDE: Final = 1 << 10
AD: Final = 1 << 11
CAPTION: Final = 1 << 12
DATE: Final = 1 << 13
TAGS: Final = 1 << 14
STANDFIRST: Final = 1 << 15
PAYWALL: Final = 1 << 16
HIDDEN: Final = 1 << 17
BREADCRUMB: Final = 1 << 18
KICKER: Final = 1 << 19
BODY: Final = 1 << 20
TITLE: Final = 1 << 21
POPUP: Final = 1 << 22
META: Final = 1 << 23
CARD: Final = 1 << 24  # a list entry that stands for another page
CREDIT: Final = 1 << 25
MODIFIED: Final = 1 << 26
EMBED: Final = 1 << 27  # a post of another site: text that the article shows, never its own byline or date
OFFER: Final = (
    1 << 28
)  # a small box that asks for an account or for money; counts only for the text, see ``body/boxes.py``

#: Roles whose text is never the article's.
FOREIGN: Final = (
    SHARE | RELATED | RECENT | COMMENTS | NEWSLETTER | NAV | FOOTER | HEADER | AD | BREADCRUMB | POPUP | CARD
)
#: Roles whose text belongs to the article but not to its body.
BESIDE: Final = AUTHOR | BIO | CAPTION | TAGS | META | ASIDE | KICKER | CREDIT | HIDDEN

# Words of class names and ids; "a-b" asks for both in a row. At most four in a row.
NAMES: Final[dict[int, str]] = {
    # Colours and kinds of type, parts of a system's list: they say nothing of what a text is for.
    0: "text-secondary|has-secondary|bg-secondary|font-secondary|color-secondary|border-secondary|typography-secondary|"
    "heading-secondary|views-row|views-field|views-element|views-view",
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
    "redaktor|author-info|profile-hover-card|avtor|yazar|schrijver|creator|columnist|redacteur|authored|szerzo|"
    "szerzok|penulis|verfasser|autores|autori|forfatter|skribent|kirjoittaja|muhabir|nickname|nick-name|autorzy|autoria|"
    "autorius|hofundur|egilea|egileak|awdur|awtur|skrywer|mwandishi|muallif|muellif|shkruan|firma|firmante|tac-gia|tacgia|"
    "wartawan|pengarang|avtori|avtorji|zhurnalist|skrevet-av|skriven-av|geschreven-door|escrito-por|ecrit-par|scritto-da",
    BIO: "bio|biography|author-bio|author-description|author-box|authorbox|about-author|about-the-author|author-info|"
    "author-card|author-profile|author-details|authordetails|autorenbox|author-bio-box|saboxplugin|abh-box|bx-about|"
    "contributor-bio|bx-card|author-about|author-desc|author-summary|autor-box",
    COMMENTS: "comment|comments|comentarios|kommentare|commentaires|disqus|respond|comments-area|discussion|replies|"
    "commentlist|comment-list|livefyre|spotim|fb-comments|coral-talk|coral-thread|coral-stream|talk-stream|reacties|kommentar|guestbook|guest-book|"
    "gaestebuch|gästebuch|livre-d-or|livredor|libro-de-visitas|libro-visitas|livro-de-visitas|libro-ospiti|gastenboek|"
    "gastbok|gaestebog|gjestebok|vieraskirja|ksiega-gosci|kniha-hostu|vendegkonyv|ziyaretci-defteri|gostevaya|reactions|"
    "leserbriefe|webmentions",
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
    "secondary|site-author|infobox|info-box|factbox|fact-box|complementary",
    AD: "ad|ads|advert|adverts|advertisement|advertising|adsbygoogle|adslot|ad-slot|adbox|banner-ad|dfp|gpt-ad|"
    "sponsor|"
    "sponsored|sponsors|promo|promos|promotion|promoted|anzeige|werbung|publicidad|publicite|pub|adunit|ad-container|"
    "google-ad|affiliate|shopping|commerce|partner-content|deals",
    EMBED: "twitter-tweet|twitter-video|twitter-timeline|bluesky-embed|mastodon-embed|fb-post|fb-video|"
    "tiktok-embed|text-post-media|threads-embed|reddit-embed|reddit-card|reddit-embed-bq|telegram-post|imgur-embed-pub|"
    "vk-post|linkedin-embed",
    OFFER: "paywall-offer|offer|offers|regwall|register-wall|registration-wall|donate|donation|donations|donate-box|"
    "membership|"
    "member-offer|subscribe-box|subscription-offer|abo-hinweis|abo-box|abonnement|abonnieren|spenden|piano|paywall|cta|"
    "call-to-action|support-us|paygate|upsell|promo-app|app-promo|metering",
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
    "sapo|preamble|chapo|chapeau|vorspann|entradilla|sommario|ingress|article-lead|article-description|entry-subtitle|"
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
    "onetrust|interstitial|adblock|adblocker",
    META: "licence|license|cc-license|entry-meta|post-meta|article-meta|meta|metadata|postmeta|entry-footer|"
    "item-footer|item-content-footer|story-footer|node-footer|news-footer|single-footer|item-nav|"
    "post-footer|article-info|post-info|"
    "articleinfo|submitted|byline-wrapper|article-details|infoline|entry-utility|article-footer|story-meta|print|tools|"
    "article-tools|cite-article|cite-this|how-to-cite|citewrapper|reading-time|readtime|read-time|wordcount|actions|"
    "fontsize|audio-player|listen|rating|views|author-location|"
    "author-place|author-city|author-role|author-job|author-job-title|author-position|author-email|author-designation|"
    "author-badge|author-label|author-level|author-rank|author-status|author-verified",
    CARD: "teaser|card|cards|tease|tile|tiles|post-card|article-card|story-card|list-item-teaser",
    HIDDEN: "screen-reader-text|visually-hidden|visuallyhidden|sr-only|u-hidden|print-only|assistive",
}
# Fonts that draw a picture for a word or a letter: nobody reads "share" in such an element.
ICON_FONTS: Final = frozenset(
    "material-icons material-icons-outlined material-icons-round material-icons-sharp material-icons-two-tone "
    "material-symbols-outlined material-symbols-rounded material-symbols-sharp google-symbols f7-icons ms-Icon".split()
)
# What a wiki sets beside a heading for those who write there: "[edit]".
EDITORS: Final = frozenset("mw-editsection mw-editsection-like editsection edit_section edit-section".split())
# Words that say something only where they are a whole class name ("overflow-hidden" and "label-hidden" do not).
WHOLE: Final[dict[str, int]] = {
    **dict.fromkeys(("hidden", "hide", "d-none", *ICON_FONTS, *EDITORS), HIDDEN),
    **dict.fromkeys(("label", "flag", "hat"), KICKER),
    **dict.fromkeys(("next", "prev", "previous"), RELATED),
    # "bg-coral" is a colour, "cmp-text" a component of a system.
    "coral": COMMENTS,
    "cmp": POPUP,
    # WordPress's widgets; page builders call every piece of a page a widget.
    **{
        f"widget_{name}": ASIDE
        for name in "text custom_html categories archive search tag_cloud media_image nav_menu".split()
    },
}
ELEMENTS: Final[dict[str, int]] = {
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
ARIA: Final[dict[str, int]] = {
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
ITEMPROP: Final[dict[str, int]] = {
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
REL: Final[dict[str, int]] = {"author": AUTHOR, "tag": TAGS, "category": TAGS}
# Attributes beside the class that say what an element is for.
SPEAKING: Final = frozenset({"id", "itemprop", "rel", "role", "style"})
# A class on these says what the page is, not what the element is for.
PAGE_LEVEL: Final = frozenset({"body", "html", "main", "article"})
# The id of a heading is its own words, made an anchor ("what-is-social-shopping").
ANCHORED: Final = frozenset({"h2", "h3", "h4", "h5", "h6"})
# What the name of a heading may say of it; that it is a menu or a footer it cannot be.
OF_HEADINGS: Final = TITLE | STANDFIRST | KICKER | HIDDEN | AUTHOR | BIO | DATE | MODIFIED | CARD | BODY
# Names inside a table speak of its rows and columns ("footer", "date"), not of the page.
CELLS: Final = frozenset({"thead", "tbody", "tfoot", "tr", "td", "th", "col"})
