"""Raw dates to values: every form, in every language, and nothing invented."""

from __future__ import annotations

import random
import time
from datetime import UTC, datetime, timedelta, timezone

import pytest

from newscrawl.normalize.dates.reader import (
    DateContext,
    DateReading,
    infer_order,
    instant,
    is_finer,
    read_date,
    same_day,
)

BASE = datetime(2025, 3, 20, 12, 26, 53, tzinfo=UTC)
DAY = "2025-03-14"

MACHINE_FORMS = [
    ("2025-03-14T09:26:53Z", "2025-03-14T09:26:53Z", "second"),
    ("2025-03-14T09:26:53+00:00", "2025-03-14T09:26:53Z", "second"),
    ("2025-03-14T09:26:53-0500", "2025-03-14T14:26:53Z", "second"),
    ("2025-03-14T09:26:53+05:30", "2025-03-14T03:56:53Z", "second"),
    ("2025-03-14T09:26:53+01", "2025-03-14T08:26:53Z", "second"),
    ("2025-03-14T09:26:53.123Z", "2025-03-14T09:26:53Z", "second"),
    ("2025-03-14T09:26:53,123+01:00", "2025-03-14T08:26:53Z", "second"),
    ("2025-03-14T09:26:53.1234567Z", "2025-03-14T09:26:53Z", "second"),
    ("2025-03-14T09:26:53.000+0000", "2025-03-14T09:26:53Z", "second"),
    ("2025-03-14 09:26:53+01:00", "2025-03-14T08:26:53Z", "second"),
    ("2025-03-14 09:26:53 +0100", "2025-03-14T08:26:53Z", "second"),
    ("2025-03-14 09:26:53 UTC", "2025-03-14T09:26:53Z", "second"),
    ("2025-03-14T09:26Z", "2025-03-14T09:26:00Z", "minute"),
    ("2025-03-14T09:26+01:00", "2025-03-14T08:26:00Z", "minute"),
    ("2025-03-14T09Z", "2025-03-14T09:00:00Z", "hour"),
    ("2025-03-14t09:26:53z", "2025-03-14T09:26:53Z", "second"),
    ("20250314T092653Z", "2025-03-14T09:26:53Z", "second"),
    ("20250314T0926+0100", "2025-03-14T08:26:00Z", "minute"),
    ("2025-03-14T00:00:00Z", "2025-03-14T00:00:00Z", "second"),
    ("2025-03-14T23:30:00-05:00", "2025-03-15T04:30:00Z", "second"),
    ("2025-03-14", DAY, "day"),
    ("20250314", DAY, "day"),
    ("2025-03", "2025-03", "month"),
    ("2025/03", "2025-03", "month"),
    ("03/2025", "2025-03", "month"),
    ("2025", "2025", "year"),
    ("20250314092653", DAY, "day"),
    ("202503140926", DAY, "day"),
    ("1741944413", "2025-03-14T09:26:53Z", "second"),
    ("1741944413000", "2025-03-14T09:26:53Z", "second"),
    ("Fri, 14 Mar 2025 09:26:53 GMT", "2025-03-14T09:26:53Z", "second"),
    ("Fri, 14 Mar 2025 09:26:53 +0100", "2025-03-14T08:26:53Z", "second"),
    ("14 Mar 2025 09:26 -0500", "2025-03-14T14:26:00Z", "minute"),
    ("Fri, 14 Mar 2025 09:26:53 Z", "2025-03-14T09:26:53Z", "second"),
    ("Fri, 14 Mar 2025 09:26:53 -0000", "2025-03-14T09:26:53Z", "second"),
    ("Fri, 14 Feb 2025 09:26:53 EST", "2025-02-14T14:26:53Z", "second"),
    ("Fri, 14 March 2025 09:26:53 GMT", "2025-03-14T09:26:53Z", "second"),
    ("Fri Mar 14 2025 09:26:53 GMT+0000 (Coordinated Universal Time)", "2025-03-14T09:26:53Z", "second"),
    ("Fri Mar 14 09:26:53 +0000 2025", "2025-03-14T09:26:53Z", "second"),
    ("Fri Mar 14 09:26:53 UTC 2025", "2025-03-14T09:26:53Z", "second"),
    ("2025-03-14T09:26:53+01:00[Europe/Berlin]", "2025-03-14T08:26:53Z", "second"),
]

