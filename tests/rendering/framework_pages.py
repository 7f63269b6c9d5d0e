"""Pages of newsrooms that are made in the browser, one for each way in which frameworks do it."""

from __future__ import annotations

_CLASSIC, _MODULE = '<script defer src="/app.js"></script>', '<script type="module" src="/app.js"></script>'
NUMBER = 15
PLACES = ("ferry", "harbour", "library", "market", "bridge", "school", "orchard", "museum", "tunnel", "theatre",
          "station", "mill", "lighthouse", "quarry", "airfield")  # fmt: skip


def story(n: int) -> dict[str, object]:
    place = PLACES[n - 1]
    return {
        "slug": f"{place}-council-decides-on-the-{n}-repairs",
        "url": f"/2026/11/{n:02}/{place}-council-decides-on-the-repairs",
        "title": f"Council decides on repairs of the {place} before winter comes",
        "published": f"2026-11-{n:02}T09:{n:02}:00+01:00",
        "body": [
            (
                f"The council of the town decided on Tuesday that the {place} will be repaired before winter comes, "
                f"after a debate of {n} hours in which forty people spoke for and against it, and nobody left the hall."
            ),
            (
                f"Work on the {place} begins on Monday with the roof, and the mayor said that it would take at most "
                f"{n + 3} weeks, unless the rain of the last days goes on and the river rises above the lower quay."
            ),
            (
                "A second vote is planned for the spring, when the bills are known and the schools have sent in what "
                "they wish for; until then the old rules hold, as the clerk read out to the end of the meeting."
            ),
        ],
    }


STORIES = [story(n) for n in range(1, NUMBER + 1)]
# Scripts of today: they fetch and fill. Written for engines that have modules, then for all.
APP = """
const root = document.querySelector('#app, #root, #svelte, app-root, main');
const data = (path) => fetch(path).then((r) => r.json());
const list = (stories) => '<h1>Latest</h1>' + stories.map((s) =>
  `<article><h2><a href="${s.url}">${s.title}</a></h2><p>${s.body[0]}</p></article>`).join('');
const page = (s) => `<article><h1>${s.title}</h1><time datetime="${s.published}">${s.published}</time>` +
  s.body.map((p) => `<p>${p}</p>`).join('') + '</article>';
const home = location.pathname === '/';
const load = async () => {
  root.innerHTML = home ? list(await data('/api/list')) : page(await data('/api/story' + location.pathname));
};
load();
"""
OLD_APP = """
(function () {
  var root = document.getElementById('app'), home = location.pathname === '/', x = new XMLHttpRequest();
  x.open('GET', home ? '/api/list' : '/api/story' + location.pathname);
  x.onload = function () {
    var d = JSON.parse(x.responseText);
    root.innerHTML = home ? '<h1>Latest</h1>' + d.map(function (s) {
      return '<article><h2><a href="' + s.url + '">' + s.title + '</a></h2><p>' + s.body[0] + '</p></article>';
    }).join('') : '<article><h1>' + d.title + '</h1><time datetime="' + d.published + '"></time>' +
      d.body.map(function (p) { return '<p>' + p + '</p>'; }).join('') + '</article>';
  };
  x.send();
})();
"""
SHADOW_APP = APP.replace("root.innerHTML =", "root.attachShadow({mode: 'open'}).innerHTML =")
READY_APP = APP.replace(
    "load();", "navigator.serviceWorker.register('/sw.js'); navigator.serviceWorker.ready.then(load);"
)
CONSENT_APP = (
    APP.replace("load();", "")
    + """
document.body.insertAdjacentHTML('beforeend', '<div role="dialog" aria-label="Cookies" class="wall"><p>We and our ' +
  'partners use cookies. Choose before you read on.</p><button class="no">Reject all</button>' +
  '<button class="yes">Accept all</button></div>');
document.querySelectorAll('.wall button').forEach((b) => b.addEventListener('click', () => {
  document.cookie = 'consent=' + b.className + ';path=/'; document.querySelector('.wall').remove(); load();
}));
"""
)
HASH_APP = """
const root = document.querySelector('#app');
const data = (path) => fetch(path).then((r) => r.json());
const show = async () => {
  const hash = location.hash.slice(1);
  if (hash.startsWith('/story/')) {
    const s = await data('/api/story/' + hash.slice(7));
    document.title = s.title;
    root.innerHTML = `<article><h1>${s.title}</h1><time datetime="${s.published}"></time>` +
      s.body.map((p) => `<p>${p}</p>`).join('') + '</article>';
  } else {
    root.innerHTML = '<h1>Latest</h1>' + (await data('/api/list')).map((s) =>
      `<article><h2><a href="#/story/${s.slug}">${s.title}</a></h2><p>${s.body[0]}</p></article>`).join('');
  }
};
addEventListener('hashchange', show);
show();
"""
CARD = '<article><h2><a href="{url}">{title}</a></h2><p>{lead}</p></article>'


def cards(stories: list[dict]) -> str:
    return "".join(CARD.format(url=s["url"], title=s["title"], lead=s["body"][0]) for s in stories)


