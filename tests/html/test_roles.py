import pytest

from newscrawl.html import roles
from newscrawl.html.naming import role_of, role_of_tag, roles_of_name


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("related-posts", roles.RELATED),
        ("relatedPosts", roles.RELATED),
        ("c-article__byline", roles.AUTHOR),
        ("widget_recent_entries", roles.RECENT),
        ("widget_text", roles.ASIDE),
        ("elementor-widget-text-editor", 0),
        ("overflow-hidden", 0),
        ("field--label-hidden", 0),
        ("md:hidden", 0),
        ("hidden", roles.HIDDEN),
        ("header", 0),
    ],
)
def test_a_class_name_speaks_by_its_words(name, role):
    assert roles_of_name(name) == role


@pytest.mark.parametrize(
    ("tag", "attributes", "role"),
    [
        ("nav", {}, roles.NAV),
        ("figure", {}, roles.CAPTION),
        ("form", {"class": "wide"}, roles.NEWSLETTER),
        ("div", {"itemprop": "articleBody"}, roles.BODY),
        ("div", {"role": "complementary"}, roles.ASIDE),
        ("div", {"style": "color: red; display: none"}, roles.HIDDEN),
        ("div", {"class": None, "id": None}, 0),
        ("h2", {"id": "share-of-the-market"}, 0),
        ("h2", {"class": "share"}, roles.SHARE),
        ("td", {"class": "footer date"}, 0),
        ("body", {"class": "related single-post"}, 0),
        ("article", {"class": "comments"}, 0),
    ],
)
def test_an_element_has_the_roles_of_its_tag_and_of_its_names(tag, attributes, role):
    assert role_of_tag(tag, attributes)[1] == role


def test_what_a_small_screen_hides_and_a_wide_one_shows_is_not_hidden():
    assert role_of({"class": "hidden md:block"}) == 0
    assert role_of({"class": "hidden"}) == roles.HIDDEN
