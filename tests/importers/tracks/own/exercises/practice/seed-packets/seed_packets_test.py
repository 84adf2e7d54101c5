import unittest

from harvest_examples import EXAMPLES
from seed_data import PACKETS
from seed_packets import Bed, harvest, ready


class SeedPacketsTest(unittest.TestCase):
    def test_examples(self):
        for name, day, expected in EXAMPLES:
            with self.subTest(name=name):
                self.assertEqual(harvest(name, day), expected)

    def test_every_seed_is_known(self):
        for name, packet in PACKETS.items():
            self.assertEqual(harvest(name, 1), packet.days + 1)

    def test_a_bed(self):
        bed = Bed("south", ["leek", "radish"])
        self.assertEqual(Bed("south").seeds, [])
        self.assertEqual((bed.name, ready(bed, 90)), ("south", ["radish"]))
        self.assertEqual(bed, Bed(name="south", seeds=["leek", "radish"]))
