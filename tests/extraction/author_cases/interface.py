"""Words of the interface, of the site and of the date line that are nobody's name."""

from __future__ import annotations

from tests.extraction.author_cases.pages import Case

_WORDS = (
    "Share Article", "View Comments", "More Posts", "Read Article", "Save Story", "Print Page", "Leave Comment",
    "Show Comments", "Follow Topics", "Copy Link", "Listen Now", "Most Read", "Top Stories", "Sign Up", "Contact Us",
    "Our Team", "Editorial Guidelines", "Privacy Policy", "Latest News", "Related Articles", "View Profile",
    "Alle Beiträge", "Artikel Teilen", "Kommentare Anzeigen", "Mehr Artikel", "Seite Drucken", "Zur Startseite",
    "Lire Plus", "Tous Articles", "Ver Comentarios", "Más Artículos", "Leer Más", "Leggi Tutto", "Ler Mais",
    "Meer Artikelen", "Visa Kommentarer", "Alla Artiklar", "Více Článků", "Więcej Artykułów", "Все Статьи",
    "Читать Далее", "Tüm Yazılar",
)  # fmt: skip
_BESIDE_DATES = (
    "Published Tuesday", "Posted Sat", "Updated Friday", "Last Updated", "Published On", "Modified Date", "Breaking News",
    "Min Read", "Reading Time", "Veröffentlicht Dienstag", "Zuletzt Aktualisiert", "Publié Mardi", "Publicado Martes",
    "Eastern Time", "Print Edition", "Front Page", "Special Report", "Press Release",
)  # fmt: skip


def cases() -> list[Case]:
    """Each word as a linked author, in an author box, beside the date; and the site's own name."""
    found = []
    for word in _WORDS:
        found += [
            Case(
                f"{word} in an author box",
                {"end": f'<div class="author-box"><b>ifalk</b><a href="/author/if/">{word}</a></div>'},
            ),
            Case(
                f"{word} beside the date",
                {"under": f"<p><span>{word}</span> <span>March 14, 2025</span></p>"},
            ),
        ]
    found += [Case(f"{word} before the date", {"under": f"<p>{word}, March 15, 2025</p>"}) for word in _BESIDE_DATES]
    found += [
        Case(
            f"{word} in a label",
            {"under": f'<div class="post-info"><span class="label">{word}</span> <time>March 15, 2025</time></div>'},
        )
        for word in _BESIDE_DATES
    ]
    return [*found, *_of_the_site()]


def _of_the_site() -> list[Case]:
    side = '<div class="widget"><h3>Authors</h3><ul>{}</ul></div>'
    names = "".join(f'<li><a href="/author/{name}">{name} Lind</a></li>' for name in ("Ada", "Bo", "Cy"))
    return [
        Case("side list of authors", {"side": side.format(names)}),
        Case("side list of one author", {"side": side.format('<li><a href="/author/ada">Ada Lind</a></li>')}),
        Case("side list of authors in the main part", {"after": side.format(names)}),
        Case("footer list of authors", {"foot": side.format(names)}),
        Case("authors as a menu", {"above": f"<nav><ul>{names}</ul></nav>"}),
        Case("rel=author on the site's title", {"above": '<a rel="author" href="/">The Ferry Post</a>'}),
        Case(
            "rel=author on a title of two words",
            {"above": '<a class="site-title" rel="author" href="/">Nils Oberg</a>'},
        ),
        Case("site owner's photo", {"side": '<div class="about"><img src="/a.jpg"><p>Nils Oberg</p></div>'}),
        Case("paper's name beside the date", {"under": "<p>March 14, 2025 | The Ferry Post</p>"}),
        Case("newsletter's writer", {"end": '<div class="newsletter"><p>Our letter, by Nils Oberg</p></div>'}),
        Case("place and date", {"under": "<p>New Haven, March 14, 2025</p>"}),
        Case("section and date", {"under": "<p>Harbour News, March 14, 2025</p>"}),
        Case("theme's maker", {"foot": "<p>Theme by Nils Oberg</p>"}),
        Case("copyright holder", {"foot": "<p>Copyright Nils Oberg, 14 March 2025</p>"}),
    ]
