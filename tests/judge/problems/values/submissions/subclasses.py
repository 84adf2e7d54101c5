# /// expect
# outcome = "wrong-answer"
# failing = ["test_values.py::test_arrives_as_it_is*", "test_numpy_values.py::test_inside_others"]
# ///
class Text(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


def identity(value):
    return value


def swallow(value):
    return Text("anything")
