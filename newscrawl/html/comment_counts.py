"""Lines that say how many comments there are, and nothing else."""

from __future__ import annotations

from typing import Final

from newscrawl.html.headings import role_of_heading
from newscrawl.html.roles import COMMENTS
from newscrawl.normalize.text import fold

MAX_COUNT: Final = 40  # characters

#: Forms beside a number; without it such a word is the kicker of an opinion piece.
_COUNTED: Final = frozenset(
    map(
        fold,
        "comment reply response answer kommentar antwort commentaire reponse comentario respuesta resposta commento "
        "reactie svar komentarz komentarzy komentar komentářů komentárov комментарий комментария комментариев "
        "коментарів коментара ответ коментар yorum 件のコメント 条评论".split(),
    )
)
#: What stands for 0 before such a word.
_NONE: Final = frozenset(
    map(fold, "no keine aucun sin nessun nenhum sem geen inga ingen ei brak žádné žiadne nincs нет немає няма".split())
)


def is_count_of_comments(text: str) -> bool:
    """Tell "3 replies" and "Comments (12)", which head comments where they are headings, and else only count them."""
    words = fold(text).split() if len(text) <= MAX_COUNT else []
    if not words or words[0].isdigit() == words[-1].isdigit():
        return False
    return _is_counted(words[1:] if words[0].isdigit() else words[:-1])


def says_no_comments(text: str) -> bool:
    """Tell "No comments", which heads nothing: above a text it says that below it there are none."""
    words = fold(text).split() if len(text) <= MAX_COUNT else []
    return len(words) > 1 and words[0] in _NONE and _is_counted(words[1:])


def _is_counted(words: list[str]) -> bool:
    bare = " ".join(words)
    return bare in _COUNTED or bool(role_of_heading(bare) & COMMENTS)
