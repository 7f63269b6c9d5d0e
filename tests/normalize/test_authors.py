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

JANE, JOHN = "Jane Doe", "John Roe"

BYLINES = [
    # the words before the name in English
    ("By Jane Doe", [JANE]),
    ("BY JANE DOE", ["JANE DOE"]),
    ("by: Jane Doe", [JANE]),
    ("Jane Doe", [JANE]),
    ("Written by Jane Doe", [JANE]),
    ("Posted by Jane Doe on March 3, 2025", [JANE]),
    ("Story by Jane Doe", [JANE]),
    ("View all posts by Jane Doe", [JANE]),
    ("Jane Doe's posts", [JANE]),
    ("Jane Doe’s posts", [JANE]),
    ("About Jane Doe", [JANE]),
    ("About the author: Jane Doe", [JANE]),
    ("Follow Jane Doe", [JANE]),
    ("Contributor: Jane Doe", [JANE]),
    ("Posted by: By Jane Doe", [JANE]),
    ("Byby JANE DOE, JOHN ROE", ["JANE DOE", "JOHN ROE"]),
    ("More stories by Jane Doe →", [JANE]),
    ("Mehr Artikel von Jane Doe", [JANE]),
    ("Plus d’articles de Jane Doe", [JANE]),
    ("Más artículos de Jane Doe", [JANE]),
    ("Altri articoli di Jane Doe", [JANE]),
    ("Все статьи автора Jane Doe", [JANE]),
    ("By Jane Doe Senior Autos Reporter", [JANE]),
    # several
    ("By Jane Doe and John Roe", [JANE, JOHN]),
    ("By Jane Doe & John Roe", [JANE, JOHN]),
    ("JANE DOE AND JOHN ROE", ["JANE DOE", "JOHN ROE"]),
    ("Jane Doe, John Roe and Ruth Adler", [JANE, JOHN, "Ruth Adler"]),
    ("Jane Doe; John Roe", [JANE, JOHN]),
    ("Jane Doe | John Roe", [JANE, JOHN]),
    ("Jane Doe / John Roe", [JANE, JOHN]),
    ("By Jane Doe with John Roe", [JANE, JOHN]),
    ("Jane Doe and jane doe", [JANE]),
    # roles, agencies, places
    ("By Jane Doe, Political Editor", [JANE]),
    ("By Jane Doe, Staff Writer", [JANE]),
    ("Jane Doe, correspondent in Berlin", [JANE]),
    ("Jane Doe, Contributor", [JANE]),
    ("Jane Doe, CEO of Acme", [JANE]),
    ("Political Editor Jane Doe", [JANE]),
    ("Jane Doe Senior Correspondent", [JANE]),
    ("Jane Doe (Reuters)", [JANE]),
    ("Jane Doe BBC News", [JANE]),
    ("Jane Doe for The Associated Press", [JANE]),
    ("By Jane Doe, Special to The Harbour Ledger", [JANE]),
    ("Special to The Harbour Ledger", []),
    ("Jane Doe, Reuters", [JANE, "Reuters"]),
    ("Jane Doe, Nairobi", [JANE]),
    ("Jane Doe, New York", [JANE]),
    ("Jane Doe in Berlin", [JANE]),
    # dates and the rest of the line
    ("By Jane Doe | March 14, 2025", [JANE]),
    ("By Jane Doe, March 14, 2025", [JANE]),
    ("Jane Doe • 5 min read", [JANE]),
    ("Jane Doe - 14.03.2025", [JANE]),
    ("Jane Doe 2025-03-14", [JANE]),
    ("Jane Doe\nMarch 5, 2025\nShare", [JANE]),
    ("Wednesday January 18, 2017 10:44 am by Jane Doe", [JANE]),
    ("March 14, 2025", []),
    ("Updated March 14, 2025", []),
    ("Published: 5 March 2025", []),
    # addresses
    ("Jane Doe jane@example.com", [JANE]),
    ("Jane Doe @janedoe", [JANE]),
    ("Jane Doe https://example.com/jane", [JANE]),
    ("jane.doe@example.com", []),
    # credits are not authors
    ("Photo: Jane Doe", []),
    ("By Jane Doe. Photos by John Roe", [JANE]),
    ("Text: Jane Doe, Photo: John Roe", [JANE]),
    ("Reporting by Jane Doe; Editing by John Roe", [JANE]),
    ("By Jane Doe with additional reporting by John Roe", [JANE]),
    ("Jane Doe | Edited by John Roe", [JANE]),
    # names that look like more or less than one
    ("Ludwig van Beethoven", ["Ludwig van Beethoven"]),
    ("Tom O'Neill", ["Tom O'Neill"]),
    ("Tom O’Brien", ["Tom O’Brien"]),
    ("Maria Smith-Jones", ["Maria Smith-Jones"]),
    ("Anders And", ["Anders And"]),
    ("José Ortega y Gasset", ["José Ortega y Gasset"]),
    ("João Costa e Silva", ["João Costa e Silva"]),
    ("Sammy Davis, Jr.", ["Sammy Davis Jr."]),
    ("Robert Downey Jr.", ["Robert Downey Jr."]),
    ("John Smith III", ["John Smith III"]),
    ("Jane Doe, MD, PhD", [JANE]),
    ("Jane Doe, M.A.", [JANE]),
    ("J.K. Rowling", ["J.K. Rowling"]),
    ("Dr. Jane Doe", ["Dr. Jane Doe"]),
    ("Adler, Ruth", ["Ruth Adler"]),
    ("Ursula von der Leyen", ["Ursula von der Leyen"]),
    ("Kevin De Bruyne", ["Kevin De Bruyne"]),
    ("Per Olsson", ["Per Olsson"]),
    ("Tom O&#039;Brien", ["Tom O'Brien"]),
    ("“Jane Doe”", [JANE]),
    # nobody
    ("", []),
    ("By", []),
    ("admin", []),
    ("Email The Author", []),
    ("View all", []),
    ("Share", []),
    ("Comments", []),
    ("Politics", []),
    ("12345", []),
    ("We asked our readers what they think of the new tram line", []),
    ("a" * 5000, []),
    # organisations
    ("Reuters", ["Reuters"]),
    ("(dpa)", ["dpa"]),
    ("Editorial Team", ["Editorial Team"]),
    ("By The Harbour Times", ["The Harbour Times"]),
    # German
    ("Von Maria Keller", ["Maria Keller"]),
    ("von Maria Keller und Jean-Luc Moreau", ["Maria Keller", "Jean-Luc Moreau"]),
    ("Ein Kommentar von Maria Keller", ["Maria Keller"]),
    ("Ein Gastbeitrag von Anna-Lena Groß, Redakteurin", ["Anna-Lena Groß"]),
    ("Maria Keller, für dpa", ["Maria Keller"]),
    ("Von Maria Keller (dpa)", ["Maria Keller"]),
    ("Maria Keller, Berlin", ["Maria Keller"]),
    ("Von Redaktion", ["Redaktion"]),
    ("Von 李伟 und Maria Keller", ["李伟", "Maria Keller"]),
    ("Text: Maria Keller; Fotos: Henrik Lund", ["Maria Keller"]),
    # French
    ("Par Jean-Luc Moreau", ["Jean-Luc Moreau"]),
    ("Par Jean-Luc Moreau et Marie Dupont", ["Jean-Luc Moreau", "Marie Dupont"]),
    ("Propos recueillis par Marie Dupont", ["Marie Dupont"]),
    ("Publié par Marie Dupont le 3 mars 2025", ["Marie Dupont"]),
    ("Jean-Luc Moreau, envoyé spécial à Dakar", ["Jean-Luc Moreau"]),
    ("Par Jean-Luc Moreau avec AFP", ["Jean-Luc Moreau", "AFP"]),
    # Spanish, Portuguese, Italian
    ("Por Sofía Hernández", ["Sofía Hernández"]),
    ("Por María José y Ana", ["María José", "Ana"]),
    ("Sofía Hernández y Paulo Teixeira", ["Sofía Hernández", "Paulo Teixeira"]),
    ("Por Sofía Hernández y 李伟", ["Sofía Hernández", "李伟"]),
    ("Sofía Hernández, corresponsal", ["Sofía Hernández"]),
    ("Sofía Hernández en Bogotá", ["Sofía Hernández"]),
    ("Por Paulo Teixeira e Ana Lima", ["Paulo Teixeira", "Ana Lima"]),
    ("लेखक: JANE DOE और 李伟", ["JANE DOE", "李伟"]),
    ("Di Mario Rossi e Anna Bianchi", ["Mario Rossi", "Anna Bianchi"]),
    ("a cura di Mario Rossi", ["Mario Rossi"]),
    # Dutch and the north
    ("Door Jan de Vries", ["Jan de Vries"]),
    ("Jan de Vries en Wim Bos", ["Jan de Vries", "Wim Bos"]),
    ("Av Anna Lind och Per Olsson", ["Anna Lind", "Per Olsson"]),
    ("Text: Anna Lind, Foto: Per Olsson", ["Anna Lind"]),
    ("Af Trine Holm og Lars Juhl", ["Trine Holm", "Lars Juhl"]),
    ("Tekst: Kari Moe", ["Kari Moe"]),
    ("Kirjoittaja: Aino Virta", ["Aino Virta"]),
    ("Teksti: Aino Virta ja Eero Laine", ["Aino Virta", "Eero Laine"]),
    # the middle and the east of Europe
    ("Autor: Ewa Nowak", ["Ewa Nowak"]),
    ("Autor: Jan Novák a Petr Svoboda", ["Jan Novák", "Petr Svoboda"]),
    ("Napsal Jan Novák", ["Jan Novák"]),
    ("Szerző: Nagy Anna", ["Nagy Anna"]),
    ("Írta: Nagy Anna és Kovács Béla", ["Nagy Anna", "Kovács Béla"]),
    ("Autor: Ion Popescu și Ana Radu", ["Ion Popescu", "Ana Radu"]),
    ("Autori: Ivo Horvat i Ana Marić", ["Ivo Horvat", "Ana Marić"]),
    ("Yazan: Ahmet Yılmaz", ["Ahmet Yılmaz"]),
    ("Ahmet Yılmaz ve Ayşe Demir", ["Ahmet Yılmaz", "Ayşe Demir"]),
    # Cyrillic, Greek
    ("Автор: Иван Петров", ["Иван Петров"]),
    ("Автор Иван Петров", ["Иван Петров"]),
    ("Текст: Иван Петров", ["Иван Петров"]),
    ("Авторы: Иван Петров и Nadia Petrescu", ["Иван Петров", "Nadia Petrescu"]),
    ("Иван Петров, корреспондент", ["Иван Петров"]),
    ("Текст: Иван Петров, фото: Анна Иванова", ["Иван Петров"]),
    ("Автор: Олена Шевченко та Іван Мельник", ["Олена Шевченко", "Іван Мельник"]),
    ("Του Γιώργου Παππά", ["Γιώργου Παππά"]),
    ("Συντάκτης: Μαρία Παππά και Νίκος Δήμου", ["Μαρία Παππά", "Νίκος Δήμου"]),
    # Arabic, Persian, Hebrew, Hindi, Thai
    ("بقلم محمد الفارسي", ["محمد الفارسي"]),
    ("بقلم: محمد الفارسي و Paulo Teixeira", ["محمد الفارسي", "Paulo Teixeira"]),
    ("بقلم محمد الفارسي وسارة أحمد", ["محمد الفارسي", "سارة أحمد"]),
    ("بقلم محمد الفارسي وNadia Petrescu", ["محمد الفارسي", "Nadia Petrescu"]),
    ("بقلم محمد وليد", ["محمد وليد"]),
    ("نویسنده: سارا احمدی", ["سارا احمدی"]),
    ("מאת דנה כהן", ["דנה כהן"]),
    ("लेखक: प्रिया शर्मा", ["प्रिया शर्मा"]),
    ("प्रिया शर्मा द्वारा", ["प्रिया शर्मा"]),
    ("लेखक: प्रिया शर्मा और Liam Walsh", ["प्रिया शर्मा", "Liam Walsh"]),
    ("โดย สมชาย ใจดี", ["สมชาย ใจดี"]),
    # Chinese, Japanese, Korean
    ("作者：李伟", ["李伟"]),
    ("作者：李伟、王芳", ["李伟", "王芳"]),
    ("文/李伟", ["李伟"]),
    ("记者李伟", ["李伟"]),
    ("記者陳大文／台北報導", ["陳大文"]),
    ("作者：李伟 责任编辑：王芳", ["李伟"]),
    ("责任编辑：王芳", []),
    ("文在寅", ["文在寅"]),
    ("文/张三2024年5月3日 10:20", ["张三"]),
    ("記者王小明2024-05-03", ["王小明"]),
    ("2024年5月3日 王小明", ["王小明"]),
    ("关于张三", ["张三"]),
    ("新規登録", []),
    ("会員の方はログイン", []),
    ("この記事を書いた人", []),
    ("김철수 기자 입력 2024-05-03", ["김철수"]),
    # glued, alone, or a role alone
    ("ByJane Doe", ["Jane Doe"]),
    ("Posted ByJane Doe", ["Jane Doe"]),
    ("Byron Smith", ["Byron Smith"]),
    ("Written By", []),
    ("View ORCID Profile", []),
    ("Jane Doe View ORCID Profile", ["Jane Doe"]),
    ("Senior Director, Content & Marketing", []),
    ("Jane Doe, Senior Director, Content & Marketing", ["Jane Doe"]),
    ("VP of Marketing", []),
    ("Pablo Sales", ["Pablo Sales"]),
    ("文・田中 美咲", ["田中 美咲"]),
    ("文・田中 美咲、Kenji Mori", ["田中 美咲", "Kenji Mori"]),
    ("取材・文：田中美咲", ["田中美咲"]),
    ("田中美咲記者", ["田中美咲"]),
    ("田中美咲 撮影：森健二", ["田中美咲"]),
    ("김민수 기자", ["김민수"]),
    ("글 김민수 기자", ["김민수"]),
    ("김민수,이서연", ["김민수", "이서연"]),
    # South-East Asia
    ("Oleh Budi Santoso", ["Budi Santoso"]),
    ("Penulis: Budi Santoso | Editor: Sari Dewi", ["Budi Santoso"]),
    ("Tác giả: Lê Phương", ["Lê Phương"]),
]


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
        ([], []),
    ],
)
def test_the_merge_keeps_each_person_once_in_order_and_best_spelling(authors, names):
    assert [author.name for author in merge_authors(authors, domain="a.com")] == names


def test_an_author_id_is_the_same_on_all_pages_of_one_publisher_only():
    one = author_id("a.com", "Jane Doe")
    assert one == author_id("a.com", "JANE  DOE") != author_id("b.com", "Jane Doe")
    assert author_id("a.com", "Jane", "https://a.com/jane/") == author_id("a.com", "J. Doe", "http://www.a.com/jane")
    assert one.startswith("p_")
    assert len(one) == 18
