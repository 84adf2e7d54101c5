"""The formulas of the text, checked with numbers."""

from itertools import count, islice
from statistics import fmean

from topic import running_mean

UNCHECKED = {}


def _called(calls, stage, xs):
    """A stage that lets everything through and writes down that it was called."""
    for x in xs:
        calls.append(stage)
        yield x


def _deep(n):
    """Nested n levels, with one leaf on each."""
    nested = []
    for leaf in range(n):
        nested = [leaf, nested]
    return nested


def first_result():
    r"""a_{\mathrm{eager}} = (k - 1) n + 1, \qquad a_{\mathrm{lazy}} = k"""
    for n in (1, 4, 30):
        for k in (1, 2, 5):
            eager, lazy = [], []
            values, pulled = list(range(n)), iter(range(n))
            for stage in range(k):
                if stage < k - 1:
                    values = list(_called(eager, stage, values))
                else:
                    next(_called(eager, stage, values))
                pulled = _called(lazy, stage, pulled)
            next(pulled)
            yield len(eager), (k - 1) * n + 1
            yield len(lazy), k


def how_much_is_read():
    r"""\mathrm{read} = \min(m q, n)"""
    for n, q, m in ((100, 3, 7), (100, 10, 10), (1000, 10, 5), (1000, 10, 200), (5, 1, 2)):
        calls = []
        source = _called(calls, 0, range(1, n + 1))
        list(islice((x for x in source if x % q == 0), m))
        yield len(calls), min(m * q, n)


def mean_of_a_stream(rng):
    r"""\mu_t = \mu_{t-1} + \frac{x_t - \mu_{t-1}}{t}, \qquad \mu_0 = 0"""
    values = [rng.uniform(-5, 5) for _ in range(20)]
    for t, mean in zip(count(1), running_mean(values)):
        yield mean, fmean(values[:t])


def what_depth_costs():
    r"""\sum_{h=1}^{n} h = \frac{n (n + 1)}{2}"""
    for n in (1, 2, 10, 40):
        calls = []

        def leaves(x):
            for item in x:
                yield from _called(calls, 0, leaves(item) if isinstance(item, list) else [item])

        yield sorted(leaves(_deep(n))), list(range(n))
        yield len(calls), n * (n + 1) // 2