DAYS_IN_WORDS = [
    ("en", "March 14, 2025"),
    ("en", "Mar 14, 2025"),
    ("en", "Mar. 14, 2025"),
    ("en", "14 March 2025"),
    ("en", "14th March 2025"),
    ("en", "March 14th, 2025"),
    ("en", "the 14th of March, 2025"),
    ("en", "Friday, March 14, 2025"),
    ("en", "Fri 14 Mar 2025"),
    ("en", "MARCH 14, 2025"),
    ("en", "14-Mar-2025"),
    ("en", "14-Mar-25"),
    ("en", "Mar 14, '25"),
    ("en", "Published: March 14, 2025"),
    ("en", "Posted on March 14, 2025"),
    ("en", "By Grace Young | March 14, 2025"),
    ("en", "5 March 14, 2025"),
    ("en", "3/14/2025"),
    ("en", "3/14/25"),
    ("en", "2025 March 14"),
    ("en", "March 14 2025"),
    ("en", "(March 14, 2025)"),
    ("en", "5 min read · March 14, 2025"),
    ("de", "14. März 2025"),
    ("de", "Freitag, 14. März 2025"),
    ("de", "14.03.2025"),
    ("de", "14.3.2025"),
    ("de", "14. 3. 2025"),
    ("de", "Veröffentlicht am 14.03.2025"),
    ("de", "14.03.25"),
    ("de", "14. Mrz. 2025"),
    ("de", "14.März 2025"),
    ("de", "14. Marz 2025"),
    ("de", "am 14. März 2025"),
    ("fr", "14 mars 2025"),
    ("fr", "vendredi 14 mars 2025"),
    ("fr", "le 14 mars 2025"),
    ("fr", "Publié le 14/03/2025"),
    ("es", "14 de marzo de 2025"),
    ("es", "14 de marzo del 2025"),
    ("es", "14 mar. 2025"),
    ("es", "Viernes, 14 marzo 2025"),
    ("es", "mar 14 mar 2025"),
    ("es", "14-03-2025"),
    ("pt", "14 de março de 2025"),
    ("pt", "14 de Março, 2025"),
    ("pt", "14/03/2025"),
    ("pt", "14 de marco de 2025"),
    ("it", "14 marzo 2025"),
    ("it", "venerdì 14 marzo 2025"),
    ("it", "Pubblicato il 14 Marzo 2025"),
    ("nl", "14 maart 2025"),
    ("nl", "14 mrt 2025"),
    ("nl", "vrijdag 14 maart 2025"),
    ("af", "14 Maart 2025"),
    ("sv", "14 mars 2025"),
    ("sv", "den 14 mars 2025"),
    ("da", "14. marts 2025"),
    ("no", "14. mars 2025"),
    ("nb", "fredag 14. mars 2025"),
    ("is", "14. mars 2025"),
    ("fi", "14. maaliskuuta 2025"),
    ("fi", "14.3.2025"),
    ("et", "14. märts 2025"),
    ("lv", "2025. gada 14. martā"),
    ("lt", "2025 m. kovo 14 d."),
    ("lt", "2025-03-14"),
    ("pl", "14 marca 2025"),
    ("pl", "14 marca 2025 r."),
    ("pl", "14 mar 2025"),
    ("cs", "14. března 2025"),
    ("cs", "14. 3. 2025"),
    ("sk", "14. marca 2025"),
    ("hu", "2025. március 14."),
    ("hu", "2025.03.14."),
    ("hu", "2025. márc. 14."),
    ("ro", "14 martie 2025"),
    ("sq", "14 mars 2025"),
    ("sl", "14. marec 2025"),
    ("sl", "14. marca 2025"),
    ("hr", "14. ožujka 2025."),
    ("bs", "14. mart 2025"),
    ("sr", "14. mart 2025."),
    ("sr", "14. март 2025."),
    ("mk", "14 март 2025"),
    ("bg", "14 март 2025 г."),
    ("ru", "14 марта 2025"),
    ("ru", "14 марта 2025 г."),
    ("ru", "14 мар 2025"),
    ("ru", "Опубликовано: 14.03.2025"),
    ("ru", "14 МАРТА 2025 года"),
    ("uk", "14 березня 2025"),
    ("uk", "14 березня 2025 року"),
    ("be", "14 сакавіка 2025"),
    ("kk", "14 наурыз 2025"),
    ("el", "14 Μαρτίου 2025"),
    ("el", "14 ΜΑΡΤΙΟΥ 2025"),
    ("el", "14 Μαρ 2025"),
    ("tr", "14 Mart 2025"),
    ("tr", "14 Mart 2025 Cuma"),
    ("az", "14 mart 2025"),
    ("uz", "14 mart 2025"),
    ("hy", "14 մարտի 2025"),
    ("ka", "14 მარტი 2025"),
    ("ca", "14 de març de 2025"),
    ("gl", "14 de marzo de 2025"),
    ("eu", "2025eko martxoaren 14a"),
    ("ar", "14 مارس 2025"),
    ("ar", "١٤ مارس ٢٠٢٥"),
    ("ar", "14 آذار 2025"),
    ("ar", "14 اذار 2025"),
    ("ar", "الجمعة 14 مارس 2025"),
    ("fa", "14 مارس 2025"),
    ("fa", "۱۴ مارس ۲۰۲۵"),
    ("ur", "14 مارچ 2025"),
    ("he", "14 במרץ 2025"),
    ("he", "14 מרץ 2025"),
    ("hi", "14 मार्च 2025"),
    ("hi", "१४ मार्च २०२५"),
    ("mr", "14 मार्च 2025"),
    ("ne", "14 मार्च 2025"),
    ("bn", "14 মার্চ 2025"),
    ("bn", "১৪ মার্চ ২০২৫"),
    ("pa", "14 ਮਾਰਚ 2025"),
    ("gu", "14 માર્ચ 2025"),
    ("ta", "14 மார்ச் 2025"),
    ("te", "14 మార్చి 2025"),
    ("kn", "14 ಮಾರ್ಚ್ 2025"),
    ("ml", "14 മാർച്ച് 2025"),
    ("th", "14 มีนาคม 2568"),
    ("th", "14 มี.ค. 2568"),
    ("th", "14 มี.ค. 68"),
    ("th", "๑๔ มีนาคม ๒๕๖๘"),
    ("th", "14 มีนาคม 2025"),
    ("th-TH", "14/03/2568"),
    ("ko-KR", "2025.3.14"),
    ("zh-Hant-TW", "2025年3月14日"),
    ("vi", "14 tháng 3, 2025"),
    ("vi", "ngày 14 tháng 3 năm 2025"),
    ("vi", "14/03/2025"),
    ("id", "14 Maret 2025"),
    ("id", "Jumat, 14 Maret 2025"),
    ("ms", "14 Mac 2025"),
    ("tl", "Marso 14, 2025"),
    ("sw", "14 Machi 2025"),
    ("ja", "2025年3月14日"),
    ("ja", "2025年03月14日(金)"),
    ("ja", "公開日:2025年3月14日"),
    ("ja", "令和7年3月14日"),
    ("ja", "2025/03/14"),
    ("ja", "２０２５年３月１４日"),
    ("ja", "25/03/14"),
    ("zh", "2025年3月14日"),
    ("zh", "2025-03-14"),
    ("zh", "发布于2025年3月14日星期五"),
    ("zh", "民國114年3月14日"),
    ("ko", "2025년 3월 14일"),
    ("ko", "2025. 3. 14."),
    ("ko", "2025.03.14"),
    ("ko", "입력 2025.03.14"),
    ("mt", "14 Marzu 2025"),
    ("cy", "14 Mawrth 2025"),
    ("ga", "14 Márta 2025"),
]

