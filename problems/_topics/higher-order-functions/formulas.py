"""The formulas of the text, checked with numbers."""

from functools import reduce

from topic import compose

UNCHECKED = {
    r"e \oplus a = a \oplus e = a": "says what a neutral element is",
    r"(a \oplus b) \oplus c = a \oplus (b \oplus c)": "says what associative means",
    r"x = (x_1, \dots, x_n)": "names the values of a list",
}


def _fold(combine, start, values):
    """As the text defines it: by recursion from the end."""
    return combine(_fold(combine, start, values[:-1]), values[-1]) if values else start


def _numbers(rng):
    return [int(rng.uniform(-9, 10)) for _ in range(int(rng.uniform(0, 7)))]


def fusion(rng):
    r"""\mathrm{map}(g, \mathrm{map}(f, x)) = \mathrm{map}(g \circ f, x)"""
    values = _numbers(rng)
    yield list(map(abs, map(lambda n: n - 3, values))), list(map(compose(abs, lambda n: n - 3), values))


def fold_from_the_left(rng):
    r"""\mathrm{fold}(\oplus, e, ()) = e, \qquad \mathrm{fold}(\oplus, e, (x_1, \dots, x_n)) = \mathrm{fold}(\oplus, e, (x_1, \dots, x_{n-1})) \oplus x_n"""
    values = _numbers(rng)
    yield reduce(lambda a, b: a - b, [], 5), 5
    yield reduce(lambda a, b: 2 * a - b, values, 5), _fold(lambda a, b: 2 * a - b, 5, values)


def splitting(rng):
    r"""\mathrm{fold}(\oplus, e, x \mathbin{+\!\!+} y) = \mathrm{fold}(\oplus, e, x) \oplus \mathrm{fold}(\oplus, e, y)"""
    x, y = _numbers(rng), _numbers(rng)
    for combine, start in ((lambda a, b: a + b, 0), (lambda a, b: a * b, 1), (min, float("inf"))):
        yield reduce(combine, x + y, start), combine(reduce(combine, x, start), reduce(combine, y, start))


def map_as_a_fold(rng):
    r"""\mathrm{map}(f, x) = \mathrm{fold}(\oplus, (), x), \qquad u \oplus a = u \mathbin{+\!\!+} (f(a))"""
    values = _numbers(rng)
    yield list(map(abs, values)), reduce(lambda so_far, a: [*so_far, abs(a)], values, [])
