# /// expect
# outcome = "wrong-answer"
# fails = ["half-way up", "a share that is no whole*"]
# passes = ["three layers", "many layers", "no layers"]
# lines = [10, 11, 13]
# misconception = "cut-is-a-share"
# ///
def stlr(t, T, cut, ratio, peak):
    t = min(t, T)
    if t < cut:
        p = t / cut
    elif cut < T:
        p = 1 - (t - cut) / (T - cut)
    else:
        p = 1.0
    return peak * (1 + p * (ratio - 1)) / ratio


def layer_lrs(top, n, f=2.6):
    return [top / f**i for i in range(n)][::-1]
