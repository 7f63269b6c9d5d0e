"""Three other stories of one paper, as pages name them beside and below an article: place, headline, first sentence."""

from __future__ import annotations

OTHERS = (
    (
        "lock",
        "The lock keeper retires after forty years",
        "For forty years the lock keeper opened the gates at dawn, and on Friday she did so for the last time.",
    ),
    (
        "mill",
        "The old mill gets a new wheel in spring",
        "The wheel was carved in the yard of the boat builder, and two barges will carry it up the river.",
    ),
    (
        "inn",
        "The inn on the upper quay closes its doors",
        "Nobody wanted to take over the house, and the owner said that she had asked everybody she knew.",
    ),
)
