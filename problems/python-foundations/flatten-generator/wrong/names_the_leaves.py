# /// expect
# outcome = "runtime-error"
# fails = ["leaves that count*"]
# passes = ["lists and tuples*", "strings*", "an iterator among*", "up and down*", "an endless*", "nothing*", "a single*", "five thousand levels*"]
# lines = [9, 21]
# misconception = "not-all-leaves-named"
# ///
def is_leaf(x):
    return type(x) in (int, str, bool)


def flatten(x):
    todo = [iter([x])]
    while todo:
        item = next(todo[-1], todo)
        if item is todo:
            todo.pop()
        elif is_leaf(item):
            yield item
        else:
            todo.append(iter(item))
