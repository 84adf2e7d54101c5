"""The seeds of the shop."""

from collections import namedtuple

Packet = namedtuple("Packet", "month days")

PACKETS = {"radish": Packet(3, 28), "bean": Packet(5, 70), "leek": Packet(4, 150)}
