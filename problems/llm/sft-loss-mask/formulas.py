"""The formulas of the texts, checked with numbers."""

import math

from solution import labels

VOCABULARY = 50
ROLES = ("system", "user", "assistant", "tool", "header", "end")


def probability(before, following):
    """A made-up model: how likely a token is after the tokens before it."""
    weights = [1 + (sum(before) * 7 + len(before) * 3 + token) % 11 for token in range(VOCABULARY)]
    return weights[following] / sum(weights)


def mean_over_what_is_learned(rng):
    r"""L = -\frac{1}{|S|} \sum_{i \in S} \log p(\mathrm{id}_i \mid \mathrm{id}_0, \dots, \mathrm{id}_{i - 1})"""
    ids = [rng.randrange(VOCABULARY) for _ in range(12)]
    roles = ["header", *(rng.choice(ROLES) for _ in range(10)), "assistant"]
    wanted = labels(ids, roles)
    # As libraries do it: predictions without the last, labels without the first, the mean without what is ignored.
    shifted = [
        math.log(probability(ids[: i + 1], label)) for i, label in enumerate(wanted[1:]) if label != -100
    ]
    places = [i for i in range(1, len(ids)) if wanted[i] != -100]
    yield (
        -sum(shifted) / len(shifted),
        -sum(math.log(probability(ids[:i], ids[i])) for i in places) / len(places),
    )


def mean_of_unequal_batches():
    r"""\frac{1}{2}\left(\frac{2}{2} + \frac{30}{10}\right) = 2 \ne \frac{2 + 30}{2 + 10} \approx 2.67"""
    yield (2 / 2 + 30 / 10) / 2, 2
    yield 2, "!=", (2 + 30) / (2 + 10)
    yield round((2 + 30) / (2 + 10), 2), 2.67
