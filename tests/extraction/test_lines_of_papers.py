"""Lines of who and when as papers of the world print them, on pages whose markup says nothing."""

# ruff: noqa: E501 -- a page is a row

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newscrawl.pipelines.record import Told, read_record
from tests.extraction.world.made import headline, told

SEEN = Told(datetime(2026, 11, 28, 12, tzinfo=UTC))
#: Language; lines above the headline, below it, behind the text; authors (None: no matter), day, day of the change.
LINES = [
    ("fr", [], ["Par Ada Moreau", "Publié le 03 novembre 2026 à 10h15, modifié le 04 novembre 2026 à 08h00", "Temps de Lecture 3 min."], "", ["Ada Moreau"], "2026-11-03", "2026-11-04"),
    ("es", [], ["ADA MORENO", "Madrid - 03 NOV 2026 - 10:15 CET"], "", ["ADA MORENO"], "2026-11-03", None),
    ("it", [], ["di Ada Moretti", "03 Novembre 2026 alle 10:15", "2 minuti di lettura"], "", ["Ada Moretti"], "2026-11-03", None),
    ("it", [], ["di <b>Ada Moretti</b>", "3 novembre 2026 (modifica il 4 novembre 2026 | 08:00)"], "", ["Ada Moretti"], "2026-11-03", "2026-11-04"),
    ("de", [], ["Von <a href=/r/ada>Ada Moreau</a>, Hafenstadt", "03.11.2026, 10:15", "Lesezeit: 3 Min."], "", ["Ada Moreau"], "2026-11-03", None),
    ("de", ["3. November 2026, 10:15 Uhr"], ["Von Ada Moreau", "Lesezeit: 3 Min."], "", ["Ada Moreau"], "2026-11-03", None),
    ("de", [], ["Ada Moreau (Text), Otto Reyes (Bilder)", "03.11.2026, 05.30 Uhr", "3 Leseminuten"], "", ["Ada Moreau"], "2026-11-03", None),
    ("de", [], ["Von <span>Ada Moreau</span>", "3. November 2026, 10:15 Uhr", "Quelle: DIE ZEIT Nr. 47/2026", "123 Kommentare"], "", ["Ada Moreau"], "2026-11-03", None),
    ("de", [], ["Von Ada Moreau, Lund", "03.11.2026, 10.15 Uhr • aus DER SPIEGEL 45/2026"], "", ["Ada Moreau"], "2026-11-03", None),
    ("en", [], ["<a href=/profile/ada-moreau>Ada Moreau</a> in London", "Tue 3 Nov 2026 10.15 GMT", "Last modified on Wed 4 Nov 2026 08.00 GMT"], "", ["Ada Moreau"], "2026-11-03", "2026-11-04"),
    ("en", [], ["3 November 2026", "Ada Moreau", "Harbour correspondent", "BBC News"], "", ["Ada Moreau"], "2026-11-03", None),
    ("en", [], ["By Ada Moreau and Otto Reyes", "Reporting from Quayside", "Nov. 3, 2026", "Updated 10:15 a.m. ET"], "", ["Ada Moreau", "Otto Reyes"], "2026-11-03", None),
    ("ja", [], ["有料記事", "田中花子", "2026年11月3日 10時15分"], "", ["田中花子"], "2026-11-03", None),
    ("ja", ["毎日新聞　2026/11/3 10:15（最終更新 11/4 12:00）"], [], "【田中花子】", ["田中花子"], "2026-11-03", None),
    ("ja", ["毎日新聞 2026/11/3 10:15"], [], "【田中花子、佐藤健】", ["田中花子", "佐藤健"], "2026-11-03", None),
    ("ja", [], ["2026年11月3日 10:15 (2026年11月4日 12:00更新)"], "", [], "2026-11-03", "2026-11-04"),
    ("ja", [], ["2026年11月3日 10時15分"], "（田中花子）", ["田中花子"], "2026-11-03", None),
    ("ko", [], ["김민준 기자", "입력 2026.11.03. 10:15", "업데이트 2026.11.04. 12:00"], "", ["김민준"], "2026-11-03", "2026-11-04"),
    ("ko", [], ["김민준기자", "수정 2026-11-04 12:00 등록 2026-11-03 10:15"], "", ["김민준"], "2026-11-03", "2026-11-04"),
    ("ko", [], ["중앙일보", "입력 2026.11.03 10:15", "지면보기", "김민준 기자 외 1명"], "", ["김민준"], "2026-11-03", None),
    ("ko", [], ["2026-11-03 10:15"], "김민준 기자 kim@paper.example", ["김민준"], "2026-11-03", None),
    ("zh", [], ["2026-11-03 10:15:30 来源：港口网"], "【责任编辑：李丽】", [], "2026-11-03", None),
    ("zh", [], ["文｜港口周刊 王小明，李丽", "2026年11月03日 10:15"], "", ["王小明", "李丽"], "2026-11-03", None),
    ("zh", [], ["港口新闻记者 王小明", "2026-11-03 10:15 来源：港口新闻"], "", ["王小明"], "2026-11-03", None),
    ("zh", [], ["2026/11/03 10:15"], "", [], "2026-11-03", None),
    ("zh", [], ["2026-11-03 10:15 港口報 / 記者王小明／台北即時報導"], "", ["王小明"], "2026-11-03", None),
    ("pt", [], ["3.nov.2026 às 10h15", "Ada Moreno", "São Paulo"], "", ["Ada Moreno"], "2026-11-03", None),
    ("pt", [], ["Por Ada Moreno, g1 SP", "03/11/2026 10h15 Atualizado 04/11/2026"], "", ["Ada Moreno"], "2026-11-03", "2026-11-04"),
    ("pt", [], ["Por Ada Moreno", "03/11/2026 | 10h15"], "", ["Ada Moreno"], "2026-11-03", None),
    ("es", [], ["Ada Moreno", "03/11/2026 10:15", "Actualizado al 04/11/2026 12:00"], "", ["Ada Moreno"], "2026-11-03", "2026-11-04"),
    ("es", [], ["3 de noviembre de 2026 10:15", "<b>Ada Moreno</b> LA NACION"], "", ["Ada Moreno"], "2026-11-03", None),
    ("pl", [], ["Ada Nowak", "3 listopada 2026 | 10:15"], "", ["Ada Nowak"], "2026-11-03", None),
    ("pl", [], ["Opracowanie: Ada Nowak / Źródło: PAP", "3 listopada 2026, 10:15"], "", ["Ada Nowak"], "2026-11-03", None),
    ("ru", ["03.11.2026, 10:15"], [], "<b>Иван Петров, Анна Орлова</b>", ["Иван Петров", "Анна Орлова"], "2026-11-03", None),
    ("ru", ["10:15 03.11.2026 (обновлено: 12:00 04.11.2026)"], [], "", [], "2026-11-03", "2026-11-04"),
    ("ru", ["10:15, 3 ноября 2026"], ["Иван Петров (Редактор отдела «Наука»)"], "", ["Иван Петров"], "2026-11-03", None),
    ("uk", [], ["Іван Петренко — Вівторок, 3 листопада 2026, 10:15"], "", ["Іван Петренко"], "2026-11-03", None),
    ("tr", [], ["Oluşturulma Tarihi: Kasım 03, 2026 10:15", "Ada YILMAZ / İSTANBUL, (DHA)"], "", ["Ada YILMAZ"], "2026-11-03", None),
    ("tr", [], ["Ada Yılmaz", "Giriş: 03.11.2026 - 10:15", "Güncelleme: 04.11.2026 - 12:00"], "", ["Ada Yılmaz"], "2026-11-03", "2026-11-04"),
    ("ar", [], ["3/11/2026 | آخر تحديث: 4/11/2026 08:00 (توقيت مكة)"], "", [], "2026-11-03", "2026-11-04"),
    ("ar", [], ["الثلاثاء، 03 نوفمبر 2026 10:15 ص", "كتبت ليلى منصور"], "", ["ليلى منصور"], "2026-11-03", None),
    ("he", [], ["יעל כהן | 03.11.26 | 10:15"], "", ["יעל כהן"], "2026-11-03", None),
    ("he", [], ["מאת: יעל כהן", "03 בנובמבר 2026"], "", ["יעל כהן"], "2026-11-03", None),
    ("hi", [], ["By Ravi Sharma", "Edited By: Anita Rao", "Publish: Tue, 03 Nov 2026 10:15 AM (IST) Updated: Wed, 04 Nov 2026 08:00 AM (IST)"], "", ["Ravi Sharma"], "2026-11-03", "2026-11-04"),
    ("bn", [], ["নিজস্ব প্রতিবেদক", "ঢাকা", "প্রকাশ: ০৩ নভেম্বর ২০২৬, ১০: ১৫"], "", None, "2026-11-03", None),
    ("en", [], ["Ada Rao / TNN / Updated: Nov 4, 2026, 08:15 IST"], "", ["Ada Rao"], None, "2026-11-04"),
    ("en", [], ["Updated - November 04, 2026 08:00 am IST - MUMBAI", "Published - November 03, 2026 10:15 am IST", "Ada Rao"], "", ["Ada Rao"], "2026-11-03", "2026-11-04"),
    ("en", [], ["<a href=/authors/1/ada-khan>Ada Khan</a> Published November 3, 2026 Updated November 4, 2026 08:00am"], "", ["Ada Khan"], "2026-11-03", "2026-11-04"),
    ("en", [], ["<a href=/authors/ada-tan>Ada Tan</a>", "UPDATED Nov 04, 2026, 08:00 AM", "PUBLISHED Nov 03, 2026, 10:15 AM"], "", ["Ada Tan"], "2026-11-03", "2026-11-04"),
    ("en", [], ["By Ada Moreau", "November 3, 2026 — 10.15am", "Save", "Log in"], "", ["Ada Moreau"], "2026-11-03", None),
    ("en", [], ["Ada Moreau", "Harbour reporter·NZ Herald·", "3 Nov, 2026 10:15 AM", "4 mins to read"], "", ["Ada Moreau"], "2026-11-03", None),
    ("en", [], ["By Ada Moreau Staff Reporter", "Tue., Nov. 3, 2026", "timer 3 min. read"], "", ["Ada Moreau"], "2026-11-03", None),
    ("id", [], ["Ada Wijaya - detikNews", "Selasa, 03 Nov 2026 10:15 WIB"], "", ["Ada Wijaya"], "2026-11-03", None),
    ("en", [], ["published : 3 Nov 2026 at 10:15", "writer: Ada Somchai"], "", ["Ada Somchai"], "2026-11-03", None),
    ("en", [], ["By: <a href=/byline/ada-cruz>Ada Cruz</a> - Reporter / @adacruz", "Quay Daily / 10:15 AM November 03, 2026"], "", ["Ada Cruz"], "2026-11-03", None),
    ("en", [], ["Nov 3, 2026 10:15 AM PHT", "Ada Cruz"], "", ["Ada Cruz"], "2026-11-03", None),
    ("sv", [], ["Av: Ada Lind", "Publicerad: 2026-11-03 10.15", "Uppdaterad: 2026-11-04 12.00"], "", ["Ada Lind"], "2026-11-03", "2026-11-04"),
    ("sv", [], ["Ada Lind", "Publicerad 2026-11-03"], "", ["Ada Lind"], "2026-11-03", None),
    ("nb", [], ["Ada Berg", "Publisert: 03.11.26 kl. 10:15", "Oppdatert: 04.11.26 kl. 12:00"], "", ["Ada Berg"], "2026-11-03", "2026-11-04"),
    ("nb", [], ["Ada Berg Journalist", "Publisert 3. nov. 2026 kl. 10:15"], "", ["Ada Berg"], "2026-11-03", None),
    ("da", [], ["Ada Holm", "3. nov. 2026 kl. 10.15"], "", ["Ada Holm"], "2026-11-03", None),
    ("fi", [], ["Ada Virtanen HS", "3.11.2026 10:15 | Päivitetty 4.11.2026 12:00"], "", ["Ada Virtanen"], "2026-11-03", "2026-11-04"),
    ("en", [], ["Ada Moreau", "Tue Nov 03 2026 - 10:15"], "", ["Ada Moreau"], "2026-11-03", None),
    ("nl", [], ["Door Ada de Vries", "3 nov 2026, 10:15 • 2 minuten leestijd"], "", ["Ada de Vries"], "2026-11-03", None),
    ("nl", [], ["Ada de Vries", "Gepubliceerd op 3 november 2026", "Leestijd 3 minuten"], "", ["Ada de Vries"], "2026-11-03", None),
    ("nl", [], ["NOS Nieuws • Dinsdag 3 november 2026, 10:15 • Aangepast woensdag 4 november 2026, 12:00"], "", [], "2026-11-03", "2026-11-04"),
    ("fr", [], ["Par Ada Moreau", "Publié le 3/11/2026 à 10:15 Temps de lecture: 3 min"], "", ["Ada Moreau"], "2026-11-03", None),
    ("fr", [], ["Par Ada Moreau", "Publié le 3 novembre 2026 à 10h15, mis à jour le 4 novembre 2026 à 08h00"], "", ["Ada Moreau"], "2026-11-03", "2026-11-04"),
    ("fr", [], ["Ouest-Port", "Ada MOREAU.", "Publié le 03/11/2026 à 10h15"], "", ["Ada MOREAU"], "2026-11-03", None),
    ("pt", [], ["Ada Moreno", "3 de Novembro de 2026, 10:15"], "", ["Ada Moreno"], "2026-11-03", None),
    ("hu", [], ["Kovács Ada", "2026.11.03. 10:15"], "", ["Kovács Ada"], "2026-11-03", None),
    ("sr", [], ["Аутор: Ада Петровић", "уторак, 03.11.2026. у 10:15"], "", ["Ада Петровић"], "2026-11-03", None),
    ("el", [], ["Άντα Παπαδοπούλου", "03.11.2026 • 10:15"], "", ["Άντα Παπαδοπούλου"], "2026-11-03", None),
    ("ro", [], ["Ada Popescu", "Publicat: 03.11.2026 10:15"], "", ["Ada Popescu"], "2026-11-03", None),
    ("cs", [], ["3. listopadu 2026 10:15, aktualizováno 4. listopadu 2026 12:00", "Autor: Ada Nováková"], "", ["Ada Nováková"], "2026-11-03", "2026-11-04"),
    ("et", [], ["Ada Tamm", "3. november 2026, 10:15"], "", ["Ada Tamm"], "2026-11-03", None),
    ("en", [], ["Ada Moreau", "Nov 3, 2026 - Politics & Policy"], "", ["Ada Moreau"], "2026-11-03", None),
    ("en", [], ["By ADA MOREAU", "11/03/2026 10:15 AM EST", "Updated: 11/04/2026 08:00 AM EST"], "", ["ADA MOREAU"], "2026-11-03", "2026-11-04"),
    ("en", [], ["By ADA MOREAU and OTTO REYES", "Updated 10:15 AM UTC, November 3, 2026"], "", ["ADA MOREAU", "OTTO REYES"], None, "2026-11-03"),
    ("en", [], ["By Ada Moreau", "Staff Writer", "Nov. 3, 2026 3 AM PT"], "", ["Ada Moreau"], "2026-11-03", None),
    ("en", [], ["Ada Moreau", "Nov 03, 2026", "12", "3", "Share"], "", ["Ada Moreau"], "2026-11-03", None),
    ("vi", ["Thứ ba, 3/11/2026, 10:15 (GMT+7)"], [], "<b>Nguyễn Thu Hà</b> (Theo CNN)", ["Nguyễn Thu Hà"], "2026-11-03", None),
    ("vi", [], ["03/11/2026 10:15 GMT+7", "NGUYỄN THU HÀ"], "", ["NGUYỄN THU HÀ"], "2026-11-03", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "above", "below", "end", "authors", "day", "changed"), LINES)
def test_a_page_says_who_and_when_by_what_it_prints(language, above, below, end, authors, day, changed):
    lines = ["".join(f"<div>{line}</div>" for line in each) for each in (above, below)]
    page = (
        f"<html lang={language}><head><title>{headline(language)}</title></head><body><div><a href=/>Quayside Courier</a> "
        f"<a href=/a>News</a> <a href=/b>Sport</a></div><div>{lines[0]}<h1>{headline(language)}</h1>{lines[1]}"
        f"{told(language)}{f'<p>{end}</p>' if end else ''}</div><div><a href=/x>Contact</a> © 2026 Quayside Courier</div></body></html>"
    )
    record = read_record("https://paper.example/harbour/ferry", page, None, SEEN)
    days = [(record.datePublishedLocal or record.datePublished), (record.dateModifiedLocal or record.dateModified)]
    assert [each and each[:10] for each in days] == [day, changed]
    assert authors is None or [author.name for author in record.authors] == authors
