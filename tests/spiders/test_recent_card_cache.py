"""Cards that were met say nothing new."""

from __future__ import annotations

from newscrawl.items import Article, PostRef
from newscrawl.spiders.recent_card_cache import RecentCardCache

URL = "https://example.com/news/the-ferry"


def card(url: str = URL, date: str | None = None) -> PostRef:
    return PostRef(headline="The ferry", url=url, datePublishedRaw=date)


def familiar_with(*cards: PostRef, most: int = 10) -> RecentCardCache:
    recent_cards = RecentCardCache(most)
    for one in cards:
        recent_cards.meet(Article(recentPosts=[one]))
    return recent_cards


def test_a_card_is_a_stranger_until_it_was_met():
    recent_cards = familiar_with(card())
    assert not recent_cards.is_stranger(card())
    assert recent_cards.is_stranger(card(f"{URL}-again"))


def test_a_card_with_a_date_says_more_than_one_without():
    assert familiar_with(card()).is_stranger(card(date="March 14, 2025"))
    assert not familiar_with(card(date="March 14, 2025")).is_stranger(card(date="March 14, 2025"))
    assert not familiar_with(card(date="March 14, 2025"), card()).is_stranger(card(date="March 14, 2025"))


def test_related_posts_count_as_recent_ones():
    recent_cards = RecentCardCache()
    recent_cards.meet(Article(relatedPosts=[card()]))
    assert not recent_cards.is_stranger(card())


def test_the_cards_met_last_are_kept_and_no_more_than_two_generations():
    many = [card(f"{URL}-{n}") for n in range(25)]
    recent_cards = familiar_with(*many, most=10)
    assert [recent_cards.is_stranger(one) for one in many] == [True] * 10 + [False] * 15