# Read with Europe/Berlin (one hour ahead of UTC on that day); the precision is the minute.
WALL_TIMES = [
    ("en", "March 14, 2025 at 9:26 am", "08:26"),
    ("en", "March 14, 2025 9:26 PM", "20:26"),
    ("en", "March 14, 2025, 9:26 p.m.", "20:26"),
    ("en", "9:26 a.m., March 14, 2025", "08:26"),
    ("en", "14/03/2025 - 09:26", "08:26"),
    ("en", "2025-03-14 09:26", "08:26"),
    ("de", "14.03.2025-09:26", "08:26"),
    ("en", "09:26, 14 March 2025", "08:26"),
    ("en", "Mar 14, 2025 • 09:26", "08:26"),
    ("de", "14. März 2025, 14:05 Uhr", "13:05"),
    ("de", "14.03.2025 | 14.05 Uhr", "13:05"),
    ("de", "Stand: 14.03.2025 um 14:05 Uhr", "13:05"),
    ("fr", "14 mars 2025 à 9h26", "08:26"),
    ("fr", "Publié le 14 mars 2025 à 09:26", "08:26"),
    ("es", "14 de marzo de 2025 a las 14:05", "13:05"),
    ("es", "14/03/2025 - 14:05h", "13:05"),
    ("pt", "14/03/2025 às 14h05", "13:05"),
    ("it", "14 marzo 2025 alle 14:05", "13:05"),
    ("it", "14 marzo 2025 ore 14.05", "13:05"),
    ("nl", "14 maart 2025 om 14:05 uur", "13:05"),
    ("da", "14. marts 2025 kl. 14.05", "13:05"),
    ("fi", "14.3.2025 klo 14.05", "13:05"),
    ("pl", "14 marca 2025, godz. 14:05", "13:05"),
    ("cs", "14. března 2025 v 14:05", "13:05"),
    ("hu", "2025. március 14., 14:05", "13:05"),
    ("ru", "14 марта 2025 в 14:05", "13:05"),
    ("ru", "14:05, 14 марта 2025", "13:05"),
    ("uk", "14 березня 2025, 14:05", "13:05"),
    ("el", "14 Μαρτίου 2025, 2:05 μ.μ.", "13:05"),
    ("tr", "14 Mart 2025, saat 14:05", "13:05"),
    ("ar", "14 مارس 2025 الساعة 2:05 مساء", "13:05"),
    ("hi", "14 मार्च 2025, 14:05", "13:05"),
    ("he", "14 במרץ 2025 בשעה 14:05", "13:05"),
    ("th", "14 มีนาคม 2568 14:05 น.", "13:05"),
    ("vi", "14/03/2025 14:05", "13:05"),
    ("id", "14 Maret 2025 pukul 14.05", "13:05"),
    ("ja", "2025年3月14日 14時05分", "13:05"),
    ("ja", "2025年3月14日 午後2時5分", "13:05"),
    ("zh", "2025年3月14日 下午2点05分", "13:05"),
    ("zh", "2025-03-14 14:05", "13:05"),
    ("ko", "2025년 3월 14일 오후 2시 5분", "13:05"),
    ("ko", "2025.03.14 오후 2:05", "13:05"),
]

