def memoize(f):
    hits = 0

    def wrapper(*args):
        return f(*args)

    wrapper.cache_info = lambda: (0, hits)
    return wrapper
