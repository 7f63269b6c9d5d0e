import pytest

from newscrawl.html import roles
from newscrawl.html.headings import about_whom, role_of_heading


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Recent Posts", roles.RECENT),
        ("NEUESTE BEITRÄGE", roles.RECENT),
        ("Derniers articles :", roles.RECENT),
        ("Últimas noticias", roles.RECENT),
        ("Последние новости", roles.RECENT),
        ("最新記事", roles.RECENT),
        ("أحدث المقالات", roles.RECENT),
        ("Related Posts", roles.RELATED),
        ("More from the harbour", roles.RELATED),
        ("Você pode gostar…", roles.RELATED),
        ("Das könnte Sie auch interessieren", roles.RELATED),
        ("Leave a Reply", roles.COMMENTS),
        ("Über die Autorin", roles.AUTHOR | roles.BIO),
        ("Sign up for our letter", roles.NEWSLETTER),
        ("Tags", roles.TAGS),
        ("The talks of Tuesday", 0),
        ("More boats are built", 0),
        ("x" * 500, 0),
    ],
)
def test_a_heading_gives_its_role_to_the_block_below_in_any_language(text, role):
    assert role_of_heading(text) == role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("About Grace Young", "grace young"),
        ("Über Nora Vale", "nora vale"),
        ("About Python", None),
        ("About the lost lantern", None),
        ("About", None),
        ("Aboutness of Things", None),
    ],
)
def test_about_a_person_names_the_person(text, name):
    assert about_whom(text) == name
