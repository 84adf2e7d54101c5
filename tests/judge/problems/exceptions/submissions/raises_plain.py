# /// expect
# outcome = "runtime-error"
# message = "KeyError"
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


def withdraw(balance, amount):
    if amount <= 0:
        raise KeyError(amount)
    if balance is None:
        raise Frozen(7)
    if amount > balance:
        raise Overdrawn(balance, amount)
    return balance - amount


def account(name):
    raise NoSuchAccount(name)
