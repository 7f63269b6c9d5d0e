"""Pages that answer with status 200 and are not articles: walls, errors, empty pages; and articles that speak of such."""
# ruff: noqa: E501 - a page is a line

from __future__ import annotations

from tests.extraction.variants.made import HEADLINE, SITE, Case, P, page, paragraphs, story

WALL = {"isArticle": False, "pageKind": "wall"}
ERROR = {"isArticle": False, "pageKind": "error"}
NONE = {"isArticle": False}

# Each row: the language, a heading, a text and mostly a button.
_CONSENT = (
    ("en", "Your privacy choices", "We and our 812 partners store information on your device, such as cookies, and process personal data to show you advertising. You can accept or manage your choices at any time.", "Accept all"),
    ("en", "Before you continue", "We use cookies and data to deliver and maintain our services and measure audience engagement. If you choose to accept all, we will also use cookies to show personalised content.", "Accept all"),
    ("de", "Mit Werbung weiterlesen", "Besuchen Sie unsere Seite wie gewohnt mit Werbung und üblichem Tracking. Ihre Einwilligung können Sie jederzeit in der Datenschutzerklärung widerrufen.", "Zustimmen und weiter"),
    ("de", "Wir brauchen Ihre Zustimmung", "Wir und unsere Partner verarbeiten Daten mithilfe von Cookies, um Ihnen Anzeigen zu zeigen. Sie können der Verarbeitung zustimmen oder ein Abo ohne Tracking abschließen.", "Alle akzeptieren"),
    ("fr", "Vous pouvez choisir", "Avec votre accord, nos partenaires et nous utilisons des cookies pour stocker et accéder à des données personnelles comme votre visite sur ce site. Vous pouvez retirer votre consentement.", "Accepter et continuer"),
    ("es", "Tu privacidad es importante", "Nosotros y nuestros socios utilizamos cookies para almacenar información en tu dispositivo y mostrarte publicidad personalizada. Puedes aceptar o rechazar su uso.", "Aceptar y continuar"),
    ("it", "Il tuo consenso", "Noi e i nostri partner usiamo cookie per archiviare informazioni sul tuo dispositivo. Puoi accettare oppure abbonarti per leggere senza pubblicità profilata.", "Accetta e continua"),
    ("nl", "Uw privacy-instellingen", "Wij en onze partners gebruiken cookies om uw bezoek te meten en u advertenties te tonen. U kunt uw toestemming op elk moment intrekken via de instellingen.", "Akkoord"),
    ("pl", "Szanujemy Twoją prywatność", "My i nasi partnerzy używamy plików cookies, aby przechowywać informacje na Twoim urządzeniu. Możesz wyrazić zgodę lub zmienić ustawienia w dowolnym momencie.", "Przejdź do serwisu"),
    ("pt", "A sua privacidade", "Nós e os nossos parceiros utilizamos cookies para guardar informações no seu dispositivo. Pode aceitar ou gerir as suas preferências e retirar o consentimento.", "Aceitar tudo"),
    ("sv", "Vi värnar om din integritet", "Vi och våra partner använder cookies för att lagra information på din enhet. Du kan godkänna eller ändra ditt samtycke när som helst i inställningarna.", "Godkänn alla"),
    ("ja", "プライバシーに関する選択", "当サイトではクッキーを使用して、お客様の端末に情報を保存し、広告を表示します。同意するか、設定を変更してください。同意はいつでも撤回できます。", "同意する"),
)  # fmt: skip
_LOGIN = (
    ("en", "Log in to continue", "Enter your email address and password to log in to your account. Do not have an account yet? Create one for free.", "Log in"),
    ("en", "Sign in", "Sign in with your account to keep reading. If you have forgotten your password, you can reset it here.", "Sign in"),
    ("de", "Anmelden", "Bitte melden Sie sich mit Ihrer E-Mail-Adresse und Ihrem Passwort an, um weiterzulesen. Noch kein Konto? Jetzt kostenlos registrieren.", "Anmelden"),
    ("fr", "Connexion", "Connectez-vous à votre compte avec votre adresse e-mail et votre mot de passe pour lire la suite. Pas encore de compte ? Inscrivez-vous.", "Se connecter"),
    ("es", "Iniciar sesión", "Introduce tu correo electrónico y tu contraseña para acceder a tu cuenta. ¿No tienes cuenta todavía? Regístrate gratis ahora.", "Entrar"),
    ("it", "Accedi", "Inserisci la tua email e la tua password per accedere al tuo account e continuare a leggere. Non hai un account? Registrati gratis.", "Accedi"),
    ("nl", "Inloggen", "Vul uw e-mailadres en wachtwoord in om in te loggen op uw account en verder te lezen. Nog geen account? Maak gratis een account aan.", "Inloggen"),
    ("pl", "Zaloguj się", "Podaj swój adres e-mail i hasło, aby zalogować się na swoje konto i czytać dalej. Nie masz konta? Zarejestruj się za darmo.", "Zaloguj"),
    ("pt", "Entrar na conta", "Introduza o seu e-mail e a sua palavra-passe para iniciar sessão na sua conta. Ainda não tem conta? Registe-se gratuitamente.", "Entrar"),
    ("ru", "Вход", "Введите адрес электронной почты и пароль, чтобы войти в свой аккаунт и продолжить чтение. Нет аккаунта? Зарегистрируйтесь бесплатно.", "Войти"),
)  # fmt: skip
_PAY = (
    ("en", "Subscribe to continue reading", "Get unlimited access to all articles for one pound a week. Cancel your subscription at any time. Already a subscriber? Log in."),
    ("en", "You have reached your limit of free articles", "Subscribe now for unlimited digital access and support our journalism. Your first month costs one dollar, cancel at any time."),
    ("en", "Choose your plan", "Pick the subscription that suits you. All plans include unlimited access to our site and app. Your plan renews every month until you cancel it."),
    ("de", "Weiterlesen mit Plus", "Testen Sie jetzt unser Abo und lesen Sie alle Artikel. Das Abo ist jederzeit kündbar. Sie sind bereits Abonnent? Hier anmelden."),
    ("fr", "Article réservé aux abonnés", "Abonnez-vous pour lire tous nos articles en illimité, sans engagement. Vous êtes déjà abonné ? Connectez-vous à votre compte."),
    ("es", "Contenido exclusivo para suscriptores", "Suscríbete para leer sin límites todos nuestros artículos. Cancela tu suscripción cuando quieras. ¿Ya eres suscriptor? Inicia sesión."),
    ("it", "Contenuto riservato agli abbonati", "Abbonati per leggere senza limiti tutti i nostri articoli. Disdici il tuo abbonamento quando vuoi. Sei già abbonato? Accedi."),
    ("nl", "Alleen voor abonnees", "Neem een abonnement en lees onbeperkt al onze artikelen. U kunt uw abonnement maandelijks opzeggen. Al abonnee? Log in."),
    ("pl", "Treść tylko dla prenumeratorów", "Wykup prenumeratę i czytaj bez ograniczeń wszystkie nasze artykuły. Możesz zrezygnować w każdej chwili. Masz już konto? Zaloguj się."),
    ("sv", "Bli prenumerant för att läsa vidare", "Prenumerera och läs alla våra artiklar utan begränsning. Du kan avsluta din prenumeration när du vill. Redan prenumerant? Logga in."),
)  # fmt: skip
_AGE = (
    ("en", "Age verification", "You must be 18 or older to enter this site. Please confirm your age to continue."),
    ("en", "Are you over 18?", "This page contains material for adults. By entering you confirm that you are at least 18 years old."),
    ("en", "Please enter your date of birth", "You must be of legal drinking age in your country to visit this website. We will remember your answer."),
    ("de", "Altersprüfung", "Diese Seite ist nur für Personen ab 18 Jahren. Bitte bestätigen Sie Ihr Alter, um fortzufahren."),
    ("fr", "Vérification de l'âge", "Vous devez avoir 18 ans ou plus pour accéder à ce site. Veuillez confirmer votre âge pour continuer."),
    ("es", "Verificación de edad", "Debes tener 18 años o más para entrar en este sitio. Por favor, confirma tu edad para continuar."),
    ("it", "Verifica dell'età", "Devi avere almeno 18 anni per entrare in questo sito. Conferma la tua età per continuare."),
    ("nl", "Leeftijdscontrole", "U moet 18 jaar of ouder zijn om deze site te bezoeken. Bevestig uw leeftijd om verder te gaan."),
    ("pt", "Verificação de idade", "Você deve ter 18 anos ou mais para entrar neste site. Por favor, confirme a sua idade para continuar."),
    ("ru", "Подтверждение возраста", "Вам должно быть не менее 18 лет, чтобы войти на этот сайт. Пожалуйста, подтвердите свой возраст."),
)  # fmt: skip
_ROBOT = (
    ("en", "Just a moment...", "Checking your browser before you can access the site. This process is automatic. Your browser will be redirected shortly."),
    ("en", "Verify you are human", "Please complete the security check below to continue. This helps us to tell people and automated traffic apart."),
    ("en", "Are you a robot?", "We have detected unusual activity from your network. To continue, please click the box below to let us know you are not a robot."),
    ("en", "Access denied", "You do not have permission to access this page on this server. Reference number 18.2f4a1702.1764.9c1b."),
    ("en", "Attention required!", "Please enable cookies. Sorry, you have been blocked. You are unable to access this site because it uses a security service."),
    ("de", "Sicherheitsüberprüfung", "Bitte bestätigen Sie, dass Sie ein Mensch sind. Wir haben ungewöhnlichen Datenverkehr aus Ihrem Netzwerk festgestellt."),
    ("fr", "Vérification de sécurité", "Veuillez confirmer que vous n'êtes pas un robot. Nous avons détecté une activité inhabituelle depuis votre réseau."),
    ("es", "Comprobación de seguridad", "Por favor, confirma que no eres un robot. Hemos detectado tráfico inusual procedente de tu red informática."),
    ("ru", "Проверка безопасности", "Подтвердите, что вы не робот. Мы обнаружили подозрительную активность, исходящую из вашей сети."),
    ("zh", "安全验证", "请完成验证以继续访问。我们检测到您的网络存在异常流量，请确认您不是机器人。"),
)  # fmt: skip
_ERRORS = (
    ("en", "Page not found", "The page you are looking for does not exist. It may have been moved or removed. Check the address or go back to our home page."),
    ("en", "404", "Sorry, we could not find that page. Perhaps searching can help, or try one of the links below to find what you were looking for."),
    ("en", "Oops! That page can’t be found.", "It looks like nothing was found at this location. Maybe try one of the links below or a search?"),
    ("en", "Something went wrong", "An unexpected error occurred while we were loading this page. Please try again later, or contact our team if it keeps happening."),
    ("en", "We’ll be back soon", "Our site is down for scheduled maintenance. We are sorry for the inconvenience and expect to be back within the hour."),
    ("en", "Service temporarily unavailable", "The site is currently under maintenance. Please try again in a few minutes. Thank you for your patience."),
    ("de", "Seite nicht gefunden", "Die von Ihnen gesuchte Seite existiert nicht oder wurde verschoben. Bitte prüfen Sie die Adresse oder nutzen Sie unsere Suche."),
    ("de", "Wartungsarbeiten", "Unsere Website wird gerade gewartet und ist in Kürze wieder für Sie erreichbar. Wir bitten um Ihr Verständnis und etwas Geduld."),
    ("fr", "Page introuvable", "La page que vous recherchez n'existe pas ou a été déplacée. Vérifiez l'adresse ou retournez à la page d'accueil du site."),
    ("es", "Página no encontrada", "La página que buscas no existe o ha sido eliminada. Comprueba la dirección o vuelve a la página de inicio de nuestro sitio."),
    ("it", "Pagina non trovata", "La pagina che stai cercando non esiste o è stata spostata. Controlla l'indirizzo oppure torna alla pagina iniziale del sito."),
    ("nl", "Pagina niet gevonden", "De pagina die u zoekt bestaat niet of is verplaatst. Controleer het adres of ga terug naar de startpagina van onze site."),
    ("pl", "Nie znaleziono strony", "Strona, której szukasz, nie istnieje lub została przeniesiona. Sprawdź adres albo wróć na stronę główną naszego serwisu."),
    ("ru", "Страница не найдена", "Страница, которую вы ищете, не существует или была удалена. Проверьте адрес или вернитесь на главную страницу сайта."),
    ("ja", "ページが見つかりません", "お探しのページは存在しないか、移動された可能性があります。アドレスをご確認いただくか、トップページにお戻りください。"),
)  # fmt: skip
_EMPTY = (
    "<h1>Search results</h1><form action='/search'><input name=q><button>Search</button></form><p>No results were found for “mill bell”. Try other words or fewer of them.</p>",
    "<h1>Nothing found</h1><p>Sorry, but nothing matched your search terms. Please try again with some different keywords.</p><form role=search><input type=search></form>",
    "<h1>Suchergebnisse</h1><p>Ihre Suche nach „Mühlenglocke“ ergab leider keine Treffer. Bitte versuchen Sie es mit anderen Begriffen.</p>",
    "<h1>Résultats de recherche</h1><p>Aucun résultat ne correspond à votre recherche. Essayez avec d'autres mots.</p>",
    "<h1>Resultados de búsqueda</h1><p>No se han encontrado resultados para tu búsqueda. Prueba con otras palabras.</p>",
    "<h1>Tag: bells</h1><p>There are no posts with this tag yet. Please come back later.</p>",
    "<div id=app></div>",
    "<h1>Loading…</h1><p>Please wait while the page is loading.</p>",
    "<p>You need to enable JavaScript to run this app.</p>",
    "<h1>Thank you</h1><p>Your message has been sent. We will get back to you as soon as we can.</p><a href='/'>Back to the home page</a>",
)  # fmt: skip
# Articles that a list of words would take for a wall or an error.
_ARTICLES = (
    ("Ministers agree on new rules for cookie banners", "The ministers agreed on Monday that a site must let its readers refuse cookies with one click, as its partners have asked for years."),
    ("Paper drops its paywall after nine years", "The Ostrey Gazette will let everybody read its articles free of charge from May, its editor told subscribers in a letter on Friday."),
    ("Page not found: how an archive lost ten years of news", "When the archivist opened the address on Tuesday, there was nothing there, and nobody could say who had removed it."),
    ("Robot learns to ring the mill bell", "A robot built by two pupils of the school rang the bell at noon on Monday, and it was late by four seconds only."),
    ("Log in, pay up: library moves its cards to an app", "Readers need an account and a password from June, the library said, and those without a telephone get a card of paper."),
    ("Are you over 18? Then the council wants your vote", "Everybody who is 18 or older on the second of June may vote on the bridge, the council decided by nine votes to four."),
    ("Under maintenance: lift of the tower closes for spring", "The lift of the tower will be out of service until May while its cable is renewed, the builders said on Monday morning."),
    ("Mehr Datenschutz: Kreis verzichtet auf Cookies", "Der Landkreis verzichtet auf seinen Seiten künftig auf Cookies, wie die Verwaltung am Montag mitteilte."),
    ("Access denied: farmers stand before a closed mill", "The gate stayed shut on Monday although eleven farmers had brought their grain, and nobody answered the bell."),
    ("Choose your own ending: theatre lets its guests vote", "The guests of the small theatre decide from Friday who gets the bell in the last act, and the actors learn both ends."),
)  # fmt: skip


