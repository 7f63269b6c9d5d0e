import pytest

from newscrawl.html.share import is_share_line


@pytest.mark.parametrize(
    "text",
    [
        "Share on Facebook",
        "WhatsAppWhatsAppFacebookFacebookTwitterTwitterShareShare",
        "Teilen 12",
        "Twitter | LinkedIn | Copy link",
        "Поделиться ВКонтакте",
        "Partager sur Facebook",
        "分享到微信",
    ],
)
def test_nothing_but_share_words_is_a_share_line(text):
    assert is_share_line(text)


@pytest.mark.parametrize(
    "text",
    ["", "on", "More", "Print", "Share prices fell", "Facebook sued", "Our line is open by mail", "Shareholders met"],
)
def test_words_that_also_mean_something_else_are_none(text):
    assert not is_share_line(text)


def test_a_long_line_is_none():
    assert not is_share_line("share " * 100)
