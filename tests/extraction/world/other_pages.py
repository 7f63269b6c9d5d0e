"""Pages of a site that are no articles, and articles of the rarer kinds: what each is, and whether it is an article."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

import json
from dataclasses import dataclass

from tests.extraction.world.made import FOOTER, TOP, headline, paragraphs, told

EN, DE, FR, ES, JA, RU, IT, PL = (paragraphs(code) for code in "en de fr es ja ru it pl".split())
STORIES = (
    (
        "The lock keeper retires after forty years",
        "Forty years at the upper lock come to an end this week for a man who never learned to swim.",
    ),
    (
        "New market opens on the lower quay",
        "Thirty stalls will sell fish, bread and rope on each Saturday from the end of this month.",
    ),
    (
        "School gets its bell back from the museum",
        "The bell hung in the museum since the fire; now it rings again at eight each morning.",
    ),
    (
        "Bakery on Mill Lane bakes its last loaf",
        "After ninety years the oven goes cold, and the baker moves to his daughter's in the hills.",
    ),
    (
        "Rope makers ask for a longer shed",
        "Twelve metres are too short for the new ropes, the guild wrote to the council on Tuesday.",
    ),
    (
        "Storm takes the roof of the old customs house",
        "Nobody was hurt, but the records of two centuries lay in the rain for most of the night.",
    ),
    (
        "Choir looks for basses",
        "Only three are left, and the big concert before Christmas needs at least nine of them.",
    ),
)


@dataclass(frozen=True, slots=True)
class Other:
    """A page, whether it is an article, and the kinds that are right for it."""

    name: str
    url: str
    html: str
    is_article: bool
    kinds: tuple[str, ...]


def other(
    name: str,
    path: str,
    body: str,
    *kinds: str,
    head: str = "",
    lang: str = "en",
    title: str = "",
    article: bool = False,
) -> Other:
    html = f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title or name} | Quayside Courier</title>{head}</head><body>{body}</body></html>'
    return Other(name, f"https://paper.example{path}", html, article, kinds)


def data(**node: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **node})}</script>'


def og(kind: str) -> str:
    return f'<meta property="og:type" content="{kind}">'


def slug(text: str) -> str:
    return "-".join("".join(c for c in text.lower() if c.isalnum() or c == " ").split())


def each(form: str) -> str:
    """Return the form filled for each story: {0} address, {1} title, {2} excerpt, {3} a day."""
    return "".join(
        form.format(f"/2026/11/{slug(title)}", title, told_, f"2026-11-0{n}")
        for n, (title, told_) in enumerate(STORIES, 1)
    )


CASES = [
    # Listings.
    other("Harbour", "/harbour", TOP + f"<main><h1>Harbour</h1>{each('<div class=css-1><a href={0}><h3>{1}</h3></a><p>{2}</p></div>')}</main>" + FOOTER, "listing"),
    other("News", "/news/", f"<table><tr><td><b>News</b></td></tr>{each('<tr><td>{3}</td><td><a href={0}>{1}</a><br>{2}</td></tr>')}</table>", "listing"),
    other("Archive of November", "/2026/11/", TOP + f"<h1>November 2026</h1><ul>{each('<li>{3} <a href={0}>{1}</a></li>')}</ul>" + FOOTER, "listing"),
    other("Ada Penrose", "/authors/ada-penrose", TOP + f'<main><h1>Ada Penrose</h1><img src="/ada.jpg" alt=""><p>Ada Penrose has written about the harbour for twelve years. Before that she built boats, and before that she studied law in two cities without ever finishing.</p><p>She lives on the lower quay and rows to work.</p><h2>Latest by Ada Penrose</h2>{each("<article><h3><a href={0}>{1}</a></h3><time datetime={3}>{3}</time></article>")}</main>' + FOOTER, "listing", head=data(**{"@type": "ProfilePage", "mainEntity": {"@type": "Person", "name": "Ada Penrose"}}) + og("profile")),
    other("Search results for ferry", "/?s=ferry", TOP + f'<main><h1>Search results for: ferry</h1><form role="search"><input type="search" name="s" value="ferry"></form><p>7 results</p>{each("<article class=post><h2><a href={0}>{1}</a></h2><p>{2}</p></article>")}</main>' + FOOTER, "listing"),
    other("Quayside Courier", "/", TOP + f'<main><section><h1><a href="/2026/11/council-keeps-ferry">{headline("en")}</a></h1><p>{EN[0]}</p></section>{each("<section><h2><a href={0}>{1}</a></h2><p>{2}</p></section>")}</main>' + FOOTER, "listing", head=og("website")),
    other("Themen", "/thema/hafen", TOP + f"<main><h1>Alles zum Hafen</h1><p>{DE[0]} {DE[1]}</p>{each('<div class=teaser><a href={0}>{1}</a><p>{2}</p></div>')}</main>" + FOOTER, "listing", lang="de"),
    other("港ニュース一覧", "/category/port", f'<h1>港</h1><div class="list">{"".join(f"<dl><dt>2026.11.0{n}</dt><dd><a href=/news/{n}>{text[:22]}</a></dd></dl>" for n, text in enumerate(JA * 3, 1))}</div>', "listing", lang="ja"),
    other("Videos", "/videos", TOP + f"<h1>Videos</h1>{each('<div class=video-item><a href=/videos{0}><img src=/t.jpg alt=x><span>2:14</span><p>{1}</p></a></div>')}" + FOOTER, "listing"),
    other("Podcast: At the quay", "/podcast/at-the-quay", TOP + f"<h1>At the quay</h1><p>Each week two reporters talk with people who live from the water, on boats, in sheds and in inns.</p>{each('<div class=episode><h3><a href={0}>{1}</a></h3><p>{2}</p><audio src=/a.mp3></audio></div>')}" + FOOTER, "listing", head=data(**{"@type": "PodcastSeries", "name": "At the quay"})),
    other("Events", "/events", TOP + f"<h1>What is on</h1>{each('<div class=vevent><a class=summary href=/events{0}>{1}</a><span class=dtstart>{3}</span><p>{2}</p></div>')}" + FOOTER, "listing"),
    # Other pages.
    other("Imprint", "/imprint", TOP + "<main><h1>Imprint</h1><p>Quayside Courier Publishing Company, 1 Lower Quay, Saltney. Registered under number 4711 in the register of companies of the town of Saltney.</p><p>Responsible for the content: Ada Penrose, address as above. Telephone 555-0134, mail desk@courier.example.</p><p>We are not liable for the content of pages of others to which we link. At the time of linking no unlawful content was to be seen.</p></main>" + FOOTER, "other"),
    other("Privacy policy", "/privacy-policy", TOP + "<main><h1>Privacy policy</h1><p>Last updated: 3 November 2026</p><p>This policy says what data we collect when you visit our website, why we collect it and how long we keep it. We keep it short on purpose and explain each service that we use.</p><h2>Who we are</h2><p>We are the Quayside Courier, a newspaper of Saltney. You can reach us by mail at any time with questions about your data, and we answer within a week.</p><h2>Cookies</h2><p>We set two cookies: one that remembers your choice of letters and one that keeps you signed in. Neither of them follows you to other sites.</p></main>" + FOOTER, "other", head=og("article")),
    other("Advertise with us", "/advertise", TOP + "<main><h1>Advertise with us</h1><p>Reach forty thousand readers along the river each week, on paper and on the web. Our team designs your advertisement and places it where people look.</p><form><input name=name><input name=mail type=email><textarea name=text></textarea><button>Send</button></form></main>" + FOOTER, "other"),
    other("Brass lantern", "/shop/brass-lantern", TOP + '<main><div class="product-single"><h1>Brass lantern</h1><span class="price">€ 49,00</span><form action="/cart/add"><input type="number" name="quantity" value="1"><button>Add to cart</button></form><div class="description"><p>A lantern of solid brass after a drawing from the customs house, with a glass that is blown by hand and a wick of cotton that burns for nine hours.</p><p>It stands thirty centimetres high and weighs two kilograms. Oil is not included in the price.</p></div></div></main>' + FOOTER, "other", head=data(**{"@type": "Product", "name": "Brass lantern", "offers": {"@type": "Offer", "price": "49.00", "priceCurrency": "EUR"}}) + og("product")),
    other("Deckhand (m/f/x)", "/jobs/deckhand-17", TOP + "<main><h1>Deckhand (m/f/x)</h1><p>Saltney Ferries · Full time · from 1 January 2027</p><h2>Your tasks</h2><ul><li>You moor and unmoor the boats and sell tickets on board.</li><li>You keep deck and engine room clean.</li></ul><h2>Your profile</h2><ul><li>You can swim and are not afraid of fog.</li><li>You speak with passengers in a friendly way.</li></ul><p>We offer a permanent contract, thirty days of leave and free crossings for your family for as long as you work with us.</p><a class=btn href=/apply/17>Apply now</a></main>" + FOOTER, "other", head=data(**{"@type": "JobPosting", "title": "Deckhand", "datePosted": "2026-11-03"})),
    other("Lantern walk", "/events/lantern-walk", TOP + "<main><h1>Lantern walk along the quay</h1><p><b>When:</b> Saturday, 12 December 2026, 17:00</p><p><b>Where:</b> Lower quay, at the crane</p><p><b>Price:</b> € 5</p><p>Bring a lantern and warm shoes. We walk from the crane to the lock and back, and there is soup for everybody at the end.</p><a href=/tickets/1>Buy tickets</a></main>" + FOOTER, "other", head=data(**{"@type": "Event", "name": "Lantern walk", "startDate": "2026-12-12T17:00"})),
    other("Which rope for a dinghy?", "/community/t/which-rope-for-a-dinghy/17", TOP + f"<h1>Which rope for a dinghy?</h1>{''.join(f'<div class=topic-post><div class=post-author><a href=/u/{name}>{name}</a></div><time datetime=2026-11-0{n}>{n}d</time><div class=cooked><p>{text}</p></div><button>Reply</button><button>Like</button></div>' for n, (name, text) in enumerate((('ropewalker', 'I want to replace the painter of my dinghy before winter and do not know which rope to take. Is nylon too stretchy?'), ('ben', 'Nylon is fine for a painter, the stretch takes the jerk out of the waves. Eight millimetres is plenty for a boat of that size.'), ('ada_p', 'Take polyester if you leave it in the sun, nylon gets hard after two summers on my mooring.'), ('ropewalker', 'Thank you both, I will try nylon first and report in spring how it has fared.')), 1))}" + FOOTER, "other", head=data(**{"@type": "DiscussionForumPosting", "headline": "Which rope for a dinghy?", "datePublished": "2026-11-01", "author": {"@type": "Person", "name": "ropewalker"}})),
    other("How do I cancel my subscription?", "/help/how-do-i-cancel-my-subscription", TOP + "<main><h1>How do I cancel my subscription?</h1><p>Open your account, choose Subscriptions and press Cancel. You keep access until the end of the period that you have paid for.</p><p>If you subscribed in a store of apps, cancel it there.</p><h2>Related questions</h2><ul><li><a href=/help/1>How do I change my address?</a></li><li><a href=/help/2>Where is my paper?</a></li></ul><p>Was this helpful? <button>Yes</button><button>No</button></p></main>" + FOOTER, "other", head=data(**{"@type": "FAQPage"})),
    other("Saltney", "/wetter/saltney", TOP + "<h1>Wetter in Saltney</h1><table><tr><th>Tag</th><th>Höchst</th><th>Tiefst</th></tr><tr><td>Mo</td><td>9°</td><td>3°</td></tr><tr><td>Di</td><td>8°</td><td>2°</td></tr><tr><td>Mi</td><td>7°</td><td>2°</td></tr></table>" + FOOTER, "other", lang="de"),
    other("Annual report 2025", "/documents/annual-report-2025", '<div id="outerContainer"><div id="toolbarViewer" class="toolbar"><button>Previous</button><button>Next</button><span>of 48</span><button>Print</button><button>Download</button></div><div id="viewerContainer"><div id="viewer" class="pdfViewer"></div></div></div><script src="/pdf.viewer.js"></script>', "other"),
    other("Town hall of Saltney", "/directory/town-hall", TOP + "<h1>Town hall of Saltney</h1><p>Market Square 1, Saltney · open Monday to Friday from nine to four · telephone 555-0199</p><p>The town hall was built in 1874 of yellow brick. The registry is on the ground floor, the mayor sits under the roof.</p><div id=map></div>" + FOOTER, "other", head=data(**{"@type": "LocalBusiness", "name": "Town hall"})),
    other("Crossword of the day", "/games/crossword", TOP + "<h1>Crossword of the day</h1><p>Fill the grid with the help of the clues. The solution is printed tomorrow.</p><canvas></canvas><button>Check</button>" + FOOTER, "other"),
    other("Gallery", "/photos/storm", TOP + "<h1>Storm</h1>" + "".join(f"<figure><img src=/s{n}.jpg width=900 height=600><figcaption>Waves at the pier, picture {n}</figcaption></figure>" for n in range(12)) + FOOTER, "gallery", head=data(**{"@type": "ImageGallery"})),
    # Walls and errors.
    other("Consent", "/news/harbour-ferry-17", '<div class="page"><h1>Wir brauchen Ihre Zustimmung</h1><p>Um unser Angebot werbefinanziert zu nutzen, willigen Sie bitte in die Verwendung von Cookies und in die Verarbeitung Ihrer Daten durch uns und 214 Partner ein.</p><button>Akzeptieren</button><h2>Oder mit dem Pur-Abo</h2><p>Für 3,99 Euro im Monat lesen Sie ohne Werbung und Tracking. Jederzeit kündbar.</p><a href="/pur">Jetzt abonnieren</a></div>', "wall", lang="de", title="Kurier"),
    other("Seite nicht gefunden", "/news/weg", TOP + f"<main><h1>Huch, hier ist nichts</h1><p>Die gesuchte Seite existiert nicht oder nicht mehr. Vielleicht hilft Ihnen die Suche weiter, oder einer dieser Beiträge.</p>{each('<div class=teaser><a href={0}>{1}</a><p>{2}</p></div>')}</main>" + FOOTER, "error", "listing", lang="de"),
    other("Maintenance", "/news/harbour-ferry-17", "<div style='text-align:center'><h1>Wir sind gleich zurück!</h1><p>Unsere Website wird gerade gewartet. Bitte versuchen Sie es in einigen Minuten noch einmal. Vielen Dank für Ihre Geduld.</p></div>", "error", lang="de"),
    other("ページが見つかりません", "/news/17", "<h1>お探しのページは見つかりませんでした</h1><p>お探しのページは削除されたか、URLが変更された可能性があります。トップページからもう一度お探しください。</p><a href=/>トップページへ</a>", "error", lang="ja"),
    other("Доступ ограничен", "/news/17", "<h1>Доступ ограничен</h1><p>Этот материал доступен только подписчикам. Оформите подписку, чтобы читать все материалы без ограничений. Уже есть подписка? Войдите в свой аккаунт.</p><a href=/login>Войти</a>", "wall", lang="ru"),
    other("Artículo caducado", "/noticias/17", "<h1>Esta noticia ya no está disponible</h1><p>El contenido que busca ha sido retirado o ha caducado. Le invitamos a visitar nuestra portada para leer las últimas noticias.</p>", "error", lang="es"),
    other("Please enable JavaScript", "/news/17", "<div id=root></div><noscript><h1>JavaScript is required</h1><p>This site needs JavaScript to work. Please enable it in your browser and load the page again.</p></noscript>", "wall", "error", "other"),
    other("Unsubscribed", "/newsletter/confirm", TOP + "<main><h1>Thank you!</h1><p>Your subscription to our newsletter has been confirmed. You will find the next issue in your inbox on Friday morning.</p></main>" + FOOTER, "other", "wall"),
    # Articles of the rarer kinds.
    other("A live blog", "/live/storm-over-the-quay", TOP + f"<main><h1>Storm over the lower quay: the night as it went</h1><p class=byline>By Ada Penrose</p><p>{EN[0]}</p>{''.join(f'<div class=post><time datetime=2026-11-03T{n}:00:00Z>{n}:00</time><h3>{title}</h3><p>{text}</p></div>' for n, (title, text) in enumerate(STORIES, 12))}</main>" + FOOTER, "liveblog", head=data(**{"@type": "LiveBlogPosting", "headline": "Storm over the lower quay", "datePublished": "2026-11-03T12:00:00Z"}), article=True),
    other("A video", "/video/boat-launched-after-ten-years", TOP + f"<main><h1>Boat launched after ten years in the shed</h1><video src=/v.mp4></video><time datetime=2026-11-03>3 November 2026</time><p>{EN[2]}</p></main>" + FOOTER, "video", head=data(**{"@type": "VideoObject", "name": "Boat launched", "uploadDate": "2026-11-03"}) + og("video.other")),
    other("A recipe", "/food/eel-soup-with-pears", TOP + f"<main><h1>Eel soup with pears, as on the lower quay</h1><p class=byline>By Ada Penrose</p><time datetime=2026-11-03>3 November 2026</time><p>{EN[1]}</p><p>{EN[2]}</p><h2>Ingredients</h2><ul><li>one eel</li><li>four pears</li></ul><h2>Method</h2><ol><li>Cut the eel into pieces as long as a finger.</li><li>Cook it with the pears for an hour.</li></ol></main>" + FOOTER, "article", head=data(**{"@type": "Recipe", "name": "Eel soup", "datePublished": "2026-11-03"}), article=True),
    other("A gallery of a reporter", "/bilder/sturm-ueber-dem-kai", TOP + f"<main><article><h1>Sturm über dem Kai in zwölf Bildern</h1><p class=byline>Von Jana Krüger</p><time datetime=2026-11-03>3. November 2026</time><p>{DE[0]}</p>{''.join(f'<figure><img src=/s{n}.jpg width=900 height=600><figcaption>Wellen am Kai, Bild {n}</figcaption></figure>' for n in range(12))}</article></main>" + FOOTER, "gallery", "article", lang="de", head=og("article"), article=True),
    other("An interview", "/interview/ben-lock-ferryman", TOP + f"<main><h1>“We row when we have to”: the ferryman Ben Lock</h1><p>Interview: Ada Penrose, 3 November 2026</p><p><b>Mr Lock, were you surprised?</b></p><p>{EN[0]}</p><p><b>And who signed?</b></p><p>{EN[1]}</p><p><b>What comes next?</b></p><p>{EN[2]}</p></main>" + FOOTER, "article", head=og("article"), article=True),
    other("A press release", "/presse/pressemitteilungen/2026/hafenrat", TOP + f"<main><p>Pressemitteilung vom 03.11.2026</p><h1>{headline('de')}</h1>{told('de')}<h2>Pressekontakt</h2><p>Jana Krüger, Telefon 555-0134</p></main>" + FOOTER, "article", lang="de", article=True),
    other("A review with a price", "/reviews/brass-lantern-review", TOP + f"<main><h1>The brass lantern of the customs house, tried for a winter</h1><p class=byline>By Ada Penrose</p><time datetime=2026-11-03>3 November 2026</time><p>{EN[0]}</p><div class=buy-box><span class=price>$49</span><a href=https://shop.example/1>Buy at the shop</a></div><p>{EN[1]}</p><p>{EN[2]}</p></main>" + FOOTER, "article", head=data(**{"@type": "Review", "itemReviewed": {"@type": "Product", "name": "Lantern", "offers": {"@type": "Offer", "price": "49"}}, "author": {"@type": "Person", "name": "Ada Penrose"}, "datePublished": "2026-11-03"}) + og("article"), article=True),
    other("A short notice", "/news/2026/11/03/bridge-closed", TOP + '<main><article><h1>Bridge at the grain store closed on Tuesday night</h1><time datetime="2026-11-03T09:00:00Z">3 November 2026</time><p>The bridge at the grain store is closed from ten at night on Tuesday to five in the morning. Buses go by way of the lock.</p></article></main>' + FOOTER, "article", head=og("article"), article=True),
    other("An article that speaks of an error page", "/news/2026/11/lost-page", TOP + f'<main><article><h1>Page not found: how a museum lost its catalogue</h1><p class=byline>By Ada Penrose</p><time datetime="2026-11-03T09:00:00Z">3 November 2026</time><p>Visitors who looked for the page of the brass lantern were told that it does not exist or has been moved, and that the search might help.</p>{told("en")}</article></main>' + FOOTER, "article", article=True),
    other("A report on subscriptions", "/medien/abo-modelle", TOP + f"<main><article><h1>Abo oder Werbung: wie Zeitungen ihre Leser fragen</h1><p>Von Jana Krüger, 3. November 2026</p><p>Wer ohne Werbung lesen will, soll ein Abo abschließen, wer nicht zahlen will, muss Cookies akzeptieren: So steht es auf immer mehr Seiten.</p>{told('de')}</article></main>" + FOOTER, "article", lang="de", article=True),
]  # fmt: skip