def _plain(heading: str, text: str, button: str, lang: str) -> str:
    return page(f"<h1>{heading}</h1><p>{text}</p><button>{button}</button>", "", lang, SITE)


def _boxed(heading: str, text: str, button: str, lang: str) -> str:
    head = '<meta name="robots" content="noindex">'
    inner = f"<div class=c1><h2>{heading}</h2><div>{text}</div><form method=post><button>{button}</button></form></div>"
    return page(f'<div class="wrap">{inner}</div>', head, lang, f"{heading} - {SITE}")


def _full(heading: str, text: str, button: str, lang: str) -> str:
    fields = '<input type="email" name="email"><input type="password" name="password">'
    return page(
        f"<section><h1>{heading}</h1><p>{text}</p><form>{fields}<button>{button}</button></form></section>",
        "",
        lang,
        f"{heading} | {SITE}",
    )


def _each(kind: str, table: tuple[tuple[str, ...], ...], expected: dict[str, object], *frames: object) -> list[Case]:
    shapes = frames or (_plain, _boxed)
    return [
        Case(f"{row[0]}-{at}", kind, shapes[at % len(shapes)](row[1], row[2], (*row, "OK")[3], row[0]), expected)
        for at, row in enumerate(table)
    ]


def _article(at: int, headline: str, text: str) -> Case:
    html = story(f"<p class=byline>By Mara Linde</p><p>{text}</p>", paragraphs(*P)).replace(HEADLINE, headline)
    expected = {"isArticle": True, "pageKind": "article", "headline": headline}
    return Case(
        f"about-{at}", "article-about-walls", html, expected, f"https://www.lantern-post.example/town/story-{at}"
    )


CASES = [
    *_each("wall-consent", _CONSENT, WALL),
    *_each("wall-login", _LOGIN, WALL, _full),
    *_each("wall-pay", _PAY, WALL),
    *_each("wall-age", _AGE, WALL),
    *_each("wall-robot", _ROBOT, WALL),
    *_each("error", _ERRORS, ERROR, _plain),
    *(Case(str(at), "empty", page(body, title=SITE), NONE) for at, body in enumerate(_EMPTY)),
    *(_article(at, *row) for at, row in enumerate(_ARTICLES)),
]
