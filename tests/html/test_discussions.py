"""A discussion below a text is told by the form of its entries, without a name in the markup or a word of a heading."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

from newscrawl.pipelines.record import read_record

TEXT = [
    f"The lantern was lit again on evening {n}, and the boats came home by its light one after the other."
    for n in range(5)
]
SAID = [
    "I rowed it as a boy, and it was dark then.",
    "The keeper is my aunt, and she says thank you to all.",
    "Where does the oil come from now that the mill is shut?",
]
NAMES = ["Ada Moreau", "pier_walker", "Otto"]
DAYS = ["October 7, 2025 at 11:49 am", "October 8, 2025 at 9:02 pm", "November 1, 2025 at 7:15 am"]
ADDRESS = "https://courier.example/news/the-lantern-is-lit"


def entries(form: str, names: list[str] = NAMES, days: list[str] = DAYS, said: list[str] = SAID) -> str:
    return "".join(
        form.replace("{name}", name).replace("{day}", day).replace("{said}", text).replace("{n}", str(4100 + n))
        for n, (name, day, text) in enumerate(zip(names, days, said, strict=True))
    )


def body_of(below: str, lang: str = "en") -> str:
    told = "".join(f"<p>{text}</p>" for text in TEXT)
    html = f"<html lang={lang}><body><div><h1>The lantern is lit again</h1>{told}{below}</div></body></html>"
    return read_record(ADDRESS, html).articleBody or ""


KINDS = [
    ("<h2>3 thoughts on “The lantern”</h2><ol>{}</ol>", '<li><article><footer><div><b>{name}</b> <span>says:</span></div><div><a href="/news/x#comment-{n}">{day}</a></div></footer><div><p>{said}</p></div><div><a href="#respond">Reply</a></div></article></li>'),
    ("<h4>Discussion about this post</h4><div>{}</div>", '<div><div><div><div><a href="/profile/{n}">{name}</a></div><div><a href="/p/x/comment/{n}">4d</a></div></div><div><p>{said}</p></div></div><button>Like</button><button>Reply</button></div>'),
    ("<section>{}</section>", '<div class="_x1"><span class="_a9">{name}</span><div class="_q2">{day}</div><div class="_zz"><p>{said}</p></div><div role=button>Melden</div></div>'),
    ("<div>{}</div>", "<article><div>{name} | {day}</div><div>Nobody has liked this yet.</div><p>{said}</p></article>"),
    ("<ul>{}</ul>", '<li><h5>{name}</h5><time>{day}</time><p>{said}</p><a href="#reply-{n}">Antwoorden</a></li>'),
    ("<table>{}</table>", '<tr><td><b>{name}</b><br>{day}</td><td><p>{said}</p><p><a href="#">Quote</a></p></td></tr>'),
    ("<div>{}</div>", '<div><div><a rel="nofollow ugc" href="https://home.example/{n}">{name}</a></div><div>{day}</div><p>{said}</p></div>'),
    ("<dl>{}</dl>", '<dt>{name} <a href="#c{n}">{day}</a></dt><dd><p>{said}</p></dd>'),
]  # fmt: skip


@pytest.mark.parametrize(("around", "entry"), KINDS)
def test_entries_that_are_signed_and_dated_below_the_text_are_no_text(around, entry):
    body = body_of(around.replace("{}", entries(entry)))
    assert body.split("\n\n") == TEXT


LANGUAGES = {
    "de": ["3. Mai 2025 um 12:04 Uhr", "4. Mai 2025 um 8:10 Uhr", "9. Mai 2025 um 21:30 Uhr"],
    "pl": ["3 maja 2025 o 12:04", "4 maja 2025 o 8:10", "9 maja 2025 o 21:30"],
    "ru": ["3 мая 2025 в 12:04", "4 мая 2025 в 8:10", "9 мая 2025 в 21:30"],
    "ja": ["2025年5月3日 12:04", "2025年5月4日 8:10", "2025年5月9日 21:30"],
    "ar": ["3 مايو 2025 12:04", "4 مايو 2025 8:10", "9 مايو 2025 21:30"],
    "tr": ["3 saat önce", "5 saat önce", "2 gün önce"],
    "fr": ["il y a 2 heures", "il y a 3 jours", "il y a 5 jours"],
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_moments_of_a_discussion_are_read_in_the_language_that_they_are_in(lang):
    entry = "<div><div>{name}</div><div>{day}</div><div><p>{said}</p></div><div role=button>…</div></div>"  # fmt: skip
    assert body_of(f"<div>{entries(entry, days=LANGUAGES[lang])}</div>", lang).split("\n\n") == TEXT


EVENTS = ["Open lantern", "Rowing by night", "The keeper tells"]
HELD = [
    "Visitors may climb to the lamp, and the keeper shows how it is trimmed.",
    "Six boats leave the landing at dusk, and all come back by its light.",
    "She tells of forty winters, and of the night when the oil ran out.",
]


@pytest.mark.parametrize(
    "entry",
    [
        "<p><b>{name}</b></p><p>{day}</p><p>{said}</p>",
        "<div><div>{name}</div><div>{day}</div><p>{said}</p></div>",
        "<h3>{name}</h3><p>{day}</p><p>{said}</p>",
        '<div><div>{name}</div><div>{day}</div><p>{said}</p><p><a href="/tickets/{n}">Tickets</a></p></div>',
        "<li><b>{name}</b>, {day}: {said}</li>",
    ],
)
def test_the_entries_of_an_agenda_are_text(entry):
    body = body_of(f"<div>{entries(entry, EVENTS, said=HELD)}</div>")
    assert all(text in body for text in HELD)


@pytest.mark.parametrize("length", [["12 km", "4 km", "9 km"], ["30 min", "45 min", "2 h"], ["4 kg", "7 kg", "1 kg"]])
def test_lengths_and_weights_are_no_moments_of_a_discussion(length):
    body = body_of(
        f"<div>{entries('<div><div>{name}</div><div>{day}</div><p>{said}</p></div>', EVENTS, length, HELD)}</div>"
    )
    assert all(text in body for text in HELD)


def test_the_entries_of_a_chronicle_and_of_a_live_report_are_text():
    for entry in (
        "<p>{day}</p><p>{said}</p>",
        "<div><div>{day}</div><p>{said}</p><button>Share</button></div>",
        "<div class=entry><div><b>{day}</b><p>{said}</p></div><div><button>Share</button></div></div>",
    ):
        body = body_of(f"<div>{entries(entry, said=HELD)}</div>")
        assert all(text in body for text in HELD)
    one_reporter = "<div><div>Ada Moreau</div><div>{day}</div><p>{said}</p><button>Share</button></div>"
    body = body_of(f"<div>{entries(one_reporter, said=HELD)}</div>")
    assert all(text in body for text in HELD)


def test_the_moment_of_the_article_does_not_begin_the_discussion():
    told = "".join(f"<p>{text}</p>" for text in TEXT)
    stamp = "<div><div>{name}</div><div>{day}</div><p>{said}</p><div role=button>Reply</div></div>"
    html = (
        "<html lang=en><body><div><h1>The lantern is lit again</h1><p>It had been dark for a year, and nobody rowed by night.</p>"
        f"<div><div>Nora Vale</div><div>October 5, 2025</div>{told}</div>{entries(stamp)}</div></body></html>"
    )
    record = read_record(ADDRESS, html)
    assert TEXT[-1] in record.articleBody
    assert SAID[0] not in record.articleBody
    assert not {author.name for author in record.authors} & set(NAMES)


@pytest.mark.parametrize(("around", "entry"), KINDS)
def test_a_text_between_two_discussions_of_one_form_is_text(around, entry):
    others = [f"{text[:-1]}, whatever they may say of it over in Saltney." for text in reversed(SAID)]
    thread = around.replace("{}", entries(entry))
    other = around.replace("{}", entries(entry, names=["mill_77", "Ingrid Holm", "Pete"], said=others))
    text = [f"On evening {n} {line[0].lower()}{line[1:]}" for n in range(6) for line in TEXT]
    told = "".join(f"<p>{line}</p>" for line in text)
    note = "<div><div><p>The Courier is printed by the keepers of the lantern and their friends.</p></div></div>"
    html = f"<html lang=en><body><h1>The lantern is lit again</h1>{other}<div>{told}</div>{thread}{note}</body></html>"
    body = (read_record(ADDRESS, html).articleBody or "").split("\n\n")
    assert body[: len(text)] == text
    assert not {*SAID, *others}.intersection(body)


COUNTED = ["Rating: {n} votes", "{n} Likes", "Score {n}", "{n} people agree", "{n} points"]


@pytest.mark.parametrize("count", COUNTED)
@pytest.mark.parametrize("day", ["2 days ago at 07:5{n} am", "vor 3 Stunden, 12:0{n}", "October {n}, 2025 at 11:49 am"])
def test_a_count_set_as_the_moment_of_its_entry_hides_no_discussion(count, day):
    entry = f"<div><div><a href=/people/{{name}}>{{name}}</a></div><div>{{day}}</div><div>{{said}}</div><div>{count}</div><div>Reply</div></div>"
    days = [day.replace("{n}", str(n)) for n in range(1, 4)]
    body = body_of(f"<div>{entries(entry.replace('{n}', '36'), days=days)}</div>", "de" if "vor" in day else "en")
    assert body.split("\n\n") == TEXT
