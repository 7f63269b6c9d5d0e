"""Names of one word behind "by", what is glued to it, rubrics and venues that look like names, and who only helped."""

from __future__ import annotations

from tests.extraction.author_cases.pages import Case

_DATED = (
    ('<p class="date">3 May 2024, by Mara</p>', "Mara", "en"),
    ('<p class="date">By Mara</p>', "Mara", "en"),
    ('<p class="date">Posted May 3, 2024 by <a href="/u/7">mara</a></p>', "mara", "en"),
    ("<h2>3.5.2024 13:30 von Mara</h2>", "Mara", "de"),
    ('<p class="date">von Mara, 3.5.2024 um 10 Uhr</p>', "Mara", "de"),
    ('<p class="date">Von: Mara</p>', "Mara", "de"),
    ('<p class="date">Par Mara, le 3 mai 2024</p>', "Mara", "fr"),
    ('<p class="date">Por Mara | 3 de mayo de 2024</p>', "Mara", "es"),
    ("<p>By Mara</p><p>May 3, 2024</p>", "Mara", "en"),
    ('<p class="date">Door Mara op 3 mei 2024</p>', "Mara", "nl"),
    ('<p class="date">Автор: Мара | 3 мая 2024</p>', "Мара", "ru"),
)
_GLUED = (
    "<div><span>by</span><span>Ida Falk</span></div>",
    "<div><span>By</span><a href='/x'>Ida Falk</a></div>",
    "<p><i>Von</i><b>Ida Falk</b></p>",
    "<p class='meta'><span>Par</span><span>Ida Falk</span><span>3 mai 2024</span></p>",
    "<div><span>Por</span><span>Ida Falk</span></div>",
    "<p><em>Door</em><strong>Ida Falk</strong></p>",
    "<div class='meta'><small>by</small><span>Ida Falk</span><small>May 3, 2024</small></div>",
    "<p><span>Av</span><span>Ida Falk</span></p>",
    "<p><span>by</span><span>I. M. Falk</span></p>",
    "<div><label>By</label><a rel='author' href='/x'>Ida Falk</a></div>",
)
_NOBODY = (
    '<p class="date">May 3, 2024 by admin</p>', '<p class="date">by Staff, May 3, 2024</p>',
    '<p class="date">von Redaktion | 3.5.2024</p>', '<p class="date">3. Mai 2024 von 9 bis 12 Uhr</p>',
    "<p>Town Hall, May 3, 2024</p>", "<p>Byron Bay, May 3, 2024</p>", "<p>Product Update</p><p>May 3, 2024</p>",
    "<p>Teatro Real, May 3, 2024</p>", "<p>Central Station, May 3, 2024</p>", "<p>Harbour Museum</p><p>May 3, 2024</p>",
    "<p>Weekly Briefing</p><p>May 3, 2024</p>", "<p>Musée Picasso, 3 mai 2024</p>", "<p>Plaza Mayor, 3 de mayo de 2024</p>",
    '<p class="date">Presented by Acme, May 3, 2024</p>', "<p>Market Hall, 3 May 2024</p>", "<p>Parma, 3 maggio 2024</p>",
    "<p>Vonovia steigert 3.5.2024</p>", "<p>Byron Bay</p><p>May 3, 2024</p>",
)  # fmt: skip
_HELPED = (
    '<div><a href="/author/if">Ida Falk</a></div><div>Contributions From: <a href="/author/or">Otto Reyes</a></div>',
    '<p class="byline">By Ida Falk</p><p class="byline">With contributions from Otto Reyes</p>',
    '<p class="byline">Von Ida Falk, unter Mitarbeit von Otto Reyes</p>',
    '<p class="byline">Par Ida Falk avec la contribution de Otto Reyes</p>',
    '<p class="byline">By Ida Falk with additional reporting by Otto Reyes</p>',
    '<p class="byline">Por Ida Falk, con la colaboración de Otto Reyes</p>',
    '<p class="byline">Ida Falk med bidrag av Otto Reyes</p>',
    '<p class="byline">Por Ida Falk | Com colaboração de Otto Reyes</p>',
    '<p class="byline">Di Ida Falk | Con la collaborazione di Otto Reyes</p>',
    '<p class="byline">Av Ida Falk | Med bidrag från Otto Reyes</p>',
)


def cases() -> list[Case]:
    """Return the cases of the five kinds."""
    found = [Case(markup, {"under": markup}, (name,), lang=lang) for markup, name, lang in _DATED]
    found += [
        Case(markup, {"under": markup}, ("I. M. Falk" if "I. M." in markup else "Ida Falk",)) for markup in _GLUED
    ]
    found += [Case(markup, {"under": markup}) for markup in _NOBODY]
    found += [Case(markup, {"under": markup}, ("Ida Falk",), (("Otto Reyes", "researcher"),)) for markup in _HELPED]
    labelled = "<p>Autorin: Ida Falk, Projektleiterin der Stiftung in Tunesien.</p>"
    found.append(Case(labelled, {"end": labelled}, ("Ida Falk",), lang="de"))
    told = "<p>Text: The bridge was opened by Ida Falk, who said that it was fine.</p>"
    found.append(Case(told, {"end": told}))
    return found
