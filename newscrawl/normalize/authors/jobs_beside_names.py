"""What people do and for whom, beside their names: "Political Editor Jane Doe", "Jane Doe BBC News"."""

from __future__ import annotations

from typing import Final

from newscrawl.normalize.authors.name_words import OUTLET_ENDINGS, PARTICLES
from newscrawl.normalize.authors.organizations import FOLDED_ORGANIZATIONS, is_organization, is_outlet
from newscrawl.normalize.authors.role_words import MODIFIERS, ROLES
from newscrawl.normalize.text import fold

#: What stands around a name and is none of it.
EDGES: Final = " \t,;:.!?*#~_=<>|/\\\"“”„«»‹›()[]{}‘’'`´·•‧・–—-…：，、。／｜＝→←➔➜›⟶►▶©®™●○■□◆◇▪★☆✎✍✏✓✔✅+\x1f"
MAX_STAFF: Final = 3  # words of a name before "… staff"
_OF_PAPERS: Final = frozenset({"evening", "morning", "sunday"})  # "Evening News Correspondent"
NO_GIVEN: Final = ROLES | MODIFIERS  # words with which no name begins


def without_staff(words: list[str]) -> list[str]:
    """Cut "Courier staff", or "Daily Courier staff", behind a name of two words."""
    return without_outlet(words[:-1]) if len(words) > MAX_STAFF and words[-1] == "staff" else words


def without_job(words: list[str]) -> list[str]:
    """Cut what a person does, and for which paper, behind a name of two words or more.

    "Jane Doe News Editor", "Jane Doe Reporter Sport", "Jane Doe Daily Courier Staff Writer".
    """
    job = next((at for at in range(2, len(words)) if words[at].lower() in ROLES), None)
    if job is None:
        return words
    while job > 2 and words[job - 1].lower() in MODIFIERS:
        job -= 1
    name = words[:job]
    if any((word.islower() and word not in PARTICLES) or word.lower() in NO_GIVEN for word in name[:2]):
        return words  # "Print Managing Editor"
    name = without_outlet(name)
    whole = " ".join(name)
    return words if is_organization(whole) or is_outlet(whole) else name


def without_outlet(words: list[str]) -> list[str]:
    """Cut the paper that stands between a name and a job: "Jane Doe Daily Courier", "Jane Q. Doe The Courier".

    Where the paper begins is not marked: behind the second word of the name, as names of two words are the most.
    """
    last, two = words[-1], " ".join(words[-2:])
    is_paper = last.lower() in OUTLET_ENDINGS | _OF_PAPERS or is_organization(last) or is_organization(two)
    if len(words) < MAX_STAFF or not is_paper:
        return words
    end = 2
    while end < len(words) and (len(words[end - 1].strip(".")) == 1 or words[end - 1].lower() in PARTICLES):
        end += 1
    return words[:end]


def without_agency(words: list[str]) -> list[str]:
    """Cut the name of an agency behind a name of two words: "Jane Doe BBC News"."""
    for length in (3, 2, 1):
        head, tail = words[:-length], fold(" ".join(words[-length:]))
        if len(head) > 1 and tail in FOLDED_ORGANIZATIONS and not is_organization(" ".join(head)):
            return head
    return words


def role_length(words: list[str]) -> int:
    """Count the words of a role at the beginning, if a name is left; modifiers alone are not a role."""
    length = role = 0
    for word in words[: max(len(words) - 1, 0)]:
        bare = word.strip(EDGES).lower()
        if bare not in ROLES and bare not in MODIFIERS:
            break
        length += 1
        role = length if bare in ROLES else role
    return length if role else 0


def is_role_name(name: str) -> bool:
    """Tell a text that ends in a role: "Print Managing Editor", "Courier Reporter"."""
    return name.lower().replace("-", " ").rpartition(" ")[2].strip(EDGES) in ROLES
