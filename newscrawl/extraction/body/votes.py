"""What asks readers for a vote amid a text: a question, and buttons for its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from newscrawl.html.outline import Box, Line

MAX_LINES: Final = 4
MAX_ANSWER: Final = 40  # characters
QUESTIONS: Final = "?？؟;՞"


def is_vote(box: Box, lines: list[Line]) -> bool:
    """Tell a short question and the buttons for its answers: "Was this helpful?", "Yes", "No"."""
    if len(lines) > MAX_LINES or lines[0].is_prose or lines[0].text[-1] not in QUESTIONS:
        return False
    answers = [squash((node.text() or "")[:MAX_ANSWER]) for node in box.node.css("button")[:MAX_LINES]]
    return len(answers) > 1 and lines[0].text not in answers
