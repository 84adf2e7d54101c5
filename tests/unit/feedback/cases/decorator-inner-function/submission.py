def memoize(f):
    cache = {}

    def wrapper(*args):
        if args[0] in cache:
            return cache
        cache[args[0]] = f(*args)
        return cache[args[0]]

    return wrapper