ZONED = [
    ("en", "March 14, 2025 at 9:26 am ET", "2025-03-14T13:26:00Z"),
    ("en", "January 14, 2025 at 9:26 am ET", "2025-01-14T14:26:00Z"),
    ("en", "January 14, 2025 at 9:26 am EST", "2025-01-14T14:26:00Z"),
    ("en", "Posted on January 14, 2025 at 9:26 am EST", "2025-01-14T14:26:00Z"),
    ("en", "March 14, 2025 9:26 AM EDT", "2025-03-14T13:26:00Z"),
    ("en", "March 14, 2025 9:26 AM PT", "2025-03-14T16:26:00Z"),
    ("en", "March 14, 2025 09:26 GMT", "2025-03-14T09:26:00Z"),
    ("en", "March 14, 2025 09:26 UTC+3", "2025-03-14T06:26:00Z"),
    ("de", "14. März 2025, 14:05 Uhr MEZ", "2025-03-14T13:05:00Z"),
    ("fr", "14 mars 2025 à 09:26 CET", "2025-03-14T08:26:00Z"),
    ("ru", "14 марта 2025, 09:26 МСК", "2025-03-14T06:26:00Z"),
    ("en-IN", "Mar 14, 2025 09:26 IST", "2025-03-14T03:56:00Z"),
    ("he", "14 במרץ 2025 09:26 IST", "2025-03-14T07:26:00Z"),
    ("zh", "2025年3月14日 09:26 CST", "2025-03-14T01:26:00Z"),
    ("vi", "Thứ sáu, 14/3/2025, 09:26 (GMT+7)", "2025-03-14T02:26:00Z"),
    ("id", "14 Maret 2025 09:26 WIB", "2025-03-14T02:26:00Z"),
    ("ja", "2025年3月14日 09:26 JST", "2025-03-14T00:26:00Z"),
]

