# /// expect
# outcome = "wrong-answer"
# failing = ["test_handed_over.py::HandedOverTest::test_everything_is_watered"]
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


def water(tank, beds):
    with tank as opened:
        for bed in beds:
            opened.pour(bed)
        opened.level = 1
        opened.poured = beds
        tank.left_with = 5
        return 2
