import pytest

from newscrawl.items import Author, Image
from newscrawl.normalize.authors.merging import (
    author_id,
    clean_name,
    fold_name,
    is_organization,
    merge_authors,
    read_authors,
    split_byline,
)
from tests.normalize.byline_cases import BYLINES, JANE, JOHN


@pytest.mark.parametrize(("raw", "names"), BYLINES)
def test_a_byline_gives_its_names_and_nothing_else(raw, names):
    assert split_byline(raw) == names


@pytest.mark.parametrize("name", sorted({name for _, names in BYLINES for name in names}))
def test_a_name_alone_comes_back_as_it_is(name):
    assert split_byline(name) == [name]
    assert clean_name(name) == name


@pytest.mark.parametrize(
    "raw", ["By " * 150, "(" * 500, "a, " * 190, "von von " * 70, "& " * 280, "\ud800", "by\x00", "、" * 500]
)
def test_hostile_bylines_raise_nothing(raw):
    assert isinstance(split_byline(raw), list)


@pytest.mark.parametrize(
    "spelling",
    [
        "Sofía Hernández",
        "SOFÍA HERNÁNDEZ",
        "sofia hernandez",
        "Sofi\u0301a  Herna\u0301ndez",
        "By Sofía Hernández",
        "Por Sofía Hernández",
        "About Sofía Hernández",
        "Dr. Sofía Hernández",
        "Prof. Dr. Sofía Hernández",
    ],
)
def test_spellings_of_one_name_fold_to_one_key(spelling):
    assert fold_name(spelling) == "sofia hernandez"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("田中 美咲", "田中　美咲"),
        ("田中 美咲", "田中美咲"),
        ("Tom O'Brien", "Tom O’Brien"),
        ("J. R. Smith", "JR Smith"),
    ],
)
def test_other_spellings_fold_together_too(one, other):
    assert fold_name(one) == fold_name(other)


def test_different_people_fold_apart():
    assert len({fold_name(name) for name in ("Jane Doe", "Jan Doe", "Jane Doe Jr.", "J. Doe", "Doe")}) == 5


@pytest.mark.parametrize(
    "name",
    [
        "Reuters",
        "Associated Press",
        "AFP",
        "dpa",
        "Redaktion",
        "Editorial Team",
        "Staff",
        "Newsroom",
        "Tagesschau",
        "Harbour News",
        "Culture Desk",
        "The Harbour Times",
        "The Harbour Post",
        "harbour-ledger.com",
        "共同通信",
        "新华社",
        "編集部",
        "연합뉴스",
        "Редакция",
        "La Rédaction",
    ],
)
def test_agencies_and_desks_are_organisations(name):
    assert is_organization(name)


@pytest.mark.parametrize("name", ["Jane Doe", "Emily Post", "Dan Press", "李伟", "محمد الفارسي", "IWB"])
def test_persons_are_no_organisations(name):
    assert not is_organization(name)


def test_the_sites_own_name_is_an_organisation():
    assert not is_organization("Harbour Ledger")
    assert is_organization("The Harbour Ledger", known=["Harbour Ledger"])


def test_a_byline_becomes_typed_persons_with_their_details():
    (jane,) = read_authors(
        [Author(nameRaw="By Jane Doe, jane@example.com", url="https://a.com/jane", bio="Jane writes.")]
    )
    assert jane == Author(
        name="Jane Doe",
        nameRaw="By Jane Doe, jane@example.com",
        email="jane@example.com",
        url="https://a.com/jane",
        bio="Jane writes.",
    )


def test_of_a_byline_for_two_the_profile_goes_to_the_one_it_names():
    jane, john = read_authors(
        [Author(nameRaw="By Jane Doe and John Roe", url="https://a.com/author/john-roe/", bio="Jane Doe swims.")]
    )
    assert (jane.url, jane.bio) == (None, "Jane Doe swims.")
    assert (john.url, john.bio) == ("https://a.com/author/john-roe/", None)


