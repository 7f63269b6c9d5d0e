"""Lines that are nothing but the label of an advertisement, or say that the text goes on below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.html.sentences import ENDS
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from newscrawl.html.outline import Line

LABEL_OF_ADS: Final = "label of ads"
MAX_LABEL: Final = 60  # characters
#: Whole lines, each of them: a sentence that speaks of advertisements is text.
_LABELS: Final = frozenset(
    map(
        fold,
        (
            "ad|ads|pr|advert|advertisement|skip advertisement|scroll to continue|sponsored|sponsored content|"
            "paid content|article continues below|article continues below advertisement|"
            "article continues after advertisement|story continues below|story continues below advertisement|"
            "anzeige|werbung|bezahlte anzeige|lesen sie nach der anzeige weiter|weiter nach der anzeige|"
            "der artikel wird nach der anzeige fortgesetzt|nach der werbung weiterlesen|"
            "pub|publicité|la suite après la publicité|la suite après cette publicité|lire la suite après la publicité|"
            "publicidad|el artículo continúa después de la publicidad|continúa después de la publicidad|"
            "sigue leyendo después de la publicidad|publicidade|publi|continua após a publicidade|"
            "continua depois da publicidade|continue lendo após a publicidade|propaganda|"
            "pubblicità|l'articolo continua dopo la pubblicità|continua dopo la pubblicità|"
            "continua a leggere dopo la pubblicità|advertentie|tekst gaat verder onder de advertentie|"
            "lees verder onder de advertentie|verder lezen na de advertentie|annons|annonser|"
            "artikeln fortsätter efter annonsen|artikeln fortsätter under annonsen|annonse|annonsørinnhold|"
            "saken fortsetter under annonsen|artikkelen fortsetter under annonsen|saken fortsetter etter annonsen|"
            "annonce|annoncer|artiklen fortsætter efter annoncen|fortsættes efter annoncen|"
            "artiklen fortsætter under annoncen|mainos|mainokset|juttu jatkuu mainoksen jälkeen|"
            "artikkeli jatkuu mainoksen jälkeen|reklama|reklamy|ciąg dalszy tekstu pod reklamą|"
            "dalsza część tekstu pod reklamą|ciąg dalszy artykułu pod reklamą|dalsza część artykułu pod reklamą|"
            "materiał sponsorowany|článek pokračuje pod reklamou|inzerce|inzercia|článok pokračuje pod reklamou|"
            "hirdetés|a cikk a hirdetés után folytatódik|publicitate|articolul continuă după publicitate|"
            "articolul continuă după reclamă|reclame|oglas|oglasi|oglas se nastavlja|tekst se nastavlja ispod oglasa|"
            "nastavak teksta ispod oglasa|реклама|реклама на сайте|реклама партнёра|продолжение после рекламы|"
            "статья продолжается после рекламы|продовження після реклами|обява|διαφήμιση|"
            "το άρθρο συνεχίζεται μετά τη διαφήμιση|reklam|reklamlar|haberin devamı reklamdan sonra|"
            "haberin devamı reklamın altında|إعلان|اعلان|إعلانات|متابعة القراءة بعد الإعلان|"
            "فاصل إعلاني|تبلیغات|تبلیغ|آگهی|פרסומת|פרסומות|הכתבה ממשיכה אחרי הפרסומת|विज्ञापन|"
            "विज्ञापन के बाद ख़बर जारी है|বিজ্ঞাপন|விளம்பரம்|โฆษณา|quảng cáo|tiếp tục sau quảng cáo|iklan|"
            "scroll untuk lanjut membaca|artikel berlanjut setelah iklan|広告|スポンサーリンク|スポンサードリンク|"
            "記事は広告の後に続きます|広告の後にも続きます|广告|廣告|广告后继续阅读|文章继续在广告之后|광고|"
            "기사는 광고 뒤에 계속됩니다"
        ).split("|"),
    )
)


def is_label_of_ads(line: Line) -> bool:
    """Tell a line that says nothing but that an advertisement stands there."""
    text = line.text
    return len(text) <= MAX_LABEL and text[-1] not in ENDS and not line.links and fold(text) in _LABELS
