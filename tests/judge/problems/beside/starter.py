from prices import PRICES


def total(order):
    pass
