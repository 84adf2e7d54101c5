import pytest

import parcel_label
from parcel_label import TooLong, label


@pytest.fixture
def frame():
    return "#" * 20


def test_one_line(frame):
    assert label("Ada") == f"{frame}\n#       Ada        #\n{frame}"


@pytest.mark.parametrize("width, expected", [(5, "#####"), (8, "########")])
def test_no_line(width, expected):
    assert label(width=width).splitlines() == [expected, expected]


def test_too_long():
    with pytest.raises(TooLong, match="too long: a very long name") as caught:
        label("a very long name", width=10)
    assert caught.value.line == "a very long name"


def test_is_a_value_error():
    with pytest.raises(ValueError):
        parcel_label.label("Ada", width=4)


class TestLines:
    def test_several(self):
        lines = label("Ada", "London", width=12).split("\n")
        assert len(lines) == 4
        assert lines[1:3] == ["#   Ada    #", "#  London  #"]