@pytest.mark.parametrize(
    ("authors", "read"),
    [
        ([Author(nameRaw="Jane Doe, Reuters")], [("Jane Doe", "Person")]),
        ([Author(nameRaw="Reuters")], [("Reuters", "Organization")]),
        ([Author(nameRaw="Harbour Ledger")], [("Harbour Ledger", "Organization")]),
        (
            [Author(nameRaw="Jane Doe"), Author(nameRaw="The Harbour Ledger", type="Organization")],
            [("Jane Doe", "Person"), ("The Harbour Ledger", "Organization")],
        ),
        ([Author(nameRaw="Jane Doe"), Author(nameRaw="Harbour Ledger", type="Organization")], [("Jane Doe", "Person")]),
        (
            [Author(nameRaw="Jane Doe"), Author(name="Acme", type="Organization")],
            [("Jane Doe", "Person"), ("Acme", "Organization")],
        ),
        ([Author(nameRaw="Jane Doe"), Author(nameRaw="Guest Contributor")], [("Jane Doe", "Person")]),
        ([Author(nameRaw="admin")], []),
        ([], []),
    ],
)
def test_an_organisation_is_never_a_person_and_seldom_beside_one(authors, read):
    found = read_authors(authors, known=["Harbour Ledger"])
    assert [(one.name, one.type) for one in found] == read


def test_one_person_in_several_spellings_is_one_author_with_all_details():
    merged = merge_authors(
        [
            Author(name="MARIA KELLER", nameRaw="By MARIA KELLER", url="https://a.com/mk", bio="Short."),
            Author(
                name="maria keller", nameRaw="maria keller", bio="A longer bio.", sameAs=["https://social.example/mk"]
            ),
            Author(
                name="Maria Keller", nameRaw="About Maria Keller", url="https://a.com/author/2", image=Image("i.png")
            ),
        ],
        domain="a.com",
    )
    assert merged == [
        Author(
            id=author_id("a.com", "Maria Keller", "https://a.com/mk"),
            name="Maria Keller",
            nameRaw="About Maria Keller",
            url="https://a.com/mk",
            bio="A longer bio.",
            sameAs=["https://a.com/author/2", "https://social.example/mk"],
            image=Image("i.png"),
        )
    ]


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        (
            [Author(name="SOFIA HERNANDEZ"), Author(name="Sofia Hernandez"), Author(name="Sofía Hernández")],
            ["Sofía Hernández"],
        ),
        ([Author(name="JANE DOE")], ["JANE DOE"]),
        ([Author(name="田中　美咲"), Author(name="田中 美咲")], ["田中　美咲"]),
        (
            [Author(name="B. Keller", url="https://a.com/k/"), Author(name="Bo Keller", url="http://www.a.com/k")],
            ["B. Keller"],
        ),
        ([Author(name=JANE, url="https://a.com/team"), Author(name=JOHN, url="https://a.com/team")], [JANE, JOHN]),
        ([Author(name=JANE, url="https://a.com/"), Author(name="Jane Roe", url="https://a.com/")], [JANE, "Jane Roe"]),
        (
            [Author(name="García Márquez", nameRaw="García Márquez, Gabriel"), Author(name="Gabriel García Márquez")],
            ["Gabriel García Márquez"],
        ),
        ([Author(name=JANE), Author(name=JOHN), Author(name="Jane  Doe")], [JANE, JOHN]),
        (
            [
                Author(name="Bo Keller"),
                Author(name="B. Keller", url="https://a.com/k"),
                Author(name="Bo Keller", url="https://a.com/k"),
            ],
            ["Bo Keller"],
        ),
        ([Author(name="王芳", url="https://a.com/w"), Author(name="汪芳", url="https://a.com/w")], ["王芳", "汪芳"]),
        ([Author(name="记者王芳", url="https://a.com/w"), Author(name="王芳", url="https://a.com/w")], ["记者王芳"]),
        ([Author(name="Wang Fang", url="https://a.com/w"), Author(name="王芳", url="https://a.com/w")], ["王芳"]),
        ([], []),
    ],
)
def test_the_merge_keeps_each_person_once_in_order_and_best_spelling(authors, names):
    assert [author.name for author in merge_authors(authors, domain="a.com")] == names


@pytest.mark.parametrize("names", [(JANE, JOHN), ("王芳", "汪芳"), (JANE, JOHN, "Bo Keller")])
def test_people_who_share_a_page_have_ids_of_their_own(names):
    merged = merge_authors([Author(name=name, url="https://a.com/team") for name in names], domain="a.com")
    assert [author.id for author in merged] == [author_id("a.com", name) for name in names]


def test_an_author_id_is_the_same_on_all_pages_of_one_publisher_only():
    one = author_id("a.com", "Jane Doe")
    assert one == author_id("a.com", "JANE  DOE") != author_id("b.com", "Jane Doe")
    assert author_id("a.com", "Jane", "https://a.com/jane/") == author_id("a.com", "J. Doe", "http://www.a.com/jane")
    assert one.startswith("p_")
    assert len(one) == 18
