"""A wall that answers at an article's dated address is a wall; a report about such matters is a report."""

import pytest

import newscrawl

ADDRESS = "https://tarnby.example/2025/03/12/the-old-weir-is-a-bathing-place-again"
WALLS = {
    "consent, Danish": (
        "Vi passer på dit privatliv\n"
        "Vi og vores partnere gemmer oplysninger på din enhed, for eksempel cookies, og behandler personoplysninger "
        "til annoncer. Du kan altid ændre dine valg."
    ),
    "consent, German": (
        "Ihre Privatsphäre ist uns wichtig\n"
        "Wir und unsere Partner speichern Cookies auf Ihrem Gerät und verarbeiten personenbezogene Daten für Werbung, "
        "wenn Sie Ihre Einwilligung geben."
    ),
    "consent, Finnish": (
        "Evästeet\n"
        "Käytämme evästeitä, jotta palvelu toimii ja mainonta kiinnostaa sinua. Anna suostumuksesi henkilötietojesi "
        "käsittelyyn tai muuta asetuksia."
    ),
    "consent, Turkish": (
        "Çerez tercihleri\n"
        "Size uygun reklamlar göstermek için çerezler kullanıyoruz. Kişisel verileriniz paylaşılabilir; gizlilik "
        "ayarlarınızı buradan değiştirebilirsiniz."
    ),
    "consent, Hungarian": (
        "Adatkezelés\n"
        "Sütiket használunk, hogy Önnek megfelelő hirdetéseket mutassunk. Kérjük, járuljon hozzá, hogy partnereink "
        "személyes adatokat kezeljenek az eszközén."
    ),
    "payment, Czech": (
        "Pouze pro předplatitele\n"
        "Vyberte si předplatné: čtěte všechny články bez omezení a zrušíte ho kdykoli. První měsíc za korunu."
    ),
}
ERRORS = {
    "no heading": "<div><p>Siden blev ikke fundet</p><p>Den side, du leder efter, findes ikke eller er væk.</p></div>",
    "maintenance, Swedish": (
        "<h1>Underhåll pågår</h1><p>Vår sida är stängd för underhåll. Vi är snart tillbaka, tack för ditt tålamod.</p>"
    ),
    "a database": "<h1>Error establishing a database connection</h1>",
}
REPORTS = {
    "cookies": (
        "Council site drops its cookie banner\n"
        "The town’s website no longer asks visitors for consent, because it has stopped setting any, the clerk said.\n"
        "“We looked at what the tracking told us, and nobody had opened the reports in two years,” she added.\n"
        "Privacy advocates welcomed the step. Advertising partners never stored data on visitors’ devices.\n"
    ),
    "a swimming pool": (
        "Subscriptions to the pool double\n"
        "The pool has sold twice as many subscriptions. Members pay 99 crowns a month for unlimited swims and may "
        "cancel at any time, which the treasurer calls a bargain for you and me.\n"
    ),
    "a ferry": (
        "Wartung: Fähre fällt am Wochenende aus\n"
        "Wegen Wartungsarbeiten fährt die Fähre am Samstag und Sonntag nicht, teilte die Reederei am Freitag mit.\n"
        "Wir bitten um Geduld, sagte der Kapitän; ab Montag sei das Schiff wieder erreichbar und fahre wie gewohnt.\n"
        "Wer hinüber will, nimmt den Bus über Saltney. Er braucht für den Weg vierzig Minuten länger als die Fähre.\n"
    ),
}


def kind(body, title):
    html = f"<html><head><title>{title} | Tarnby Post</title></head><body><main>{body}</main></body></html>"
    return newscrawl.extract(html, url=ADDRESS).metadata


@pytest.mark.parametrize("name", WALLS)
def test_a_wall_at_a_dated_address_is_one(name):
    heading, text = WALLS[name].splitlines()
    found = kind(f"<h1>{heading}</h1><p>{text}</p><form><button>OK</button></form>", heading)
    assert (found.pageKind, found.probability <= 0.1) == ("wall", True)


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_at_a_dated_address_is_one(name):
    assert kind(ERRORS[name], "Tarnby").pageKind == "error"


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_with_nothing_to_press_is_an_article(name):
    heading, *texts = REPORTS[name].splitlines()
    assert kind(f"<h1>{heading}</h1>" + "".join(f"<p>{text}</p>" for text in texts), heading).pageKind == "article"