# Counted from 2025-03-20T12:26:53Z.
ELAPSED = [
    ("en", "30 seconds ago", "2025-03-20T12:26:23Z", "second"),
    ("en", "5 minutes ago", "2025-03-20T12:21:00Z", "minute"),
    ("en", "2 hours ago", "2025-03-20T10:00:00Z", "hour"),
    ("en", "an hour ago", "2025-03-20T11:00:00Z", "hour"),
    ("en", "2h ago", "2025-03-20T10:00:00Z", "hour"),
    ("en", "1 hour 5 minutes ago", "2025-03-20T11:21:00Z", "minute"),
    ("en", "1 hour and 5 mins ago", "2025-03-20T11:21:00Z", "minute"),
    ("en", "just now", "2025-03-20T12:26:00Z", "minute"),
    ("en", "3 days ago", "2025-03-17", "day"),
    ("en", "Updated 3 hours ago", "2025-03-20T09:00:00Z", "hour"),
    ("en", "2 months ago", "2025-01", "month"),
    ("en", "3 years ago", "2022", "year"),
    ("en", "last month", "2025-02", "month"),
    ("en", "last year", "2024", "year"),
    ("en", "today", "2025-03-20", "day"),
    ("en", "yesterday", "2025-03-19", "day"),
    ("en", "Published yesterday", "2025-03-19", "day"),
    ("en", "the day before yesterday", "2025-03-18", "day"),
    ("en", "yesterday at 9:26 am GMT", "2025-03-19T09:26:00Z", "minute"),
    ("de", "vor 3 Stunden", "2025-03-20T09:00:00Z", "hour"),
    ("de", "vor einer Stunde", "2025-03-20T11:00:00Z", "hour"),
    ("de", "heute", "2025-03-20", "day"),
    ("de", "gestern, 14:05 Uhr MEZ", "2025-03-19T13:05:00Z", "minute"),
    ("fr", "il y a 2 heures", "2025-03-20T10:00:00Z", "hour"),
    ("fr", "hier à 14h05 UTC", "2025-03-19T14:05:00Z", "minute"),
    ("fr", "aujourd’hui", "2025-03-20", "day"),
    ("es", "hace 3 días", "2025-03-17", "day"),
    ("es", "ayer", "2025-03-19", "day"),
    ("pt", "há 2 horas", "2025-03-20T10:00:00Z", "hour"),
    ("pt", "2 horas atrás", "2025-03-20T10:00:00Z", "hour"),
    ("pt", "ontem", "2025-03-19", "day"),
    ("it", "2 ore fa", "2025-03-20T10:00:00Z", "hour"),
    ("it", "ieri", "2025-03-19", "day"),
    ("nl", "2 uur geleden", "2025-03-20T10:00:00Z", "hour"),
    ("sv", "för 2 timmar sedan", "2025-03-20T10:00:00Z", "hour"),
    ("da", "for 2 timer siden", "2025-03-20T10:00:00Z", "hour"),
    ("fi", "2 tuntia sitten", "2025-03-20T10:00:00Z", "hour"),
    ("fi", "eilen", "2025-03-19", "day"),
    ("pl", "2 godziny temu", "2025-03-20T10:00:00Z", "hour"),
    ("cs", "před 2 hodinami", "2025-03-20T10:00:00Z", "hour"),
    ("ro", "acum 2 ore", "2025-03-20T10:00:00Z", "hour"),
    ("hu", "2 órával ezelőtt", "2025-03-20T10:00:00Z", "hour"),
    ("ru", "2 часа назад", "2025-03-20T10:00:00Z", "hour"),
    ("ru", "час назад", "2025-03-20T11:00:00Z", "hour"),
    ("ru", "вчера", "2025-03-19", "day"),
    ("uk", "2 години тому", "2025-03-20T10:00:00Z", "hour"),
    ("bg", "преди 2 часа", "2025-03-20T10:00:00Z", "hour"),
    ("el", "πριν από 2 ώρες", "2025-03-20T10:00:00Z", "hour"),
    ("tr", "2 saat önce", "2025-03-20T10:00:00Z", "hour"),
    ("tr", "dün", "2025-03-19", "day"),
    ("ar", "منذ ساعتين", "2025-03-20T10:00:00Z", "hour"),
    ("ar", "منذ 3 ساعات", "2025-03-20T09:00:00Z", "hour"),
    ("ar", "قبل يومين", "2025-03-18", "day"),
    ("fa", "۲ ساعت پیش", "2025-03-20T10:00:00Z", "hour"),
    ("he", "לפני שעתיים", "2025-03-20T10:00:00Z", "hour"),
    ("he", "אתמול", "2025-03-19", "day"),
    ("hi", "2 घंटे पहले", "2025-03-20T10:00:00Z", "hour"),
    ("bn", "২ ঘণ্টা আগে", "2025-03-20T10:00:00Z", "hour"),
    ("th", "2 ชั่วโมงที่แล้ว", "2025-03-20T10:00:00Z", "hour"),
    ("vi", "2 giờ trước", "2025-03-20T10:00:00Z", "hour"),
    ("vi", "hôm qua", "2025-03-19", "day"),
    ("id", "2 jam yang lalu", "2025-03-20T10:00:00Z", "hour"),
    ("ja", "3日前", "2025-03-17", "day"),
    ("ja", "2時間前", "2025-03-20T10:00:00Z", "hour"),
    ("ja", "昨日", "2025-03-19", "day"),
    ("zh", "2小时前", "2025-03-20T10:00:00Z", "hour"),
    ("zh", "5分钟前", "2025-03-20T12:21:00Z", "minute"),
    ("zh", "3个月前", "2024-12", "month"),
    ("zh", "昨天", "2025-03-19", "day"),
    ("ko", "2시간 전", "2025-03-20T10:00:00Z", "hour"),
    ("ko", "3일전", "2025-03-17", "day"),
    ("ko", "어제", "2025-03-19", "day"),
]

