import pytest

from newscrawl.normalize.authors.emails import find_email


@pytest.mark.parametrize(
    ("raw", "email"),
    [
        ("Jane Doe, Jane.Doe@Example.com", "jane.doe@example.com"),
        ("jane[at]example.com", "jane@example.com"),
        ("jane (at) example.co.uk.", "jane@example.co.uk"),
        ("Jane Doe @janedoe", None),
        ("", None),
        ("@" * 10_000, None),
    ],
)
def test_the_address_of_a_byline_is_found(raw, email):
    assert find_email(raw) == email
