import pytest
from shapes import NUMBERS
from solution import double, halve

calls = []


def test_plain():
    assert double(1) == 2


@pytest.mark.parametrize(("number", "expected"), NUMBERS)
def test_parametrised(number, expected):
    assert double(number) == expected


@pytest.mark.parametrize("number", [pytest.param(1, id="one"), pytest.param(2, marks=pytest.mark.skip(reason="not now"))])
@pytest.mark.parametrize("factor", [1, 2])
def test_crossed(number, factor):
    assert double(number * factor) == 2 * number * factor


def test_fixture(two):
    assert double(two) == 4


@pytest.fixture
def doubled():
    calls.append("setup")
    yield double(5)
    calls.append("teardown")


def test_fixture_that_calls(doubled):
    assert doubled == 10


@pytest.fixture(scope="module")
def shared():
    return double(7)


def test_shared_once(shared):
    assert shared == 14


def test_shared_twice(shared):
    assert shared == 14


@pytest.fixture
def halved():
    return halve(double(3))


def test_fixture_that_may_raise(halved):
    assert halved == 3


@pytest.fixture
def checked_at_the_end():
    yield
    assert double(4) == 8


def test_teardown_that_checks(checked_at_the_end):
    pass


def test_subtests(subtests):
    for number in range(3):
        with subtests.test(number=number):
            assert double(number) == number * 2


@pytest.mark.skip(reason="never")
def test_skipped():
    raise AssertionError


def test_skips_itself():
    pytest.skip("not here")


@pytest.mark.xfail(reason="known", strict=True)
def test_expected_to_fail():
    assert double(1) == 3


@pytest.mark.xfail(reason="may pass", strict=False)
def test_may_pass():
    assert double(1) == 2


@pytest.mark.xfail(raises=ValueError, strict=True)
def test_expected_to_raise():
    halve(1)


class TestClass:
    number = 4

    def setup_method(self):
        self.value = double(self.number)

    def test_method(self):
        assert self.value == 8


def test_temporary_folder(tmp_path):
    (tmp_path / "file").write_text(str(double(4)))
    assert (tmp_path / "file").read_text() == "8"


def test_monkeypatch(monkeypatch):
    import math

    monkeypatch.setattr(math, "pi", 3)
    assert double(math.pi) == 6


def test_approx():
    assert double(0.1) == pytest.approx(0.2)
