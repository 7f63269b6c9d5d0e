from newscrawl.normalize.fingerprint import content_hash, simhash

TEXT = " ".join(f"{a} {b} boat {c}" for a in ("red", "blue", "old") for b in ("fast", "slow", "new") for c in range(12))
OTHER = " ".join(
    f"{a} {b} train {c}" for a in ("big", "wide", "dry") for b in ("late", "early", "full") for c in range(12)
)


def distance(one: str, other: str) -> int:
    return (int(simhash(one) or "0", 16) ^ int(simhash(other) or "0", 16)).bit_count()


def test_the_content_hash_is_the_sha256_of_headline_and_body():
    # printf 'A title\nOne two' | sha256sum
    assert content_hash("A title", "One two") == (
        "sha256:81ad5012358125d0c911839db616e7cc72e5ca91807846510c8fb716dfaf9434"
    )


def test_white_space_and_unicode_form_do_not_change_the_content_hash():
    assert content_hash("Caf\u00e9 ", "one\n\ntwo") == content_hash("Cafe\u0301", "one two")


def test_a_changed_word_or_a_moved_headline_changes_the_content_hash():
    hashes = {content_hash("a", "b c"), content_hash("a", "b d"), content_hash("a b", "c"), content_hash(None, "a b c")}
    assert len(hashes) == 4


def test_the_simhash_is_the_same_on_every_machine():
    assert simhash("one two three") == "aadc9169084a3477"


def test_near_duplicates_are_near_and_different_texts_are_far():
    assert distance(TEXT, TEXT) == 0
    assert distance(TEXT, TEXT + " Copyright by an agency") <= 6
    assert distance(TEXT, TEXT.upper()) == 0
    assert distance(TEXT, OTHER) > 15


def test_scripts_without_spaces_are_compared_by_characters():
    one = "東京都は新しい路面電車の計画を発表し、住民から意見を募集している。" * 3
    assert distance(one, one.replace("募集", "聴取")) <= 16
    assert distance(one, "気象台によると、明日は全国的に晴れて気温が上がる見込みである。" * 3) > 20


def test_a_text_without_words_has_no_simhash_and_a_short_one_has():
    assert simhash("") is None
    assert simhash(" – ! ") is None
    assert len(simhash("one") or "") == 16


def test_hostile_text_has_hashes_too():
    assert simhash("a\ud800b " * 50_000)
    assert content_hash("\ud800", "\x00")