def grown(how: str) -> str:
    """Five cards, and a script that fetches the next five: when a reader scrolls, or clicks."""
    return (
        "let next = 2, busy = false; const list = document.querySelector('#list');"
        + """
const more = async () => {
  if (busy || !next) { return; }
  busy = true;
  const page = await fetch('/api/page?page=' + next).then((r) => r.json());
  list.insertAdjacentHTML('beforeend', page.items.map((s) =>
    `<article><h2><a href="${s.HREF}">${s.title}</a></h2><p>${s.body[0]}</p></article>`).join(''));
  next = page.next_page; busy = false;
  if (!next) { document.querySelector('#end')?.remove(); }
};
""".replace("HREF", "url")
        + how
    )


SCROLL = grown(
    "new IntersectionObserver((e) => { if (e[0].isIntersecting) { more(); } }).observe(document.querySelector('#end'));"
)
CLICK = grown("document.querySelector('#end').addEventListener('click', more);")
HEAD = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The Quay Paper</title>%s</head><body>'
_FOOTER = "<footer><p>© The Quay Paper</p></footer></body></html>"
_MENU = '<header><a href="/">The Quay Paper</a><nav><a href="/">News</a></nav></header>'
_ALL = '<meta name="quay/config/environment" content="%7B%7D"><script defer src="/app.js"></script>'
EMBER_APP = "document.body.insertAdjacentHTML('beforeend', '<div class=\"ember-view\"><main></main></div>');" + APP
_NOTICES = "".join(
    f"<p>We and our {n} partners keep and read data on your device, such as what a cookie holds, to count how many "
    f"people read a page and to show what they may like. You may agree, or refuse, or choose below.</p>"
    for n in range(300, 310)
)
COOKIES = f'<div id="cookie"><h2>We value your privacy</h2>{_NOTICES}<a href="/privacy">Read more of it</a></div>'
_TOPICS = "".join(
    f'<a href="/section/{place}-and-{topic}/">All the news of {place} and {topic}</a>'
    for place in ("harbour", "town", "county", "country", "world")
    for topic in ("politics", "business", "sport", "culture", "weather")
)
SECTIONS = f"<header><nav>{_TOPICS}</nav></header>"
_TERMS = "".join(
    f"<p>{word} of the Quay Paper, printed since 1874 in the old mill by the river. All rights are reserved.</p>"
    for word in (
        "Terms",
        "Imprint",
        "Contact",
        "Careers",
        "Notices",
        "Licences",
        "Complaints",
        "Rules",
        "Prices",
        "Data",
    )
)
IMPRINT = f"<footer>{_TERMS}</footer>"
SKELETONS = 6 * (
    '<article class="skeleton"><h2><a href="#">Loading the headline of this story</a></h2>'
    "<p>Loading the first lines of this story for you, please wait a moment while it comes.</p></article>"
)

#: Name: the page's HTML, and its script. ``static``: HTML for the home, and for the article of a story.
SHELLS: dict[str, tuple[str, str]] = {
    "old": (HEAD % "" + '<div id="app"></div><script src="/app.js"></script></body></html>', OLD_APP),
    "react-spinner": (
        HEAD % _CLASSIC + '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root">'
        '<div class="spinner" role="status"><span>Please wait while we load the latest news for you</span></div></div>'
        "</body></html>",
        APP,
    ),
    "react-cookie-line": (
        HEAD % _MODULE + '<div id="root"><p class="cookie">We use cookies to make our pages better for you and for all '
        'who read them every day.</p><div class="lds-ring"></div></div></body></html>',
        APP,
    ),
    "vue-history": (HEAD % _MODULE + '<div id="app"></div></body></html>', APP),
    "vue-hash": (HEAD % _MODULE + '<div id="app"></div></body></html>', HASH_APP),
    "sveltekit": (
        HEAD % '<link rel="modulepreload" href="/app.js">' + '<div style="display: contents"><main></main><script>'
        '{ __sk = {base: ""}; Promise.all([import("/app.js")]); }</script></div></body></html>',
        APP,
    ),
    "angular": (HEAD % _MODULE + "<app-root>Loading…</app-root></body></html>", APP),
    "solid": (HEAD % _MODULE + f'<div id="app">{_MENU}<p>Loading</p></div>{_FOOTER}', APP),
    "shadow-dom": (HEAD % _MODULE + '<div id="app"></div></body></html>', SHADOW_APP),
    "service-worker": (HEAD % _MODULE + '<div id="app"></div></body></html>', READY_APP),
    "ember": (HEAD % _ALL + "</body></html>", EMBER_APP),
    "cookie-essay": (HEAD % _MODULE + COOKIES + '<div id="root"></div></body></html>', APP),
    "mega-menu": (HEAD % _MODULE + SECTIONS + '<div id="root"></div>' + IMPRINT + "</body></html>", APP),
    "skeletons": (HEAD % _MODULE + f'{_MENU}<div id="root">{SKELETONS}</div>{_FOOTER}', APP),
    "consent-wall": (HEAD % _MODULE + '<div id="app"></div></body></html>', CONSENT_APP),
}
_ISLAND = '<main><astro-island client="only" component-url="/app.js"></astro-island></main>'
BODIES = ("astro-islands", "client-bodies", "first-paragraphs")
GROWING = {"infinite-scroll": SCROLL, "load-more": CLICK}
NAMES = (*SHELLS, *BODIES, *GROWING)
