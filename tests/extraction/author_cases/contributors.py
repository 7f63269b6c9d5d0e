"""People with a role who did not write the article: the key ``contributors``."""

from __future__ import annotations

from tests.extraction.author_cases.pages import Case, ld, person

_A, _B, _C = "Ida Falk", "Otto Reyes", "Cynthia Dahlberg"
_FORMS = (
    ('<p class="byline">By Ida Falk | Photos by Otto Reyes</p>', ((_B, "photographer"),)),
    ('<p class="byline">Ida Falk (Text) und Otto Reyes (Fotos)</p>', ((_B, "photographer"),)),
    ('<p class="byline">Text: Ida Falk, Foto: Otto Reyes</p>', ((_B, "photographer"),)),
    ('<p class="byline">Words by Ida Falk. Photographs by Otto Reyes</p>', ((_B, "photographer"),)),
    ('<p class="byline">Ida Falk / Photos: Otto Reyes</p>', ((_B, "photographer"),)),
    ('<p class="byline">By Ida Falk<br>Photography by Otto Reyes</p>', ((_B, "photographer"),)),
    ('<p class="byline">By Ida Falk</p><p>Edited by Otto Reyes</p>', ((_B, "editor"),)),
    ('<p class="byline">By Ida Falk, edited by Otto Reyes</p>', ((_B, "editor"),)),
    ('<p class="byline">By <a href="/author/if">Ida Falk</a> | Edited by <a href="/author/or">Otto Reyes</a></p>', ((_B, "editor"),)),
    ('<p class="byline">By Ida Falk</p><p>Reviewed by Otto Reyes, MD</p>', ((_B, "reviewer"),)),
    ('<p class="byline">By Ida Falk</p><p>Medically reviewed by Otto Reyes, MD</p>', ((_B, "reviewer"),)),
    ('<p class="byline">By Ida Falk</p><p>Fact checked by Otto Reyes</p>', ((_B, "reviewer"),)),
    ('<p class="byline">By Ida Falk</p><p>Translated by Otto Reyes</p>', ((_B, "translator"),)),
    ('<p class="byline">Von Ida Falk | Übersetzung: Otto Reyes</p>', ((_B, "translator"),)),
    ('<p class="byline">By Ida Falk | Illustration by Otto Reyes</p>', ((_B, "illustrator"),)),
    ('<p class="byline">By Ida Falk | Illustrations: Otto Reyes and Cynthia Dahlberg</p>', ((_B, "illustrator"), (_C, "illustrator"))),
    ('<p class="byline">By Ida Falk | Video by Otto Reyes</p>', ((_B, "videographer"),)),
    ('<p class="byline">By Ida Falk | Photos by Otto Reyes | Edited by Cynthia Dahlberg</p>', ((_B, "photographer"), (_C, "editor"))),
    ('<div class="author_little">By <a href="/author/a">Ida Falk, DVM</a>. Reviewed by <a href="/author/b">Otto Reyes, DVM</a></div>', ((_B, "reviewer"),)),
    ('<p class="byline">Par Ida Falk, photos Otto Reyes</p>', ((_B, "photographer"),)),
    ('<p class="byline">Ida Falk (Texte) et Otto Reyes (Photos)</p>', ((_B, "photographer"),)),
    ('<p class="byline">Por Ida Falk | Fotos: Otto Reyes</p>', ((_B, "photographer"),)),
    ('<p class="byline">Di Ida Falk | Foto di Otto Reyes</p>', ((_B, "photographer"),)),
    ('<p class="byline">Av Ida Falk | Foto: Otto Reyes</p>', ((_B, "photographer"),)),
    ('<p class="byline">Ida Falk | zdjęcia: Otto Reyes</p>', ((_B, "photographer"),)),
    ('<p class="byline">By Ida Falk, translated from the French by Otto Reyes</p>', ((_B, "translator"),)),
)  # fmt: skip


def cases() -> list[Case]:
    """Contributors as they are printed, and as JSON-LD names them."""
    found = [Case(markup, {"under": markup}, (_A,), roles) for markup, roles in _FORMS]
    for key, role in (
        ("editor", "editor"),
        ("translator", "translator"),
        ("illustrator", "illustrator"),
        ("reviewedBy", "reviewer"),
    ):
        head = ld(author=person(_A), **{key: person(_B)})
        found.append(Case(f"json-ld {key}", {"head": head}, (_A,), ((_B, role),)))
    found.append(
        Case(
            "end credits",
            {
                "under": '<p class="byline">By Ida Falk</p>',
                "end": "<p>(Reporting by Ida Falk; editing by Otto Reyes)</p>",
            },
            (_A,),
            ((_B, "editor"),),
        )
    )
    return found
