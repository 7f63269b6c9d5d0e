"""Bylines as papers of many languages print them: labels, "by" and "and" of the language, particles of names."""

from __future__ import annotations

import pytest

import newscrawl
from newscrawl.normalize.authors.bylines import split_byline

BYLINES = [
    # a place, a rubric or a label before a dash; a label in short, or one that names two things
    ("ar", "القاهرة - أحمد محمد", "أحمد محمد"),
    ("ar", "كتب - أحمد محمد", "أحمد محمد"),
    ("de", "Berlin - Anna Reyes", "Anna Reyes"),
    ("en", "CAIRO - Anna Reyes", "Anna Reyes"),
    ("en", "Kyiv — Ivan Petrenko and Olha Koval", "Ivan Petrenko|Olha Koval"),
    ("de", "Kommentar – Anna von der Aue", "Anna von der Aue"),
    ("en", "Opinion - Anna Reyes", "Anna Reyes"),
    ("fr", "Plantu - Le Monde", "Plantu"),
    ("en", "Madonna – singer", "Madonna"),
    ("en", "Anna Reyes – The Guardian", "Anna Reyes"),
    ("en", "Lee-Ann - New York", "Lee-Ann"),
    ("hi", "रिपोर्ट- रमेश शर्मा", "रमेश शर्मा"),
    ("pl", "oprac. Anna Nowak", "Anna Nowak"),
    ("fi", "Teksti Anna Virtanen", "Anna Virtanen"),
    ("de", "Text und Foto: Anna Reyes", "Anna Reyes"),
    ("pl", "Tekst i zdjęcia: Anna Nowak", "Anna Nowak"),
    ("ru", "Текст и фото: Анна Петрова", "Анна Петрова"),
    ("fi", "Teksti ja kuvat: Anna Virtanen", "Anna Virtanen"),
    ("hu", "Szöveg és fotó: Nagy Anna", "Nagy Anna"),
    ("vi", "Bài, ảnh: Nguyễn Văn An", "Nguyễn Văn An"),
    ("tr", "Yazı ve fotoğraf: Ayşe Yılmaz", "Ayşe Yılmaz"),
    ("vi", "Theo VnExpress", ""),
    ("zh", "新华社记者张三、李四", "张三|李四"),
    ("zh", "新华社北京11月28日电（记者张三、李四）", "张三|李四"),
    ("ja", "【記者：山田太郎】", "山田太郎"),
    ("en", "By Anna Reyes and Otto Kahn", "Anna Reyes|Otto Kahn"),
    ("de", "Von Anna Reyes und Otto Kahn", "Anna Reyes|Otto Kahn"),
    ("fr", "Par Anna Reyes et Otto Kahn", "Anna Reyes|Otto Kahn"),
    ("es", "Por Ana Reyes e Inés Kahn", "Ana Reyes|Inés Kahn"),
    ("pt", "Por Ana Reyes e Otto Kahn", "Ana Reyes|Otto Kahn"),
    ("it", "di Anna Rossi e Otto Verdi", "Anna Rossi|Otto Verdi"),
    ("nl", "Door Anna de Vries en Otto Jansen", "Anna de Vries|Otto Jansen"),
    ("sv", "Av Anna Berg och Otto Lund", "Anna Berg|Otto Lund"),
    ("da", "Af Anna Berg og Otto Lund", "Anna Berg|Otto Lund"),
    ("no", "Av Anna Berg og Otto Lund", "Anna Berg|Otto Lund"),
    ("fi", "Anna Virtanen ja Otto Mäki", "Anna Virtanen|Otto Mäki"),
    ("pl", "Autor: Anna Nowak i Piotr Lis", "Anna Nowak|Piotr Lis"),
    ("cs", "Autor: Anna Nováková a Petr Lis", "Anna Nováková|Petr Lis"),
    ("sk", "Anna Nováková a Peter Lis", "Anna Nováková|Peter Lis"),
    ("hu", "Írta: Nagy Anna és Kis Péter", "Nagy Anna|Kis Péter"),
    ("ro", "De Ana Popescu și Ion Ionescu", "Ana Popescu|Ion Ionescu"),
    ("bg", "Автор: Ана Петрова и Иван Димов", "Ана Петрова|Иван Димов"),
    ("ru", "Автор: Анна Петрова и Иван Сидоров", "Анна Петрова|Иван Сидоров"),
    ("ru", "Текст: Анна Петрова, Иван Сидоров", "Анна Петрова|Иван Сидоров"),
    ("uk", "Анна Петренко та Іван Сидоренко", "Анна Петренко|Іван Сидоренко"),
    ("be", "Ганна Пятровіч і Іван Сідар", "Ганна Пятровіч|Іван Сідар"),
    ("sr", "Аутор: Ана Петровић и Иван Јовић", "Ана Петровић|Иван Јовић"),
    ("hr", "Piše: Ana Petrić i Ivan Jović", "Ana Petrić|Ivan Jović"),
    ("sl", "Piše: Ana Novak in Ivan Kos", "Ana Novak|Ivan Kos"),
    ("mk", "Пишува: Ана Петрова и Иван Димов", "Ана Петрова|Иван Димов"),
    ("sq", "Nga Ana Hoxha dhe Ilir Meta", "Ana Hoxha|Ilir Meta"),
    ("el", "Γράφει η Άννα Παπά", "Άννα Παπά"),
    ("el", "Άννα Παπά και Γιώργος Νίκας", "Άννα Παπά|Γιώργος Νίκας"),
    ("tr", "Ayşe Yılmaz ve Ali Demir", "Ayşe Yılmaz|Ali Demir"),
    ("tr", "Haber: Ayşe Yılmaz / Ali Demir", "Ayşe Yılmaz|Ali Demir"),
    ("az", "Müəllif: Aysel Əliyeva və Rauf Məmmədov", "Aysel Əliyeva|Rauf Məmmədov"),
    ("ka", "ავტორი: ნინო ბერიძე და გია კახიძე", "ნინო ბერიძე|გია კახიძე"),
    ("hy", "Հեղինակ՝ Աննա Պետրոսյան և Արամ Գրիգորյան", "Աննա Պետրոսյան|Արամ Գրիգորյան"),
    ("he", "מאת אנה לוי ודוד כהן", "אנה לוי|דוד כהן"),
    ("he", "אנה לוי, דוד כהן", "אנה לוי|דוד כהן"),
    ("ar", "بقلم أحمد علي وسارة حسن", "أحمد علي|سارة حسن"),
    ("ar", "كتب: أحمد علي", "أحمد علي"),
    ("fa", "نویسنده: احمد علوی و سارا حسنی", "احمد علوی|سارا حسنی"),
    ("ur", "تحریر: احمد علی اور سارہ حسن", "احمد علی|سارہ حسن"),
    ("hi", "द्वारा अमित शर्मा और सीता देवी", "अमित शर्मा|सीता देवी"),
    ("hi", "लेखक: अमित शर्मा", "अमित शर्मा"),
    ("mr", "अमित शर्मा आणि सीता जोशी", "अमित शर्मा|सीता जोशी"),
    ("bn", "লেখক: রহিম উদ্দিন ও সালমা খাতুন", "রহিম উদ্দিন|সালমা খাতুন"),
    ("bn", "রহিম উদ্দিন এবং সালমা খাতুন", "রহিম উদ্দিন|সালমা খাতুন"),
    ("ta", "எழுதியவர்: அருண் குமார்", "அருண் குமார்"),
    ("ta", "அருண் குமார் மற்றும் மீனா ராஜ்", "அருண் குமார்|மீனா ராஜ்"),
    ("te", "రవి కుమార్ మరియు సీత దేవి", "రవి కుమార్|సీత దేవి"),
    ("kn", "ರವಿ ಕುಮಾರ್ ಮತ್ತು ಸೀತಾ ದೇವಿ", "ರವಿ ಕುಮಾರ್|ಸೀತಾ ದೇವಿ"),
    ("ml", "രവി കുമാർ, സീത ദേവി", "രവി കുമാർ|സീത ദേവി"),
    ("gu", "રવિ પટેલ અને સીતા શાહ", "રવિ પટેલ|સીતા શાહ"),
    ("pa", "ਰਵੀ ਸਿੰਘ ਅਤੇ ਸੀਤਾ ਕੌਰ", "ਰਵੀ ਸਿੰਘ|ਸੀਤਾ ਕੌਰ"),
    ("ne", "राम थापा र सीता राई", "राम थापा|सीता राई"),
    ("si", "නිමල් පෙරේරා සහ කමලා සිල්වා", "නිමල් පෙරේරා|කමලා සිල්වා"),
    ("th", "โดย สมชาย ใจดี และ สมหญิง รักไทย", "สมชาย ใจดี|สมหญิง รักไทย"),
    ("vi", "Nguyễn Văn An và Trần Thị Bình", "Nguyễn Văn An|Trần Thị Bình"),
    ("id", "Oleh Budi Santoso dan Siti Rahma", "Budi Santoso|Siti Rahma"),
    ("id", "Penulis: Budi Santoso; Editor: Siti Rahma", "Budi Santoso"),
    ("ms", "Oleh Ahmad Ali dan Siti Aminah", "Ahmad Ali|Siti Aminah"),
    ("fil", "Ni Juan dela Cruz at Maria Santos", "Juan dela Cruz|Maria Santos"),
    ("ja", "文・山田太郎、佐藤花子", "山田太郎|佐藤花子"),
    ("ja", "取材・文：山田太郎", "山田太郎"),
    ("zh", "作者：张三、李四光", "张三|李四光"),
    ("zh", "记者 张三 李四光", "张三|李四光"),
    ("zh-TW", "記者王小明／台北報導", "王小明"),
    ("ko", "김철수 기자", "김철수"),
    ("ko", "김철수·이영희 기자", "김철수|이영희"),
    ("mn", "Бат-Эрдэнэ", "Бат-Эрдэнэ"),
    ("kk", "Авторы: Айгүл Нұрлан", "Айгүл Нұрлан"),
    ("ca", "Per Anna Puig i Jordi Serra", "Anna Puig|Jordi Serra"),
    ("eu", "Ane Etxea eta Jon Garai", "Ane Etxea|Jon Garai"),
    ("gl", "Por Ana Pazos e Xoán Rei", "Ana Pazos|Xoán Rei"),
    ("cy", "Gan Anna Rees a Huw Jones", "Anna Rees|Huw Jones"),
    ("ga", "Le Áine Ní Bhriain agus Seán Ó Sé", "Áine Ní Bhriain|Seán Ó Sé"),
    ("is", "Anna Jónsdóttir og Jón Karlsson", "Anna Jónsdóttir|Jón Karlsson"),
    ("et", "Anna Tamm ja Jaan Kask", "Anna Tamm|Jaan Kask"),
    ("lv", "Anna Bērziņa un Jānis Ozols", "Anna Bērziņa|Jānis Ozols"),
    ("lt", "Ona Kazlauskienė ir Jonas Petraitis", "Ona Kazlauskienė|Jonas Petraitis"),
    ("af", "Deur Anna Botha en Piet Nel", "Anna Botha|Piet Nel"),
    ("my", "မောင်မောင်", "မောင်မောင်"),
    ("km", "ដោយ សុខ សាន្ត", "សុខ សាន្ត"),
]
PARTICLES = (
    "Juan dela Cruz|Maria delos Santos|Siti binti Ahmad|Ngũgĩ wa Thiong'o|Rauf Arif oğlu Məmmədov|Dafydd ap Gwilym|"
    "Aysel Rauf qızı Əliyeva|Гүлнара Асан кызы|Айгүл Серік қызы|Anna van der Berg|José de la Peña|Ali bin Omar"
)


@pytest.mark.parametrize(("language", "text", "names"), BYLINES)
def test_a_byline_as_papers_of_its_language_print_it(language, text, names):
    assert "|".join(author.name for author in newscrawl.read_authors(text, language=language)) == names


@pytest.mark.parametrize("name", PARTICLES.split("|"))
def test_a_name_keeps_its_particles(name):
    assert split_byline(name) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jane Doe in Berlin", "Jane Doe"),
        ("Nga Nguyen", "Nga Nguyen"),
        ("Per Olsson", "Per Olsson"),
        ("Gan Lee", "Gan Lee"),
    ],
)
def test_words_that_mean_by_and_and_elsewhere_are_none_here(text, names):
    assert "|".join(author.name for author in newscrawl.read_authors(text, language="en")) == names
