"""How alike two texts are, by their signatures: what of each stands in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from newscrawl.stories.signature import FACTS, SKETCH

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newscrawl.stories.signature import Signature

Relation = Literal["same", "shortened", "extended", "edited", "merged"]

ENOUGH = 0.5  # of the smaller text's runs: the best cut on 20,609 texts, edits of one word in ten included
ENOUGH_FACTS = 0.5  # of the smaller's facts: two matches of one template share their phrases, not their names
FEWEST_RUNS = 4  # shared runs
FEWEST_FACTS = 3  # below, facts say nothing
SAME = 0.9


class Likeness(NamedTuple):
    """*ours* and *theirs*: the shares of either text's runs that stand in the other, 0 to 1; *facts*: likewise."""

    ours: float = 0.0
    theirs: float = 0.0
    shared: int = 0
    facts: float | None = None

    @property
    def score(self) -> float:
        """The share of the shorter text that stands in the longer."""
        return max(self.ours, self.theirs)

    @property
    def is_story(self) -> bool:
        """Whether both tell one story in the same words."""
        return (
            self.shared >= FEWEST_RUNS and self.score >= ENOUGH and (self.facts is None or self.facts >= ENOUGH_FACTS)
        )

    @property
    def relation(self) -> Relation:
        """What our text is to theirs."""
        if min(self.ours, self.theirs) >= SAME:
            return "same"
        if self.ours >= SAME and self.theirs < self.ours - 0.1:
            return "shortened"
        if self.theirs >= SAME and self.ours < self.theirs - 0.1:
            return "extended"
        return "edited"


def compare(ours: Signature, theirs: Signature, ignored: AbstractSet[int] = frozenset()) -> Likeness:
    """Return how alike two texts are; *ignored* are hashes of runs that many stories have, such as an agency's notes.

    Both sketches are complete below the smaller of their largest hashes, so the shares are counted there.
    """
    limit = min(_limit(ours), _limit(theirs))
    left = {each for each in ours.sketch if each <= limit} - ignored
    right = {each for each in theirs.sketch if each <= limit} - ignored
    if not left or not right:
        return Likeness()
    shared = len(left & right)
    return Likeness(shared / len(left), shared / len(right), shared, _facts_shared(ours.facts, theirs.facts))


def _limit(signature: Signature) -> float:
    """Return the largest hash up to which a sketch is complete."""
    return signature.sketch[-1] if len(signature.sketch) >= SKETCH else float("inf")


def _facts_shared(ours: tuple[int, ...], theirs: tuple[int, ...]) -> float | None:
    """Return the share of the smaller's facts that both have; None where either has too few to tell."""
    if min(len(ours), len(theirs)) < FEWEST_FACTS:
        return None
    limit = min(_complete(ours), _complete(theirs))
    left, right = ({each for each in facts if each <= limit} for facts in (ours, theirs))
    fewest = min(len(left), len(right))
    return len(left & right) / fewest if fewest >= FEWEST_FACTS else None


def _complete(facts: tuple[int, ...]) -> float:

    return facts[-1] if len(facts) >= FACTS else float("inf")
