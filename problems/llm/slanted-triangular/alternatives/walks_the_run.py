"""Walks step by step along the curve and adds what each step changes; the layers are a running product."""

from itertools import accumulate, repeat


def stlr(t, T, cut, ratio, peak):
    corner = T * cut // 1
    swing = peak - peak / ratio
    rate = peak / ratio if corner > 0 else peak
    for step in range(min(t, T)):
        if step < corner:
            rate += swing / corner
        else:
            rate -= swing / (T - corner)
    return rate


def layer_lrs(top, n, f=2.6):
    if n == 0:
        return []
    from_the_top = accumulate(repeat(f, n - 1), lambda rate, factor: rate / factor, initial=top)
    return list(from_the_top)[::-1]
