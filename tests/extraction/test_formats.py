"""Letters, talks, recipes, reports, old pages and pages that are no articles: the text, its topics, and what a page is."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

from newscrawl.pipelines.record import read_record
from tests.extraction.ferry_pages import told
from tests.extraction.formats import (
    exports,
    furnished,
    furnished_again,
    furnished_last,
    letters,
    no_articles,
    plain,
    platforms,
    reports,
    service,
    short_truths,
    strange_pages,
    talks,
    told_otherwise,
    walls_of_the_world,
)
from tests.extraction.formats.judge import SEEN, faults
from tests.extraction.formats.made import SITES, TITLE, TOWN, page

ROOMS = (
    exports, furnished, furnished_again, furnished_last, letters, no_articles, plain, platforms, reports, service,
    short_truths, strange_pages, talks, told_otherwise, walls_of_the_world,
)  # fmt: skip
CASES = [one for room in ROOMS for one in room.CASES]
#: What no rule reads yet: each was seen on one page of this list only.
OPEN = frozenset(
    "letter: from the archive with date and place|poem: a div each line|appeal between: app in italics between rules|"
    "paywall: blurred|old: marquee and counter|print: addresses of links printed|pre: mail archive|"
    "cjk: korean with mail of the reporter|search: /search?q=kiln|interview: strong and break|told: figures that count|"
    "furnished: markdown site: admonitions, table of contents, edit links|"
    "furnished: headings like furniture in German|furnished: headings like furniture in Portuguese|"
    "furnished: naver like: photo lines, likes and a list of the press|strange: tag listing (uk)|strange: home (pt)|"
    "furnished: quiz: score and a picture link to a game|strange: pay (ja)".split("|")
)
READ = [one for one in CASES if f"{one.kind}: {one.name}" not in OPEN]
ARTICLE = "https://gazette.example/2026/11/03/cold-brickworks"


@pytest.mark.parametrize("one", READ, ids=[f"{one.kind}: {one.name}" for one in READ])
def test_a_page_of_a_rarer_form_is_read_right(one):
    assert faults(one) == []


@pytest.mark.parametrize("name", sorted(OPEN))
def test_what_no_rule_reads_yet_is_a_page_and_read_wrongly(name):
    (one,) = (one for one in CASES if f"{one.kind}: {one.name}" == name)
    assert faults(one) != []


THINGS = ("500 g beans", "2 onions", "100 g bacon", "1 l stock")
ROWS = {
    "named": "<div class=ing>{0}</div>",
    "a box to tick": "<div class=i-row><label><input type=checkbox> {0}</label></div>",
    "spans in rows": "<div class=r><span class=a>{1}</span> <span class=n>{2}</span></div>",
    "hashed": "<div class=css-1x9z>{0}</div>",
    "three names": "<div class='row ingredient mb-2'>{0}</div>",
    "custom": "<ing-row>{0}</ing-row>",
}


@pytest.mark.parametrize("label", ["", "<div class=lbl>You need</div>"])
@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
@pytest.mark.parametrize("site", range(len(SITES)))
def test_a_list_set_in_boxes_alike_is_text(site, row, label):
    things = "".join(row.format(thing, *thing.split(None, 1)) for thing in THINGS)
    inside = f"{told(*TOWN[:2])}<div class=box>{label}{things}</div>{told(*TOWN[2:4])}"
    own = [*TOWN[:2], *(["You need"] if label else []), *THINGS, *TOWN[2:4]]
    assert faults(page("rows", "x", inside, own, site=site)) == []


OTHER_ROWS = {
    "links": "<div class=rel><div class=r><a href=/a>Old kilns</a></div><div class=r><a href=/b>Cold clay</a></div><div class=r><a href=/c>The whistle</a></div></div>",
    "buttons": "<div class=bar><div class=b><button>Share</button></div><div class=b><button>Save</button></div><div class=b><button>Print</button></div></div>",
    "two rows": "<div class=facts><div class=f>4 min</div><div class=f>Level 2</div></div>",
}


@pytest.mark.parametrize("rows", OTHER_ROWS.values(), ids=OTHER_ROWS)
@pytest.mark.parametrize("site", range(len(SITES)))
def test_links_and_buttons_in_boxes_alike_are_none(site, rows):
    assert faults(page("rows", "x", told(*TOWN[:2]) + rows + told(*TOWN[2:4]), TOWN[:4], site=site)) == []


GATES = {
    "a section": "<section class=g1><h2>This story is for subscribers</h2><p>For 3 dollars a month you read everything.</p><p>Already a subscriber? <a href=/login>Sign in</a></p></section>",
    "a div": "<div class=x9><h3>Das ist ein Text für unsere Abonnenten</h3><p>Für 3 Euro im Monat lesen Sie alles.</p><p>Sie haben schon ein Abo? <a href=/login>Hier anmelden</a></p></div>",
    "French": '<div class=b-lock><h2>La suite est réservée aux abonnés</h2><p>Lisez tout pour 3 euros par mois.</p><div>Déjà abonné ? <a href="/abonnement/login">Se connecter</a></div></div>',
    "Spanish": '<div class=muro><h2>Contenido solo para socios</h2><p>Lea todo por 3 euros al mes.</p><p>¿Ya es socio? <a href="https://id.example/sign-in?next=/x">Entre aquí</a></p></div>',
    "Polish": '<div class=zamek><h3>Ten tekst jest dla prenumeratorów</h3><p>Za 3 euro miesięcznie czytasz wszystko.</p><p>Masz już konto? <a href="/login">Wejdź</a></p></div>',
}


CONTACTS = {
    "breaks": "<p><b>Contact:</b><br>Ann Lowe<br>press@bricks.example<br>+1 555 010 2034</p><p>SOURCE Ellbrook Bricks</p>",
    "two of them": "<p><b>Media contacts:</b><br>Ann Lowe<br>ann@bricks.example<br>Otto Reyes<br>otto@bricks.example</p>",
    "telephone first": "<p>Press contact:<br>Ann Lowe<br>Tel. +44 20 7946 0018<br>press@bricks.example</p><p>Bo Lind</p>",
}


#: What stands below the text, with how many paragraphs of text: one of few lines keeps its last words.
BELOW = {f"gate: {name}": (3, gate) for name, gate in GATES.items()}
BELOW |= {f"contacts: {name}": (5, contacts) for name, contacts in CONTACTS.items()}


@pytest.mark.parametrize(("count", "below"), BELOW.values(), ids=BELOW)
@pytest.mark.parametrize("site", [0, 1])
def test_a_titled_box_that_ends_at_an_account_and_contacts_of_many_lines_are_no_text(site, count, below):
    assert faults(page("below", "x", told(*TOWN[:count]) + below, TOWN[:count], site=site)) == []


def test_a_part_of_the_text_whose_last_line_names_an_account_stays():
    own = [
        *TOWN[:3],
        "How to vote",
        "Each resident gets a letter with a number in it, and votes at the town hall.",
        TOWN[4],
    ]
    inside = f"{told(*TOWN[:3])}<div class=part><h2>{own[3]}</h2><p>{own[4]}</p><p>{own[5]}</p></div>"
    assert faults(page("gate", "x", inside, own)) == []


CRUMBS = {
    "a label for readers": "<nav aria-label=Breadcrumb><ol><li><a href=/>Home</a></li><li><a href=/news>News</a></li><li><a href=/news/town>Town</a></li><li aria-current=page>{h}</li></ol></nav>",
    "no page at the end": "<ul class=x1><li><a href=/>Start</a></li><li><a href=/news/>News</a></li><li><a href=/news/town/>Town</a></li></ul>",
    "one step and the page": "<div class=p-3><span><a href=/>Home</a></span><div><a href=/town>Town</a></div><div>{h}</div></div>",
    "marks between": "<div class=way><div><a href=https://gazette.example/>Gazette</a></div><div>› <a href=/n>N</a></div><div>› <a href=/n/town>Town</a></div></div>",
    "a paragraph each": "<div><p><a href=/>Home</a></p><p><a href=/news/town>Town</a></p><p>{h}</p></div>",
}


@pytest.mark.parametrize("crumbs", CRUMBS.values(), ids=CRUMBS)
@pytest.mark.parametrize(
    "above",
    [
        "",
        "<header><a href=/>Gazette</a><nav><ul><li><a href=/>Home</a></li><li><a href=/news>News</a></li><li><a href=/sport>Sport</a></li></ul></nav></header>",
    ],
)
def test_a_list_that_leads_from_home_ever_deeper_names_the_section(above, crumbs):
    html = f"{above}{crumbs.format(h=TITLE)}<main><h1>{TITLE}</h1><p>By Mara Quill, 3 November 2026</p>{told(*TOWN[:4])}</main>"
    assert faults(page("crumbs", "x", "", TOWN[:4], raw=html, section="Town")) == []


def test_a_menu_names_no_section():
    for menu in ("/news /sport /culture", "/news /news/town /sport"):
        links = "".join(f"<li><a href={path}>{path[1:].title()}</a></li>" for path in ("/", *menu.split()))
        html = f"<ul>{links}</ul><main><h1>{TITLE}</h1><p>By Mara Quill, 3 November 2026</p>{told(*TOWN[:4])}</main>"
        assert (read_record(ARTICLE, page("menu", "x", "", [], raw=html).html, None, SEEN).articleSection or []) == []


ENTRIES = {
    "time and heading": "<div class=e><time>{0}</time><h3>Part {1}</h3><p>{2}</p></div>",
    "heading with the time": "<div class=e><h3>{0} Part {1}</h3><p>{2}</p></div>",
    "list": "<li class=e><span class=t>{0} Uhr</span><div>{2}</div></li>",
    "sections": "<section class=css-9><div class=css-1>{0}</div><p>{2}</p></section>",
    "articles": "<article class=u><div class=u__time>Nov 3, {0}</div><div class=u__text><p>{2}</p></div></article>",
}


def timed(entry, clocks, page_kind):
    """A page of entries at these times, told in this form, which is of this kind."""
    inside = "".join(
        entry.format(clock, n, text) for n, (clock, text) in enumerate(zip(clocks, TOWN[1:], strict=False))
    )
    html = f"<p>{TOWN[0]}</p><div class=list>{inside}</div>"
    return page("entries", "x", html, [], holds=TOWN[1:6], page_kinds=(page_kind,))


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
@pytest.mark.parametrize(
    "clocks", [("21:40", "21:15", "20:50", "20:05", "19:30"), ("00:20", "23:50", "23:10", "22:45", "22:00")]
)
def test_entries_that_count_back_in_time_are_a_live_blog(clocks, entry):
    assert faults(timed(entry, clocks, "liveblog")) == []


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_a_chronicle_of_a_day_is_an_article(entry):
    assert faults(timed(entry, ("06:00", "08:15", "11:50", "14:05", "19:30"), "article")) == []
