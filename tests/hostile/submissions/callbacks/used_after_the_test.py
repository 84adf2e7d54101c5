# /// expect
# outcome = "wrong-answer or runtime-error"
# family = "callbacks"
# profile = "both"
# stopped_by = ["proxies"]
# control = "naive: middle([1])"
# ///
kept = []


def middle(numbers, key=None):
    for each in kept:
        each(2)
    if key is not None:
        kept.append(key)
    return -1.0
