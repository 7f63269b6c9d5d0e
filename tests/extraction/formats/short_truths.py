"""Articles of few words or rare form, with subheadings that read like furniture."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.extraction.formats.furnished import furnished

if TYPE_CHECKING:
    from tests.extraction.formats.made import Page

NAV = '<header><a href="/">Hollin Post</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>'
FOOT = '<footer><p>© 2026 Hollin Post</p><a href="/imprint">Imprint</a></footer>'
LIVE = (
    "El segundo autobús sale con once pasajeros y una cabra, que paga billete de niño.",
    "El primero ha llegado al último pueblo con nueve minutos de retraso.",
    "Primera parada: alguien levanta la mano ante el molino.",
    "Sale el primer autobús entre aplausos de unas cuarenta personas.",
)
NIGHTS = '<h1>@0</h1><p class="by">By Nell Baird, 3 November 2026</p>'


def short(kind: str, lang: str, title: str, inside: str, texts: tuple[str, ...], **expected: Any) -> Page:
    return furnished(
        kind, lang, f"{NAV}<main><article>{inside}</article></main>{FOOT}", title=title, texts=texts, **expected
    )


CASES = [
    short("two sentences", "en", "Bridge on Mill Lane closed until Monday", f"{NIGHTS}<p>@1</p>", ("The bridge on Mill Lane is closed until Monday after a lorry struck the parapet. Nobody was hurt.",)),
    short("a wire flash of one paragraph", "it", "Scossa di magnitudo 3.1 sulla collina", '<h1>@0</h1><p class="d">3 novembre 2026, 07:12</p><p>@1</p>', ("(HP) - OLLINO, 3 NOV - Una scossa di magnitudo 3.1 è stata avvertita alle 6.58 nei paesi della collina. Non si segnalano danni a persone o cose. (HP)",)),
    short("obituary", "en", "Agnes Doyle, 1931–2026", f'{NIGHTS}<p>@1</p><p>@2</p><p>@3</p><div class="cond"><h3>Share a memory</h3><form><textarea></textarea><button>Send</button></form></div>', ("Agnes Doyle of Lower Hollin died on Sunday at the age of ninety-five. She had taught three generations to read.", "Born above the smithy, she never lived more than a mile from it, and used to say that the mile had been too much.", "The funeral is on Friday at eleven in the chapel on the ridge. The family asks for no flowers, but for jam.")),
    short("recipe", "fr", "Confiture de la crête", '<h1>@0</h1><p class="d">3 novembre 2026</p><p>@1</p><div class="wprm"><div class="t"><span>Préparation</span> <span>20 min</span></div><h3>@2</h3><ul><li>@3</li><li>@4</li><li>@5</li></ul><h3>@6</h3><ol><li>@7</li><li>@8</li></ol><button>Imprimer la recette</button></div>', ("Cette confiture se vend au bord de la route de Hollin, et la recette tient sur un timbre-poste.", "Ingrédients", "1 kg de framboises", "600 g de sucre", "1 citron", "Étapes", "Écrasez les fruits avec le sucre et laissez reposer une nuit au frais.", "Faites bouillir dix minutes en remuant, puis mettez en pots."), lacks=("Imprimer",)),
    short("interview", "de", "„Der Bus ist unser Wohnzimmer“", '<h1>@0</h1><p class="d">3. November 2026 – Von Nele Berg</p><p>@1</p><p><strong>@2</strong></p><p>@3</p><p><strong>@4</strong></p><p>@5</p><p><strong>@6</strong></p><p>@7</p>', ("Bernd Kolk fährt seit Freitag den Nachtbus in die Bergdörfer. Ein Gespräch über Ziegen und Trompeten.", "Herr Kolk, wer fährt mit?", "Pflegerinnen, Bäcker, Verliebte. Und einmal eine Ziege.", "Musste die zahlen?", "Den Kinderpreis.", "Was ist verboten?", "Blasmusik. Nach Mitternacht gibt es bei mir keine Blasmusik, da bin ich streng.")),
    short("headings like furniture", "en", "How the parish of Upper Hollin saved its paper", f"{NIGHTS}<p>@1</p><h2>@2</h2><p>@3</p><h2>@4</h2><p>@5</p><h2>@6</h2><p>@7</p><h2>@8</h2><p>@9</p>", ("When the printer in the valley closed, the parish of Upper Hollin bought his press for the price of a cow.", "Newsletter", "For four years the paper was a single sheet, folded twice and carried from door to door by the verger.", "Comments", "People wrote in the margins and handed the sheets back, and the margins of one week became the next week's paper.", "Share", "Each household owns one share of the press, which may not be sold but may be inherited by a godchild.", "Related", "Half of the village is related to the verger, so that nobody has ever asked who pays him.")),
    short("headings like furniture in Spanish", "es", "Lo que aprendió un pueblo de su propio periódico", '<h1>@0</h1><p class="d">3 de noviembre de 2026</p><p>@1</p><h2>@2</h2><p>@3</p><h2>@4</h2><p>@5</p><h2>@6</h2><p>@7</p>', ("Hollín de Arriba imprime desde hace cuatro años un periódico de una sola hoja, y nadie ha querido cerrarlo.", "Comentarios", "La gente escribía en los márgenes y devolvía las hojas, de modo que los márgenes de una semana eran el periódico de la siguiente.", "Suscríbete", "Así llamaban a la vieja campana, porque quien la oía dos veces pagaba sin rechistar el periódico del mes.", "Compartir", "Cada casa tiene una parte de la prensa, que no se puede vender pero sí dejar a un ahijado.")),
    short("headings like furniture in German", "de", "Ein Dorf und sein Blatt", '<h1>@0</h1><p class="d">3. November 2026</p><p>@1</p><h2>@2</h2><p>@3</p><h2>@4</h2><p>@5</p><h2>@6</h2><p>@7</p>', ("In Oberhollen erscheint seit vier Jahren ein Blatt, das aus einem einzigen gefalteten Bogen besteht.", "Kommentare", "Die Leute schrieben an den Rand und gaben die Bögen zurück, und aus den Rändern wurde das Blatt der nächsten Woche.", "Mehr zum Thema", "Über den Küster weiß jeder etwas, und das meiste davon stand schon zweimal im Blatt, einmal sogar mit Bild.", "Teilen", "Geteilt wird in Oberhollen alles, auch die Presse: Jedem Haus gehört ein Stück, das man nicht verkaufen darf.")),
    short("numbered list", "en", "Five places where the night bus stops", f"{NIGHTS}<p>@1</p><h3>@2</h3><p>@3</p><h3>@4</h3><p>@5</p><h3>@6</h3><p>@7</p>", ("Wherever somebody puts up a hand, the bus stops. These are the places where hands go up most.", "1. The mill", "There is a lamp.", "2. The well", "There is a bench, and in summer a dog.", "3. The chapel", "There is nobody, but Bernd stops all the same and counts to ten.")),
    short("verse", "en", "A song for the last bus", '<h1>@0</h1><p class="by">3 November 2026</p><p>@1</p><p class="verse">@2<br>@3<br>@4<br>@5</p><p>@6</p>', ("Children of the lower school wrote this song for the first night, and sang it in the rain.", "The bus goes up the hill at night,", "its lamp a little yellow light,", "and if you stand and raise your hand", "it stops for you, and all is grand.", "The driver, who dislikes brass, is said to have whistled along.")),
    short("code", "en", "How we count hands", f'{NIGHTS}<p>@1</p><div class="highlight"><button>Copy</button><pre><code>@2\n@3</code></pre></div><p>@4</p>', ("The camera on the bus counts raised hands with eleven lines of code, two of which do the work.", "hands = count(frame)", "if hands: stop(bus)", "The other nine lines make sure that a branch in the wind is not taken for a passenger.")),
    short("table of results", "nl", "Uitslag van de stemming over de nachtbus", '<h1>@0</h1><p class="d">3 november 2026</p><p>@1</p><table><tr><td>@2</td></tr><tr><td>@3</td></tr><tr><td>@4</td></tr></table><p>@5</p>', ("De vier dorpen stemden maandag over de nachtbus, en in alle vier won het ja met ruime meerderheid.", "Opper-Hollen: 212 voor, 9 tegen", "Neder-Hollen: 340 voor, 71 tegen", "Molendorp: 98 voor, 2 tegen", "De twee tegenstanders in Molendorp zijn broers, en een van hen rijdt taxi.")),
    short("a note of one line and a picture", "sv", "Vinnaren av veckans bild", '<h1>@0</h1><p class="d">3 november 2026</p><figure><img src="/v.jpg" width="1200" height="800"><figcaption>Nattbussen i snö. Foto: Siv Ek</figcaption></figure><p>@1</p>', ("Siv Ek i Övre Hollen vann veckans bild med sin nattbuss i snö, och får som vanligt en burk sylt.",)),
    short("Chinese flash", "zh", "山村夜班车首日载客九十人", '<h1>@0</h1><p class="d">2026-11-07 08:00</p><p>@1</p>', ("山村日报讯 夜班车恢复运行首日共载客九十人，其中护士十一人，另有山羊一只。",)),
    short("Japanese two sentences", "ja", "夜行バス、初日は九十人", '<h1>@0</h1><p class="d">2026年11月7日</p><p>@1</p><p>@2</p>', ("再開した夜行バスの初日の乗客は九十人だった。", "うち看護師は十一人で、ほかにヤギが一頭いた。")),
    short("live blog", "es", "Directo: la primera noche del autobús", '<h1>@0</h1><p>Última actualización: 02:45</p><div class="e"><span class="h">02:41</span><p>@1</p></div><div class="e"><span class="h">01:30</span><p>@2</p></div><div class="e"><span class="h">00:31</span><p>@3</p></div><div class="e"><span class="h">00:10</span><p>@4</p></div>', LIVE, holds=LIVE, page_kinds=("liveblog",)),
]  # fmt: skip
