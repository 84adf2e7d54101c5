# /// expect
# outcome = "wrong-answer"
# fails = ["half-way up", "two thirds*", "a run too short*"]
# passes = ["the first step", "three layers"]
# lines = [10]
# misconception = "symmetric"
# ///
def stlr(t, T, cut, ratio, peak):
    t = min(t, T)
    corner = T // 2
    if t < corner:
        share = t / corner
    else:
        share = (T - t) / (T - corner)
    return peak * (1 + share * (ratio - 1)) / ratio


def layer_lrs(top, n, f=2.6):
    return [top / f ** (n - 1 - i) for i in range(n)]
