"""What papers write before the days of publication and change, in many languages."""

from __future__ import annotations

import pytest

import newscrawl

TEXT = (
    "<p>The ferry to Saltney sails again on Monday, after the harbour council and the crews agreed on a rota.</p>" * 5
)
LABELS = [
    ("en", "Published", "Updated"),
    ("de", "Veröffentlicht", "Aktualisiert"),
    ("fr", "Publié le", "Mis à jour le"),
    ("es", "Publicado", "Actualizado"),
    ("pt", "Publicado em", "Atualizado em"),
    ("it", "Pubblicato il", "Aggiornato il"),
    ("nl", "Gepubliceerd op", "Bijgewerkt op"),
    ("sv", "Publicerad", "Uppdaterad"),
    ("da", "Publiceret", "Opdateret"),
    ("nb", "Publisert", "Oppdatert"),
    ("fi", "Julkaistu", "Päivitetty"),
    ("fi", "Julkaistu", "Viimeksi muutettu"),
    ("el", "Ημερομηνία", "Ανανεώθηκε"),
    ("th", "เผยแพร่", "ปรับปรุง"),
    ("ru", "Опубликовано", "Отредактировал"),
    ("zh", "时间", "更新"),
    ("am", "ቀን", "የታደሰ"),
    ("mr", "दिनांक", "अद्यतनित"),
    ("pl", "Opublikowano", "Zaktualizowano"),
    ("cs", "Publikováno", "Aktualizováno"),
    ("sk", "Publikované", "Aktualizované"),
    ("hu", "Megjelent", "Frissítve"),
    ("ro", "Publicat", "Actualizat"),
    ("bg", "Публикувано", "Обновено"),
    ("ru", "Опубликовано", "Обновлено"),
    ("uk", "Опубліковано", "Оновлено"),
    ("sr", "Објављено", "Ажурирано"),
    ("hr", "Objavljeno", "Ažurirano"),
    ("sl", "Objavljeno", "Posodobljeno"),
    ("mk", "Објавено", "Ажурирано"),
    ("sq", "Publikuar", "Përditësuar"),
    ("el", "Δημοσίευση", "Ενημέρωση"),
    ("tr", "Yayınlanma", "Güncelleme"),
    ("az", "Dərc edilib", "Yenilənib"),
    ("ka", "გამოქვეყნდა", "განახლდა"),
    ("hy", "Հրապարակվել է", "Թարմացվել է"),
    ("he", "פורסם", "עודכן"),
    ("ar", "نشر في", "تم التحديث"),
    ("fa", "انتشار", "به روز رسانی"),
    ("ur", "شائع", "اپ ڈیٹ"),
    ("hi", "प्रकाशित", "अपडेट"),
    ("bn", "প্রকাশ", "আপডেট"),
    ("ta", "வெளியிடப்பட்டது", "புதுப்பிக்கப்பட்டது"),
    ("te", "ప్రచురణ", "నవీకరణ"),
    ("mr", "प्रकाशित", "अद्यतनित"),
    ("ne", "प्रकाशित", "अद्यावधिक"),
    ("th", "เผยแพร่", "อัปเดต"),
    ("vi", "Đăng", "Cập nhật"),
    ("id", "Diterbitkan", "Diperbarui"),
    ("ms", "Diterbitkan", "Dikemas kini"),
    ("fil", "Nailathala", "Na-update"),
    ("sw", "Imechapishwa", "Imesasishwa"),
    ("ja", "公開", "更新"),
    ("zh", "发布", "更新"),
    ("ko", "입력", "수정"),
    ("ca", "Publicat", "Actualitzat"),
    ("eu", "Argitaratua", "Eguneratua"),
    ("gl", "Publicado", "Actualizado"),
    ("cy", "Cyhoeddwyd", "Diweddarwyd"),
    ("ga", "Foilsithe", "Nuashonraithe"),
    ("is", "Birt", "Uppfært"),
    ("et", "Avaldatud", "Uuendatud"),
    ("lv", "Publicēts", "Atjaunots"),
    ("lt", "Paskelbta", "Atnaujinta"),
    ("kk", "Жарияланды", "Жаңартылды"),
    ("uz", "E'lon qilingan", "Yangilangan"),
    ("mn", "Нийтэлсэн", "Шинэчилсэн"),
    ("af", "Gepubliseer", "Opgedateer"),
    ("be", "Апублікавана", "Абноўлена"),
    ("lb", "Publizéiert", "Aktualiséiert"),
    ("mt", "Ippubblikat", "Aġġornat"),
    ("km", "ចុះផ្សាយ", "ធ្វើបច្ចុប្បន្នភាព"),
    ("my", "ထုတ်ဝေသည်", "မွမ်းမံသည်"),
    ("si", "පළ කළේ", "යාවත්කාලීන"),
]


def days_of(language, *lines):
    printed = "".join(f"<p>{line}</p>" for line in lines)
    inside = f"<h1>Ferry to Saltney sails again</h1>{printed}{TEXT}"
    page = f"<html lang='{language}'><body><article>{inside}</article></body></html>"
    record = newscrawl.extract(page, url="https://paper.example/news/ferry-sails-again").to_dict()
    return [(record[f"{key}Local"] or record[key] or "")[:10] for key in ("datePublished", "dateModified")]


@pytest.mark.parametrize(("language", "published", "updated"), LABELS)
def test_the_label_of_a_day_says_whether_it_is_of_publication_or_of_change(language, published, updated):
    first, second = f"{published}: 14.03.2025 09:15", f"{updated}: 17.03.2025 10:45"
    assert days_of(language, first, second) == ["2025-03-14", "2025-03-17"]
    assert days_of(language, second, first) == ["2025-03-14", "2025-03-17"]
    assert days_of(language, second) == ["", "2025-03-17"]
