"""Words behind a name that say what this person did for the article, in an element of their own or in the name's."""

import pytest

from newscrawl.normalize.authors.bylines import BORDER, read_byline

TOLD = """
Bo Sund Foto = / Bo Sund: photographer
Bo Sund, foto = / Bo Sund: photographer
Bo Sund | Foto = / Bo Sund: photographer
Bo Sund/Foto = / Bo Sund: photographer
Ada Lind, Otto Ek foto = Ada Lind / Otto Ek: photographer
Ada Lind och Bo Sund foto = Ada Lind / Bo Sund: photographer
Ada Lind Text | Bo Sund Foto = Ada Lind / Bo Sund: photographer
Ada Lind | Bo Sund, photographer = Ada Lind / Bo Sund: photographer
Ada Lind, Bo Sund Fotograf = Ada Lind / Bo Sund: photographer
Ada Moreau Illustration = / Ada Moreau: illustrator
Иван Петров, фото = / Иван Петров: photographer
Ada Virtanen, kuvat = / Ada Virtanen: photographer
Bo Sund, photographer = Bo Sund /
Bo Sund Fotograf = Bo Sund /
Quay Harbour Images = Quay Harbour Images /
By Ada Lind and Otto Ek, Photos = Ada Lind; Otto Ek /
Edited by Ada Lind, Author Otto Reyes = Otto Reyes / Ada Lind: editor
Edited By: Ravi Sharma, Reported By: Anita Rao = Anita Rao / Ravi Sharma: editor
Written By: Anita Rao | Edited By: Ravi Varma = Anita Rao / Ravi Varma: editor
Photos by: Bo Lind = / Bo Lind: photographer
Photos by Ada Lind, author of The Quay = / Ada Lind: photographer
Editör: Ayşe Yılmaz = / Ayşe Yılmaz: editor
"""


@pytest.mark.parametrize("line", TOLD.strip().splitlines())
def test_what_stands_behind_a_name_says_what_this_person_did(line):
    raw, _, told = line.partition(" = ")
    authors, _, others = told.partition("/")
    names = read_byline(raw)
    assert "; ".join(names.authors) == authors.strip()
    assert "; ".join(f"{name}: {role}" for name, role in names.contributors) == others.strip()


def test_elements_say_it_as_blanks_do():
    names = read_byline(BORDER.join(("Ada Lind", "Text", "Bo Sund", "Foto")))
    assert names == (("Ada Lind",), (("Bo Sund", "photographer"),))


@pytest.mark.parametrize(
    ("raw", "language", "authors"),
    [
        ("THU HÀ - QUANG MINH", "vi", ["THU HÀ", "QUANG MINH"]),
        ("Lê Thu Hà - Trần Quang Minh", "vi", ["Lê Thu Hà", "Trần Quang Minh"]),
        ("Thu Hà - Hà Nội", "vi", ["Thu Hà"]),
        ("Thu Hà - TTXVN", "vi", ["Thu Hà"]),
        ("Jane Doe - Harbour Days", "en", ["Jane Doe"]),
        ("በ ሰላም ተስፋዬ ጥቅምት 24, 2019", "am", ["ሰላም ተስፋዬ"]),
        ("सीता गुरुङ कात्तिक १७, २०८३", "ne", ["सीता गुरुङ"]),
    ],
)
def test_dashes_join_vietnamese_names_and_a_month_of_any_calendar_is_none(raw, language, authors):
    assert list(read_byline(raw, language).authors) == authors


@pytest.mark.parametrize(
    ("raw", "authors"), [("editor2", 0), ("redaktor1", 0), ("news7", 0), ("Agent 7", 1), ("minato7", 1)]
)
def test_a_numbered_account_of_a_desk_is_nobodys_name(raw, authors):
    assert len(read_byline(raw).authors) == authors
