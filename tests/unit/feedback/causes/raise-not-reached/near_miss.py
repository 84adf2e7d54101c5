# call: first(0, 1)
# raises: ValueError
def first(count, step):
    if count < 0:
        raise ValueError("count")
    if step < 1:
        raise ValueError("step")
    return list(range(0, count, step))
