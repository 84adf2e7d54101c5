"""The formulas of the text, checked with numbers."""

import numpy as np
from topic import align, power

UNCHECKED = {
    r"S(x) > 0": "says where the weights exist",
}


def _distribution(rng, *shape):
    values = rng.uniform(0.1, 1.0, size=shape)
    return values / values.sum()


def weights(rng):
    r"""R_T = \sum_{x} T(x) \, \ell(x) = \sum_{x} S(x) \, \frac{T(x)}{S(x)} \, \ell(x)"""
    S, T, loss = _distribution(rng, 6), _distribution(rng, 6), rng.uniform(size=6)
    ratio = T / S
    yield T @ loss, sum(S[x] * ratio[x] * loss[x] for x in range(6))
    drawn = rng.choice(6, size=40_000, p=S)  # and as a mean over examples of the source
    yield abs(np.mean(ratio[drawn] * loss[drawn]) - T @ loss), "<", 0.03


def worth_of_weighted_examples(rng):
    r"""n_{\mathrm{eff}} = \frac{\left( \sum_{i=1}^{n} a_i \right)^2}{\sum_{i=1}^{n} a_i^2}"""
    a = rng.uniform(0.1, 3.0, size=8)
    shares = a / a.sum()
    variance = sum(share**2 * 1.0 for share in shares)  # of a weighted mean of values of variance 1
    yield a.sum() ** 2 / (a**2).sum(), 1 / variance
    yield np.ones(8).sum() ** 2 / (np.ones(8) ** 2).sum(), 8


def label_shift(rng):
    r"""T(y \mid x) = \frac{S(y \mid x) \, \pi_T(y) / \pi_S(y)}{\sum_{c} S(c \mid x) \, \pi_T(c) / \pi_S(c)}"""
    looks = np.stack([_distribution(rng, 5) for _ in range(3)])  # of each class, over the inputs
    old, new = _distribution(rng, 3), _distribution(rng, 3)
    together_old, together_new = old[:, None] * looks, new[:, None] * looks
    posterior = together_old / together_old.sum(axis=0)
    for x in range(5):
        raw = [posterior[c, x] * new[c] / old[c] for c in range(3)]
        for y in range(3):
            yield raw[y] / sum(raw), together_new[y, x] / together_new[:, x].sum()


def bound(rng):
    r"""\lvert R_T - R_S \rvert \le \frac{1}{2} \sum_{x} \lvert T(x) - S(x) \rvert"""
    for _ in range(20):
        S, T, loss = _distribution(rng, 6), _distribution(rng, 6), rng.uniform(size=6)
        yield abs(T @ loss - S @ loss), "<=", np.abs(T - S).sum() / 2
    worst = (T > S).astype(float)  # a loss that reaches it
    yield abs(T @ worst - S @ worst), np.abs(T - S).sum() / 2


def coral(rng):
    r"""
    X' = (X_S - \mu_S) \, C_S^{-1/2} \, C_T^{1/2} + \mu_T \quad \Rightarrow \quad \mathrm{cov}(X') = C_T
    C^{1/2} C^{1/2} = C
    """
    Xs = rng.normal(size=(30, 3)) @ rng.normal(size=(3, 3))
    Xt = rng.normal(size=(20, 3)) @ rng.normal(size=(3, 3)) + rng.normal(size=3)
    C = np.cov(Xt, rowvar=False)
    yield np.cov(align(Xs, Xt), rowvar=False), "~", C
    yield align(Xs, Xt).mean(axis=0), "~", Xt.mean(axis=0)
    yield power(C, 0.5) @ power(C, 0.5), C


def mean_discrepancy(rng):
    r"""\mathrm{MMD}^2 = \mathrm{E}[k(x, x')] + \mathrm{E}[k(z, z')] - 2 \, \mathrm{E}[k(x, z)]"""
    places = rng.normal(size=(6, 2))
    similar = np.exp(-((places[:, None] - places[None]) ** 2).sum(axis=2) / 2)
    S, T = _distribution(rng, 6), _distribution(rng, 6)

    def mean(one, other):
        return sum(one[i] * other[j] * similar[i, j] for i in range(6) for j in range(6))

    squared = mean(S, S) + mean(T, T) - 2 * mean(S, T)
    root = np.linalg.cholesky(similar)  # places of the points in the space of the kernel
    yield squared, np.sum((S @ root - T @ root) ** 2)  # how far apart the means are there
    yield squared, ">", 0
    yield mean(S, S) + mean(S, S) - 2 * mean(S, S), 0


def answer():
    r"""10^2 / (81 + 1) \approx 1.22"""
    a = np.array([9, 1, *[0] * 8])
    yield round(a.sum() ** 2 / (a**2).sum(), 2), 1.22
    yield round(10**2 / (81 + 1), 2), 1.22
