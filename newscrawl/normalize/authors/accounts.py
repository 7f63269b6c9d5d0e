"""Accounts that run a site and write nothing: "admin", "Super User", "Администратор", "管理员"."""

from __future__ import annotations

from typing import Final

from newscrawl.normalize.text import fold

_ADMINISTRATORS: Final = frozenset(map(fold, (
    "admin adm administrator webadmin wpadmin siteadmin sysadmin superadmin superuser webmaster root administrateur "
    "administratrice administrador administradora superusuario amministratore amministratrice beheerder "
    "administratör ylläpitäjä ylläpito administrátor správce administratör rendszergazda yönetici διαχειριστής "
    "администратор администрация админ адмін адміністратор администраторы مدير المدير المشرف الإدارة الادارة مدیر "
    "ادمین מנהל प्रशासक एडमिन অ্যাডমিন ผู้ดูแลระบบ แอดมิน 管理员 管理員 管理者 관리자 운영자"
).split()))  # fmt: skip
#: What stands beside them, and is no name.
_BESIDE: Final = frozenset(map(fold, (
    "super site web website wp cms portal page blog main system default user users the of account utilisateur "
    "usuario du de del sito sitio سایت الموقع موقع האתר"
).split()))  # fmt: skip
_PHRASES: Final = frozenset({"super user", "super utilisateur", "super usuario", "quan tri vien"})
#: Numbered, these are accounts of a desk, too: "editor2".
_DESKS: Final = frozenset(
    "editor redaktor redaktion redakcja redakce redacteur redaccion redazione author user news staff".split()
)
MAX_WORDS: Final = 4


def runs_site(folded: str) -> bool:
    """Tell of a folded name whether it is such an account, numbered or not: "admin2", "site admin"."""
    words = [bare for word in folded.split() if (bare := word.rstrip("0123456789"))]
    if not 0 < len(words) <= MAX_WORDS:
        return False
    known = [word in _ADMINISTRATORS for word in words]
    is_account = any(known) and all(is_known or word in _BESIDE for is_known, word in zip(known, words, strict=True))
    is_numbered = len(words) == 1 and folded != words[0] and words[0] in _DESKS
    return is_account or is_numbered or folded in _PHRASES
