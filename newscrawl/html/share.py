"""Lines that share: of share words alone ("WhatsAppWhatsAppFacebookFacebook…Share"), or links to where one shares."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

MAX_SHARE_LINE: Final = 400

_NETWORKS = (
    "facebook messenger|facebook|messenger|whatsapp|twitter|linkedin|pinterest|reddit|telegram|tumblr|gmail|"
    "e-mail|email|mail|"
    "skype|viber|flipboard|instapaper|pocket|vkontakte|vk|odnoklassniki|ok|weibo|wechat|line|xing|threads|bluesky|"
    "mastodon|"
    "instagram|youtube|tiktok|snapchat|signal|hacker news|digg|stumbleupon|buffer|mix|print|drucken|imprimer|"
    "imprimir|stampa|"
    "afdrukken|drukuj|печать|copy link|copy url|copy|link kopieren|copier le lien|copiar enlace|copiar link|"
    "copia link|link|"
    "x|rss|kakao|kakaotalk|naver|band|微信|微博|facebook にシェア|ツイート|"
    "はてなブックマーク|카카오톡|페이스북|트위터|واتساب|فيسبوك|تويتر|"
    "фейсбук|твиттер|телеграм|вконтакте|одноклассники|messages|sms|more|less|mehr|plus|más|share on|share via|"
    "share this article|"
    "share this post|share this|share|tweet|pin it|pin|post|send|save|like|follow us|follow|teilen|twittern|"
    "merken|senden|"
    "partager|tweeter|épingler|envoyer|compartir|tuitear|enviar|compartilhar|condividi|invia|delen|udostępnij|"
    "поделиться|"
    "отправить|класснуть|paylaş|dela|del|jaa|sdílet|sdílejte|megosztás|distribuie|مشاركة|شارك|शेयर करें|分享到|分享|"
    "シェア|共有|공유|"
    "chia sẻ|bagikan|แชร์|on|via|by|to|auf|sur|en|su|in new window|opens in new window|click to|with friends|"
    "facebookでシェア"
)
# Longest first, so that "share on" is not read as "share" and a rest. The plural must end there: not "ShareShare".
_BY_LENGTH: Final = sorted((re.escape(word) for word in _NETWORKS.split("|")), key=len, reverse=True)
_WORD: Final = re.compile(rf"shares\b|{'|'.join(_BY_LENGTH)}")
# The words by their first two letters; the one of a single letter stands beside each of these.
_ONE: Final = "x"
_BY_START: Final[dict[str, tuple[str, ...]]] = {}
for _word in _NETWORKS.split("|"):
    _BY_START[_word[:2]] = (*_BY_START.get(_word[:2], (_ONE,)), _word)
_LONGEST: Final = max(map(len, _NETWORKS.split("|")))
_BETWEEN: Final = re.compile(r"[\s\d.,:;|/•·\-–—()+&]+")
# Words that alone say nothing of sharing.
_WEAK: Final = frozenset(
    "x line ok mail more less mehr plus más link copy post save like print band mix pin on via by to auf sur en su "
    "del".split()
)

# Where a link leads that hands a page on: hosts with the folder, by network.
_SHARING: Final = re.compile(
    r"(?:facebook\.com/(?:sharer|share\.php|dialog/share)|(?:twitter|x)\.com/(?:intent/|share)|//wa\.me/\?text|"
    r"api\.whatsapp\.com/send|whatsapp://send|viber://forward|//t\.me/share|telegram\.me/share|"
    r"linkedin\.com/share|pinterest\.\w{2,3}/pin/create|reddit\.com/submit|vk\.com/share|connect\.ok\.ru/offer|"
    r"bsky\.app/intent|threads\.(?:net|com)/intent|line\.me/(?:R/(?:msg|share)|share)|weibo\.com/share|"
    r"b\.hatena\.ne\.jp/(?:add|entry)|story\.kakao\.com/share|band\.us/plugin/share|xing\.com/spi/shares|"
    r"tumblr\.com/(?:share|widgets/share)|mailto:\?)",
    re.IGNORECASE,
)
# One of these stands in each; most links are of the site and begin with a slash.
_SIGNS: Final = (
    "share",
    "intent/",
    "//wa.me",
    "send",
    "forward",
    "mailto:?",
    "create/",
    "submit",
    "/offer",
    "/msg",
    "hatena",
)
MAX_BESIDE: Final = 40  # characters beside the links of a row that shares


def shares_by_links(hrefs: list[str], plain: int) -> bool:
    """Tell whether all links of a line with *plain* characters beside them hand the page on."""
    if plain > MAX_BESIDE or not any(map(hrefs[0].__contains__, _SIGNS)):
        return False
    return all(_SHARING.search(href[:200]) for href in hrefs)


def is_share_line(text: str) -> bool:
    """Tell whether *text* is share words and nothing else ("Share on Facebook", "WhatsAppWhatsApp", "Teilen 12")."""
    if not 3 <= len(text) <= MAX_SHARE_LINE:
        return False
    if text[0].isalpha():  # most lines begin with no share word
        first = text[:2].lower()[:2]
        words = _BY_START.get(first)
        if words is None and first[0] != _ONE:
            return False
        if words is not None and not text[:_LONGEST].lower().startswith(words):
            return False
    return _is_share_line(text)


@lru_cache(maxsize=1_024)
def _is_share_line(text: str) -> bool:
    line = text.lower()
    position, said = 0, False
    while position < len(line):
        match = _BETWEEN.match(line, position) or _WORD.match(line, position)
        if match is None:
            return False
        said = said or (match.re is _WORD and match.group() not in _WEAK)
        position = match.end()
    return said
