"""The outline of a page, by the walk in C where it was built for the selectolax in use, else by the one in Python."""

from __future__ import annotations

import logging
import re
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import selectolax
from selectolax.lexbor import LexborHTMLParser

from newscrawl.html import outline_reader
from newscrawl.html.opened_parts import Shown
from newscrawl.html.outline import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscrawl.html.outline import Line, Outline

    OutlineReader = Callable[[LexborHTMLParser, Shown | None], Outline]

log = logging.getLogger(__name__)
PROSE_SYLLABLES: Final = 35  # characters
_SYLLABLE: Final = re.compile("[\uac00-\ud7a3]")
_SENTENCE: Final = re.compile("[.!?…][”\"’')\\]]{0,3}$")
LITTLE_PROSE: Final = 200  # characters: a page with less may have its text for browsers without scripts

# Read by both walks before the one in C is trusted with pages: each kind of element, attribute and text that it knows.
_SAMPLE = (
    "<html><head><meta name=a content=b><link rel=canonical href=/c><base href=/></head><body class='x y'>"
    "<nav id=menu><ul><li><a href=/news>News</a><li><a href='#'>¶</a></ul></nav><main><article itemscope>"
    "<h1 class=headline itemprop=headline>Two  boats&nbsp;more<a href=#two>#</a></h1><p class=byline>By "
    "<a rel=author href=/ada><b>Ada</b> Moreau</a>, <time datetime=2026-03-12>12 March</time><br>Harbour<br><br>"
    "<img src=a.jpg></p><pre>one\n two\n\nthree</pre><x-box data-a hidden id='S:1'>é 中文 \u0001 late</x-box>"
    "<div hidden><meta itemprop=dateModified content=2026></div><div style='display:none'>unseen</div>"
    "<table><tr><td class=date>1<td>2</table><noscript><img src=b></noscript><script>no</script></article></main>"
)


def outline_of(tree: LexborHTMLParser, page: str) -> Outline:
    """Return the outline of *page*; with its text for browsers without scripts, where it has hardly any other."""
    outline = read_outline(tree, Shown(page))
    if _prose_of(outline) >= LITTLE_PROSE:
        return outline
    for line in outline.lines:
        line.is_prose = line.is_prose or _is_syllabic(line)
    if _prose_of(outline) >= LITTLE_PROSE or "<noscript" not in page:
        return outline
    unscripted = read_outline(tree, Shown(page, noscript=True))
    return unscripted if _prose_of(unscripted) >= LITTLE_PROSE else outline


def _is_syllabic(line: Line) -> bool:
    """Tell a sentence in Hangul, where a character is a syllable: it is prose at half the length of other scripts'.

    Only pages without longer paragraphs are read so: summaries and notices have sentences as long.
    """
    if line.plain_chars < PROSE_SYLLABLES or line.tag in HEADINGS or line.text.isascii():
        return False
    is_most = line.plain_chars > line.link_chars and 2 * len(_SYLLABLE.findall(line.text)) > line.plain_chars
    return is_most and bool(_SENTENCE.search(line.text))


def _prose_of(outline: Outline) -> int:
    return sum(line.plain_chars for line in outline.lines if line.is_prose)


def told(outline: Outline) -> dict[str, Any]:
    """Return all that an outline says, as values that can be compared: nodes by their place in memory."""
    return {
        "lines": [
            (
                (line.text, line.tag, line.box, line.strong, line.roles, line.link_chars, line.plain_chars),
                (line.is_prose, line.kept),
                [(link.href, link.text, link.roles, link.rel) for link in line.links],
                [(mark.roles, mark.text, list(mark.attributes.items())) for mark in line.marks],
            )
            for line in outline.lines
        ],
        "boxes": [
            (box.parent, box.tag, box.name, box.node.mem_id, box.own_roles, box.depth, box.first, box.last, box.roles)
            for box in outline.boxes
        ],
        "pictures": [(picture.node.mem_id, picture.box, picture.line) for picture in outline.pictures],
        "facts": [(tag, list(attributes.items())) for tag, attributes in outline.facts],
        "properties": [node.mem_id for node in outline.properties],
        "cut": outline.cut,
    }


def chosen() -> OutlineReader:
    """Return the walk to use; says in the log why it is Python's where the other one was built."""
    try:
        native = import_module("newscrawl.native.outline_reader")
    except ModuleNotFoundError:
        return outline_reader.read_outline  # not built
    except Exception as error:  # noqa: BLE001 - whatever it is, Python's walk reads pages as well
        return _without(str(error))
    if selectolax.__version__ != native.BUILT_FOR:
        return _without(f"it was built for selectolax {native.BUILT_FOR}, and {selectolax.__version__} is installed")
    tree = LexborHTMLParser(_SAMPLE)
    if told(native.read_outline(tree, None)) != told(outline_reader.read_outline(tree)):
        return _without("it does not read a page as the one in Python does")
    chosen_one: OutlineReader = native.read_outline
    return chosen_one


def _without(why: str) -> OutlineReader:
    log.warning("Pages are read by the walk in Python, at a higher cost; the one in C is left out: %s", why)
    return outline_reader.read_outline


read_outline = chosen()
