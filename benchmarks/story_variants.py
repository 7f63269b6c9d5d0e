"""Texts that tell one story again, made from given texts with a seed: what ``stories.py`` measures itself on."""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

SENTENCE = re.compile(r"(?<=[.!?。])\s+")
_TEXTS = tomllib.loads(Path(__file__).with_name("story_texts.toml").read_text())
BOILERPLATES: list[str] = _TEXTS["boilerplates"]
TEMPLATES: list[str] = _TEXTS["templates"]
NAMES = (
    "Alder Birk Cedar Dorn Elm Fichte Garner Holm Ilex Juniper Kauri Linde Maple Nyssa Oak Pinor Quill Rowan Sumac"
).split()
WORDS = (
    "council bridge winter market harvest river night school paper engine garden letter window morning teacher island "
    "storm budget election station doctor village picture summer factory museum ferry orchard signal captain"
).split()


@dataclass(frozen=True)
class Text:
    """*kind* of variant, the text, and the numbers of the texts that it tells again."""

    kind: str
    text: str
    sources: tuple[int, ...]


def made_texts(number: int, seed: int) -> list[str]:
    """Return *number* texts of 6 to 20 paragraphs, whose sentences are made of a large stock of words."""
    chance = random.Random(seed)
    stock = [f"{a}{b}" for a in WORDS for b in ("", "s", "ly", "ed", "er", "ing", "ist", "dom")]
    return ["\n\n".join(_paragraph(chance, stock) for _ in range(chance.randint(6, 20))) for _ in range(number)]


def _paragraph(chance: random.Random, stock: list[str]) -> str:
    sentences = []
    for _ in range(chance.randint(2, 4)):
        words = [chance.choice(stock) for _ in range(chance.randint(8, 22))]
        words[chance.randrange(len(words))] = chance.choice(NAMES) + chance.choice(("", "son", "ham", "stad", "gate"))
        if chance.random() < 0.4:
            words.insert(chance.randrange(len(words)), str(chance.randint(2, 9_999)))
        sentences.append(" ".join(words).capitalize() + ".")
    return " ".join(sentences)


def variants(texts: list[str], seed: int) -> list[Text]:
    """Return variants of each kind, and ``quote`` texts that carry a paragraph of another without telling it again."""
    chance = random.Random(seed)
    found = []
    for number, text in enumerate(texts):
        paragraphs = text.split("\n\n")
        other = chance.randrange(len(texts) - 1)
        other += other >= number
        found += [Text(kind, made, (number,)) for kind, made in _of_one(chance, text, paragraphs, texts[other])]
        if number % 4 == 0:
            found.append(Text("merge", _merged(text, texts[other]), (number, other)))
        quoted = [part for part in texts[other].split("\n\n") if 20 <= len(part.split()) <= 90]
        if quoted and len(text.split()) > 150:
            at = len(paragraphs) // 2
            found.append(
                Text("quote", "\n\n".join([*paragraphs[:at], chance.choice(quoted), *paragraphs[at:]]), (number,))
            )
    return found


def _of_one(chance: random.Random, text: str, paragraphs: list[str], other: str) -> list[tuple[str, str]]:
    count = len(paragraphs)
    lead = other.split("\n\n", maxsplit=1)[0]
    sentences = SENTENCE.split(text.replace("\n\n", " "))
    chance.shuffle(sentences)
    return [
        ("copy", text.replace('"', "“").replace("'", "’").replace(" - ", " – ")),
        ("head", "\n\n".join(["A new beginning that the copy desk wrote at night.", *paragraphs[1:]])),
        ("cut25", "\n\n".join(paragraphs[: max(1, count * 3 // 4)])),
        ("cut50", "\n\n".join(paragraphs[count // 2 :])),
        ("tail50", "\n\n".join(paragraphs[: max(1, count // 2)])),
        ("brief20", "\n\n".join(paragraphs[: max(1, round(count / 5))])),
        ("boiler", f"{BOILERPLATES[0]}\n\n{text}\n\n{BOILERPLATES[1]}"),
        ("reorder", " ".join(sentences)),
        ("words5", _edited(chance, text, 0.05)),
        ("words10", _edited(chance, text, 0.1)),
        ("mix", lead[:200] + "\n\n" + _edited(chance, "\n\n".join(paragraphs[1 : max(2, count * 3 // 4)]), 0.05)),
    ]


def _merged(text: str, other: str) -> str:
    return f"{text}\n\n{other}"


def _edited(chance: random.Random, text: str, share: float) -> str:
    words = text.split(" ")
    return " ".join(chance.choice(WORDS) if chance.random() < share and word.islower() else word for word in words)


def template_pairs(seed: int, number: int = 30) -> list[tuple[str, str]]:
    """Return pairs of reports of one form and other facts: none of them tells the other's story."""
    chance = random.Random(seed)
    return [tuple(_filled(chance, TEMPLATES[each % len(TEMPLATES)]) for _ in range(2)) for each in range(number)]


def _filled(chance: random.Random, template: str) -> str:
    names = chance.sample(NAMES, 5)
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    numbers = {name: chance.randint(2, 98) for name in "nmkj"}
    return template.format(**dict(zip("abpxy", names, strict=True)), d=chance.choice(days), **numbers)


def with_boilerplate(seed: int, each: int = 25) -> list[str]:
    """Return unrelated short texts, *each* of them with one of the boilerplates around it."""
    chance = random.Random(seed)
    stock = [f"{a}{b}" for a in WORDS for b in ("", "s", "ed")]
    return [f"{_paragraph(chance, stock)}\n\n{note}" for note in BOILERPLATES for _ in range(each)]
