"""What desks set between the paragraphs, in eight languages: links, appeals, letters, channels, captions, advertisements."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

import re

import pytest

from newscrawl.pipelines.record import read_record
from tests.extraction.ferry_pages import told
from tests.extraction.formats.judge import faults
from tests.extraction.formats.made import page
from tests.extraction.world.made import TEXTS

#: A label, a headline, an appeal, its link, a letter, its link, a channel, an advertisement's label, a caption.
WORDS = {
    "de": (
        "Lesen Sie auch",
        "Der Schleusenwärter geht nach vierzig Jahren",
        "Unsere Arbeit ist nur möglich, weil Leserinnen und Leser sie bezahlen.",
        "Jetzt spenden",
        "Mehr Themen aus der Region, jeden Morgen um sechs in Ihrem Postfach.",
        "Zum Newsletter anmelden",
        "Folgen Sie uns auf WhatsApp",
        "Anzeige",
        "Der Turm im Oktober. Foto: Bo Lind",
    ),
    "fr": (
        "À lire aussi",
        "L’éclusier s’en va après quarante ans",
        "Notre travail n’existe que parce que des lecteurs le paient.",
        "Faire un don",
        "Chaque matin à six heures, la région dans votre boîte aux lettres.",
        "S’inscrire à la lettre",
        "Suivez-nous sur WhatsApp",
        "Publicité",
        "La tour en octobre. Photo : Bo Lind",
    ),
    "es": (
        "Lea también",
        "El guarda de la esclusa se va tras cuarenta años",
        "Nuestro trabajo solo existe porque los lectores lo pagan.",
        "Hacer una donación",
        "Cada mañana a las seis, la región en su buzón.",
        "Suscribirse al boletín",
        "Síganos en WhatsApp",
        "Publicidad",
        "La torre en octubre. Foto: Bo Lind",
    ),
    "pl": (
        "Czytaj też",
        "Śluzowy odchodzi po czterdziestu latach",
        "Nasza praca istnieje tylko dlatego, że płacą za nią czytelnicy.",
        "Wesprzyj nas",
        "Co rano o szóstej wieści z regionu w twojej skrzynce.",
        "Zapisz się na newsletter",
        "Obserwuj nas na WhatsApp",
        "Reklama",
        "Wieża w październiku. Fot. Bo Lind",
    ),
    "ru": (
        "Читайте также",
        "Смотритель шлюза уходит после сорока лет",
        "Наша работа возможна только потому, что её оплачивают читатели.",
        "Поддержать",
        "Каждое утро в шесть новости района в вашем ящике.",
        "Подписаться на рассылку",
        "Подписывайтесь на нас в Telegram",
        "Реклама",
        "Башня в октябре. Фото: Бо Линд",
    ),
    "tr": (
        "İlginizi çekebilir",
        "Havuz bekçisi kırk yıl sonra ayrılıyor",
        "İşimiz yalnızca okurlar ödediği için var.",
        "Destek ol",
        "Her sabah altıda bölge haberleri posta kutunuzda.",
        "Bültene kaydol",
        "Bizi WhatsApp'ta takip edin",
        "Reklam",
        "Ekimde kule. Fotoğraf: Bo Lind",
    ),
    "ja": (
        "あわせて読みたい",
        "水門の番人が四十年で引退",
        "私たちの取材は読者の支払いによってのみ成り立っています。",
        "寄付する",
        "毎朝六時に地域のニュースをお届けします。",
        "メールマガジンに登録",
        "LINEで友だち追加",
        "広告",
        "十月の塔（撮影：ボー・リンド）",
    ),
    "ar": (
        "اقرأ أيضا",
        "حارس الهويس يتقاعد بعد أربعين عاما",
        "عملنا قائم فقط لأن القراء يدفعون ثمنه.",
        "تبرع الآن",
        "كل صباح في السادسة أخبار المنطقة في بريدك.",
        "اشترك في النشرة",
        "تابعونا على واتساب",
        "إعلان",
        "البرج في أكتوبر. تصوير: بو ليند",
    ),
}
#: By name, with the words of a language filled in.
PIECES = {
    "related p strong": "<p><strong>{0}: <a href=/n/1>{1}</a></strong></p>",
    "related two p": "<p>{0}:</p><p><a href=/n/1>{1}</a></p>",
    "related div": "<div class=x7><span>{0}</span><a href=/n/1>{1}</a></div>",
    "related box ul": "<div class=x8><h3>{0}</h3><ul><li><a href=/n/1>{1}</a></li></ul></div>",
    "related arrow": "<p>→ <a href=/n/1>{1}</a></p>",
    "related blockquote": "<blockquote><p>{0}: <a href=/n/1>{1}</a></p></blockquote>",
    "related figure": "<figure class=z><a href=/n/1><img src=/1.jpg width=300 height=200><figcaption>{1}</figcaption></a></figure>",
    "related card": "<a class=emb href=/n/1><div><span>{0}</span><h4>{1}</h4></div><img src=/1.jpg></a>",
    "donate box": "<div class=x9><p>{2}</p><a class=btn href=/donate>{3}</a></div>",
    "donate p": "<p><em>{2} <a href=/donate>{3}</a>.</em></p>",
    "donate aside": "<aside><p>{2}</p><p><a href=https://pay.example/x>{3}</a></p></aside>",
    "letter box": "<div class=y1><h4>{5}</h4><p>{4}</p><a href=/newsletter class=btn>OK</a></div>",
    "letter form": "<div><p><b>{5}</b></p><p>{4}</p><form><input type=email><input type=submit></form></div>",
    "channel p": "<p><a href=https://whatsapp.com/channel/x>{6}</a></p>",
    "channel strong": "<p><strong>{6}: <a href=https://t.me/x>https://t.me/x</a></strong></p>",
    "ad": "<div><small>{7}</small></div>",
    "ad p": "<p>- {7} -</p>",
    "caption p small": "<p><img src=/1.jpg width=600 height=400><small>{8}</small></p>",
    "caption div": "<div class=pic><img src=/1.jpg width=600 height=400><div class=bu>{8}</div></div>",
    "caption br": "<p><img src=/1.jpg width=600 height=400><br><i>{8}</i></p>",
    "caption span figure": "<figure><img src=/1.jpg width=600 height=400><span>{8}</span></figure>",
}  # fmt: skip
#: Words that no rule knows, and no form tells.
OPEN = {("related two p", "tr")}
CASES = [(piece, language) for piece in PIECES for language in WORDS]


@pytest.mark.parametrize(("piece", "language"), CASES)
def test_what_a_desk_sets_between_paragraphs_is_no_text(piece, language):
    title, texts = TEXTS[language]
    own = [*texts, texts[1] + ("" if language == "ja" else " ") + texts[0]]
    at = 2 + 2 * ((len(piece) + len(language + title)) % 2)
    inside = told(*own[:at]) + PIECES[piece].format(*WORDS[language]) + told(*own[at:])
    is_right = faults(page(piece, language, inside, own, title=title, lang=language)) == []
    assert is_right is ((piece, language) not in OPEN)


STAYS = {
    "a link in italics that goes on": "<p><em>Whoever wants to <a href=/join>join the choir</a> can come on Thursday at eight to the hall.</em></p>",
    "a link at the end of plain text": "<p>The council asks all residents who want to vote to put their names down by Friday on the list, which is open <a href=/register>at the town hall</a>.</p>",
    "a post of a channel": "<p><strong>The mayor wrote on Monday that he would sign: <a href=https://t.me/mayor/17>see his words</a></strong></p>",
    "a smiley in italics": "<p><img class=emoji width=16 src=/s.png><em>And so the whistle blew once more, at six.</em></p>",
    "a quotation": "<blockquote><p><em>Come to the works and bring the children, said the old sign, and <a href=/join>join us</a></em></p></blockquote>",
}


@pytest.mark.parametrize("site", range(4))
@pytest.mark.parametrize("piece", STAYS.values(), ids=STAYS)
def test_what_only_looks_like_it_stays(piece, site):
    own = TEXTS["en"][1]
    line = re.sub("<[^>]+>", "", piece)
    assert (
        faults(page("stays", "x", told(*own[:2]) + piece + told(*own[2:]), [*own[:2], line, *own[2:]], site=site)) == []
    )


def test_a_note_that_a_handbook_repeats_below_each_step_is_text():
    note = "For more of it, and for an example of the wick that you can trim, see the part about lanterns."
    told = [f"On evening {n} the lantern was lit again, and the boats came home by its light alone." for n in range(3)]
    inside = "".join(f"<p>{text}</p><p>{note}</p>" for text in told)
    html = f"<html lang=en><body><h1>The lantern is lit again</h1><div>{inside}</div></body></html>"
    body = read_record("https://courier.example/news/the-lantern-is-lit", html).articleBody or ""
    assert body.split("\n\n") == [line for text in told for line in (text, note)]


@pytest.mark.parametrize(
    ("line", "is_text"),
    [
        ("© 2026 Saltney Quill", False),
        ("© Harbour Images, Lund", False),
        ("© Harbour Images The reason why we light it is that the boats come home by it. Nobody else does.", True),
    ],
)
def test_a_sentence_behind_a_sign_of_rights_is_text(line, is_text):
    told = [f"On evening {n} the lantern was lit again, and the boats came home by its light alone." for n in range(3)]
    inside = "".join(f"<p>{text}</p>" for text in (*told[:2], line, told[2]))
    html = f"<html lang=en><body><h1>The lantern is lit again</h1><div>{inside}</div></body></html>"
    body = read_record("https://courier.example/news/the-lantern-is-lit", html).articleBody or ""
    assert (line in body) is is_text