REFUSED = [
    ("", "unreadable"),
    ("   ", "unreadable"),
    ("on:", "unreadable"),
    ("5", "unreadable"),
    ("10", "unreadable"),
    ("1.5", "unreadable"),
    ("May", "unreadable"),
    ("may be", "unreadable"),
    ("in 5", "unreadable"),
    ("a", "unreadable"),
    ("I", "unreadable"),
    ("not a date at all here", "unreadable"),
    ("14:05", "unreadable"),
    ("2 hours", "unreadable"),
    ("March", "unreadable"),
    ("2025-02-30", "unreadable"),
    ("31 April 2025", "unreadable"),
    ("99/99/2025", "unreadable"),
    ("0000-00-00 00:00:00", "unreadable"),
    ("2025-W11-5", "unreadable"),
    ("1.2.3", "unreadable"),
    ("+1 555 123 4567", "unreadable"),
    ("99999999999999999999", "unreadable"),
    ("١٢٣", "unreadable"),
    ("March 14", "no year"),
    ("14 мая", "no year"),
    ("3月14日", "no year"),
    ("14. März, 14:05 Uhr", "no year"),
    ("2031-03-14", "future"),
    ("2025-03-22T00:00:00Z", "future"),
    ("14 March 2031", "future"),
    ("2026", "future"),
    ("2025-04", "future"),
    ("1741-01-01", "too old"),
    ("1970-01-01T00:00:00Z", "too old"),
    ("0001-01-01T00:00:00Z", "too old"),
    ("14 March 1403", "too old"),
    ("0", "unreadable"),
    ("1000000", "unreadable"),
    ("x" * 201, "too long"),
    ("From March 14, 2025 to the concert of March 16, 2025", "several dates"),
]


def context(language: str, timezone: str | None = None) -> DateContext:
    return DateContext(languages=(language, "en"), timezone=timezone, base=BASE)


@pytest.mark.parametrize(("raw", "value", "precision"), MACHINE_FORMS)
def test_machine_forms_keep_their_instant_and_precision(raw: str, value: str, precision: str) -> None:
    assert read_date(raw, context("en")) == DateReading(value, precision)  # type: ignore[arg-type]


@pytest.mark.parametrize(("language", "raw"), DAYS_IN_WORDS)
def test_a_day_is_read_in_its_language(language: str, raw: str) -> None:
    assert read_date(raw, context(language)) == DateReading(DAY, "day")


@pytest.mark.parametrize(("language", "raw", "utc"), WALL_TIMES)
def test_a_wall_time_takes_the_zone_of_the_site_and_says_so(language: str, raw: str, utc: str) -> None:
    reading = read_date(raw, context(language, "Europe/Berlin"))
    assert reading == DateReading(f"2025-03-14T{utc}:00Z", "minute", ("timezone",))


@pytest.mark.parametrize(("language", "raw", "utc"), WALL_TIMES)
def test_a_wall_time_without_any_zone_is_a_day(language: str, raw: str, utc: str) -> None:
    assert utc
    assert read_date(raw, context(language)) == DateReading(DAY, "day")


@pytest.mark.parametrize(("language", "raw", "value"), ZONED)
def test_a_printed_zone_counts_whatever_the_site_uses(language: str, raw: str, value: str) -> None:
    for timezone_name in (None, "Asia/Tokyo"):
        assert read_date(raw, context(language, timezone_name)) == DateReading(value, "minute")


@pytest.mark.parametrize(("language", "raw", "value", "precision"), ELAPSED)
def test_elapsed_time_is_as_fine_as_its_unit(language: str, raw: str, value: str, precision: str) -> None:
    assert read_date(raw, context(language)) == DateReading(value, precision)  # type: ignore[arg-type]


@pytest.mark.parametrize(("language", "raw"), [case[:2] for case in ELAPSED])
def test_elapsed_time_without_a_base_is_refused(language: str, raw: str) -> None:
    assert read_date(raw, DateContext((language,))).reason == "no base"


@pytest.mark.parametrize(("raw", "reason"), REFUSED)
def test_what_is_no_date_gives_its_reason(raw: str, reason: str) -> None:
    assert read_date(raw, context("en")) == DateReading(None, None, (), reason)


@pytest.mark.parametrize("raw", ["2025-03-14T00:00:00", "2025-03-14 00:00", "14 March 2025 00:00", "20250314000000"])
def test_midnight_without_a_zone_is_how_programs_print_a_day(raw: str) -> None:
    assert read_date(raw, context("en", "Europe/Berlin")) == DateReading(DAY, "day")


