from dataclasses import dataclass, field

from seed_data import PACKETS


@dataclass
class Bed:
    name: str
    seeds: list = field(default_factory=list)


def harvest(name, day):
    packet = PACKETS.get(name)
    return None if packet is None else (day + packet.days - 1) % 365 + 1


def ready(bed, day):
    return sorted(name for name in bed.seeds if PACKETS[name].days <= 100)
