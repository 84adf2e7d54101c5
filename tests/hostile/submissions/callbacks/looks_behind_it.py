# /// expect
# outcome = "wrong-answer"
# family = "callbacks"
# profile = "both"
# stopped_by = ["proxies"]
# control = "pytest leaks"
# ///
kept = []


def middle(numbers, key=None):
    kept.append(key)
    for each in kept:  # those of earlier tests too
        names = getattr(each, "__globals__", {})
        if any(name.startswith("test_") for name in names):
            print("SUCCEEDED", list(names))
    return -1.0
