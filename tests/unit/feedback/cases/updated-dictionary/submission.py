def stats(items):
    result = dict(low=min(items))
    result.update({"high": max(items)}, mean=sum(items))
    if (n := len(items)) > 1:
        result |= {"n": n}
    return result
