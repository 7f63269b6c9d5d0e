"""Which range an address lies in."""

import pytest

from newscrawl.network.ranges import special_range


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("127.0.0.1", "127.0.0.0/8"),
        ("127.8.9.1", "127.0.0.0/8"),
        ("10.1.2.3", "10.0.0.0/8"),
        ("172.31.255.255", "172.16.0.0/12"),
        ("192.168.1.1", "192.168.0.0/16"),
        ("169.254.169.254", "169.254.0.0/16"),
        ("100.100.100.200", "100.64.0.0/10"),
        ("0.0.0.0", "0.0.0.0/8"),
        ("224.0.0.1", "224.0.0.0/4"),
        ("255.255.255.255", "240.0.0.0/4"),
        ("::1", "::1/128"),
        ("::", "::/128"),
        ("fe80::1%eth0", "fe80::/10"),
        ("fd12::1", "fc00::/7"),
        ("::ffff:127.0.0.1", "127.0.0.0/8"),
        ("::ffff:7f00:1", "127.0.0.0/8"),
        ("::127.0.0.1", "127.0.0.0/8"),
        ("64:ff9b::10.0.0.1", "10.0.0.0/8"),
        ("2002:7f00:1::", "127.0.0.0/8"),
        ("2001:0:4136:e378:8000:63bf:5601:0", "169.254.0.0/16"),
        ("2001:db8::1", "2001:db8::/32"),
    ],
)
def test_an_address_of_a_special_range_is_known_in_each_of_its_forms(address, found):
    assert special_range(address) == found


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "1.1.1.1", "172.32.0.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1"]
)
def test_a_public_address_is_in_none(address):
    assert special_range(address) is None


@pytest.mark.parametrize("text", ["", "localhost", "127.1", "0x7f.0.0.1", "2130706433"])
def test_what_is_no_address_raises(text):
    with pytest.raises(ValueError, match=r"."):
        special_range(text)
