import unittest

import pytest
import solution
from solution import BankError, Frozen, NoSuchAccount, Overdrawn, withdraw


def test_own_exception():
    with pytest.raises(solution.Overdrawn) as caught:
        withdraw(1, 2)
    assert caught.type is Overdrawn
    assert caught.value.args == ("cannot take 2 from 1",)
    assert str(caught.value) == "cannot take 2 from 1"
    assert caught.value.missing == 1
    assert caught.value.balance == 1


def test_bases():
    with pytest.raises(BankError):
        withdraw(1, 2)
    with pytest.raises(ValueError, match=r"take \d"):
        withdraw(1, 2)
    with pytest.raises(KeyError):
        solution.account("nobody")
    with pytest.raises(LookupError):
        solution.account("nobody")
    assert issubclass(Overdrawn, ValueError)
    assert issubclass(NoSuchAccount, KeyError)
    assert not issubclass(Frozen, ValueError)


def test_not_another():
    with pytest.raises(ValueError) as caught:
        withdraw(1, -1)
    assert not isinstance(caught.value, BankError)
    assert caught.value.args == ("amount must be positive", -1)
    try:
        withdraw(None, 1)
    except ValueError:
        pytest.fail("Frozen is no ValueError")
    except Frozen as error:
        assert str(error) == "the account is frozen"
        assert error.args == (7,)


def test_text_of_a_key_error():
    with pytest.raises(NoSuchAccount, match="'nobody'"):
        solution.account("nobody")


class Styles(unittest.TestCase):
    def test_assert_raises(self):
        with self.assertRaises(Overdrawn):
            withdraw(1, 2)
        self.assertRaisesRegex(ValueError, "positive", withdraw, 1, 0)
