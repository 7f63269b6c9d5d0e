"""A page whose own title heads its running text is an article, in any markup and among however many links."""

import pytest

import newscrawl
from newscrawl.extraction.body.article_body import read_body
from newscrawl.extraction.titled_text import heads_its_text
from newscrawl.html.document import Document

HEAD = "The old weir at Tarnby is a bathing place again"
TEXTS = (
    "For almost forty years nobody was allowed to set foot on the weir at Tarnby, and the sign had rusted through.",
    "On Thursday evening the council voted by eleven to six to restore the basin behind it, with a shore for children.",
    "The anglers object that the deck would stand where the grayling spawn, and they ask for a survey in the spring.",
    "A decision is expected in two weeks, and until then the gate stays locked although the lock has long been broken.",
)
HEAD_JA = "ターンビーの古い堰、泳げる場所としてよみがえる"
TEXTS_JA = (
    "ターンビーの堰には四十年近く誰も立ち入ることが許されず、そう書かれた看板の角はとうの昔に錆びて穴が開いていた。",
    "町議会は木曜の夜、十一対六で堰の裏の水場を直すことを決めた。子どものための浅い岸と、北側の木の床が設けられる。",
    "釣り人の会は、床がちょうど魚の産卵する場所に当たると反対している。会長は春の調査を行うよう町に強く求めている。",
)
STORIES = [f'<a href="/news.php?id={n}">Story number {n} of the ferry and the harbour</a>' for n in range(14)]
RUN = "<br><br>".join(TEXTS)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXTS)
OLD = {
    "text in the body itself": f"<b>{HEAD}</b><br><br>{RUN}<hr>{'<br><br>'.join(STORIES)}",
    "cells of a table": (
        f"<table><tr><td>{'<br>'.join(STORIES)}<td><font size=4>{HEAD}</font><br><br>{RUN}"
        f"<td>{'<p>'.join(STORIES)}</table>"
    ),
    "a list of links below": f"<h1>{HEAD}</h1><p>{'<p>'.join(TEXTS)}<hr>{'<p>'.join(STORIES)}",
    "a section as h1": f"<h1>Town</h1><div class=hd>{HEAD}</div>{PARAGRAPHS}",
    "a bold line": f"<p><strong>{HEAD}</strong></p>{PARAGRAPHS}",
}


def page(body, title=f"{HEAD} | Tarnby Post", head=""):
    return f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize("name", OLD)
def test_old_pages_without_a_date_are_articles(name):
    article = newscrawl.extract(page(OLD[name]), url="https://tarnby.example/news.php?id=331")
    assert article.metadata.pageKind == "article"
    assert article.headline == HEAD
    assert article.articleBody.split("\n\n") == list(TEXTS)


@pytest.mark.parametrize("indent", ["&nbsp;&nbsp;&nbsp;", "\u3000\u3000"])
def test_set_in_paragraphs_of_a_script_without_spaces_are_lines_of_their_own(indent):
    run = "<br>".join(indent + text for text in TEXTS_JA)
    html = page(f"<table><tr><td>{HEAD_JA}<tr><td>{run}</table>{'<br>'.join(STORIES)}", f"{HEAD_JA}_Tarnby")
    article = newscrawl.extract(html, url="https://tarnby.example/content/331.htm")
    assert article.metadata.pageKind == "article"
    assert article.articleBody.split("\n\n") == list(TEXTS_JA)


def test_a_title_and_a_byline_that_only_a_break_parts_from_the_text_are_not_in_it():
    run = "<br><br>".join(TEXTS)
    html = page(
        f"<div class=Post><span class=PostTitle>{HEAD}</span><br>{run}<br><span class=byline>By Ada Lane</span></div>"
    )
    article = newscrawl.extract(html, url="https://tarnby.example/331")
    assert (article.headline, article.articleBody.split("\n\n")) == (HEAD, list(TEXTS))


def heads(body, title=f"{HEAD} | Tarnby Post", url="https://tarnby.example/331"):
    document = Document(url, page(body, title))
    return heads_its_text(document, read_body(document, None))


def test_what_the_title_does_not_head_is_left_to_the_other_signs():
    assert heads(f"<h1>{HEAD}</h1>{PARAGRAPHS}")
    assert heads(f"<p><span class=x>{HEAD}</span><br><span>12 March</span></p>{PARAGRAPHS}")
    assert not heads(f"<h1>{HEAD}</h1><p>{TEXTS[0]}</p>{'<br>'.join(STORIES)}"), "one paragraph is an introduction"
    assert not heads(f"<h1>Town</h1>{PARAGRAPHS}", "Town | Tarnby Post"), "the name of a section"
    assert not heads(f"<h1>{HEAD}</h1>" + "".join(f"<h2>A part of it</h2><p>{text}</p>" for text in TEXTS))


@pytest.mark.parametrize("url", ["https://tarnby.example/forum/331", "https://tarnby.example/docs/331"])
def test_threads_and_handbooks_are_no_articles_though_a_sentence_heads_them(url):
    article = newscrawl.extract(page(f"<h1>{HEAD}</h1>{PARAGRAPHS}"), url=url)
    assert article.metadata.pageKind != "article"


def test_a_plain_line_does_not_outrank_an_h1_that_is_a_sentence():
    html = page(f"<h1>An introduction to swimming at weirs</h1><p>{TEXTS[0]}</p><div>{HEAD}</div>{PARAGRAPHS}", HEAD)
    assert newscrawl.extract(html, url="https://tarnby.example/331").headline != HEAD


def test_a_heading_above_the_text_is_the_headline_where_the_head_names_but_the_site():
    rest = "<br>".join(STORIES)
    html = page(f"<table><tr><td>{rest}<td><h2>{HEAD}</h2>{RUN}<td>{rest}</table>", "Tarnby")
    article = newscrawl.extract(html, url="https://tarnby.example/texts/331.html")
    assert (article.headline, article.metadata.pageKind) == (HEAD, "article")
    assert article.articleBody.split("\n\n") == list(TEXTS)


LISTINGS = {
    "a story in full, linked": f"<h2><a href=/2025/weir>{HEAD}</a></h2>{PARAGRAPHS}",
    "the beginning of one": f"<h2>{HEAD}</h2><p>{TEXTS[0]}</p><p>{TEXTS[1]} <a href=/2025/weir>»</a></p>",
}


@pytest.mark.parametrize("name", LISTINGS)
def test_a_section_that_begins_with_a_story_is_none(name):
    cards = "".join(
        f"<div><h3>{story}</h3><p>{text}</p></div>" for story, text in zip(STORIES, TEXTS * 3, strict=False)
    )
    article = newscrawl.extract(page(LISTINGS[name] + cards, "Tarnby"), url="https://tarnby.example/town/")
    assert article.metadata.pageKind == "listing"


def test_the_sites_name_before_a_colon_that_its_head_shows_is_no_headline():
    body = f"<div><a href=/>Tarnby Post</a></div><div><span>{HEAD}</span><br><span>By Ada Lane</span></div>{PARAGRAPHS}"
    assert newscrawl.extract(page(body, f"Tarnby Post: {HEAD}"), url="https://tarnbypost.example/331").headline == HEAD
