import random


def draw(houses):
    return random.choice(houses)


def next_house(street):
    return str(draw(street))
