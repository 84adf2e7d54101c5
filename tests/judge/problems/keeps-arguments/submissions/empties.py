# /// expect
# outcome = "wrong-answer"
# failing = ["set", "array", "test_arguments.py::test_each_kind*"]
# ///
def total(values):
    return sum(values)


def count(mapping):
    return len(mapping)


def size(thing):
    n = len(thing)
    if hasattr(thing, 'clear'):
        thing.clear()
    else:
        thing[0] = 9
    return n


def deep(nested):
    return sum(len(inner) for inner in nested)


def with_name(*, items=None):
    return len(items)


def call_all(functions, value):
    return [function(value) for function in functions]


class Box:
    def __init__(self, items):
        self.items = items

    def add_up(self, boxes):
        return sum(len(box.items) for box in boxes)


def boxes_in(boxes):
    return len(boxes)
