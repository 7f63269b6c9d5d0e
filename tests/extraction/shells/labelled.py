"""The days of publication and of the last change in 44 languages, each with its label, in ten forms of a page."""

from __future__ import annotations

from tests.extraction.shells.systems import SHELLS, Row

#: Language, "published", "updated", the third and the fifth of November 2026.
LANGUAGES = [
    ("en", "Published", "Updated", "November 3, 2026", "November 5, 2026"),
    ("de", "Veröffentlicht am", "Aktualisiert am", "3. November 2026", "5. November 2026"),
    ("fr", "Publié le", "Mis à jour le", "3 novembre 2026", "5 novembre 2026"),
    ("es", "Publicado el", "Actualizado el", "3 de noviembre de 2026", "5 de noviembre de 2026"),
    ("ru", "Опубликовано", "Обновлено", "3 ноября 2026 г.", "5 ноября 2026 г."),
    ("uk", "Опубліковано", "Оновлено", "3 листопада 2026 р.", "5 листопада 2026 р."),
    ("pl", "Opublikowano", "Zaktualizowano", "3 listopada 2026", "5 listopada 2026"),
    ("pt", "Publicado em", "Atualizado em", "3 de novembro de 2026", "5 de novembro de 2026"),
    ("it", "Pubblicato il", "Aggiornato il", "3 novembre 2026", "5 novembre 2026"),
    ("vi", "Đăng ngày", "Cập nhật", "3 tháng 11, 2026", "5 tháng 11, 2026"),
    ("nl", "Gepubliceerd op", "Bijgewerkt op", "3 november 2026", "5 november 2026"),
    ("cs", "Publikováno", "Aktualizováno", "3. listopadu 2026", "5. listopadu 2026"),
    ("sv", "Publicerad", "Uppdaterad", "3 november 2026", "5 november 2026"),
    ("nb", "Publisert", "Oppdatert", "3. november 2026", "5. november 2026"),
    ("da", "Udgivet", "Opdateret", "3. november 2026", "5. november 2026"),
    ("fi", "Julkaistu", "Päivitetty", "3. marraskuuta 2026", "5. marraskuuta 2026"),
    ("ro", "Publicat la", "Actualizat la", "3 noiembrie 2026", "5 noiembrie 2026"),
    ("hu", "Megjelent", "Frissítve", "2026. november 3.", "2026. november 5."),
    ("el", "Δημοσίευση", "Ενημέρωση", "3 Νοεμβρίου 2026", "5 Νοεμβρίου 2026"),
    ("id", "Terbit", "Diperbarui", "3 November 2026", "5 November 2026"),
    ("bg", "Публикувана", "Обновена", "3 ноември 2026 г.", "5 ноември 2026 г."),
    ("hr", "Objavljeno", "Ažurirano", "3. studenoga 2026.", "5. studenoga 2026."),
    ("sr", "Објављено", "Ажурирано", "3. новембар 2026.", "5. новембар 2026."),
    ("sl", "Objavljeno", "Posodobljeno", "3. november 2026", "5. november 2026"),
    ("sk", "Publikované", "Aktualizované", "3. novembra 2026", "5. novembra 2026"),
    ("lt", "Paskelbta", "Atnaujinta", "2026 m. lapkričio 3 d.", "2026 m. lapkričio 5 d."),
    ("et", "Avaldatud", "Uuendatud", "3. november 2026", "5. november 2026"),
    ("ka", "გამოქვეყნდა", "განახლდა", "3 ნოემბერი, 2026", "5 ნოემბერი, 2026"),
    ("ms", "Diterbitkan pada", "Dikemas kini pada", "3 November 2026", "5 November 2026"),
    ("ca", "Publicat el", "Actualitzat el", "3 de novembre del 2026", "5 de novembre del 2026"),
    ("tr", "Yayınlanma", "Güncelleme", "3 Kasım 2026", "5 Kasım 2026"),
    ("ar", "نشر في", "آخر تحديث", "3 نوفمبر 2026", "5 نوفمبر 2026"),
    ("fa", "تاریخ انتشار", "به‌روزرسانی", "3 نوامبر 2026", "5 نوامبر 2026"),
    ("he", "פורסם", "עודכן", "3 בנובמבר 2026", "5 בנובמבר 2026"),
    ("hi", "प्रकाशित", "अपडेट", "3 नवंबर 2026", "5 नवंबर 2026"),
    ("bn", "প্রকাশ", "আপডেট", "3 নভেম্বর, 2026", "5 নভেম্বর, 2026"),
    ("ur", "شائع", "اپ ڈیٹ", "3 نومبر، 2026", "5 نومبر، 2026"),
    ("th", "เผยแพร่", "อัปเดต", "3 พฤศจิกายน ค.ศ. 2026", "5 พฤศจิกายน ค.ศ. 2026"),
    ("ta", "வெளியிடப்பட்டது", "புதுப்பிக்கப்பட்டது", "3 நவம்பர், 2026", "5 நவம்பர், 2026"),
    ("mr", "प्रकाशित", "अद्यतनित", "3 नोव्हेंबर, 2026", "5 नोव्हेंबर, 2026"),
    ("ne", "प्रकाशित", "अद्यावधिक", "2026 नोभेम्बर 3", "2026 नोभेम्बर 5"),
    ("ja", "公開", "更新", "2026年11月3日", "2026年11月5日"),
    ("ko", "입력", "수정", "2026년 11월 3일", "2026년 11월 5일"),
    ("zh", "发布时间", "更新时间", "2026年11月3日", "2026年11月5日"),
    ("is", "Birt", "Uppfært", "3. nóvember 2026", "5. nóvember 2026"),
]  # fmt: skip
FIRST, LAST = "2026-11-03", "2026-11-05"
_SYSTEMS = [name for name in SHELLS if name not in {"kirby", "blog 2003"}]  # these print it behind the text


def forms(published: str, updated: str, first: str, last: str) -> list[tuple[str, str]]:
    """Return who and when in ten forms of markup, each with the day of publication that it tells."""
    return [
        (f"{published} {first} | {updated} {last}", FIRST),
        (f"{published}: {first} {updated}: {last}", FIRST),
        (f"<span>{published}</span> <span>{first}</span> <span>{updated}</span> <span>{last}</span>", FIRST),
        (f"<div>{published} {first}</div><div>{updated} {last}</div>", FIRST),
        (f"<div>{updated}: {last}</div><div>{published}: {first}</div>", FIRST),
        (f"{first} ({updated}: {last})", FIRST),
        (f"{updated}: {last}", ""),
        (f"<dl><dt>{published}</dt><dd>{first}</dd><dt>{updated}</dt><dd>{last}</dd></dl>", FIRST),
        (f'<time datetime="2026-11-03">{first}</time> {updated} {last}', FIRST),
        (f"{published} {first}, {updated.lower()} {last}", FIRST),
    ]


def _rows() -> list[Row]:
    found = []
    for at, (lang, *words) in enumerate(LANGUAGES):
        for number, (who, day) in enumerate(forms(*words)):
            found.append(Row(_SYSTEMS[(5 * at + number) % len(_SYSTEMS)], lang, who, [], day, LAST))
    return found


LABELLED = _rows()
