# /// expect
# outcome = "wrong-answer"
# fails = ["a share that is no whole*"]
# passes = ["half-way up", "three layers", "the first step", "many layers"]
# lines = [10]
# misconception = "corner-not-rounded-down"
# ///
def stlr(t, T, cut, ratio, peak):
    t = min(t, T)
    corner = round(T * cut)
    if t < corner:
        share = t / corner
    elif corner < T:
        share = (T - t) / (T - corner)
    else:
        share = 1.0
    return peak * (1 + share * (ratio - 1)) / ratio


def layer_lrs(top, n, f=2.6):
    return [top / f ** (n - 1 - i) for i in range(n)]
