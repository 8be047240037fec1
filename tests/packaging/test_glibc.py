"""Which glibc a bundle asks for is read from what objdump says of its files."""

from linux import glibc

HEADERS = """\
Version References:
  required from libc.so.6:
    0x09691a75 0x00 05 GLIBC_2.2.5
    0x06969194 0x00 04 GLIBC_2.14
  required from libm.so.6:
    0x06969189 0x00 03 GLIBC_2.9
    0x0b792650 0x00 07 GCC_3.0
"""


def test_the_newest_is_told_by_number_not_by_letter():
    assert glibc.newest_named(HEADERS) == (2, 14)
