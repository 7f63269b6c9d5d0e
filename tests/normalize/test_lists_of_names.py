"""Names joined as each language joins them, by CLDR's patterns of lists, and as papers write them in their letters."""

import pytest
from babel.lists import format_list

from newscrawl.items import Author
from newscrawl.normalize.authors.merging import read_authors

NAMES = ["Jane Doe", "Ana Ruiz", "Tom Berg"]
LANGUAGES = """
en de fr es it pt nl pl ru uk cs sk ro hu tr el bg sr hr bs sl mk sv nb nn da fi et lv lt is ar fa ur ps he hi bn mr gu
pa ta te kn ml si ne lo km vi id ms fil ko ja zh ka hy az kk ky uz mn sq ca gl eu ga cy af sw so be mt lb fo am
""".split()
IN_THEIR_LETTERS = """
he: דנה כהן ויוסי לוי = דנה כהן; יוסי לוי
th: สมชาย ใจดีและสมหญิง รักดี = สมชาย ใจดี; สมหญิง รักดี
zh: 王小明和李小华 = 王小明; 李小华
zh: 王小明、李小华和张三丰 = 王小明; 李小华; 张三丰
zh: 张和平 = 张和平
ja: 山田太郎と佐藤花子 = 山田太郎; 佐藤花子
ja: 田中和夫 = 田中和夫
am: አበበ በቀለ፣ ሳራ ተስፋዬ = አበበ በቀለ; ሳራ ተስፋዬ
ps: احمد خان او سارا احمدي = احمد خان; سارا احمدي
ky: Айбек Асанов жана Нурлан Касымов = Айбек Асанов; Нурлан Касымов
so: Axmed Cali iyo Faadumo Nuur = Axmed Cali; Faadumo Nuur
yo: Ade Bello àti Tolu Ojo = Ade Bello; Tolu Ojo
mn: Бат Дорж болон Сараа Ган = Бат Дорж; Сараа Ган
tg: Карим Раҳимов ва Лола Саидова = Карим Раҳимов; Лола Саидова
ku: Azad Demir û Berfîn Kaya = Azad Demir; Berfîn Kaya
ug: ئادىل مۇھەممەت ۋە گۈلنار ئەخمەت = ئادىل مۇھەممەت; گۈلنار ئەخمەت
zh: Jane Doe和Ana Ruiz = Jane Doe; Ana Ruiz
my: Jane Doeနှင့် Ana Ruiz = Jane Doe; Ana Ruiz
"""


def names(text, language):
    return [author.name for author in read_authors([Author(name=text)], language=language)]


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_is_parted_as_its_language_joins_it(language, number):
    assert names(format_list(NAMES[:number], "standard", language), language) == NAMES[:number]


@pytest.mark.parametrize("line", IN_THEIR_LETTERS.strip().splitlines())
def test_names_in_their_own_letters_are_parted(line):
    language, _, rest = line.partition(": ")
    text, _, expected = rest.partition(" = ")
    assert names(text, language) == expected.split("; ")
