"""What the categories of a feed are: sections first, or tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newscrawl.discovery.links import Link

ENOUGH: Final = 4  # entries that show how a feed uses its categories
#: What publishing systems file a post under when nobody chose a section.
NO_SECTION: Final = frozenset({
    "uncategorized", "uncategorised", "unkategorisiert", "allgemein", "non classé", "sin categoría", "senza categoria",
    "sem categoria", "geen categorie", "bez kategorii", "без рубрики", "未分类", "未分類", "미분류", "genel",
    "okategoriserade",
})  # fmt: skip


def names_sections(links: list[Link]) -> bool:
    """Tell whether the first categories are sections: few, in every entry, and never found among the others.

    Where the labels of all entries stand in the order of the alphabet, the first is one as the others are.
    """
    firsts = {link.section for link in links}
    several = [[link.section or "", *link.keywords] for link in links if link.keywords]
    if len(several) >= ENOUGH and all(labels == sorted(labels, key=str.casefold) for labels in several):
        return False
    others = {word for link in links for word in link.keywords}
    return len(links) >= ENOUGH and None not in firsts and len(firsts) <= len(links) / 2 and not firsts & others
