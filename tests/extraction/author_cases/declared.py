"""What machines are told beside what is printed: which of the two names the authors, and whom."""

from __future__ import annotations

from tests.extraction.author_cases.pages import SITE, Case, ld, organization, person

_A, _B, _C = "Ida Falk", "Otto Reyes", "Cynthia Dahlberg"
_PRINTED = '<p class="byline">By Ida Falk</p>'
_TWO = '<p class="byline">By Ida Falk and Otto Reyes</p>'
_ALONE = "<p><strong>Ida Falk</strong></p>"


def cases() -> list[Case]:
    """The declared shapes alone, beside a byline, and against one."""
    return [*_shapes(), *_against(), *_profiles(), *_columns()]


def _columns() -> list[Case]:
    ablog = (
        '<div class="sphinxsidebar" role="navigation"><div class="ablog__postcard"><h2>14 March 2025</h2><ul>'
        '<li class="ablog-sidebar-item author"><a href="/blog/author/if.html">Ida Falk</a></li>'
        '<li class="ablog-sidebar-item category"><a href="/blog/category/harbour.html">Harbour</a></li></ul></div></div>'
    )
    material = (
        '<div class="md-sidebar md-sidebar--post"><nav class="md-nav"><div class="md-post__authors">'
        '<span class="md-author"></span><span><strong>Ida Falk</strong><br>Harbour reporter</span></div>'
        '<ul class="md-post__meta"><li><time datetime="2025-03-14">March 14, 2025</time></li></ul></nav></div>'
    )
    many = ablog.replace("Ida Falk", "Otto Reyes") + ablog
    return [
        Case("author and date in a column", {"above": ablog}, ("Ida Falk",)),
        Case("author and date in a column behind", {"after": ablog}, ("Ida Falk",)),
        Case("author with a job and date in a column", {"above": material}, ("Ida Falk",)),
        Case("two authors with dates in a column", {"side": many}),
    ]


def _shapes() -> list[Case]:
    forms: list[tuple[str, object, tuple[str, ...]]] = [
        ("a name", person(_A), (_A,)),
        ("a string", _A, (_A,)),
        ("strings", [_A, _B], (_A, _B)),
        ("a list of persons", [person(_A), person(_B)], (_A, _B)),
        ("a name that is a list", [person([_A, _B])], (_A, _B)),
        ("a name that is a list, no list around", person([_A, _B, _C]), (_A, _B, _C)),
        ("a name with commas", person("Ida Falk, Otto Reyes, and Cynthia Dahlberg"), (_A, _B, _C)),
        ("a name with By", person("By Ida Falk in London"), (_A,)),
        ("a name with a job", person("Ida Falk, Sr. Director of Operations, Quay Lines - 10+ Years in Boats"), (_A,)),
        ("a name with a bar", person("Ida Falk | The Ferry Post"), (_A,)),
        ("a small surname", person("Amina haddad"), ("Amina haddad",)),
        ("all small letters", person("amina haddad"), ("amina haddad",)),
        ("a particle", person("Ludwig van den Berg"), ("Ludwig van den Berg",)),
        ("a single name", person("Madonna"), ("Madonna",)),
        ("given and family name", {"@type": "Person", "givenName": "Ida", "familyName": "Falk"}, (_A,)),
        ("a node in a list in a list", [[person(_A)], [person(_B)]], (_A, _B)),
        ("an array of types", {"@type": ["Person", "Organization"], "name": _A}, (_A,)),
        ("a person and the paper", [person(_A), organization(SITE)], (_A,)),
        ("an agency", organization("Harbour News Agency"), ("Harbour News Agency",)),
        ("markup in the name", person("<a href='/x'>Ida Falk</a>"), (_A,)),
    ]
    found = [Case(f"author is {name}", {"head": ld(author=value)}, names) for name, value, names in forms]
    several = [
        ("author and contributor persons", ld(author=person(_A), contributor=person(_B)), (_A, _B)),
        (
            "author and a list of contributors",
            ld(author=person(_A), contributor=[person(_B), person(_C)]),
            (_A, _B, _C),
        ),
        ("editor is no author", ld(author=person(_A), editor=person(_B)), (_A,)),
        ("translator is no author", ld(author=person(_A), translator=person(_B)), (_A,)),
        ("reviewer is no author", ld(author=person(_A), reviewedBy=person(_B)), (_A,)),
        ("creator", ld(creator=_A), (_A,)),
        ("creator list", ld(creator=[_A, _B]), (_A, _B)),
    ]
    return found + [Case(name, {"head": head}, names) for name, head, names in several]


