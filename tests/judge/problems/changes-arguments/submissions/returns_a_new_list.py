# /// expect
# outcome = "wrong-answer"
# failing = ["list", "nothing comes back", "test_changes.py::test_list"]
# ///
def double_all(values):
    return [value * 2 for value in values]


def rename(mapping, old, new):
    mapping[new] = mapping.pop(old)


def add_to(target, *items):
    target.update(items)


def deepen(nested):
    nested[0].append("inner")
    nested.append(["outer"])


def halve(array):
    array /= 2


def shift(queue):
    queue.rotate(1)


def set_items(*, items):
    items[:] = [1, 2]


def inner_of(pair):
    pair[1].append("changed")
