# /// expect
# outcome = "wrong-answer"
# fails = ["a share that is no whole*"]
# passes = ["half-way up", "three layers", "the first step", "nothing but rise"]
# lines = [10]
# misconception = "corner-not-rounded-down"
# ///
def stlr(t, T, cut, ratio, peak):
    t = min(t, T)
    corner = T * cut
    if t < corner:
        p = t / corner
    elif t == T and corner == T:
        p = 1
    else:
        p = 1 - (t - corner) / (T - corner)
    return peak * (1 + p * (ratio - 1)) / ratio


def layer_lrs(top, n, f=2.6):
    rates = []
    for _ in range(n):
        rates.insert(0, top)
        top = top / f
    return rates
