# /// expect
# outcome = "runtime-error"
# failing = ["too much", "a base class will do", "a built-in base will do", "test_exceptions.py::test_own_exception", "test_exceptions.py::test_bases", "test_exceptions.py::Styles::test_assert_raises"]
# ///
class BankError(Exception):
    """Anything that goes wrong in the bank."""


class Overdrawn(BankError, ValueError):
    def __init__(self, balance, amount):
        super().__init__(f"cannot take {amount} from {balance}")
        self.balance = balance
        self.missing = amount - balance


class Frozen(BankError):
    def __str__(self):
        return "the account is frozen"


class NoSuchAccount(BankError, KeyError):
    pass


class Odd(Exception):
    @property
    def name(self):
        raise RuntimeError("no name")

    @property
    def args(self):
        raise RuntimeError("no args")

    def __str__(self):
        raise RuntimeError("no text")


def withdraw(balance, amount):
    if amount <= 0:
        raise ValueError("amount must be positive", amount)
    if balance is None:
        raise Frozen(7)
    if amount > balance:
        raise Odd(balance)
    return balance - amount


def account(name):
    raise NoSuchAccount(name)
