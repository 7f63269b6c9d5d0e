"""Does a line speak for the desk to its reader? Links, addresses, brackets and who is spoken to tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.html.sentences import is_quoted

if TYPE_CHECKING:
    from newscrawl.html.outline import Line

_ADDRESS: Final = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}\.\w{2,}|(?:^|[\s(])@\w{3,40}\b")
# The reader and the desk as one speaks to the other. Words that are also "she", "his" or "their" are left out.
_SPOKEN_TO: Final = re.compile(
    r"\b(?:you|your|yours|we|us|our|ours|wir|uns|unser(?:e[mnrs]?)?|euch|eure[mnrs]?|dein(?:e[mnrs]?)?|dich|dir|nous|"
    r"notre|votre|vos|vous|"
    r"nuestr[oa]s?|vosotros|nosotros|usted(?:es)?|nosso|nossa|nossos|nossas|você|vocês|nostr[oaei]|vostr[oaei]|onze|"
    r"ons|"
    r"jouw|jullie|uw|vår|vårt|våra|oss|ditt|vores|jeres|meidän|teidän|nasz|nasza|nasze|naszym|naszego|twój|twoje|"
    r"наш\w{0,3}|ваш\w{0,3}|bizi|bizim|sizin|kami|anda|chúng tôi)\b",
    re.IGNORECASE,
)
# A text that speaks of itself.
_OF_ITSELF: Final = re.compile(
    r"\b(?:this (?:report|story|article|post|page|piece|content)|dies(?:er|em|es|en) (?:artikel|beitrag|text|thema|"
    r"bericht)s?|"
    r"cet article|cette page|est[ea] (?:artículo|nota|información|artigo|matéria|reportagem|noticia|notícia)|"
    r"quest[oa] (?:articolo|pagina)|dit artikel|deze pagina|denn?[ae] artikkele?n?|denn?[ae] artikeln?|ten artykuł|"
    r"tego artykułu|"
    r"(?:эта|этой|эту) стать\w|この記事|本文来源|이 기사)",
    re.IGNORECASE,
)
_POLITE: Final = re.compile(r"\b(?:Sie|Ihnen|Ihre[mnrs]?|Lei|U)\b(?<!^Sie)(?<!^U)")

_LABELS_OF_ADS: Final = re.compile(
    r"\W{0,4}(?:anzeige|werbung|reklama|reklam|реклама|annons|advertentie|publicidad|pubblicità|publicité|sponsored)",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(r"\s\w")
#: "Affiliate-Links", "liens d'affiliation", "enlaces de afiliados": the link and whose it is stand side by side.
_PAID_LINK: Final = re.compile(
    r"aff?ilia\w{0,8}[\s-]{0,2}(?:partner[\s-])?(?:link|länk|lenke)"
    r"|(?:link\w{0,2}|liens?|enlaces?|odkaz\w{0,3})\s(?:\w{1,4}['’\s]\s?)?aff?ilia",
    re.IGNORECASE,
)


# What a desk says of the links it is paid for: "If you buy through our links, we may earn a commission".
_DISCLOSURE: Final = re.compile(
    r"\b(?:we|i) (?:may |might |will |can )?(?:also )?(?:earn|receive|get|make) .{0,40}commission", re.IGNORECASE
)
_PAID_LINKS = ("link", "buy", "purchas")


def earns_by_links(text: str, lower: str) -> bool:
    """Tell whether the desk says that it is paid for what readers buy; *lower* is *text* in small letters."""
    return "commission" in lower and any(map(lower.__contains__, _PAID_LINKS)) and bool(_DISCLOSURE.search(text))


def tells_of_ads(word: str, rest: str) -> bool:
    """Tell a line that begins with a label of advertisements and goes on: "Werbung für die Demokratie"."""
    return _GOES_ON.match(rest) is not None and _LABELS_OF_ADS.fullmatch(word) is not None


def is_paid_by_links(line: Line) -> bool:
    """Tell whether a text says of itself, or of the desk, that its links are affiliates'."""
    return "filia" in line.text and _PAID_LINK.search(line.text) is not None and is_of_the_desk(line)


def has_address(text: str) -> bool:
    """Tell whether an e-mail address or an account's name stands in *text*."""
    return "@" in text and bool(_ADDRESS.search(text))


def speaks_to_reader(text: str) -> bool:
    """Tell whether *text* says "you" or "us", and nobody is quoted."""
    return not is_quoted(text) and bool(_SPOKEN_TO.search(text) or _POLITE.search(text))


def is_of_the_desk(line: Line) -> bool:
    """Tell whether a sentence is marked as the desk's: all in brackets or bold, with an address, a reader or a link."""
    text = line.text.strip()
    if is_quoted(text):
        return False
    if (text[0] in "([（" and text.rstrip(".")[-1] in ")]）") or line.strong or has_address(text):
        return True
    if speaks_to_reader(text) or _OF_ITSELF.search(text):
        return True
    ends = (link.text for link in (line.links[0], line.links[-1])) if line.links else ()
    return any(text.startswith(link) or text.rstrip(" .!:").endswith(link.rstrip(" .!:")) for link in ends)