def _against() -> list[Case]:
    paper, other = ld(author=organization(SITE)), ld(author=organization("Harbour News Agency"))
    admin = '<meta name="author" content="admin"><meta property="article:author" content="https://facebook.example/p">'
    return [
        Case("paper declared, person printed", {"head": paper, "under": _PRINTED}, (_A,)),
        Case("paper declared as a person", {"head": ld(author=person(SITE)), "under": _PRINTED}, (_A,)),
        Case("paper declared, two printed", {"head": paper, "under": _TWO}, (_A, _B)),
        Case("paper declared, bold name printed", {"head": paper, "under": _ALONE}, (_A,)),
        Case("agency declared, person printed", {"head": other, "under": _PRINTED}, (_A,)),
        Case("desk declared in meta", {"head": '<meta name="author" content="Redaktion">', "under": _PRINTED}, (_A,)),
        Case("account declared in meta", {"head": admin, "under": _PRINTED}, (_A,)),
        Case("login declared in meta", {"head": '<meta name="author" content="ifalk">', "under": _PRINTED}, (_A,)),
        Case("small letters in meta", {"head": '<meta property="article:author" content="ida falk">'}, ("ida falk",)),
        Case("one declared, two printed", {"head": ld(author=person(_A)), "under": _TWO}, (_A, _B)),
        Case("second declared, two printed", {"head": ld(author=person(_B)), "under": _TWO}, (_A, _B)),
        Case("one in meta, two printed", {"head": f'<meta name="author" content="{_A}">', "under": _TWO}, (_A, _B)),
        Case(
            "one linked, two in the text's byline",
            {
                "under": '<p class="meta"><a rel="author" href="/author/if/">Ida Falk</a> · March 14, 2025</p>'
                "<p>By Ida Falk and Otto Reyes</p>"
            },
            (_A, _B),
        ),
        Case(
            "one declared, three linked",
            {
                "head": ld(author=person(_A)),
                "under": '<div class="byline"><a href="/author/a">Ida Falk</a>, <a href="/author/b">Otto Reyes</a>, '
                '<a href="/author/c">Cynthia Dahlberg</a></div>',
            },
            (_A, _B, _C),
        ),
        Case(
            "publisher's account declared as person, other printed",
            {"head": ld(author=person("Web Editor")), "under": _PRINTED},
            (_A,),
        ),
        Case("two declared, one printed", {"head": ld(author=[person(_A), person(_B)]), "under": _PRINTED}, (_A, _B)),
        Case("short form printed", {"head": ld(author=person(_A)), "under": '<p class="byline">By Ida</p>'}, (_A,)),
        Case("another article's byline", {"head": ld(author=person(_A)), "after": '<article><h2>Crane</h2><p class="byline">By Otto Reyes</p></article>'}, (_A,)),
        Case("next article below", {"under": _PRINTED, "after": '<article class="next"><h1>Ferry gets a crew</h1><p class="byline">By Otto Reyes</p><p>The boat has a second crew since the autumn, and the line says that they know the harbour.</p></article>'}, (_A,)),
    ]  # fmt: skip


def _profiles() -> list[Case]:
    url = "https://ferry-post.example/author/if"
    forms = [
        ('<span class="vcard author"><a class="fn url" href="/author/if">Ida Falk</a></span>', url),
        ('<span class="vcard author"><span class="fn">Ida Falk</span> <a class="url" href="/author/if">Profile</a></span>', url),
        ('<div class="h-card p-author"><a class="u-url p-name" href="/author/if">Ida Falk</a></div>', url),
        ('<address class="author vcard"><a href="/author/if" rel="author">Ida Falk</a></address>', url),
        ('<span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="url" href="/author/if"><span itemprop="name">Ida Falk</span></a></span>', url),
        ('<p>By <a href="/author/if">Ida Falk</a></p>', url),
        ('<p class="byline">By <a href="/author/if">Ida Falk</a> and Otto Reyes</p>', url),
        ('<p>By <a href="/staff/if">Ida Falk</a>, Harbour Correspondent</p>', "https://ferry-post.example/staff/if"),
    ]  # fmt: skip
    return [
        Case(
            f"address of {markup}",
            {"under": markup},
            (_A, _B) if "Otto" in markup else (_A,),
            extra={"url": address},
        )
        for markup, address in forms
    ]
