def withdraw(balance, amount):
    raise NotImplementedError
