# call: first(0)
# raises: ValueError
def first(count):
    if count < 0:
        raise ValueError("count")
    return list(range(count))
