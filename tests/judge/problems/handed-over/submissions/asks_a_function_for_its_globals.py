# /// expect
# outcome = "runtime-error"
# failing = ["test_handed_over.py::HandedOverTest::test_a_method_alone", "test_handed_over.py::HandedOverTest::test_a_mock_is_called_as_a_function_is"]
# ///
def water(tank, beds):
    with tank as opened:
        for bed in beds:
            opened.pour(bed)
        return opened.level


def describe(shelf):
    return [len(shelf), list(shelf), shelf[0], "tap" in shelf, str(shelf), bool(shelf)]


def same(thing):
    return thing


def name_of(tank):
    return tank.owner.name


def pour_twice(pour, bed):
    pour(bed)
    pour(bed)


def pour_twice(pour, bed):
    pour._call_back([pour._handle, "attribute"], ["__globals__"], {})
