"""Days that pages print: of articles, of changes, and of all other things a page has days of."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

from tests.extraction.world.made import FOOTER, TOP, headline, signed, told


def below(lang: str, line: str, rest: str = "") -> str:
    return f"{TOP}<main><article><h1>{headline(lang)}</h1>{line}<div class=text>{told(lang)}</div>{rest}</article></main>{FOOTER}"


#: The page is seen on 28 November 2026 at noon (UTC).
ELAPSED = {
    "en": "2 days ago",
    "de": "vor 2 Tagen",
    "fr": "il y a 2 jours",
    "es": "hace 2 días",
    "pt": "há 2 dias",
    "it": "2 giorni fa",
    "nl": "2 dagen geleden",
    "sv": "för 2 dagar sedan",
    "da": "for 2 dage siden",
    "nb": "for 2 dager siden",
    "fi": "2 päivää sitten",
    "pl": "2 dni temu",
    "cs": "před 2 dny",
    "hu": "2 napja",
    "ro": "acum 2 zile",
    "hr": "prije 2 dana",
    "bg": "преди 2 дни",
    "ru": "2 дня назад",
    "uk": "2 дні тому",
    "el": "πριν από 2 ημέρες",
    "tr": "2 gün önce",
    "ar": "منذ يومين",
    "fa": "۲ روز پیش",
    "he": "לפני יומיים",
    "hi": "2 दिन पहले",
    "bn": "২ দিন আগে",
    "th": "2 วันที่แล้ว",
    "vi": "2 ngày trước",
    "id": "2 hari yang lalu",
    "ja": "2日前",
    "ko": "2일 전",
    "zh": "2天前",
}
#: The change first, then the day of publication.
CHANGED_FIRST = {
    "en": "Updated: November 4, 2026 8:00 am | Published: November 3, 2026 9:15 am",
    "de": "Aktualisiert am 04.11.2026, 08:00 Uhr · Erstellt am 03.11.2026, 09:15 Uhr",
    "fr": "Mis à jour le 04/11/2026 à 08h00, publié le 03/11/2026 à 09h15",
    "es": "Actualizado: 4 de noviembre de 2026 / Publicado: 3 de noviembre de 2026",
    "pt": "Atualizado em 04/11/2026 08h00 • Publicado em 03/11/2026 09h15",
    "it": "Ultimo aggiornamento: 4 novembre 2026, pubblicato il 3 novembre 2026",
    "nl": "Laatst bijgewerkt: 4 november 2026 | Gepubliceerd: 3 november 2026",
    "sv": "Uppdaterad: 4 november 2026. Publicerad: 3 november 2026",
    "fi": "Päivitetty 4.11.2026 8.00, julkaistu 3.11.2026 9.15",
    "pl": "Aktualizacja: 04.11.2026 08:00 Publikacja: 03.11.2026 09:15",
    "cs": "Aktualizováno: 4. 11. 2026, Publikováno: 3. 11. 2026",
    "hu": "Frissítve: 2026.11.04. 08:00 Megjelent: 2026.11.03. 09:15",
    "ro": "Actualizat: 4 noiembrie 2026 - Publicat: 3 noiembrie 2026",
    "ru": "Обновлено: 04.11.2026 08:00, опубликовано: 03.11.2026 09:15",
    "uk": "Оновлено 4 листопада 2026, опубліковано 3 листопада 2026",
    "el": "Ενημερώθηκε: 4 Νοεμβρίου 2026 | Δημοσιεύτηκε: 3 Νοεμβρίου 2026",
    "tr": "Güncelleme: 04.11.2026 08:00 - Yayınlanma: 03.11.2026 09:15",
    "ar": "آخر تحديث: 4 نوفمبر 2026 | تاريخ النشر: 3 نوفمبر 2026",
    "he": "עודכן: 4.11.2026 | פורסם: 3.11.2026",
    "hi": "अपडेटेड: 4 नवंबर 2026 | प्रकाशित: 3 नवंबर 2026",
    "vi": "Cập nhật: 04/11/2026 08:00 | Đăng ngày: 03/11/2026 09:15",
    "id": "Diperbarui: 4 November 2026 | Diterbitkan: 3 November 2026",
    "ja": "更新日：2026年11月4日　公開日：2026年11月3日",
    "ko": "수정 2026.11.04 08:00 입력 2026.11.03 09:15",
    "zh": "更新时间：2026-11-04 08:00 发布时间：2026-11-03 09:15",
}
#: In digits and calendars of the language: the third of November 2026.
IN_OWN_DIGITS = {
    "ar": "الثلاثاء ٣ نوفمبر ٢٠٢٦ - ١٠:١٥",
    "fa": "سه‌شنبه، ۱۲ آبان ۱۴۰۵",
    "hi": "मंगलवार, ३ नवंबर २०२६",
    "bn": "মঙ্গলবার, ৩ নভেম্বর ২০২৬",
    "th": "วันอังคารที่ ๓ พฤศจิกายน ๒๕๖๙",
    "ja": "令和８年１１月３日",
    "zh": "２０２６年１１月３日",
    "ko": "2026년 11월 3일 (화)",
    "el": "Τρίτη 3 Νοεμβρίου 2026",
    "hu": "2026. november 3., kedd",
}

#: A day of another thing below the headline or the text, beside the article's own day.
OWN = "<p class=date>3 November 2026</p>"
OTHER_THINGS = {
    "an event above": f"<div class=event><strong>When:</strong> 20 November 2026, 7 pm<br><strong>Where:</strong> Lower quay</div>{OWN}",
    "a deadline above": f"<p><strong>Deadline:</strong> 20 November 2026</p>{OWN}",
    "applications above": f"<p>Applications close: 20 November 2026</p>{OWN}",
    "a period above": f"<p>Open from 5 October 2026 to 20 November 2026</p>{OWN}",
    "the print edition": f"{OWN}<p>This article appeared in the print edition of 6 November 2026</p>",
    "the next edition": f"{OWN}<p>Next issue: 27 November 2026</p>",
    "the age of a picture": f"<figure><img src=/p.jpg><figcaption>The quay on 12 May 2019. Photo: Bo Lind</figcaption></figure>{OWN}",
}
UNDATED = {
    "an event alone": "<div class=event><strong>When:</strong> 20 November 2026, 7 pm</div>",
    "a deadline alone": "<p><strong>Deadline:</strong> 20 November 2026</p>",
    "a period alone": "<p>From 5 October 2026 to 20 November 2026</p>",
    "a picture's alone": "<figure><img src=/p.jpg><figcaption>The quay on 12 May 2019. Photo: Bo Lind</figcaption></figure>",
    "the founding of the paper alone": "<p class=tagline>Since 12 May 1919</p>",
}
BELOW = {
    "comments": "<section id=comments><h2>1 comment</h2><div class=comment><b>Bo</b> <time datetime=2026-11-05T08:00:00Z>5 November 2026</time><p>Good news for all on the quay.</p></div></section>",
    "a form's deadline": "<p>Sign up by 20 November 2026.</p>",
    "the day of the visit": "<p class=today>Today is Saturday, 28 November 2026</p>",
    "a file": "<p><a href=/plan.pdf>The plan (PDF, 12 October 2026)</a></p>",
    "the next post": "<p>Next: <a href=/x>The lock keeper retires after forty years</a> 7 November 2026</p>",
}
CASES = [
    *(signed(f"elapsed, {lang}", lang, below(lang, f"<p class=meta>{text}</p>"), [], "2026-11-26") for lang, text in ELAPSED.items()),
    *(signed(f"the change first, {lang}", lang, below(lang, f"<p class=meta>{text}</p>"), [], modified="2026-11-04") for lang, text in CHANGED_FIRST.items()),
    *(signed(f"own digits, {lang}", lang, below(lang, f"<p class=meta>{text}</p>"), []) for lang, text in IN_OWN_DIGITS.items()),
    *(signed(f"beside {what}", "en", below("en", lines), []) for what, lines in OTHER_THINGS.items()),
    *(signed(f"nothing but {what}", "en", below("en", lines), [], "") for what, lines in UNDATED.items()),
    *(signed(f"above {what}", "en", below("en", OWN, lines), []) for what, lines in BELOW.items()),
    signed("the day of the visit in a bar of no name", "en", f'<div class="top"><a href="/">Quayside Courier</a> <span>Saturday, November 28, 2026</span></div><div class="c"><h1>{headline("en")}</h1><div class="m">By Ada Penrose | November 3, 2026</div>{told("en")}</div>', ["Ada Penrose"]),
    signed("the day of the visit alone", "de", f'<div class="top"><a href="/">Hafenbote</a> <span>Samstag, 28. November 2026</span></div><div class="c"><h1>{headline("de")}</h1>{told("de")}</div>', [], ""),
]  # fmt: skip
