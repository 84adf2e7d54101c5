"""The recursive description, kept as it is, but driven by a loop: instead of calling itself, it asks to be called."""


def walk(x):
    """Yield (True, leaf) for a leaf and (False, another walk) for everything that has to be walked first."""
    if isinstance(x, (list, tuple)) or hasattr(type(x), "__next__"):
        for part in x:
            yield False, walk(part)
    else:
        yield True, x


def flatten(x):
    waiting = [walk(x)]
    finished = object()
    while waiting:
        step = next(waiting[-1], finished)
        if step is finished:
            waiting.pop()
            continue
        is_leaf, found = step
        if is_leaf:
            yield found
        else:
            waiting.append(found)
