"""TABLES: the words of dates other than the months' names.

Lower case, without full stops; ``_`` stands for a blank inside an expression. A word counts in any
language, unless a table says otherwise.
"""

from __future__ import annotations

from typing import Final

# A word may stand for more than one of its unit ("ساعتين": two hours); the number before it overrides.
UNITS: Final[dict[str, str]] = {
    "second": "second seconds sec secs s sekunde sekunden seconde secondes segundo segundos secondo secondi seconden "
    "sekund sekunder sekundy sekund sekundę секунд секунды секунду секунда sekuntia δευτερόλεπτα saniye שניות "
    "ثانية ثوان ثواني ثانیه सेकंड সেকেন্ড วินาที giây detik 秒 秒钟 秒鐘 초",
    "minute": "minute minutes min mins m minuten minuto minutos minuti minuut minuter minutt minutter minuttia "
    "minutę minuty minut minutami minút minút minuta minute minuto minuti perc perce perccel minuta мин минут "
    "минуты минуту минута хвилин хвилини хвилину хвилина минути хвил λεπτά λεπτό dakika dəqiqə דקות דקה "
    "دقيقة دقائق دقیقه منٹ मिनट मिनिटे মিনিট நிமிடங்கள் นาที phút menit minit minutit minučių minūtēm "
    "分 分钟 分鐘 分間 분",
    "hour": "hour hours hr hrs h stunde stunden std heure heures hora horas ora ore hores uur uren timme timmar tim "
    "time timer tuntia tunti godzinę godziny godzin godz hodinou hodinami hodiny hodín hodinu órája "
    "órával óra ore oră "
    "час часа часов часу годин sata sati sat ura ure ur ώρα ώρες saat שעות שעה "
    "ساعة ساعات ساعت گھنٹے घंटे घंटा घण्टे तास ঘণ্টা ঘন্টা மணிநேரம் ชั่วโมง giờ tiếng jam tundi valandas valandų "
    "stundām 小时 小時 时间 時間 个小时 個小時 시간",
    "day": "day days d tag tage tagen jour jours día días dia "
    "dias giorno giorni dies dag dagar dage dager dagen päivää "
    "dzień dni dnem dny dňami dňom napja nappal nap zi zile день дня дней дні днів дена ден дни дана dana dan dneva "
    "ημέρα ημέρες μέρες gün ימים יום يوم أيام روز دن दिन দিন நாட்கள் วัน ngày hari päeva dienas dienų dienām 天 日 일",
    "week": "week weeks wk wks w woche wochen semaine semaines semana semanas settimana settimane"
    " setmanes weken vecka "
    "veckor uge uger uke uker viikkoa tydzień tygodnie tygodni týdnem týdny hete héttel săptămână săptămâni неделю "
    "недели недель тиждень тижні тижнів седмица седмици nedelju nedelje tjedna tjedan εβδομάδα εβδομάδες hafta "
    "שבועות שבוע أسبوع أسابيع هفته ہفتے सप्ताह हफ्ते সপ্তাহ สัปดาห์ tuần minggu pekan 周 週 星期 週間 个星期 주",
    "month": "month months monat monate monaten mois mes meses mês mese mesi mesos maand maanden månad månader måned "
    "måneder kuukautta miesiąc miesiące miesięcy měsícem měsíci mesiacom hónapja hónappal lună luni месяц месяца "
    "месяцев місяць місяці місяців месец месеца meseca mjeseca μήνα μήνες ay חודשים חודש شهر أشهر شهور ماه مہینے "
    "महीने महीना মাস เดือน tháng bulan kuud 个月 個月 か月 ヶ月 カ月 ヵ月 개월",
    "year": "year years yr yrs y jahr jahre jahren an ans année années año años ano anos anno anni anys"
    " jaar år vuotta "
    "rok lata lat rokem lety rokmi éve évvel an ani год года лет рік роки років година години godinu godina godine "
    "leta χρόνο χρόνια yıl שנים שנה سنة سنوات سال साल वर्ष বছর ปี năm tahun aastat 年 년",
}
# Where a language means another unit by the same word: Ukrainian hours are years further south.
UNITS_BY_LANGUAGE: Final = {"uk": {"година": ("hour", 0), "годину": ("hour", 1), "години": ("hour", 0)}}
UNITS_BY_LANGUAGE["uk"]["годин"] = ("hour", 0)
PAIRS: Final = {
    "دقيقتين": ("minute", 2), "ساعتين": ("hour", 2), "يومين": ("day", 2), "أسبوعين": ("week", 2),
    "شهرين": ("month", 2), "سنتين": ("year", 2), "שעתיים": ("hour", 2), "יומיים": ("day", 2),
    "שבועיים": ("week", 2), "חודשיים": ("month", 2), "שנתיים": ("year", 2),
    "دقيقة": ("minute", 1), "ساعة": ("hour", 1), "يوم": ("day", 1), "أسبوع": ("week", 1), "شهر": ("month", 1),
    "דקה": ("minute", 1), "שעה": ("hour", 1), "יום": ("day", 1), "שבוע": ("week", 1), "חודש": ("month", 1),
    "минуту": ("minute", 1), "час": ("hour", 1), "день": ("day", 1), "неделю": ("week", 1), "месяц": ("month", 1),
    "год": ("year", 1), "хвилину": ("minute", 1), "тиждень": ("week", 1),
    "година": ("year", 1), "седмица": ("week", 1), "гадзіну": ("hour", 1), "хвіліну": ("minute", 1),
    "týždňom": ("week", 1), "rokom": ("year", 1), "mesiacom": ("month", 1), "rokem": ("year", 1),
    "měsícem": ("month", 1), "tydzień": ("week", 1), "fortnight": ("week", 2),
    "godzinę": ("hour", 1), "minutę": ("minute", 1), "hodinou": ("hour", 1), "týdnem": ("week", 1),
}  # fmt: skip
ONE = (
    "a an one ein einer eine einem un une uno una um uma en ett et één een yksi jeden jedna jednu egy "
    "één один одна одну "
    "един една ena eno jedan ένα μία μια bir אחת एक এক một satu üks"
)
BEFORE = "vor il_y_a il_ya hace há fa πριν_από πριν منذ قبل לפני преди пред пре před pred prije pre acum pirms prieš"
AFTER = (
    "ago назад тому fa geleden sedan siden síðan sitten temu önce əvvəl πριν trước lalu yang_lalu atrás "
    "atras पहले पूर्व "
    "আগে পূর্বে முன்பு முன் 前 以前 之前 전 전에 پیش قبل پہلے nazaj ezelőtt azelőtt ที่แล้ว ที่ผ่านมา tagasi nakaraan "
    "nakalipas nakararaan iliyopita zilizopita earlier"
)
# How many days back; with a time ("gestern, 14:05 Uhr") it is that time of that day.
DAYS: Final[dict[int, str]] = {
    0: "today heute aujourd'hui aujourd’hui hoy hoje oggi avui vandaag idag i_dag tänään dzisiaj dziś dnes ma azi "
    "сегодня сьогодні днес danas данас σήμερα bugün היום اليوم امروز آج आज আজ இன்று วันนี้ hôm_nay "
    "hari_ini täna šodien "
    "šiandien 今天 今日 本日 오늘",
    1: "yesterday gestern hier ayer ontem ieri ahir gisteren igår i_går eilen wczoraj včera tegnap вчера вчора учора "
    "juče jučer včeraj јуче χθες χτες dün אתמול أمس امس البارحة دیروز بكل गतकल कल গতকাল நேற்று เมื่อวาน เมื่อวานนี้ "
    "hôm_qua kemarin semalam eile vakar 昨天 昨日 어제",
    2: "day_before_yesterday vorgestern avant-hier anteayer antier anteontem l'altro_ieri eergisteren i_förrgår "
    "i_forgårs toissapäivänä przedwczoraj předevčírem predvčerom tegnapelőtt alaltăieri позавчера позавчора "
    "prekjuče prekjučer προχθές שלשום أول_أمس پریروز परसों 前天 前日 一昨日 おととい 그제 그저께"
    " altro_ieri kemarin_lusa kemarin_dulu",
    3: "大前天 一昨々日 그끄저께",
}
NOW = (
    "just_now moments_ago gerade_eben soeben à_l'instant à_l’instant ahora_mismo agora_mesmo agora_há_pouco adesso "
    "zojuist just_nu только_что щойно 刚刚 剛剛 たった今 방금 الآن अभी şimdi vừa_xong baru_saja"
)
LAST: Final[dict[str, str]] = {
    "week": "last_week letzte_woche semaine_dernière semana_pasada semana_passada settimana_scorsa vorige_week 上周 "
    "先週",
    "month": "last_month letzten_monat mois_dernier mes_pasado mês_passado mese_scorso vorige_maand 上个月 先月",
    "year": "last_year letztes_jahr année_dernière año_pasado ano_passado anno_scorso vorig_jaar 去年 昨年",
}
MERIDIEM: Final[dict[int, str]] = {
    0: "am πμ ص صباحا صباحاً पूर्वाह्न सुबह 上午 午前 早上 凌晨 清晨 오전 새벽 صبح",
    12: "pm μμ م مساء مساءً अपराह्न शाम 下午 午後 晚上 傍晚 中午 오후 عصر",
}
# After the number that they name.
MARKS: Final[dict[str, str]] = {
    "year": "年 년 eko оны साल",
    "month": "月 월 сарын дүгээр_сарын дугаар_сарын ئاينىڭ",
    "day": "日 일 号 號 ရက် ቀን गते",
    "hour": "h hs hrs uhr uur ч год 時 时 点 點 시 giờ น",
    "minute": "分 분 min",
    "second": "秒 초",
}
MONTH_LEADS: Final = "tháng thg"  # before the number of the month
WEEKDAYS = (
    "monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun "
    "montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so "
    "lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim "
    "lunes martes mié miércoles jueves jue viernes vie sábado sáb sab domingo dom "
    "segunda-feira segunda terça-feira terça ter quarta-feira quarta qua quinta-feira quinta qui "
    "sexta-feira sexta sex "
    "seg feira lunedì martedì mercoledì giovedì gio venerdì sabato domenica "
    "maandag ma dinsdag woensdag wo donderdag vrijdag vr zaterdag za zondag zo "
    "måndag mån tisdag tis onsdag ons torsdag tors fredag fre lördag lör söndag sön mandag tirsdag lørdag søndag "
    "maanantai maanantaina tiistai tiistaina keskiviikko keskiviikkona torstai torstaina perjantai "
    "perjantaina lauantai "
    "lauantaina sunnuntai sunnuntaina poniedziałek wtorek środa czwartek piątek sobota niedziela "
    "pondělí úterý středa čtvrtek pátek neděle pondelok utorok streda štvrtok piatok nedeľa "
    "hétfő kedd szerda csütörtök péntek szombat vasárnap luni marți miercuri joi vineri sâmbătă duminică "
    "понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб воскресенье вс "
    "понеділок вівторок середа четвер пʼятниця п'ятниця субота неділя нд понеделник сряда четвъртък "
    "петък събота неделя "
    "ponedjeljak ponedeljak utorak srijeda sreda četvrtak petak subota nedjelja nedelja "
    "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή "
    "pazartesi salı çarşamba perşembe cuma cumartesi pazar "
    "الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه "
    "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार "
    "senin selasa rabu kamis jumat sabtu minggu ahad isnin khamis jumaat "
    "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 "
    "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 월요일 화요일 수요일 목요일 금요일 토요일 일요일 화 수 목 금 토 "
    "月曜 火曜 水曜 木曜 金曜 土曜 日曜 火 水 木 金 土 "
    "วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์ จันทร์ อังคาร พุธ พฤหัสบดี "
    "ศุกร์ เสาร์ อาทิตย์ ที่ "
    "thứ hai ba tư năm sáu bảy chủ nhật"
)
# Words between the parts of one date: they add nothing and end nothing.
GLUE = (
    "at on the of th st nd rd t o um uhr gegen den der kl klo klokken om à a á às as las les le la il lo "
    "el al del dels "
    "de di du do d' e er ère ª º y i in im am alle ore ora ure hs h hrs hours hour г года год р року рік "
    "в у о об на ο "
    "tháng στις στη την godz godzina roku r v ve o ob saat saati günü ikl pukul jam tarihinde с lúc ngày năm klukkan "
    "في عند الساعة ساعت בשעה ב को बजे তারিখে เวลา น พศ คศ m d g gada metų год ora eko a en den gen "
    "го е я th local time clock και στις ώρα ч "
    # of the number of a day, behind it
    "є ші шы үнші інші ე үнчү üncü uncu ıncı inci nci ncı të রা ই শে লা ঠা "
    # "of the year", behind it or before it, and what stands behind the number of a day or before a month
    "жылғы жылы жылдын жылдың жылының йил йили йилнинг yil yili yilning yılı yılının il ilin ili елның ел йылдың йылы "
    "ýylyň ýyly ýyl يىلى سالی соли соле წლის წელი წ ê ci cı cu cü si sı nji njy ng ga ika kun "
    "куни күні күнү كۈنى ခုနှစ် ឆ្នាំ ថ្ងៃទី ទី ны ний өдөр "
    # of the era: "2019 ዓ.ም", "2019 E.C.", "वि.सं. 2083", "2083 B.S."
    "ምህረት e c ec bs वि बि सं विसं बिसं"
)
# Words that announce a date: they may stand beside one and are cut before dateparser sees the text.
LABELS = (
    "published publish posted updated update last modified created date dated first added release "
    "released since edited "
    "on by time written issued online print aktualisiert veröffentlicht erstellt stand datum zuletzt "
    "geändert erschienen "
    "publié publie mis mise jour posté modifié actualisé date publicado publicada actualizado actualizada atualizado "
    "atualizada fecha data pubblicato aggiornato modificato pubblicata creato publicat actualitzat gepubliceerd "
    "bijgewerkt geplaatst publicerad uppdaterad publisert oppdatert udgivet opdateret offentliggjort "
    "julkaistu päivitetty "
    "opublikowano aktualizacja zaktualizowano utworzono publikováno aktualizováno vydáno publikované aktualizované "
    "közzétéve frissítve megjelent publicat actualizat postat опубликовано обновлено дата размещено "
    "публикация изменено "
    "опубліковано оновлено публикувано обновено objavljeno ažurirano објављено δημοσίευση δημοσιεύτηκε δημοσιεύθηκε "
    "ενημέρωση ενημερώθηκε τελευταία yayınlanma yayınlandı yayın güncellenme güncellendi güncelleme tarihi son "
    "نشر نُشر تاريخ النشر آخر تحديث منشور تم انتشار تاریخ منتشر פורסם עודכן תאריך प्रकाशित अपडेट अद्यतन प्रकाशन "
    "প্রকাশিত আপডেট প্রকাশ เผยแพร่ เผยแพร่เมื่อ อัปเดต อัพเดต เมื่อ đăng cập nhật xuất bản "
    "dipublikasikan diterbitkan "
    "diperbarui terbit 发布 发布于 發布 发表 发表于 更新 更新于 更新時間 更新时间 发布时间 發布時間 时间 日期 来源 "
    "公開 公開日 更新日 掲載 掲載日 投稿日 配信 최종 최종수정 입력 수정 등록 승인 게시 발행 업데이트 작성"
)
# Abbreviations that are ordinary words elsewhere ("14 Pro 2025"): months only where the page has their language.
HOMOGRAPHS = "ago ara dis gen haz hun lip mac mag out pro sen set sie sty tem tra"
# One to twelve and more, before a unit of time.
NUMBERS: Final[dict[str, str]] = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty",
    "de": "ein/eine/einer/einem/einen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "un/une deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "un/una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "pt": "um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze",
    "it": "un/una/uno due tre quattro cinque sei sette otto nove dieci undici dodici",
    "ca": "un/una dos/dues tres quatre cinc sis set vuit nou deu onze dotze",
    "nl": "een/één twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "sv": "en/ett två tre fyra fem sex sju åtta nio tio elva tolv",
    "da": "en/et to tre fire fem seks syv otte ni ti elleve tolv",
    "no": "en/ett to tre fire fem seks sju/syv åtte ni ti elleve tolv",
    "fi": "yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista",
    "pl": "jeden/jedną dwa/dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście",
    "cs": "jeden/jednou/jednu dva/dvě/dvěma tři/třemi čtyři/čtyřmi pět/pěti šest/šesti sedm/sedmi"
    " osm/osmi devět/devíti deset/deseti"
    " jedenáct dvanáct",
    "hu": "egy két/kettő három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő",
    "ro": "un/o doi/două trei patru cinci șase/sase șapte/sapte opt nouă zece unsprezece doisprezece/douăsprezece",
    "ru": "один/одну/одна два/две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
    "uk": "один/одну/одна два/дві три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять",
    "bg": "един/една/едно два/две три четири пет шест седем осем девет десет единадесет дванадесет",
    "el": "ένα/μία/μια/έναν δύο/δυο τρεις/τρία τέσσερις/τέσσερα πέντε έξι επτά/εφτά οκτώ/οχτώ"
    " εννέα/εννιά δέκα έντεκα δώδεκα",
    "tr": "bir iki üç dört beş altı yedi sekiz dokuz on on_bir on_iki",
    "id": "satu/se dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua_belas",
    "vi": "một hai ba bốn năm sáu bảy tám chín mười mười_một mười_hai",
    "ar": "واحد/واحدة اثنين/اثنتين ثلاث/ثلاثة أربع/أربعة خمس/خمسة ست/ستة سبع/سبعة ثماني/ثمانية تسع/تسعة عشر/عشرة",
    "he": "אחד/אחת שני/שתי/שניים/שתיים שלוש/שלושה ארבע/ארבעה חמש/חמישה שש/שישה שבע/שבעה שמונה תשע/תשעה עשר/עשרה",
    "fa": "یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده",
    "hi": "एक दो तीन चार पांच/पाँच छह/छः सात आठ नौ दस ग्यारह बारह",
    "zh": "一 二/两/兩 三 四 五 六 七 八 九 十 十一 十二",
    "ja": "一 二 三 四 五 六 七 八 九 十 十一 十二",
    "ko": "한/일 두/이 세/삼 네/사 다섯/오 여섯/육 일곱/칠 여덟/팔 아홉/구 열/십",
}
_TENS: Final = {
    20: "twenty zwanzig vingt veinte vinte venti twintig tjugo двадцать yirmi",
    30: "thirty dreißig trente treinta trinta trenta dertig trettio тридцать otuz",
    40: "forty vierzig quarante cuarenta quarenta quaranta veertig fyrtio сорок kırk",
    50: "fifty fünfzig cinquante cincuenta cinquenta cinquanta vijftig femtio пятьдесят elli",
    60: "sixty sechzig soixante",
    90: "ninety neunzig noventa novanta",
}
TENS: Final = {word: number for number, words in _TENS.items() for word in words.split()}
_ONES = NUMBERS["en"].split()[:9]
HYPHENED: Final = {
    f"{ten}-{one}": value + ones
    for ten, value in TENS.items()
    for ones, one in enumerate(_ONES, 1)
    if ten.endswith("ty") and ten.isascii()
}
# Between a word for "ago" that stands first and its number.
ABOUT: Final = (
    "etwa circa ca rund ungefähr environ cerca cerca_de unos unas aproximadamente około около примерно yaklaşık"
)
ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}  # the year before the first
