"""Names in Japanese that nothing calls names: a common family name, and one to three letters behind it.

Three families of five in Japan bear one of these names. A line of another name is told by a label or its markup.
"""

from __future__ import annotations

from typing import Final

from newscrawl.normalize.east_asian import LatePattern, may_be_east_asian

_FAMILIES: Final = (
    "佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 松本 井上 木村 斎藤 斉藤 齋藤 "
    "齊藤 清水 山崎 池田 橋本 阿部 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 "
    "太田 西村 藤井 岡本 藤原 三浦 金子 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 内田 柴田 酒井 "
    "横山 高木 安藤 宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 "
    "武田 松井 菅原 岩崎 久保 木下 佐野 野村 松尾 市川 菊地 菊池 杉本 古川 大西 島田 水野 桜井 櫻井 高野 渡部 吉川 "
    "山内 西田 飯田 西川 小松 北村 安田 五十嵐 川口 平田 中田 久保田 服部 岩田 土屋 樋口 秋山 田口 永井 山中 中西 "
    "吉村 川上 石原 大橋 松岡 馬場 浜田 濱田 森本 星野 矢野 浅野 大久保 吉岡 小池 野田 荒木 熊谷 松浦 大谷 内藤 "
    "黒田 尾崎 川村 永田 望月 松村 荒井 田辺 菅野 平井 西山 早川 大島 小田 栗原 広瀬 横田 石橋 萩原 岡崎 鎌田 成田 "
    "宮田 小沢 井口 上村 須藤 高山 大石 沢田 澤田 河合 富田 片山 三宅 白石 児玉 多田 本間 大川 小西 川島 榎本 向井 "
    "奥村 河村 松永 桑原 坂井 関口 根本 大森 栗田 金井 三好 宮川 長尾 杉浦 相馬 今村 植田 牧野 岩本 川田 柳田 小原 "
    "片岡 堀内 稲葉 津田 長島 北川 吉野 西野 塚本 土井 平川 緒方 篠原 広田 下田 柏木 竹田 津村 大竹 石塚 細川 大槻 "
    "若林 黒木"
).split()
_LETTER: Final = "[\u3041-\u3096\u30a1-\u30fa々\u3400-\u9fff]"
#: Letters of firms, places, departments and papers, which no given name has.
_OTHERS: Final = "部課局室会社面版欄者員長家氏県市町村区駅港線号編信紙報電業車銀製店組城党校館院寺所署庁座"
_NAME: Final = LatePattern(
    rf"(?:{'|'.join(sorted(_FAMILIES, key=len, reverse=True))})[\s\u3000]?"
    rf"(?![^{_OTHERS}]{{0,2}}[{_OTHERS}]){_LETTER}{{1,3}}"
)
SHORTEST: Final = 3  # characters: two are a word as often


def is_japanese_name(text: str) -> bool:
    """Tell a text of nothing but one name that begins with a common family name."""
    return len(text) >= SHORTEST and may_be_east_asian(text) and _NAME.get().fullmatch(text) is not None
