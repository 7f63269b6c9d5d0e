"""The line that stands where a script will put text: "Loading…", in the languages of the papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from newscrawl.html.outline import Line

MAX_CHARS: Final = 40
MAX_MORE: Final = 3  # words behind one of waiting, where dots follow: "Loading the story…"
_DOTS = ("…", "...", "⋯")
_WORDS: Final = frozenset(
    map(
        fold,
        (
            "loading|loading more|loading content|now loading|please wait|one moment please|just a moment|"
            "lädt|laden|lade|wird geladen|inhalt wird geladen|bitte warten|einen moment bitte|"
            "chargement|chargement en cours|veuillez patienter|cargando|espere por favor|carregando|a carregar|aguarde|"
            "caricamento|caricamento in corso|attendere prego|bezig met laden|aan het laden|even geduld|"
            "laddar|läser in|vänta|indlæser|henter|vent venligst|laster|laster inn|vennligst vent|ladataan|odota|"
            "ładowanie|wczytywanie|proszę czekać|načítání|načítám|nahrává se|načítava sa|načítavam|betöltés|"
            "betöltés folyamatban|se încarcă|зареждане|загрузка|загружается|идёт загрузка|подождите|завантаження|"
            "φόρτωση|yükleniyor|lütfen bekleyin|učitavanje|učitava se|nalaganje|учитавање|laadimine|laen|ielādē|"
            "įkeliama|carregant|s'està carregant|kargatzen|hleður|"
            "جار التحميل|جاري التحميل|טוען|در حال بارگذاری|لوڈ ہو رہا ہے|लोड हो रहा है|লোড হচ্ছে|ஏற்றுகிறது|"
            "กำลังโหลด|đang tải|memuat|sedang memuat|memuatkan|naglo-load|inapakia|"
            "読み込み中|読み込み中です|読み込んでいます|ロード中|로딩 중|로딩중|불러오는 중|로드 중|"
            "加载中|正在加载|载入中|載入中|正在載入|讀取中|読込中"
        ).split("|"),
    )
)


def is_waiting(line: Line) -> bool:
    """Tell a line of nothing but a word of waiting; one with more words behind it ends with dots."""
    text = line.text
    if len(text) > MAX_CHARS or line.links:
        return False
    folded = fold(text)
    if folded in _WORDS:
        return True
    if not text.rstrip().endswith(_DOTS):
        return False
    words = folded.split()
    return any(" ".join(words[:-more]) in _WORDS for more in range(1, min(MAX_MORE, len(words) - 1) + 1))
