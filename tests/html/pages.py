"""Pages written for the tests: short words for markup, and prose long enough to be prose."""

from newscrawl.html import roles
from newscrawl.html.document import Document

ADDRESS = "https://courier.example/2025/03/14/talks/"
TEXTS = (
    "The harbour council met on Tuesday evening and agreed to keep the lantern at the landing lit until the spring.",
    "Two of the ferrymen had already mended the glass, which nobody in the council had asked them to do so far.",
    "Both sides said afterwards that they would meet again within the week and bring the question of pay with them.",
    "The parish has run boats by itself before, and it sold the last of them when the money for the repairs ran out.",
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXTS)
HEADLINE = "Harbour council keeps the lantern lit"
NAMES = {value: name for name, value in vars(roles).items() if name.isupper() and isinstance(value, int)}


def page(body, head=""):
    return Document(ADDRESS, f"<html><head>{head}</head><body>{body}</body></html>")


def cards(count=4, excerpt="An excerpt of the story behind the card, cut by its list…"):
    return "".join(
        f'<div><h3><a href="/story-{n}/">A story of the harbour with the number {n}</a></h3><p>{excerpt}</p></div>'
        for n in range(count)
    )


def roles_of(document, text):
    """The names of the roles of the one line that begins with *text*."""
    (line,) = [line for line in document.blocks.outline.lines if line.text.startswith(text)]
    return {name for value, name in NAMES.items() if value.bit_count() == 1 and line.roles & value}
