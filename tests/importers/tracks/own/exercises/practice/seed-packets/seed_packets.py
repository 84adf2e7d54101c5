from seed_data import PACKETS


def harvest(name, day):
    pass


class Bed:
    pass


def ready(bed, day):
    pass