@pytest.mark.parametrize(
    ("languages", "order", "value", "assumed"),
    [
        (("en-US",), None, "2025-03-04", ()),
        (("en-GB",), None, "2025-04-03", ()),
        (("de",), None, "2025-04-03", ()),
        (("en",), None, "2025-03-04", ("order",)),
        ((), None, "2025-04-03", ("order",)),
        (("en",), "DMY", "2025-04-03", ()),
        (("de",), "MDY", "2025-03-04", ()),
    ],
)
def test_day_and_month_follow_the_site_then_the_language(languages, order, value, assumed) -> None:
    reading = read_date("03/04/2025", DateContext(languages, base=datetime(2026, 1, 1, tzinfo=UTC), order=order))
    assert (reading.value, reading.assumed) == (value, assumed)


@pytest.mark.parametrize(
    ("raw", "value"), [("13/04/2024", "2024-04-13"), ("04/13/2024", "2024-04-13"), ("05/05/2024", "2024-05-05")]
)
def test_numbers_that_leave_no_doubt_are_not_assumed(raw: str, value: str) -> None:
    for languages in (("en",), ("en-US",), ("de",), ()):
        assert read_date(raw, DateContext(languages, base=BASE)) == DateReading(value, "day")


@pytest.mark.parametrize(
    ("language", "raw", "month"),
    [
        ("hr", "14. listopada 2024", "10"),
        ("pl", "14 listopada 2024", "11"),
        ("cs", "14. listopadu 2024", "11"),
        ("es", "14 ago 2024", "08"),
        ("hr", "14. srpnja 2024", "07"),
        ("cs", "14. srpna 2024", "08"),
        ("ar", "14 كانون الثاني 2024", "01"),
        ("ar", "14 تشرين الأول 2024", "10"),
        ("ca", "14 d'agost de 2024", "08"),
    ],
)
def test_the_page_language_decides_where_languages_disagree(language: str, raw: str, month: str) -> None:
    assert read_date(raw, context(language)).value == f"2024-{month}-14"


@pytest.mark.parametrize(
    ("raw", "value", "assumed"),
    [
        ("March 2024", "2024-03", ()),
        ("mars 2024", "2024-03", ("language",)),
        ("2024年3月", "2024-03", ()),
        ("март 2024", "2024-03", ("language",)),
    ],
)
def test_a_month_gets_no_day(raw: str, value: str, assumed: tuple[str, ...]) -> None:
    assert read_date(raw, context("en")) == DateReading(value, "month", assumed)


def test_an_abbreviation_that_contradicts_the_season_is_kept_and_marked() -> None:
    reading = read_date("July 14, 2024 9:26 am EST", context("en"))
    assert reading == DateReading("2024-07-14T14:26:00Z", "minute", ("timezone",))


def test_an_abbreviation_of_many_zones_is_no_zone_without_a_hint() -> None:
    nowhere = DateContext(("sw",), None, BASE)
    assert read_date("Mac 14, 2025 09:26 IST", nowhere) == DateReading(DAY, "day")
    india = DateReading("2025-03-14T03:56:00Z", "minute", ("timezone",))
    assert read_date("Mar 14, 2025 09:26 IST", context("en")) == india


def test_yesterday_is_counted_in_the_zone_of_the_site() -> None:
    base = datetime(2025, 3, 14, 23, 30, tzinfo=UTC)
    assert read_date("yesterday", DateContext(base=base)).value == "2025-03-13"
    assert read_date("yesterday", DateContext(base=base, timezone="Asia/Tokyo")).value == "2025-03-14"
    eastern = base.astimezone(timezone(timedelta(hours=9)))
    assert read_date("yesterday", DateContext(base=eastern)).value == "2025-03-14"


def test_yesterday_with_a_time_follows_the_rule_of_wall_times() -> None:
    assert read_date("Gestern, 14:05 Uhr", context("de")) == DateReading("2025-03-19", "day")
    reading = read_date("Gestern, 14:05 Uhr", context("de", "Europe/Berlin"))
    assert reading == DateReading("2025-03-19T13:05:00Z", "minute", ("timezone",))


@pytest.mark.parametrize(
    ("base", "value", "reason"),
    [
        (datetime(2025, 3, 28, tzinfo=UTC), "2025-03", None),
        (datetime(2025, 3, 16, tzinfo=UTC), "2025", None),
        (datetime(2025, 1, 16, tzinfo=UTC), None, "too vague"),
    ],
)
def test_weeks_ago_give_what_all_their_days_share(base: datetime, value: str | None, reason: str | None) -> None:
    reading = read_date("2 weeks ago", DateContext(base=base))
    assert (reading.value, reading.reason) == (value, reason)


