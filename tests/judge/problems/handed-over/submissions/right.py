# /// expect
# outcome = "accepted"
# passed = 9
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