def test_the_first_date_wins_where_the_text_says_nothing_else() -> None:
    raw = "Published March 14, 2025 - Updated March 16, 2025"
    assert read_date(raw, context("en")).value == DAY


def test_the_same_day_twice_is_one_date() -> None:
    raw = "Reported 2025-03-14 by desk, March 14, 2025 09:26 GMT"
    assert read_date(raw, context("en")).value == "2025-03-14T09:26:00Z"


def test_today_is_not_the_future_in_any_zone() -> None:
    base = datetime(2025, 3, 14, 11, 0, tzinfo=UTC)
    assert read_date("2025-03-15T00:30:00+13:00", DateContext(base=base)).value == "2025-03-14T11:30:00Z"
    assert read_date("2025-03-15", DateContext(base=base)).value == "2025-03-15"
    assert read_date("2025-03-16", DateContext(base=base)).reason == "future"


def test_without_a_base_the_clock_tells_the_future() -> None:
    tomorrow, later = (datetime.now(UTC) + timedelta(days=days) for days in (0.5, 3))
    assert read_date(tomorrow.isoformat()).value
    assert read_date(later.isoformat()).reason == "future"


def test_an_unknown_zone_of_the_context_is_no_zone() -> None:
    for name in ("Nowhere/Land", "../etc", "", "Europe", "\0"):
        assert read_date("2025-03-14 09:26", DateContext(timezone=name, base=BASE)) == DateReading(DAY, "day")


@pytest.mark.parametrize(
    ("raws", "order"),
    [
        (["03/04/2025", "25/04/2025"], "DMY"),
        (["03/04/2025", "Posted 04/25/2025 9:26"], "MDY"),
        (["03/04/2025", "2025-03-14"], None),
        (["03/04/2025", "2025-04-03"], "DMY"),
        (["03/04/2025", "2025-03-04T09:26:53Z"], "MDY"),
        (["25/04/2025", "04/25/2025"], None),
        ([], None),
    ],
)
def test_one_number_over_twelve_settles_the_order_of_a_site(raws: list[str], order: str | None) -> None:
    assert infer_order(raws) == order


def test_instants_and_days_are_told_apart() -> None:
    assert instant("2025-03-14T09:26:53Z") == datetime(2025, 3, 14, 9, 26, 53, tzinfo=UTC)
    assert [instant(value) for value in (DAY, "2025-03", None, "T", "2025-03-14T09:26:53")] == [None] * 5


def test_days_are_compared_where_both_are_known() -> None:
    assert same_day("2025-03-14T09:26:53Z", DAY)
    assert not same_day("2025-03-14", "2025-03-13")
    assert not same_day("2025-03", "2025-03")
    assert not same_day(None, None)


def test_a_finer_reading_is_recognised() -> None:
    day, minute, none = (read_date(raw, context("en")) for raw in (DAY, "2025-03-14T09:26Z", "x"))
    assert is_finer(minute, day)
    assert is_finer(day, none)
    assert not is_finer(day, minute)
    assert not is_finer(day, day)


def test_garbage_never_raises_and_never_invents() -> None:
    random.seed(20250314)
    pieces = [case[-1] for case in DAYS_IN_WORDS] + [case[1] for case in ELAPSED] + [case[0] for case in MACHINE_FORMS]
    alphabet = "0123456789:./-+ ,TZ年月日前'\"%\x00\ud800ééİمकก١２９" + "abcdefghijklmnop"
    for _ in range(3000):
        raw = random.choice(pieces)
        if random.random() < 0.5:
            raw = "".join(random.choice(alphabet) for _ in range(random.randrange(60)))
        for _ in range(random.randrange(4)):
            at = random.randrange(len(raw) + 1)
            raw = raw[:at] + random.choice(alphabet) + raw[at + random.randrange(2) :]
        reading = read_date(raw, DateContext((random.choice(["en", "de", "th", "zz", "x-y"]),), "Europe/Berlin", BASE))
        assert (reading.value is None) == (reading.reason is not None) == (reading.precision is None)
        assert reading.value is None or "1990" <= reading.value <= "2025-03-22"


def test_hostile_texts_cost_little() -> None:
    started = time.process_time()
    for piece in ("1/1/", "12:", "a.m.", "1 2 ", "march ", "vor 3 ", "14:05 ", "'a", "ก.", "日前", "٠/"):
        read_date((piece * 200)[:200], context("en"))
    assert time.process_time() - started < 1
